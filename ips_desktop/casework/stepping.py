"""Steps on the way: training, education, volunteering, work experience, awards. Always with an end or a look again (SS5.3e, SS10.8–11)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.employer import goes_on
from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.versions import in_force, plans_of
from ips_desktop.records import Award, ContactFor, SteppingStone
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind
from ips_desktop.terms.troubles import Refused

OWN = ("ended_on", "end", "before_contact", "extended", "result")
"""What only the acts of a step set."""
_AS_IT_IS: Any = object()


def start_step(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Keep a step on the way, beside looking for work and never instead of it (SS10.11, FS7).

    `where`: an employer of the directory, or a name. A placement is part of the plan in force. Whether any employer was met for the person before it is noted by itself (FS8).
    Refused "step.kind_missing", "step.what_missing", "step.end_missing" (an end or a look again), "step.placement_end",
    "step.purpose_missing", "step.ends_early".
    """
    who = person(desk, client).id
    step = SteppingStone(id=desk.new_id(), subject_id=who, start_on=desk.today)
    _say(desk, step, fields)
    step.before_contact = not _met_employer(desk, who, min(step.start_on or desk.today, desk.today))
    if step.plan_id is None:
        plan = in_force(plans_of(desk, who))
        step.plan_id = plan.id if plan is not None else None
    return desk.keep(step)


def correct_step(desk: Desk, *, step: UUID, **fields: Any) -> UUID:
    """Put right what is said of a step. Refused as `start_step`, and "step.ended_early"; another end is `extend_step`, with its reason."""
    desk.may(SteppingStone, "edit")
    found = in_full(desk, SteppingStone, step)
    _say(desk, found, fields)
    if "start_on" in fields:
        found.before_contact = not _met_employer(desk, found.subject_id, min(found.start_on or desk.today, desk.today))
    return step


def _say(desk: Desk, step: SteppingStone, fields: dict[str, Any]) -> None:
    where: UUID | str | None = fields.pop("where", _AS_IT_IS)
    say(step, fields, not_these=(*OWN, "employer_id", "organisation"))
    if where is not _AS_IT_IS:
        known = goes_on(desk, where) if isinstance(where, UUID) else None
        step.employer_id = known.id if known is not None else None
        step.organisation = known.name if known is not None else str(where or "").strip() or None
    if step.kind is None:
        raise Refused("step.kind_missing", "kind")
    if not (step.what or "").strip():
        raise Refused("step.what_missing", "what")
    _check_end(step)
    begun, ended = step.start_on, step.ended_on
    if begun is not None and ended is not None and ended < begun and step.end != SteppingEnd.CALLED_OFF:
        raise Refused("step.ended_early", "start_on")


def _check_end(step: SteppingStone) -> None:
    """A placement has an end and says what it is for; every step has an end or a look again, none before it begins."""
    if step.kind == SteppingKind.WORK_EXPERIENCE:
        if step.agreed_end is None:
            raise Refused("step.placement_end", "agreed_end")
        if not (step.purpose or "").strip():
            raise Refused("step.purpose_missing", "purpose")
    if step.agreed_end is None and step.review_on is None:
        raise Refused("step.end_missing", "agreed_end")
    for name in ("agreed_end", "review_on"):
        on = getattr(step, name)
        if on is not None and step.start_on is not None and on < step.start_on:
            raise Refused("step.ends_early", name)


def _met_employer(desk: Desk, client: UUID, by: date) -> bool:
    """Whether somebody spoke to an employer for this person up to a day."""
    asked = sa.select(ContactFor.id).where(
        ContactFor.subject_id.in_(ids_of(desk, client)), ContactFor.on <= by, ContactFor.deleted.is_not(True)
    )
    return desk.session.scalars(asked.limit(1)).first() is not None


