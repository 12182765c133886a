"""The clocks of looking for work, of being in work and of personal information (MEASURES §5). Pure and dated, like `clocks`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.advice_due import Advised, Offered
from ips_desktop.rules.clocks import Due, Journey
from ips_desktop.rules.days import add_months
from ips_desktop.rules.facts import Person
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.sharing import look_again
from ips_desktop.rules.work_clocks import AtRisk, benefits_advice, fit_notes, look
from ips_desktop.terms.words import SupportMode


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
    somebody of the clinical team is known to meet with; `last_joint`: when we last did.
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
    concerns: int = 0
    untold_on: date | None = None
    put_off: dict[tuple[str, date], date] = field(default_factory=dict[tuple[str, date], date])

    def put_off_until(self, due: Due) -> date | None:
        """Until when somebody put this off; None when nobody did."""
        return self.put_off.get((due.rule, due.since))


NOTHING_FURTHER = Further()


def _by(rule: str, since: date, on: date, about: UUID | None = None) -> Due:
    return Due(rule, on, since, on, (on - since).days, about)


def _after(rule: str, since: date, days: int, about: UUID | None = None) -> Due:
    return _by(rule, since, since + timedelta(days=days), about)


def _searching(j: Journey, f: Further) -> bool:
    """Whether work is still being looked for: in work, or keeping a job, nobody is pressed to search."""
    return j.in_work_since is None and not f.jobs


def where_we_meet(j: Journey, f: Further) -> Due | None:
    """They are told on the day of entry that we may meet in cafés, libraries, at home (FS19, SS5.2).

    The leaflet says it: this one runs only for whoever was given another.
    """
    if j.entry is None or j.information_given_on is None or f.where_we_meet_on is not None:
        return None
    return _after("where_we_meet", j.entry, 0)


def hand_over_letter(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The person is told in plain words who their adviser is now, by a letter or by mouth (SS5.3b)."""
    if f.untold_on is None or f.untold_on != j.handed_over_on:
        return None
    return _after("hand_over_letter", f.untold_on, figures.number("clock.hand_over_days", f.untold_on))


def job_search(j: Journey, f: Further, figures: Figures) -> Due | None:
    """A first application, lead followed or employer contact for the person within 28 days of entry (FS12)."""
    if j.entry is None or f.first_search is not None or not _searching(j, f):
        return None
    return _after("job_search", j.entry, figures.number("clock.job_search_days", j.entry))


def employer_contact(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The first employer is met face to face for the person within 28 days of entry (SS2.3, FS12)."""
    if j.entry is None or f.first_employer is not None or not _searching(j, f):
        return None
    return _after("employer_contact", j.entry, figures.number("clock.employer_contact_days", j.entry))


def personal_information(f: Further, figures: Figures) -> Due | None:
    """The person decides what may be told within 28 days of the first search act (FS10, FS12)."""
    if f.first_search is None or f.decided_on is not None:
        return None
    return _after("personal_information", f.first_search, figures.number("clock.decision_days", f.first_search))


def revisit_information(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The decision is looked at again: 60 days after entry without a job, at each offer, else after six months or on their day."""
    if f.decided_on is None:
        return None
    again = look_again(f.decided_on, f.revisit_on)
    dues = [] if again is None else [_by("revisit_information", f.decided_on, again.on)]
    if j.entry is not None and _searching(j, f):
        without_job = j.entry + timedelta(days=figures.number("clock.revisit_days", j.entry))
        if f.decided_on < without_job:
            dues.append(_by("revisit_without_job", j.entry, without_job))
    if f.last_offer is not None and f.last_offer > f.decided_on:
        dues.append(_after("revisit_offer", f.last_offer, 0))
    return min(dues, key=lambda d: d.on, default=None)


def in_work_plans(f: Further, figures: Figures, today: date) -> list[Due]:
    """Each job has an in-work support plan within 7 days of its first day (SS2.6, FS18)."""
    open_ones = [job for job in f.jobs if job.support_saved_on is None and job.start_on <= today]
    return [
        _after("in_work_plan", job.start_on, figures.number("clock.in_work_plan_days", job.start_on), job.id)
        for job in open_ones
    ]


def in_work_reviews(f: Further) -> list[Due]:
    """The support agreed for a job is looked at again on the day that was agreed (SS2.6, FS18)."""
    return [
        _by("in_work_review", job.support_saved_on or job.start_on, job.support_look_on, job.id)
        for job in f.jobs
        if job.support_look_on is not None
    ]


def joint_meeting(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The three of us meet, or we take part in a care plan review, every so many months (SS8.3); where a co-ordinator is known."""
    if j.entry is None or not f.coordinated or j.mode == SupportMode.PAUSED:
        return None
    since = max(j.entry, f.last_joint or j.entry)
    return _by("joint_meeting", since, add_months(since, figures.number("clock.joint_meeting_months", since)))


def next_job_help(f: Further, figures: Figures) -> Due | None:
    """After a job ended, or when another is asked for, the search goes on within 14 days (FS17)."""
    ended = None if f.jobs else f.job_ended_on
    since = max((day for day in (ended, f.asked_next_job) if day is not None), default=None)
    if since is None or (f.last_search is not None and f.last_search >= since):
        return None
    return _after("next_job_help", since, figures.number("clock.next_job_days", since))


def step_ends(f: Further) -> list[Due]:
    """A step on the way is ended, or goes on with a reason, by its last day (SS5.3e)."""
    return [_by("step_ends", step.on, step.on, step.id) for step in f.steps]


def care_plan_reviews(f: Further, figures: Figures) -> list[Due]:
    """We write something for a care plan review 7 days before it (SS8.4)."""
    return [
        _by("care_plan_review", r.on, r.on - timedelta(days=figures.number("clock.care_review_days", r.on)), r.id)
        for r in f.reviews
    ]


def plan_event(j: Journey, f: Further, figures: Figures) -> Due | None:
    """The plan is looked at again 7 days after a job started or ended, an offer, or a change of hours (MEASURES §5)."""
    if j.plans.agreed_on is None:
        return None
    looked = max(j.plans.agreed_on, j.plans.reviewed_on or j.plans.agreed_on)
    starts = [job.start_on for job in f.jobs]
    events = [day for day in (*starts, f.job_ended_on, f.last_offer, f.changed_on) if day is not None and day > looked]
    if not events:
        return None
    return _after("plan_event", max(events), figures.number("clock.hand_over_days", max(events)))


def running_further(j: Journey, f: Further, figures: Figures, today: date) -> tuple[Due, ...]:
    """Every one of these clocks that runs for a person on a day, the earliest first; after closing only looks that were agreed."""
    kept = look(f.work, today, figures, f.agreed) if f.work is not None else None
    if j.closed_on is not None and j.closed_on <= today:
        return (kept,) if kept is not None else ()
    jobs = f.work.jobs if f.work is not None else ()
    dues = [
        kept,
        where_we_meet(j, f),
        hand_over_letter(j, f, figures),
        job_search(j, f, figures),
        employer_contact(j, f, figures),
        personal_information(f, figures),
        revisit_information(j, f, figures),
        benefits_advice(jobs, f.offers, f.advised, today, figures),
        joint_meeting(j, f, figures),
        next_job_help(f, figures),
        plan_event(j, f, figures),
        *in_work_plans(f, figures, today),
        *in_work_reviews(f),
        *fit_notes(f.at_risk),
        *step_ends(f),
        *care_plan_reviews(f, figures),
    ]
    return tuple(sorted((d for d in dues if d is not None), key=lambda d: (d.on, d.rule)))
