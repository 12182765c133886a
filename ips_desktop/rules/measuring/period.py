"""Periods of measures: rolling 12 months, the contract's year, the same a year before, whole months and weeks (MEASURES §1)."""

from __future__ import annotations

from datetime import date, timedelta

from ips_desktop.rules.days import ONE, Period, add_months
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.limits import contract_year

YEAR = 12
DAYS_TO_THURSDAY = 3


def rolling(to: date, months: int = YEAR) -> Period:
    """So many months up to a day, that day included."""
    return Period(add_months(to, -months) + ONE, to)


def year_of(on: date, figures: Figures) -> Period:
    """The contract's year that holds a day."""
    return Period(*contract_year(on, figures))


def is_judged(period: Period, today: date, figures: Figures) -> bool:
    """Whether rate targets are judged on it: the rolling 12 months, and a contract year, once they are over."""
    return period.last <= today and period in (year_of(period.last, figures), rolling(period.last))


def year_before(period: Period) -> Period:
    """The same period a year before; of whole months the same whole months, so that February stays February."""
    first, last = add_months(period.first, -YEAR), add_months(period.last, -YEAR)
    if period.first.day == 1 and _ends_month(period.last):
        last = _month_end(last)
    return Period(first, last)


def last_whole_month(to: date) -> Period:
    """The last whole calendar month that ended on or before a day."""
    end = to if _ends_month(to) else to.replace(day=1) - ONE
    return Period(end.replace(day=1), end)


def up_to(period: Period, today: date) -> Period | None:
    """The part of a period that has been; None of one that lies ahead."""
    return None if period.first > today else Period(period.first, min(period.last, today))


def thursday(on: date) -> date:
    """The Thursday of a day's week: the month, quarter or year that holds it has the week."""
    return on - timedelta(days=on.weekday() - DAYS_TO_THURSDAY)


def _ends_month(on: date) -> bool:
    return (on + ONE).day == 1


def _month_end(on: date) -> date:
    return add_months(on.replace(day=1), 1) - ONE
