"""Caseload limits and the year's band, unrounded (SS6.1–6.3)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ips_desktop.rules import limits
from ips_desktop.rules.limits import YearSoFar
from tests.rules.figures import SHIPPED, day

TODAY = day("2026-11-24")


@pytest.mark.parametrize(
    ("count", "hundredths", "over", "free"),
    [(25, 100, 0, 0), (26, 100, 1, 0), (17, 70, 0, 0), (18, 70, 1, 0), (16, 70, 0, 1), (21, 80, 1, 0), (0, 0, 0, 0)],
)
def test_twenty_five_a_whole_post_is_never_rounded(count: int, hundredths: int, over: int, free: int) -> None:
    found = limits.active(count, hundredths, SHIPPED, TODAY)
    assert (found.over, found.free) == (over, free)


def test_seven_tenths_of_a_post_have_seventeen_and_a_half_places() -> None:
    assert limits.active(0, 70, SHIPPED, TODAY).limit == Decimal("17.5")


@pytest.mark.parametrize(
    ("count", "hundredths", "under"), [(20, 100, 0), (19, 100, 1), (14, 70, 0), (13, 70, 1), (15, 78, 1)]
)
def test_below_twenty_a_whole_post_is_flagged(count: int, hundredths: int, under: int) -> None:
    assert limits.active(count, hundredths, SHIPPED, TODAY).under == under


def test_ten_a_whole_post_may_be_monitored() -> None:
    assert limits.monitoring(8, 80, SHIPPED, TODAY).over == 0
    assert limits.monitoring(9, 80, SHIPPED, TODAY).over == 1


@pytest.mark.parametrize(
    ("on", "first"), [("2026-04-01", "2026-04-01"), ("2026-03-31", "2025-04-01"), ("2028-02-29", "2027-04-01")]
)
def test_the_year_begins_in_april(on: str, first: str) -> None:
    begins, ends = limits.contract_year(day(on), SHIPPED)
    assert begins == day(first)
    assert (ends - begins).days in (364, 365)
    assert (ends.month, ends.day) == (3, 31)


def test_the_band_follows_the_mean_share_of_a_post() -> None:
    assert limits.year_band(100.0, SHIPPED, TODAY) == (Decimal(50), Decimal(75))
    assert limits.year_band(70.0, SHIPPED, TODAY) == (Decimal(35), Decimal("52.5"))


def test_the_years_course_is_too_early_to_say_in_the_first_84_days() -> None:
    year = YearSoFar(met=20, waiting_since_before=2, first_met_lately=6, in_post_since=day("2026-09-02"))
    assert limits.course(year, day("2026-11-24"), day("2027-03-31"), 1.0) is None
    assert limits.course(year, day("2026-11-25"), day("2027-03-31"), 1.0) == 31  # 22 + 0.5 a week for 18 weeks


def test_a_planned_smaller_post_slows_the_years_course() -> None:
    year = YearSoFar(met=20, waiting_since_before=2, first_met_lately=6, in_post_since=day("2025-09-01"))
    whole, half = (limits.course(year, day("2026-11-25"), day("2027-03-31"), w) for w in (1.0, 0.5))
    assert (whole, half) == (31, 27)
