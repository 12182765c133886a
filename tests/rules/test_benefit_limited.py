"""Benefit-limited work: the person's jobs together, against the limits of the day (SS6.2, SS3.10, MEASURES §2)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.benefit_limited import limited_on, measured, only_limited_work, over_since
from ips_desktop.rules.facts import Job
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import BenefitLimited
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.words import Unknown
from tests.rules.figures import SHIPPED, day
from tests.rules.people import job, terms

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN


def permitted(start: str = "2026-04-06", hours: float | None = 8, pay: int | None = 1300, **more: Any) -> Job:
    """Permitted work of eight hours."""
    given: dict[str, Any] = {"limited": BenefitLimited.PERMITTED, "name": "permitted"} | more
    return job(start, hours=hours, pay=pay, **given)


def alone(found: Job, on: str) -> Known:
    """Whether the person's only job is limited on a day."""
    return limited_on(found, [found], day(on), SHIPPED)


def test_880_pounds_a_month_are_within_the_limit_of_april_2026_and_882_are_not() -> None:
    assert alone(permitted(hours=15, pay=88_000, per=PayPer.MONTH), "2026-05-01") == YES
    assert alone(permitted(hours=15, pay=88_183, per=PayPer.MONTH), "2026-05-01") == YES  # 203.4992 a week
    assert alone(permitted(hours=15, pay=88_184, per=PayPer.MONTH), "2026-05-01") == NO  # 203.5015 a week


def test_four_weeks_pay_is_a_quarter_of_it_a_week() -> None:
    assert alone(permitted(hours=15, pay=81_400, per=PayPer.FOUR_WEEKS), "2026-05-01") == YES
    assert alone(permitted(hours=15, pay=81_401, per=PayPer.FOUR_WEEKS), "2026-05-01") == NO


def test_sixteen_hours_are_too_many_for_permitted_work_and_not_for_supported_permitted_work() -> None:
    assert alone(permitted(hours=15.75, pay=1271), "2026-05-01") == YES
    assert alone(permitted(hours=16, pay=1271), "2026-05-01") == NO
    assert alone(permitted(hours=16, pay=1271, limited=BenefitLimited.SUPPORTED_PERMITTED), "2026-05-01") == YES


def test_the_limit_is_that_of_the_day() -> None:
    kept = permitted("2025-06-02", hours=15, pay=20_000, per=PayPer.WEEK)
    assert [alone(kept, d) for d in ("2026-03-31", "2026-04-01")] == [NO, YES]


def test_hours_raised_over_16_make_it_ordinary_from_that_day() -> None:
    raised = permitted(terms=(terms("2026-04-06", 12, 1271), terms("2026-06-01", 18, 1271)))
    assert [alone(raised, d) for d in ("2026-05-31", "2026-06-01")] == [YES, NO]
    assert over_since(raised, [raised], day("2026-11-30"), SHIPPED) == day("2026-06-01")
    assert over_since(raised, [raised], day("2026-05-31"), SHIPPED) is None


def test_the_persons_jobs_count_together() -> None:
    one, two = permitted(hours=8, name="one"), permitted("2026-06-01", hours=8, name="two")
    both = [one, two]
    assert [limited_on(one, both, day(d), SHIPPED) for d in ("2026-05-31", "2026-06-01")] == [YES, NO]
    assert over_since(one, both, day("2026-11-30"), SHIPPED) == day("2026-06-01")
    ordinary = job("2026-06-01", hours=20, name="ordinary")
    assert limited_on(one, [one, ordinary], day("2026-06-01"), SHIPPED) == NO


def test_the_day_the_second_job_ends_the_first_is_within_its_limit_again() -> None:
    both = [permitted(hours=8, name="one"), permitted("2026-06-01", hours=8, name="two", end="2026-07-31")]
    assert [limited_on(both[0], both, day(d), SHIPPED) for d in ("2026-07-31", "2026-08-01")] == [NO, YES]


