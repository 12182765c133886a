"""Periods: rolling, contract year, a year before, whole months, weeks (MEASURES §1)."""

from __future__ import annotations

import pytest

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.period import (
    is_judged,
    last_whole_month,
    rolling,
    thursday,
    up_to,
    year_before,
    year_of,
)
from tests.rules.figures import SHIPPED, day


def over(first: str, last: str) -> Period:
    return Period(day(first), day(last))


@pytest.mark.parametrize(
    ("to", "first"), [("2026-03-31", "2025-04-01"), ("2026-11-30", "2025-12-01"), ("2024-02-29", "2023-03-01")]
)
def test_rolling_twelve_months_end_on_their_last_day(to: str, first: str) -> None:
    assert rolling(day(to)) == over(first, to)


@pytest.mark.parametrize(
    ("first", "last", "judged"),
    [
        ("2025-04-01", "2026-03-31", True),
        ("2025-12-01", "2026-11-30", True),
        ("2026-04-01", "2026-11-30", False),
        ("2026-07-01", "2026-09-30", False),
        ("2026-04-01", "2027-03-31", True),
    ],
)
def test_rates_are_judged_on_twelve_months_and_on_a_contract_year(first: str, last: str, judged: bool) -> None:
    assert is_judged(over(first, last), day("2027-04-01"), SHIPPED) == judged


def test_a_year_before_keeps_whole_months_whole() -> None:
    assert year_before(over("2024-02-01", "2024-02-29")) == over("2023-02-01", "2023-02-28")
    assert year_before(over("2025-02-01", "2025-02-28")) == over("2024-02-01", "2024-02-29")
    assert year_before(over("2026-04-01", "2026-11-24")) == over("2025-04-01", "2025-11-24")


def test_the_last_whole_month_ended_on_or_before_the_day() -> None:
    assert last_whole_month(day("2026-06-30")) == over("2026-06-01", "2026-06-30")
    assert last_whole_month(day("2026-06-29")) == over("2026-05-01", "2026-05-31")
    assert last_whole_month(day("2026-01-05")) == over("2025-12-01", "2025-12-31")


def test_days_to_come_have_not_been_and_a_week_belongs_where_its_thursday_lies() -> None:
    assert up_to(over("2026-04-01", "2027-03-31"), day("2026-11-30")) == over("2026-04-01", "2026-11-30")
    assert up_to(over("2027-04-01", "2028-03-31"), day("2026-11-30")) is None
    assert thursday(day("2026-03-30")) == day("2026-04-02")
    assert thursday(day("2026-04-05")) == day("2026-04-02")


def test_the_contract_year_begins_in_april() -> None:
    assert year_of(day("2026-03-31"), SHIPPED) == over("2025-04-01", "2026-03-31")
    assert year_of(day("2026-04-01"), SHIPPED) == over("2026-04-01", "2027-03-31")
