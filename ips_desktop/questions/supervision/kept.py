"""What is kept of supervisions, and the seal of one, reckoned from its records (decision 8)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Supervision, SupervisionAction, SupervisionPerson, SupervisionSignature
from ips_desktop.records.kinds import choice_text
from ips_desktop.rules import sealing

WORDS = ("good_news", "people", "fidelity", "employers", "wellbeing", "other")
"""What is minuted, in the order of the agenda."""


def supervisions_of(desk: Desk, staff: UUID) -> list[Supervision]:
    """Every supervision of a member of staff, the newest first."""
    rows = desk.session.scalars(
        sa.select(Supervision)
        .where(Supervision.subject_id == staff, Supervision.deleted.is_not(True))
        .order_by(Supervision.on.desc(), Supervision.id.desc())
    )
    return list(rows)


def unsigned(desk: Desk, staff: UUID) -> Supervision | None:
    """The supervision that is being written, None when all are signed."""
    return next((row for row in supervisions_of(desk, staff) if row.seal is None), None)


def people_of(desk: Desk, supervision: UUID) -> list[SupervisionPerson]:
    """Who was talked of, in the order in which it was written."""
    rows = desk.session.scalars(
        sa.select(SupervisionPerson)
        .where(SupervisionPerson.supervision_id == supervision, SupervisionPerson.deleted.is_not(True))
        .order_by(SupervisionPerson.made_at, SupervisionPerson.id)
    )
    return list(rows)


def actions_of(desk: Desk, supervision: UUID) -> list[SupervisionAction]:
    """What was agreed, in order."""
    rows = desk.session.scalars(
        sa.select(SupervisionAction)
        .where(SupervisionAction.supervision_id == supervision, SupervisionAction.deleted.is_not(True))
        .order_by(SupervisionAction.number, SupervisionAction.id)
    )
    return list(rows)


def open_actions(desk: Desk, staff: UUID, but: UUID | None = None) -> list[SupervisionAction]:
    """What was agreed in earlier supervisions of this member of staff and is not done, the oldest first."""
    rows = desk.session.scalars(
        sa.select(SupervisionAction)
        .where(SupervisionAction.subject_id == staff, SupervisionAction.done_on.is_(None))
        .where(SupervisionAction.deleted.is_not(True))
        .order_by(SupervisionAction.by_day, SupervisionAction.number, SupervisionAction.id)
    )
    return [row for row in rows if but is None or row.supervision_id != but]


def signatures_of(desk: Desk, supervision: UUID) -> list[SupervisionSignature]:
    """Both signatures, the adviser's first."""
    rows = desk.session.scalars(
        sa.select(SupervisionSignature)
        .where(SupervisionSignature.supervision_id == supervision, SupervisionSignature.deleted.is_not(True))
        .order_by(SupervisionSignature.role, SupervisionSignature.id)
    )
    return list(rows)


def last_signed(desk: Desk, staff: Collection[UUID]) -> dict[UUID, date]:
    """The day of the last supervision of each that both signed. One statement, from headlines alone."""
    rows = desk.session.execute(
        sa.select(Supervision.subject_id, sa.func.max(Supervision.on, type_=Supervision.on.type))
        .where(Supervision.subject_id.in_(list(staff)), Supervision.signed_on.is_not(None))
        .where(Supervision.deleted.is_not(True))
        .group_by(Supervision.subject_id)
    )
    return {who: on for who, on in rows if on is not None}


def seal_of(
    supervision: Supervision, people: Sequence[SupervisionPerson], actions: Sequence[SupervisionAction]
) -> bytes:
    """The seal that its words make: minutes, what was said of each person, and what was agreed."""
    fields: dict[str, str | int | date | None] = {
        "on": supervision.on,
        "minutes": supervision.minutes,
        "supervisor": supervision.supervisor_id.hex if supervision.supervisor_id is not None else None,
        "topic": choice_text(supervision.topic),
        "next_on": supervision.next_on,
        "signed_on": supervision.signed_on,
        **{name: getattr(supervision, name) for name in WORDS},
    }
    for row in people:
        who = row.client_id.hex if row.client_id is not None else row.id.hex
        fields |= {f"person.{who}.due": row.due, f"person.{who}.said": row.said}
    agreed = [
        sealing.SealedStep(row.number or 0, row.what or "", row.owner_id.hex if row.owner_id else "", row.by_day)
        for row in actions
    ]
    return sealing.seal(fields, agreed)


def is_intact(desk: Desk, supervision: Supervision) -> bool:
    """Whether a signed supervision still says what was signed; one held as headline cannot be checked and counts as intact."""
    if supervision.seal is None or any(supervision.withholds(name) for name in WORDS):
        return True
    return supervision.seal == seal_of(supervision, people_of(desk, supervision.id), actions_of(desk, supervision.id))
