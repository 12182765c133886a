"""Months, ages and periods (MEASURES §1, cases 15 and 16)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules import days
from ips_desktop.rules.days import Period
from tests.rules.figures import day

DAYS = st.dates(date(1930, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-28", 19),
        ("2008-02-29", "2028-02-29", 20),
        ("1990-05-17", "2026-05-16", 35),
        ("1990-05-17", "2026-05-17", 36),
    ],
)
def test_born_on_29_february_one_is_older_on_1_march_in_common_years(born: str, on: str, years: int) -> None:
    assert days.age(day(born), day(on)) == years


@given(DAYS, DAYS)
def test_an_age_grows_by_one_a_year_and_never_between_birthdays(born: date, on: date) -> None:
    tomorrow = on + timedelta(days=1)
    grew = days.age(born, tomorrow) - days.age(born, on)
    assert grew == (1 if tomorrow == days.birthday(born, tomorrow.year) else 0)


@given(DAYS, st.integers(0, 60))
def test_so_many_months_on_lies_in_that_month_and_on_the_same_day_where_it_has_one(on: date, months: int) -> None:
    then = days.add_months(on, months)
    assert (then.year * 12 + then.month) - (on.year * 12 + on.month) == months
    assert then.day == on.day or (then.day < on.day and (then + timedelta(days=1)).day == 1)


@given(DAYS, st.integers(0, 30), st.integers(0, 30))
def test_a_later_day_never_has_an_earlier_anniversary(on: date, later: int, months: int) -> None:
    assert days.add_months(on, months) <= days.add_months(on + timedelta(days=later), months)


def test_a_period_holds_both_its_ends_and_no_unknown_day() -> None:
    june = Period(day("2026-06-01"), day("2026-06-30"))
    assert [june.holds(day(d)) for d in ("2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert not june.holds(None)
    assert june.meets(Period(day("2026-06-30"), day("2026-08-01")))
    assert not june.meets(Period(day("2026-07-01"), day("2026-08-01")))


def test_nothing_lies_between_a_last_day_and_the_next() -> None:
    assert days.days_between(day("2026-03-01"), day("2026-03-02")) == 0
    assert days.days_between(day("2026-03-01"), day("2026-03-16")) == 14
