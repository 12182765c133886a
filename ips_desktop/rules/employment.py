"""Four hours, the end of a job, and whether somebody is employed on a day and how that is known (MEASURES §2).

A job is seen as stretches of days, each with yes, no or not known. No end: it goes on, and it is known only as far as an end, paid hours
or a check reach. Sick leave, maternity and notice are employment and leave no trace here. Zero hours have a rule of their own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ips_desktop.rules import zero_hours
from ips_desktop.rules.days import ONE
from ips_desktop.rules.facts import Check, Job
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.knowing import any_of, said
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract, FourHours


@dataclass(frozen=True)
class Stretch:
    """From a day to a day, both included, one answer."""

    first: date
    last: date
    answer: Known


def four_hours(job: Job, figures: Figures, by: date | None = None) -> Known:
    """Whether four paid hours were done, by a day if one is asked for: blank is not known, "never" is no start.

    "Not yet" is not known either: the fourth hour may still come, and then the start counts on its own day.
    """
    if job.four_hours == FourHours.NEVER:
        return Known.NO
    on = job.four_hours_on or zero_hours.fourth_hour(job, figures)
    if on is None:
        return Known.YES if job.four_hours == FourHours.DONE else Known.NOT_KNOWN
    return Known.YES if by is None or on <= by else Known.NOT_KNOWN


def first_day(job: Job, figures: Figures) -> date | None:
    """The first day on which the job surely was: its start, else the earliest sign of it."""
    if job.start_on is not None:
        return job.start_on
    signs = [check.on for check in job.checks if _still(check) == Known.YES]
    signs += [row.on for row in job.paid if row.minutes]
    fourth = job.four_hours_on or zero_hours.fourth_hour(job, figures)
    return min([*signs, *([fourth] if fourth else [])], default=None)


def _still(check: Check) -> Known:
    """Whether a check says that this very job goes on. In work, and nothing said of another job: it does."""
    if said(check.in_work) != Known.YES:
        return said(check.in_work)
    return (
        Known.NO
        if check.same_job == Known.NO
        else Known.YES
        if check.same_job in (None, Known.YES)
        else Known.NOT_KNOWN
    )


def known_until(job: Job, figures: Figures) -> date | None:
    """The last day on which an ordinary job is known to have gone on: its end, paid hours, or a check and six days."""
    if job.end_on is not None:
        return job.end_on
    signs = [row.on for row in job.paid if row.minutes]
    signs += [on for on in (job.start_on, job.four_hours_on) if on is not None]
    for check in job.checks:
        if _still(check) == Known.YES:
            signs.append(check.on + timedelta(days=figures.number("job.check_holds_days", check.on)))
    latest = max(signs, default=None)
    over = over_by(job)
    return latest if latest is None or over is None else min(latest, over - ONE)


def over_by(job: Job) -> date | None:
    """The day by which a job without a known end was found to be over; a later sign of it takes that back."""
    last_yes = max((check.on for check in job.checks if _still(check) == Known.YES), default=date.min)
    return min((check.on for check in job.checks if _still(check) == Known.NO and check.on > last_yes), default=None)


def stretches(job: Job, last: date, figures: Figures) -> list[Stretch]:
    """The job day by day up to a last day, as stretches without a hole; before its first sign, and for ever, no.

    A job that never reached four hours was none. A start of unknown day: not known until the first sign.
    """
    if job.four_hours == FourHours.NEVER:
        return [Stretch(date.min, last, Known.NO)]
    begun = first_day(job, figures)
    if begun is None or begun > last:
        return _unseen(job, last)
    during = _zero_hours(job, begun, last, figures) if is_zero_hours(job) else _ordinary(job, begun, last, figures)
    return [*_unseen(job, begun - ONE), *during]


def _unseen(job: Job, last: date) -> list[Stretch]:
    """A job of which there is no sign up to a day: not begun, or of unknown start and perhaps over."""
    if job.start_on is not None:
        return [Stretch(date.min, last, Known.NO)]
    ends = [on for on in (job.end_on and job.end_on + ONE, over_by(job)) if on is not None]
    over = min(ends, default=None)
    if over is None or over > last:
        return [Stretch(date.min, last, Known.NOT_KNOWN)]
    return [Stretch(date.min, over - ONE, Known.NOT_KNOWN), Stretch(over, last, Known.NO)]


def is_zero_hours(job: Job) -> bool:
    """Whether the hours of the job are not agreed."""
    return job.contract == Contract.ZERO_HOURS


def _ordinary(job: Job, begun: date, last: date, figures: Figures) -> list[Stretch]:
    until = min(known_until(job, figures) or begun, last)
    over = job.end_on + ONE if job.end_on is not None else over_by(job)
    found = [Stretch(begun, until, Known.YES)] if begun <= until else []
    after = max(until + ONE, begun)
    if over is None or over > last:
        return [*found, Stretch(after, last, Known.NOT_KNOWN)] if after <= last else found
    if after < over:
        found.append(Stretch(after, over - ONE, Known.NOT_KNOWN))
    return [*found, Stretch(max(over, after), last, Known.NO)]


def _zero_hours(job: Job, begun: date, last: date, figures: Figures) -> list[Stretch]:
    over = job.end_on + ONE if job.end_on is not None else over_by(job)
    until = last if over is None else min(last, over - ONE)
    found: list[Stretch] = []
    for answer, days in itertools.groupby(zero_hours.daily(job, begun, until, figures), key=lambda pair: pair[1]):
        held = [on for on, _ in days]
        found.append(Stretch(held[0], held[-1], answer))
    return [*found, Stretch(max(until + ONE, begun), last, Known.NO)] if until < last else found


def employed(job: Job, on: date, figures: Figures) -> Known:
    """Whether the person is employed in this job on a day."""
    return next((s.answer for s in stretches(job, on, figures) if s.first <= on <= s.last), Known.NO)


def in_paid_work(jobs: Iterable[Job], on: date, figures: Figures) -> Known:
    """Whether some paid job holds on a day. Losing one of two is not losing work."""
    return any_of(employed(job, on, figures) for job in jobs)


def held(job: Job, on: date, figures: Figures) -> Known:
    """Whether a job stood on a day by its start and end alone: no end is going on, whether or not anybody checked.

    For what asks "what were they doing the day before": a check is owed of work kept, not of work left behind. Zero hours, and an end of
    unknown day, are as known as they are.
    """
    goes_on = job.end_on is None and not job.ended_unknown and over_by(job) is None
    if not goes_on or is_zero_hours(job) or job.start_on is None or four_hours(job, figures) == Known.NO:
        return employed(job, on, figures)
    return Known.YES if job.start_on <= on else Known.NO


def together(rows: list[list[Stretch]], first: date, last: date) -> Iterator[Stretch]:
    """Several jobs laid over each other between two days: yes when one is, not known when one may be, else no."""
    cuts = sorted({first, *(s.first for row in rows for s in row if first < s.first <= last)})
    for one, following in itertools.zip_longest(cuts, cuts[1:]):
        until = last if following is None else following - ONE
        answers = (next((s.answer for s in row if s.first <= one <= s.last), Known.NO) for row in rows)
        yield Stretch(one, until, any_of(answers))
