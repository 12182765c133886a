"""Everything kept of some colleagues besides their post, each part in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import (
    Accompaniment,
    InductionStep,
    OtherRole,
    PriorExperience,
    Record,
    Staff,
    StaffCheck,
    Training,
)
from ips_desktop.rules.histories import Fact, in_order
from ips_desktop.rules.staffing import Check, Trained
from ips_desktop.terms.staffing import TrainingTopic

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class KnownStaff:
    """What is known of one colleague."""

    begun: date | None
    experience: Sequence[PriorExperience]
    training: Sequence[Training]
    checks: Sequence[StaffCheck]
    companions: Sequence[Accompaniment]
    induction: Sequence[InductionStep]
    roles: Sequence[OtherRole]

    def trained(self, topic: TrainingTopic) -> Trained:
        """What is known of them in one area."""
        mine = [row for row in self.training if row.topic == topic]
        return Trained(
            experience=_latest(row.seen_on for row in self.experience if row.topic == topic),
            offered=_latest(row.offered_on for row in mine),
            attended=_latest(row.attended_on for row in mine),
            declined=_latest(row.declined_on for row in mine),
        )

    def open_offers(self) -> list[Training]:
        """Training that was offered and neither attended nor declined."""
        return [row for row in self.training if row.attended_on is None and row.declined_on is None]

    def check_days(self) -> list[Check]:
        """Their checks as the rule reads them."""
        return [Check(row.issued_on, row.due_on) for row in self.checks]

    def role_on(self, day: date) -> OtherRole | None:
        """What was last said of another clinical role, None for never asked."""
        facts = [
            Fact(row.from_day, row.seen, row.id, row) for row in self.roles if row.from_day and row.from_day <= day
        ]
        return in_order(facts)[-1].value if facts else None


def _latest(days: Any) -> date | None:
    return max((day for day in days if day is not None), default=None)


def known_staff(desk: Desk, staff: Collection[UUID]) -> dict[UUID, KnownStaff]:
    """What is known of each of these. Seven statements, whatever their number."""
    ids = list(staff)
    begun = {
        row[0]: row[1] for row in desk.session.execute(sa.select(Staff.id, Staff.begun_on).where(Staff.id.in_(ids)))
    }
    experience, training = _of(desk, PriorExperience, ids, "seen_on"), _of(desk, Training, ids, "offered_on")
    checks, companions = _of(desk, StaffCheck, ids, "issued_on"), _of(desk, Accompaniment, ids, "from_day")
    induction, roles = _of(desk, InductionStep, ids, "done_on"), _of(desk, OtherRole, ids, "from_day")
    return {
        id_: KnownStaff(
            begun.get(id_), experience[id_], training[id_], checks[id_], companions[id_], induction[id_], roles[id_]
        )
        for id_ in ids
    }


def _of(desk: Desk, record: type[R], ids: Collection[UUID], by: str) -> dict[UUID, list[R]]:
    rows = desk.session.scalars(
        sa.select(record)
        .where(record.subject_id.in_(list(ids)), record.deleted.is_not(True))
        .order_by(getattr(record, by), record.id)
    )
    found: dict[UUID, list[R]] = defaultdict(list)
    for row in rows:
        found[row.subject_id].append(row)
    return found
