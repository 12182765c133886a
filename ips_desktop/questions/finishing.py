"""Finishing for now: what the form begins with, and everything that is still open and would be left so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.versions import children, open_draft, plans_of
from ips_desktop.records import (
    Application,
    Appointment,
    AtRisk,
    Attempt,
    Job,
    Meeting,
    OnwardReferral,
    PlanStep,
    Record,
    Spell,
    SteppingStone,
)
from ips_desktop.rules.finishing import may_take_back, ways_missing, ways_tried
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow, Attendance, ClosedReason
from resources.wordings import said


def attempts_since(desk: Desk, client: UUID) -> list[AttemptHow]:
    """The ways this person was tried to be reached since they were last met. Two statements."""
    whole = ids_of(desk, client)
    met = desk.session.scalar(
        sa.select(sa.func.max(Meeting.on)).where(
            Meeting.subject_id.in_(whole), Meeting.attendance == Attendance.ATTENDED, Meeting.deleted.is_not(True)
        )
    )
    rows = desk.session.execute(
        sa.select(Attempt.on, Attempt.how).where(
            Attempt.subject_id.in_(whole), Attempt.on.is_not(None), Attempt.deleted.is_not(True)
        )
    )
    return ways_tried([(on, how) for on, how in rows if on is not None], met)


def newest_closed(desk: Desk, client: UUID) -> UUID | None:
    """The time with us that ended last, None when none has."""
    return desk.session.scalar(
        sa.select(Spell.id)
        .where(Spell.subject_id.in_(ids_of(desk, client)), Spell.closed_on.is_not(None), Spell.deleted.is_not(True))
        .order_by(Spell.closed_on.desc(), Spell.id.desc())
        .limit(1)
    )


def has_died(desk: Desk, client: UUID) -> bool:
    """Whether this person died: nothing is sent to them, agreed with them or told of them any more (MEASURES §1). One statement."""
    return bool(desk.session.scalar(sa.select(died(ids_of(desk, client)))))


def died(whole: Sequence[UUID]) -> sa.Exists:
    """The same, as part of a statement about somebody in these records."""
    return sa.exists().where(
        Spell.subject_id.in_(whole), Spell.closed_reason == ClosedReason.DIED, Spell.deleted.is_not(True)
    )


def finishing_begins(desk: Desk, client: UUID) -> Beginning:
    """From today, how to come back already written, and what is still open beside it. Refused "spell.none"."""
    begun, whole = of_person(desk, client), ids_of(desk, client)
    is_open = desk.session.scalar(
        sa.select(Spell.id).where(Spell.subject_id.in_(whole), Spell.closed_on.is_(None), Spell.deleted.is_not(True))
    )
    if is_open is None:
        raise Refused("spell.none")
    values = {"closed_on": desk.today, "come_back": said("journey.come_back")}
    return replace(begun, values=values, beside=(*left_open(desk, client), *_ways(desk, client)))


def _ways(desk: Desk, client: UUID) -> tuple[Reason, ...]:
    tried = attempts_since(desk, client)
    words = ", ".join(said(f"terms.AttemptHow.{how}") for how in tried) or said("journey.no_way")
    missing = ways_missing(tried)
    return (
        (reason("journey.ways", tried=words, n=missing),) if missing else (reason("journey.ways_enough", tried=words),)
    )


def left_open(desk: Desk, client: UUID) -> tuple[Reason, ...]:
    """Each thing that is not done, with how many: it stays in the person's record as it is, and is listed here."""
    whole, plans = ids_of(desk, client), plans_of(desk, client)
    draft = open_draft(plans)
    steps = [s for s in children(desk, PlanStep, [plans[-1].id] if plans else []) if s.done_on is None]
    coming = (Appointment.on >= desk.today, Appointment.meeting_id.is_(None), Appointment.called_off_on.is_(None))
    counted = {
        "meetings": _count(desk, Appointment, whole, *coming),
        "steps": len(steps),
        "draft": int(draft is not None),
        "applications": _count(desk, Application, whole, Application.ended_on.is_(None), Application.outcome.is_(None)),
        "jobs": _count(desk, Job, whole, Job.end_on.is_(None), Job.ended_unknown.is_not(True)),
        "at_risk": _count(desk, AtRisk, whole, AtRisk.outcome.is_(None)),
        "stepping": _count(desk, SteppingStone, whole, SteppingStone.ended_on.is_(None)),
        "onward": _count(desk, OnwardReferral, whole, OnwardReferral.outcome.is_(None)),
    }
    return tuple(reason(f"journey.left.{name}", n=n) for name, n in counted.items() if n)


def _count(desk: Desk, record: type[Record], whole: tuple[UUID, ...], *where: object) -> int:
    asked = sa.select(sa.func.count(record.id)).where(record.subject_id.in_(whole), record.deleted.is_not(True))
    for each in where:
        asked = asked.where(each)  # pyright: ignore[reportArgumentType]  conditions of its own columns
    return desk.session.scalar(asked) or 0


def reopening_begins(desk: Desk, client: UUID) -> Beginning:
    """The form that takes a finishing back. Refused "finish.open", "finish.too_late"."""
    begun, last = of_person(desk, client), newest_closed(desk, client)
    ended: date | None = None if last is None else desk.find(Spell, last).closed_on
    if last is None:
        raise Refused("finish.open")
    if not may_take_back(ended, desk.today):
        raise Refused("finish.too_late")
    return begun
