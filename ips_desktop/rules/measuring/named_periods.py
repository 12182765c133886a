"""Periods by name: the contract's year so far, the last finished one, quarters of it, the rolling twelve months (MEASURES §1)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ips_desktop.rules.days import ONE, Period, add_months
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.measuring.period import rolling, year_of

QUARTER = 3


class NamedPeriod(StrEnum):
    """What a period is called: `outcomes.period.<value>`."""

    YEAR_TO_DATE = "year_to_date"
    ROLLING = "rolling"
    QUARTER = "quarter"
    LAST_QUARTER = "last_quarter"
    LAST_YEAR = "last_year"


def quarter_of(on: date, figures: Figures) -> Period:
    """The quarter of the contract's year that holds a day."""
    first = year_of(on, figures).first
    while add_months(first, QUARTER) <= on:
        first = add_months(first, QUARTER)
    return Period(first, add_months(first, QUARTER) - ONE)


def period_named(name: NamedPeriod, today: date, figures: Figures) -> Period:
    """The days a name stands for, today at the latest."""
    year, quarter = year_of(today, figures), quarter_of(today, figures)
    return {
        NamedPeriod.YEAR_TO_DATE: Period(year.first, today),
        NamedPeriod.ROLLING: rolling(today),
        NamedPeriod.QUARTER: Period(quarter.first, today),
        NamedPeriod.LAST_QUARTER: quarter_of(quarter.first - ONE, figures),
        NamedPeriod.LAST_YEAR: year_of(year.first - ONE, figures),
    }[name]


def months_of(period: Period, most: int) -> list[Period]:
    """The months of a period, the last `most` of them, cut to its ends."""
    found: list[Period] = []
    first = period.first.replace(day=1)
    while first <= period.last:
        after = add_months(first, 1)
        found.append(Period(max(first, period.first), min(after - ONE, period.last)))
        first = after
    return found[-most:]
