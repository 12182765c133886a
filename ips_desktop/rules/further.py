"""What the further clocks know of one time with us, and how a thing is due. Pure and dated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.advice_due import Advised, Offered
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.facts import Person
from ips_desktop.rules.work_clocks import AtRisk


@dataclass(frozen=True)
class Running:
    """A job that has not ended. `support_saved_on`: the last day its in-work support plan was saved, `support_look_on`: its next look."""

    id: UUID
    start_on: date
    support_saved_on: date | None = None
    support_look_on: date | None = None


@dataclass(frozen=True)
class Ending:
    """Something with an end or a review that has not ended: a step on the way, or a care plan review on its day."""

    id: UUID
    on: date


@dataclass(frozen=True)
class Further:
    """What these clocks know of one spell beyond its journey. Days that have not come about are None.

    `concerns`: how many are open; the count only. `untold_on`: from when a new adviser is named of whom the person was not told.
    `work`: the flat facts, of whoever has or had a job; `agreed`: closed times with us that keep their looks. `coordinated`: whether
    somebody of the clinical team is known to meet with; `last_joint`: when we last did, `joint_booked`: when we agreed to.
    `wished_on`: when the support they want was last talked about; `in_touch`: on which of the last days they were met.
    `tells_nobody`: they decided that an employer is told nothing.
    """

    where_we_meet_on: date | None = None
    first_search: date | None = None
    last_search: date | None = None
    first_employer: date | None = None
    last_offer: date | None = None
    asked_next_job: date | None = None
    decided_on: date | None = None
    revisit_on: date | None = None
    offers: tuple[Offered, ...] = ()
    advised: tuple[Advised, ...] = ()
    changed_on: date | None = None
    job_ended_on: date | None = None
    contact_days: int | None = None
    jobs: tuple[Running, ...] = ()
    steps: tuple[Ending, ...] = ()
    reviews: tuple[Ending, ...] = ()
    work: Person | None = None
    agreed: frozenset[UUID] = frozenset()
    at_risk: tuple[AtRisk, ...] = ()
    coordinated: bool = False
    last_joint: date | None = None
    joint_booked: date | None = None
    booked_on: date | None = None
    wished_on: date | None = None
    in_touch: frozenset[date] = frozenset()
    tells_nobody: bool = False
    concerns: int = 0
    untold_on: date | None = None
    put_off: dict[tuple[str, date], date] = field(default_factory=dict[tuple[str, date], date])

    def put_off_until(self, due: Due) -> date | None:
        """Until when somebody put this off; None when nobody did."""
        return self.put_off.get((due.rule, due.since))


NOTHING_FURTHER = Further()


def due_by(rule: str, since: date, on: date, about: UUID | None = None) -> Due:
    """Something due on a day, counted from another."""
    return Due(rule, on, since, on, (on - since).days, about)


def due_after(rule: str, since: date, days: int, about: UUID | None = None) -> Due:
    """Something due so many days after the day it counts from."""
    return due_by(rule, since, since + timedelta(days=days), about)
