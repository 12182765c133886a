"""Periods by name, on the days around their ends (MEASURES §1)."""

from __future__ import annotations

from datetime import date

import pytest

from ips_desktop.desk import Reference
from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.named_periods import NamedPeriod, months_of, period_named, quarter_of

FIGURES = Reference()
YEAR_TO_DATE, ROLLING, QUARTER, LAST_QUARTER, LAST_YEAR = NamedPeriod


@pytest.mark.parametrize(
    ("name", "today", "first", "last"),
    [
        (YEAR_TO_DATE, date(2026, 4, 1), date(2026, 4, 1), date(2026, 4, 1)),
        (YEAR_TO_DATE, date(2026, 3, 31), date(2025, 4, 1), date(2026, 3, 31)),
        (ROLLING, date(2028, 2, 29), date(2027, 3, 1), date(2028, 2, 29)),
        (QUARTER, date(2026, 11, 24), date(2026, 10, 1), date(2026, 11, 24)),
        (LAST_QUARTER, date(2026, 4, 1), date(2026, 1, 1), date(2026, 3, 31)),
        (LAST_QUARTER, date(2026, 12, 31), date(2026, 7, 1), date(2026, 9, 30)),
        (LAST_YEAR, date(2026, 11, 24), date(2025, 4, 1), date(2026, 3, 31)),
    ],
)
def test_a_name_stands_for_these_days(name: NamedPeriod, today: date, first: date, last: date) -> None:
    assert period_named(name, today, FIGURES) == Period(first, last)


def test_quarters_of_a_year_follow_each_other_without_a_gap() -> None:
    at, found = date(2026, 4, 1), list[Period]()
    while at <= date(2027, 3, 31):
        found.append(quarter_of(at, FIGURES))
        at = date.fromordinal(found[-1].last.toordinal() + 1)
    assert [(p.first.month, p.last.month) for p in found] == [(4, 6), (7, 9), (10, 12), (1, 3)]


def test_months_are_cut_to_the_ends_of_a_period_and_the_last_are_kept() -> None:
    months = months_of(Period(date(2026, 1, 15), date(2026, 3, 10)), 12)
    assert [(m.first, m.last) for m in months] == [
        (date(2026, 1, 15), date(2026, 1, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 3, 1), date(2026, 3, 10)),
    ]
    assert len(months_of(Period(date(2024, 1, 1), date(2026, 3, 10)), 12)) == 12
