"""Pay as it was given, turned into an hour, a week or a month without rounding, and the minimum that applies (MEASURES §2).

A month's pay is 12/52 of a year's week, four weeks' a quarter. Figures are in pence; results are exact fractions, compared as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ips_desktop.rules.days import add_months, age
from ips_desktop.rules.facts import Job, Terms
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import PayBand
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.looking import JobKind, PayPer

WEEKS, MONTHS = 52, 12
_A_WEEK = {
    PayPer.WEEK: Fraction(1),
    PayPer.FOUR_WEEKS: Fraction(1, 4),
    PayPer.MONTH: Fraction(MONTHS, WEEKS),
    PayPer.YEAR: Fraction(1, WEEKS),
}


@dataclass(frozen=True)
class Minimum:
    """The least pence an hour that the law allows, between these two while age or apprenticeship is not known."""

    low: int
    high: int


def terms_on(job: Job, on: date) -> Terms | None:
    """Hours and pay as they stand on a day; None before the first row."""
    held = [terms for terms in job.terms if terms.from_day <= on]
    return held[-1] if held else None


def first_terms(job: Job) -> Terms | None:
    """Hours and pay at the start; a start of unknown day has those of its first row."""
    if job.start_on is None:
        return job.terms[0] if job.terms else None
    return terms_on(job, job.start_on)


def a_week(terms: Terms | None) -> Fraction | None:
    """Pence a week, None when not known."""
    if terms is None or terms.pay is None:
        return None
    if terms.per == PayPer.HOUR:
        return None if terms.minutes is None else Fraction(terms.pay * terms.minutes, 60)
    share = _A_WEEK.get(terms.per) if isinstance(terms.per, PayPer) else None
    return None if share is None else terms.pay * share


def a_month(terms: Terms | None) -> Fraction | None:
    """Pence a month, None when not known."""
    if terms is not None and terms.per == PayPer.MONTH:
        return None if terms.pay is None else Fraction(terms.pay)
    week = a_week(terms)
    return None if week is None else week * WEEKS / MONTHS


def an_hour(terms: Terms | None) -> Fraction | None:
    """Pence an hour, None when pay is not known, or hours are not and pay is for longer than an hour."""
    if terms is not None and terms.per == PayPer.HOUR:
        return None if terms.pay is None else Fraction(terms.pay)
    week = a_week(terms)
    if week is None or terms is None or not terms.minutes:
        return None
    return week * 60 / terms.minutes


def self_employed(job: Job) -> bool:
    """Whether the person works for themselves: no minimum applies, trading does."""
    return job.kind == JobKind.SELF_EMPLOYED or job.contract == Contract.SELF_EMPLOYED


def apprentice(job: Job) -> bool:
    """Whether the job is an apprenticeship."""
    return job.kind == JobKind.APPRENTICESHIP or job.contract == Contract.APPRENTICESHIP


def minimum(job: Job, born: date | None, on: date, figures: Figures) -> Minimum | None:
    """The minimum an hour on a day, by age and apprenticeship; None before the first figures shipped, or without a day.

    The apprentice rate is for those under 19, or in the first year. Not known what kind of job it is: the apprentice rate is possible.
    """
    try:
        by_age = _by_age(born, on, figures)
        learning = figures.number("wage.apprentice_pence", on)
    except KeyError:
        return None
    if apprentice(job):
        begun = job.start_on or on
        if on < add_months(begun, 12) or (born is not None and age(born, on) < 19):
            return Minimum(learning, learning)
        return by_age if born is not None else Minimum(learning, by_age.high)
    if job.kind is None and job.contract is None:
        return Minimum(min(learning, by_age.low), by_age.high)
    return by_age


def _by_age(born: date | None, on: date, figures: Figures) -> Minimum:
    adult = figures.number("wage.adult_pence", on)
    if born is None:
        return Minimum(figures.number("wage.under_18_pence", on), adult)
    years = age(born, on)
    bands = ((18, "under_18"), (21, "young"), (figures.number("wage.adult_age", on), "middle"))
    rate = next((figures.number(f"wage.{name}_pence", on) for below, name in bands if years < below), adult)
    return Minimum(rate, rate)


def pays_minimum(job: Job, terms: Terms | None, born: date | None, on: date, figures: Figures) -> Known:
    """Whether pay reaches the minimum that applies on a day."""
    hour, least = an_hour(terms), minimum(job, born, on, figures)
    if hour is None or least is None:
        return Known.NOT_KNOWN
    if hour >= least.high:
        return Known.YES
    return Known.NO if hour < least.low else Known.NOT_KNOWN


def below_minimum(job: Job, born: date | None, on: date, figures: Figures) -> bool:
    """Whether pay is surely below the minimum on a day, later ones too: a flag to raise, never a new class (MEASURES §2)."""
    return not self_employed(job) and pays_minimum(job, terms_on(job, on), born, on, figures) == Known.NO


def pay_band(job: Job, born: date | None, on: date, figures: Figures) -> PayBand:
    """Where pay on a day stands against the minimum: at it, up to 10 % above, up to 25 %, more."""
    if self_employed(job):
        return PayBand.NO_MINIMUM
    hour, least = an_hour(terms_on(job, on)), minimum(job, born, on, figures)
    if hour is None or least is None:
        return PayBand.NOT_KNOWN
    bands = {_band(hour, rate, on, figures) for rate in (least.low, least.high)}
    return bands.pop() if len(bands) == 1 else PayBand.NOT_KNOWN


def _band(hour: Fraction, rate: int, on: date, figures: Figures) -> PayBand:
    if hour <= rate:
        return PayBand.MINIMUM if hour == rate else PayBand.BELOW
    step, top = (figures.number(f"wage.band_{name}_percent", on) for name in ("step", "top"))
    above = (hour - rate) * 100 / rate
    if above <= step:
        return PayBand.LITTLE_ABOVE
    return PayBand.ABOVE if above <= top else PayBand.WELL_ABOVE
