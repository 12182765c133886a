"""What is due for some colleagues: training in an area, their check (SS8.1, SS8.2). The whole team in seven statements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague
from ips_desktop.questions.staffing.known import KnownStaff, known_staff
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.staffing import check_due, is_current, training_due
from ips_desktop.terms.staffing import TrainingTopic


def staff_dues(desk: Desk, team: Sequence[Colleague]) -> dict[UUID, list[Due]]:
    """The training that is due first and the check of each of these; nothing while an offer waits for an answer."""
    known = known_staff(desk, [c.id for c in team])
    return {
        id_: [due for due in (_training(desk, one), _check(desk, one)) if due is not None] for id_, one in known.items()
    }


def _training(desk: Desk, known: KnownStaff) -> Due | None:
    waits = {row.topic for row in known.open_offers()}
    dues = [
        training_due(known.trained(topic), known.begun, desk.reference)
        for topic in TrainingTopic
        if topic not in waits and not is_current(known.trained(topic), desk.today, desk.reference)
    ]
    return min((due for due in dues if due is not None), key=lambda due: due.on, default=None)


def _check(desk: Desk, known: KnownStaff) -> Due | None:
    asked = max(
        (row.asked_on for row in known.checks if row.issued_on is None and row.asked_on is not None), default=date.min
    )
    due = check_due(known.check_days(), known.begun, desk.today, desk.reference)
    return None if due is None or asked > due.since else due
