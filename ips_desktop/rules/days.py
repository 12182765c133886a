"""Months, ages and periods, in UK civil days (MEASURES §1). Time of day never decides."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

ONE = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From a day to a day, both included."""

    first: date
    last: date

    def holds(self, on: date | None) -> bool:
        """Whether a day falls in it; an unknown day does not."""
        return on is not None and self.first <= on <= self.last

    def meets(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


def add_months(on: date, months: int) -> date:
    """The same day number so many months on, else that month's last day (MEASURES §1)."""
    at = on.year * 12 + on.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(on.day, calendar.monthrange(year, month)[1]))


def birthday(born: date, year: int) -> date:
    """The birthday in a year; born on 29 February, it is 1 March in common years."""
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def age(born: date, on: date) -> int:
    """Whole years of age on a day; negative before birth."""
    return on.year - born.year - (on < birthday(born, on.year))


def days_between(last: date, first: date) -> int:
    """Days that lie between a last day and a later first day: 0 when they follow each other."""
    return (first - last).days - 1