def test_what_is_not_known_leaves_it_not_known_unless_what_is_known_is_already_too_much() -> None:
    assert alone(permitted(pay=None), "2026-05-01") == NOT_KNOWN
    assert alone(permitted(hours=None, pay=5000, per=PayPer.WEEK), "2026-05-01") == NOT_KNOWN
    assert alone(permitted(hours=20, pay=None), "2026-05-01") == NO
    assert alone(permitted("2010-01-04"), "2010-02-01") == NOT_KNOWN
    assert alone(permitted(limited=Unknown("something_newer")), "2026-05-01") == NOT_KNOWN


def uc(pay: int | None, housing: bool | None) -> Job:
    """Work within the work allowance of Universal Credit, paid so much a month."""
    return permitted(hours=12, pay=pay, per=PayPer.MONTH, limited=BenefitLimited.UC_ALLOWANCE, housing_help=housing)


@pytest.mark.parametrize(
    ("pence", "housing", "found"),
    [
        (42_700, True, YES),
        (42_701, True, NO),
        (71_000, False, YES),
        (71_001, False, NO),
        (42_700, None, YES),
        (42_701, None, NOT_KNOWN),
        (71_000, None, NOT_KNOWN),
        (71_001, None, NO),
        (None, False, NOT_KNOWN),
    ],
)
def test_the_work_allowance_is_a_month_at_two_levels(pence: int | None, housing: bool | None, found: Known) -> None:
    assert alone(uc(pence, housing), "2026-05-01") == found


def test_weekly_pay_is_held_against_the_allowance_by_the_month() -> None:
    weekly = permitted(hours=12, pay=16_384, per=PayPer.WEEK, limited=BenefitLimited.UC_ALLOWANCE, housing_help=False)
    assert alone(weekly, "2026-05-01") == YES  # 709.97 a month
    assert [a.unit for a in measured(weekly, [weekly], day("2026-05-01"), SHIPPED)] == ["pence_month"]


def test_the_disregard_is_20_pounds_and_another_limit_has_no_figure_of_ours() -> None:
    assert alone(permitted(hours=1, pay=2000, per=PayPer.WEEK, limited=BenefitLimited.DISREGARD), "2026-05-01") == YES
    assert alone(permitted(hours=1, pay=2001, per=PayPer.WEEK, limited=BenefitLimited.DISREGARD), "2026-05-01") == NO
    assert alone(permitted(hours=30, limited=BenefitLimited.OTHER), "2026-05-01") == YES


def test_work_without_a_limit_is_not_limited_and_permitted_work_says_so_by_its_kind_too() -> None:
    assert alone(permitted(limited=BenefitLimited.NO), "2026-05-01") == NO
    assert alone(permitted(limited=None), "2026-05-01") == NO
    assert alone(permitted(limited=None, kind=JobKind.PERMITTED), "2026-05-01") == YES


def test_the_second_caseload_asks_whether_all_work_of_a_day_is_limited() -> None:
    small = permitted(hours=8)
    assert only_limited_work([small], day("2026-05-01"), SHIPPED) == YES
    assert only_limited_work([small, job("2026-04-06", hours=4, name="ordinary")], day("2026-05-01"), SHIPPED) == NO
    assert only_limited_work([], day("2026-05-01"), SHIPPED) == NO
    assert only_limited_work([small], day("2026-04-05"), SHIPPED) == NO


@given(st.integers(1, 40_000), st.integers(1, 40_000), st.floats(0.5, 25), st.floats(0.5, 25))
def test_another_job_never_brings_anybody_back_under_a_limit(one: int, two: int, few: float, many: float) -> None:
    first = permitted(hours=few, pay=one, per=PayPer.WEEK, name="first")
    second = permitted(hours=many, pay=two, per=PayPer.WEEK, name="second")
    if alone(first, "2026-05-01") == NO:
        assert limited_on(first, [first, second], day("2026-05-01"), SHIPPED) == NO
