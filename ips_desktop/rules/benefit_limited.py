"""Work kept under a limit because of benefits: checked on the person's jobs together, by the limits of the day (SS6.2, MEASURES §2).

Over a limit of the day, a job is benefit-limited no longer from that day. Universal Credit has a work allowance a month at two levels,
the lower one with help for housing costs; the others are reckoned by the week. Nothing here says what a benefit comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ips_desktop.rules.days import ONE
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Job, Terms
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.knowing import all_of
from ips_desktop.rules.pay import a_month, a_week, terms_on
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import BenefitLimited
from ips_desktop.terms.looking import JobKind
from ips_desktop.terms.words import Unknown

_WEEKLY = {
    BenefitLimited.PERMITTED: "limit.permitted_pence",
    BenefitLimited.SUPPORTED_PERMITTED: "limit.supported_pence",
    BenefitLimited.DISREGARD: "limit.disregard_pence",
}


@dataclass(frozen=True)
class Against:
    """What a person's jobs come to on a day, and the limit it is held against, in one unit. `amount` None: not all is known.

    `unit`: "pence_week", "minutes_week", "pence_month". `low`, `high`: the same limit, or the two levels while which is not known.
    `below`: the limit itself is already too much (fewer than 16 hours), else it may be reached.
    """

    unit: str
    amount: Fraction | None
    known_part: Fraction
    low: int
    high: int
    below: bool = False

    @property
    def within(self) -> Known:
        """Whether the limit is kept. What is known already may be too much, whatever else there is."""
        if self._over(self.known_part, self.high):
            return Known.NO
        if self.amount is None or self._over(self.amount, self.low):
            return Known.NOT_KNOWN
        return Known.YES

    def _over(self, amount: Fraction, limit: int) -> bool:
        return amount >= limit if self.below else amount > limit


def limit_kind(job: Job) -> BenefitLimited | Unknown | None:
    """The kind of limit the job was begun under; None when it was none. Permitted work says so by its kind too."""
    if job.limited is None and job.kind == JobKind.PERMITTED:
        return BenefitLimited.PERMITTED
    return None if job.limited == BenefitLimited.NO else job.limited


def measured(job: Job, jobs: Iterable[Job], on: date, figures: Figures) -> tuple[Against, ...]:
    """The person's jobs of a day against each limit that the job's kind has. Empty for "other", whose limit nobody gave."""
    there = [(j, answer) for j in jobs if (answer := held(j, on, figures)) != Known.NO]
    rows = [(terms_on(j, on), answer) for j, answer in there]
    kind = limit_kind(job)
    if kind == BenefitLimited.UC_ALLOWANCE:
        lower, higher = (figures.number(f"limit.uc_{level}_pence", on) for level in ("lower", "higher"))
        low = higher if job.housing_help is False else lower
        high = lower if job.housing_help else higher
        return (_against("pence_month", rows, a_month, (low, high)),)
    key = _WEEKLY.get(kind) if isinstance(kind, BenefitLimited) else None
    if key is None:
        return ()
    pence = figures.number(key, on)
    found = [_against("pence_week", rows, a_week, (pence, pence))]
    if kind == BenefitLimited.PERMITTED:
        most = figures.number("limit.permitted_minutes", on)
        found.append(_against("minutes_week", rows, _minutes, (most, most), below=True))
    return tuple(found)


def _minutes(terms: Terms | None) -> Fraction | None:
    return None if terms is None or terms.minutes is None else Fraction(terms.minutes)


def _against(
    unit: str,
    rows: Sequence[tuple[Terms | None, Known]],
    value: Callable[[Terms | None], Fraction | None],
    limits: tuple[int, int],
    *,
    below: bool = False,
) -> Against:
    """Add up what is known; a job that may not have stood on the day leaves the whole not known."""
    sure = [value(terms) for terms, there in rows if there == Known.YES]
    part = sum((v for v in sure if v is not None), Fraction(0))
    whole = len(sure) == len(rows) and None not in sure
    return Against(unit, part if whole else None, part, *limits, below=below)


def limited_on(job: Job, jobs: Iterable[Job], on: date, figures: Figures) -> Known:
    """Whether a job is benefit-limited on a day: begun as such, and all jobs together within every limit of that day.

    A kind of a newer version, and days before the first figures shipped: not known.
    """
    kind = limit_kind(job)
    if kind is None:
        return Known.NO
    if isinstance(kind, Unknown):
        return Known.NOT_KNOWN
    try:
        return all_of(against.within for against in measured(job, jobs, on, figures))
    except KeyError:
        return Known.NOT_KNOWN


def only_limited_work(jobs: Sequence[Job], on: date, figures: Figures) -> Known:
    """Whether all work of a day is benefit-limited: what the second caseload of ten asks (SS6.2). No work: no."""
    there = [job for job in jobs if held(job, on, figures) != Known.NO]
    return all_of(limited_on(job, jobs, on, figures) for job in there) if there else Known.NO


def over_since(
    job: Job, jobs: Sequence[Job], last: date, figures: Figures, limit_days: Iterable[date] = ()
) -> date | None:
    """The first day up to a last one on which the job is over a limit; None while it is not.

    Looks at every day on which something changes: hours or pay of any job, a start, an end, and the days on which limits change.
    """
    if limit_kind(job) is None or job.start_on is None:
        return None
    changes = {job.start_on, *limit_days}
    for other in jobs:
        changes.update(terms.from_day for terms in other.terms)
        changes.update(on for on in (other.start_on, other.end_on + ONE if other.end_on else None) if on is not None)
    days = sorted(on for on in changes if job.start_on <= on <= last)
    return next(
        (on for on in days if limited_on(job, jobs, on, figures) == Known.NO and held(job, on, figures) != Known.NO),
        None,
    )
