"""The clocks that fill Today (MEASURES §5): each says until which day, since when, and by which rule. Pure and dated.

"Any day until" is the last day on which nothing is late; lateness counts from the day after. A clock that has stopped, or has not
begun, is None. Closed spells have none. Figures are those in force on the day the clock starts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.days import ONE, add_months
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.working_days import working_days_after
from ips_desktop.terms.words import SupportMode

NEVER_LATE = date.max


@dataclass(frozen=True)
class Due:
    """Something to do. `on`: the last day; `since`: what it counts from; `late_after`: later than `on` where a rule says so.

    `about`: the record it is about, where a person may have several such things to do (a job, a step on the way). `which`: which of
    several of its kind it is. `late_after` is `NEVER_LATE` where nobody can know the last day yet; `on` is then the day itself.
    `times`: how often something was, within `within` days, where a rule counts.
    """

    rule: str
    on: date
    since: date
    late_after: date
    days: int = 0
    about: UUID | None = None
    which: str = ""
    times: int = 0
    within: int = 0

    def late_days(self, today: date) -> int:
        """How many days late it is; 0 until the day after the last one."""
        return max(0, (today - self.late_after).days)


@dataclass(frozen=True)
class Plans:
    """What the clocks know of a person's plans: the version in force, and whether any was ever agreed in this spell."""

    agreed_on: date | None = None
    signed_on: date | None = None
    review_on: date | None = None
    reviewed_on: date | None = None
    copy_settled: bool = False


@dataclass(frozen=True)
class Journey:
    """What the clocks know of one spell. Days are civil days; a thing that has not happened is None.

    `work_changes`: when a job began or ended, was offered, or its hours or pay changed. `booked_on`: the next meeting in the diary.
    """

    received_on: date | None = None
    yes_on: date | None = None
    closed_on: date | None = None
    first_contact: date | None = None
    entry: date | None = None
    last_contact: date | None = None
    last_missed: date | None = None
    last_attempt: date | None = None
    information_given_on: date | None = None
    profile_completed_on: date | None = None
    plans: Plans = Plans()
    mode: SupportMode | None = None
    in_work_since: date | None = None
    handed_over_on: date | None = None
    contact_days: int | None = None
    job_starts: tuple[date, ...] = ()
    work_changes: tuple[date, ...] = ()
    booked_on: date | None = None


def _after(rule: str, since: date, days: int) -> Due:
    on = since + timedelta(days=days)
    return Due(rule, on, since, on, days)


def first_meeting(j: Journey, figures: Figures) -> Due | None:
    """Meet within 14 days of the referral."""
    if j.received_on is None or j.first_contact is not None:
        return None
    return _after("first_meeting", j.received_on, figures.number("clock.first_meeting_days", j.received_on))


def yes_day(j: Journey) -> Due | None:
    """They were met, and nobody wrote down the day they said yes: entry is not known until somebody does (MEASURES §1)."""
    if j.first_contact is None or j.yes_on is not None:
        return None
    return _after("yes_day", j.first_contact, 0)


def information(j: Journey) -> Due | None:
    """Written information and "where we can meet" are given on the day of entry (SS5.1b, SS5.2)."""
    if j.entry is None or j.information_given_on is not None:
        return None
    return _after("information", j.entry, 0)


def profile(j: Journey, figures: Figures) -> Due | None:
    """The vocational profile is complete within 28 days of entry (FS11)."""
    if j.entry is None or j.profile_completed_on is not None:
        return None
    return _after("profile", j.entry, figures.number("clock.profile_days", j.entry))


def plan(j: Journey, figures: Figures) -> Due | None:
    """A plan is agreed within 28 days of entry (SS4.1)."""
    if j.entry is None or j.plans.agreed_on is not None:
        return None
    return _after("plan", j.entry, figures.number("clock.plan_days", j.entry))


def plan_copy(j: Journey, figures: Figures, nation: str) -> Due | None:
    """The person has a copy of the signed plan on the same day; it is late after 3 working days."""
    signed = j.plans.signed_on
    if signed is None or j.plans.copy_settled:
        return None
    days = figures.number("clock.copy_working_days", signed)
    return Due("plan_copy", signed, signed, working_days_after(signed, days, nation), days)


