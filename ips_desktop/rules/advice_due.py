"""When advice on benefits is due: before a job begins, after hours or pay changed, half a year after the last (FS9, SS5.3h; MEASURES §5). Pure.

Given or declined settles it; offered alone does not. One piece of advice settles whatever was due by its day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.days import ONE, add_months
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Job
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome


@dataclass(frozen=True)
class Advised:
    """Advice as it stands: its day and what came of it."""

    on: date
    outcome: object

    @property
    def settles(self) -> bool:
        """Whether nothing more is owed for its day."""
        return self.outcome in (AdviceOutcome.GIVEN, AdviceOutcome.DECLINED)


@dataclass(frozen=True)
class Offered:
    """A job that was offered and has not begun: `id` is the application's."""

    id: UUID
    on: date


@dataclass(frozen=True)
class AdviceDue:
    """Advice that is owed. `until`: any day until, None while the first day is not known; `about`: the job or the application."""

    why: AdviceFor
    since: date
    until: date | None
    about: UUID | None = None

    def late_days(self, today: date) -> int:
        """How many days late it is; 0 until the day after the last one."""
        return 0 if self.until is None else max(0, (today - self.until).days)


def advice_due(
    jobs: Iterable[Job], offers: Iterable[Offered], advised: Iterable[Advised], today: date, figures: Figures
) -> tuple[AdviceDue, ...]:
    """Everything that is owed on a day, the earliest first; a first day not known stands before all."""
    told = [each for each in advised if each.on <= today]
    settled = [each.on for each in told if each.settles]
    due = [
        AdviceDue(AdviceFor.BEFORE_START, offer.on, None, offer.id) for offer in offers if not _since(settled, offer.on)
    ]
    standing = [job for job in jobs if job.start_on is not None and _stands(job, today, figures)]
    due += [
        each
        for job in standing
        for each in (_start(job, settled, figures), _change(job, settled, today, figures))
        if each
    ]
    given = [each.on for each in told if each.outcome == AdviceOutcome.GIVEN]
    if given:
        last = max(given)
        again = add_months(last, figures.number("clock.advice_months", last))
        if again <= today and not _since(settled, again):
            due.append(AdviceDue(AdviceFor.SIX_MONTHS, last, again))
    return tuple(sorted(due, key=lambda each: (each.until or date.min, each.since)))


def _since(settled: list[date], on: date) -> bool:
    return any(day >= on for day in settled)


def _stands(job: Job, today: date, figures: Figures) -> bool:
    return job.start_on is not None and held(job, max(today, job.start_on), figures) != Known.NO


def _start(job: Job, settled: list[date], figures: Figures) -> AdviceDue | None:
    """Before the first day; what was advised in the half year before it still holds."""
    start = job.start_on
    if start is None or _since(settled, add_months(start, -figures.number("clock.advice_months", start))):
        return None
    return AdviceDue(AdviceFor.BEFORE_START, start, start - ONE, job.id)


def _change(job: Job, settled: list[date], today: date, figures: Figures) -> AdviceDue | None:
    """After the last change of hours or pay; advice asked for in the weeks before it was about it."""
    changes = [t.from_day for t in job.terms if job.start_on is not None and job.start_on < t.from_day <= today]
    if not changes:
        return None
    last = max(changes)
    allowed = timedelta(days=figures.number("clock.advice_change_days", last))
    return None if _since(settled, last - allowed) else AdviceDue(AdviceFor.CHANGE, last, last + allowed, job.id)
