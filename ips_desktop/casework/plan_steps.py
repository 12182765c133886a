"""A step of a plan, signed or not: ticked off, closed with its reason, open again (SS1, SS2.9)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.casework.standing_here import in_full, not_ahead
from ips_desktop.desk import Desk
from ips_desktop.records import PlanStep
from ips_desktop.terms.troubles import Refused


def tick_step(desk: Desk, *, step: UUID, done: bool = True, on: date | None = None, result: str | None = None) -> UUID:
    """Tick a step off, or take the tick back; what came of it may be said beside it. Refused "day_ahead"."""
    desk.may(PlanStep, "edit")
    found, day = in_full(desk, PlanStep, step), on or desk.today
    not_ahead(desk, day)
    found.done_on = day if done else None
    if result is not None:
        found.result = result.strip() or None
    return step


def close_step(desk: Desk, *, step: UUID, closed_why: str = "", on: date | None = None) -> UUID:
    """Close an open step that will not be done, with the reason; it is carried into no further version.

    Refused "plan.step_done", "plan.step_why", "day_ahead".
    """
    desk.may(PlanStep, "edit")
    found, day = in_full(desk, PlanStep, step), on or desk.today
    not_ahead(desk, day)
    if found.done_on is not None:
        raise Refused("plan.step_done")
    if not closed_why.strip():
        raise Refused("plan.step_why", "closed_why")
    found.closed_on, found.closed_why = day, closed_why.strip()
    return step


def reopen_step(desk: Desk, *, step: UUID) -> UUID:
    """The step is open again."""
    desk.may(PlanStep, "edit")
    found = in_full(desk, PlanStep, step)
    found.closed_on = found.closed_why = None
    return step