def plan_review(j: Journey, figures: Figures) -> Due | None:
    """A plan is reviewed every 28 days, every 3 months after 28 days in work, 7 days after a hand-over and after every change in work.

    A day agreed with the person that comes earlier stands, until a review has been held: "any day until" then, so an early one too.
    One review answers all of them, so there is one clock: the one that is due first, which says why.
    """
    agreed = j.plans.agreed_on
    if agreed is None:
        return None
    since = max(agreed, j.plans.reviewed_on or agreed)
    days = figures.number("clock.plan_review_days", since)
    due = _after("plan_review", since, days)
    if j.in_work_since is not None and due.on >= j.in_work_since + timedelta(days=days):
        on = add_months(since, figures.number("clock.plan_review_in_work_months", since))
        due = Due("plan_review", on, since, on, (on - since).days)
    asked = j.plans.review_on
    if asked is not None and j.plans.reviewed_on is None and since < asked < due.on:
        due = Due("plan_review_agreed", asked, since, asked, (asked - since).days)
    if j.handed_over_on is not None and j.handed_over_on > since:
        handed = _after("plan_handed_over", j.handed_over_on, figures.number("clock.hand_over_days", j.handed_over_on))
        due = min(due, handed, key=lambda d: d.on)
    changes = [day for day in j.work_changes if day > since]
    if changes:
        changed = _after("plan_event", min(changes), figures.number("clock.hand_over_days", min(changes)))
        due = min(changed, due, key=lambda d: d.on)
    return due


def rhythm(j: Journey, figures: Figures, on: date) -> int:
    """Agreed days between contacts: the person's own, else 14 while searching; in work weekly for the first month, then monthly."""
    if j.contact_days:
        return j.contact_days
    if j.mode not in (SupportMode.IN_WORK, SupportMode.MONITORING):
        return figures.number("clock.next_contact_days", on)
    month = figures.number("clock.next_contact_in_work_days", on)
    if j.in_work_since is not None and (on - j.in_work_since).days < month:
        return figures.number("clock.next_contact_new_job_days", on)
    return month


def next_contact(j: Journey, figures: Figures, today: date) -> Due | None:
    """The next contact, in the person's rhythm, counted from the last one; earlier where a job begins. Paused support has none.

    Too much is `often.more_than_agreed`.
    """
    if j.last_contact is None or j.mode == SupportMode.PAUSED:
        return None
    dues = [_after("next_contact", j.last_contact, rhythm(j, figures, j.last_contact))]
    dues += [due for start in j.job_starts for due in _around_start(start, j.last_contact, figures, today)]
    return min(dues, key=lambda due: due.on)


def _around_start(start: date, last: date, figures: Figures, today: date) -> Iterator[Due]:
    """A contact in the week before a job begins, and one within three days after its first day (FS18)."""
    if today < start and last < start - timedelta(days=figures.number("clock.before_start_days", start)):
        yield Due("contact_before_start", start - ONE, start, start - ONE)
    if last < start <= today:
        yield _after("contact_after_start", start, figures.number("clock.after_start_days", start))


MET = ("next_contact", "first_meeting", "contact_before_start", "contact_after_start")
"""What a meeting in the diary in time answers."""


def answered(due: Due, booked_on: date | None) -> bool:
    """Whether the next meeting in the diary answers what is due: it is held by the last day."""
    return due.rule in MET and booked_on is not None and booked_on <= due.on


def missed_meeting(j: Journey, figures: Figures, nation: str) -> Due | None:
    """After a missed meeting somebody tries again within 3 working days; an attempt or a contact since settles it (FS20)."""
    missed = j.last_missed
    if missed is None or any(d is not None and d >= missed for d in (j.last_attempt, j.last_contact)):
        return None
    days = figures.number("clock.missed_working_days", missed)
    on = working_days_after(missed, days, nation)
    return Due("missed_meeting", on, missed, on, days)


def running(j: Journey, figures: Figures, nation: str, today: date) -> tuple[Due, ...]:
    """Every clock that runs for a person on a day, the earliest first."""
    if j.closed_on is not None and j.closed_on <= today:
        return ()
    dues = (
        missed_meeting(j, figures, nation),
        first_meeting(j, figures),
        yes_day(j),
        information(j),
        profile(j, figures),
        plan(j, figures),
        plan_copy(j, figures, nation),
        plan_review(j, figures),
        next_contact(j, figures, today),
    )
    found = (d for d in dues if d is not None and not answered(d, j.booked_on))
    return tuple(sorted(found, key=lambda d: (d.on, d.rule)))
