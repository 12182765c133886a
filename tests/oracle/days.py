"""Days as MEASURES §1 reckons them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From a day to a day, both included."""

    first: date
    last: date

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def days(self) -> list[date]:
        """Every day of it."""
        return [self.first + n * DAY for n in range((self.last - self.first).days + 1)]


def months_on(day: date, months: int) -> date:
    """The same day so many months on (or back), else the month's last."""
    n = day.year * 12 + day.month - 1 + months
    year, month = n // 12, n % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_whole_month(by: date) -> Period:
    """The last whole calendar month ended on or before a day."""
    end = by if (by + DAY).day == 1 else by.replace(day=1) - DAY
    return Period(end.replace(day=1), end)


def contract_year(day: date, begins_month: int) -> Period:
    """The contract year that holds a day."""
    first = date(day.year - (day.month < begins_month), begins_month, 1)
    return Period(first, months_on(first, 12) - DAY)


def age(born: date, on: date) -> int:
    """Full years; born on 29 February, a birthday is 1 March in common years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