def extend_step(
    desk: Desk, *, step: UUID, agreed_end: date | None = None, review_on: date | None = None, extended: str = ""
) -> UUID:
    """A step goes on past its day, for a reason (SS5.3e). Refused "step.ended", "step.extend_missing", "step.extend_reason"."""
    desk.may(SteppingStone, "edit")
    found = _open(desk, step)
    later = [on for on in (agreed_end, review_on) if on is not None]
    if not later or min(later) <= desk.today:
        raise Refused(
            "step.extend_missing", "review_on" if agreed_end is None and review_on is not None else "agreed_end"
        )
    if not extended.strip():
        raise Refused("step.extend_reason", "extended")
    found.agreed_end, found.review_on = agreed_end or found.agreed_end, review_on
    found.extended = "\n".join(part for part in (found.extended, extended.strip()) if part)
    return step


def end_step(
    desk: Desk, *, step: UUID, end: SteppingEnd | None = None, ended_on: date | None = None, result: str = ""
) -> UUID:
    """A step ended: how, when, and what came of it. Refused "step.ended", "step.how_missing", "step.ended_early", "day_ahead"."""
    desk.may(SteppingStone, "edit")
    found, day = _open(desk, step), ended_on or desk.today
    if end is None:
        raise Refused("step.how_missing", "end")
    not_ahead(desk, day, "ended_on")
    if found.start_on is not None and day < found.start_on and end != SteppingEnd.CALLED_OFF:
        raise Refused("step.ended_early", "ended_on")
    found.end, found.ended_on, found.result = end, day, result.strip() or None
    return step


def step_became_job(desk: Desk, *, step: UUID, on: date) -> UUID:
    """A step ended in a job, however early. Refused "step.ended" when it had ended otherwise before."""
    desk.may(SteppingStone, "edit")
    found = in_full(desk, SteppingStone, step)
    if found.ended_on is not None and found.end not in (None, SteppingEnd.BECAME_A_JOB, SteppingEnd.REACHED_ITS_END):
        raise Refused("step.ended")
    found.end, found.ended_on = SteppingEnd.BECAME_A_JOB, found.ended_on or max(on, found.start_on or on)
    return step


def reopen_step(desk: Desk, *, step: UUID) -> UUID:
    """A step goes on: it had not ended."""
    desk.may(SteppingStone, "edit")
    found = in_full(desk, SteppingStone, step)
    found.end = found.ended_on = found.result = None
    return step


def take_back_step(desk: Desk, *, step: UUID) -> UUID:
    """A step just kept was no step."""
    desk.may(SteppingStone, "edit")
    in_full(desk, SteppingStone, step).deleted = True
    return step


def _open(desk: Desk, step: UUID) -> SteppingStone:
    found = in_full(desk, SteppingStone, step)
    if found.ended_on is not None or found.end is not None:
        raise Refused("step.ended")
    return found


def add_award(desk: Desk, *, client: UUID, name: str = "", on: date | None = None, **fields: Any) -> UUID:
    """A qualification attained (SS10.9). Refused "award.name_missing", "day_ahead"."""
    who, day = person(desk, client).id, on or desk.today
    if not name.strip():
        raise Refused("award.name_missing", "name")
    not_ahead(desk, day)
    award = Award(id=desk.new_id(), subject_id=who, name=name.strip(), on=day)
    say(award, fields, not_these=("name", "on"))
    return desk.keep(award)


def correct_award(desk: Desk, *, award: UUID, **fields: Any) -> UUID:
    """Put right what is said of a qualification. Refused "award.name_missing", "day_ahead"."""
    desk.may(Award, "edit")
    found = in_full(desk, Award, award)
    say(found, fields)
    if not (found.name or "").strip():
        raise Refused("award.name_missing", "name")
    if found.on is not None:
        not_ahead(desk, found.on)
    return award


def take_back_award(desk: Desk, *, award: UUID) -> UUID:
    """It was not awarded."""
    desk.may(Award, "edit")
    in_full(desk, Award, award).deleted = True
    return award
