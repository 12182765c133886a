"""Zero hours: a shift carries four weeks (MEASURES §2, case 20)."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.desk import Reference
from ips_desktop.rules import zero_hours
from ips_desktop.rules.employment import employed
from ips_desktop.rules.facts import Job
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract
from resources.reference import Value
from tests.rules.figures import SHIPPED, day
from tests.rules.people import job, paid, weeks

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN
SINCE = "2026-01-05"
NOTHING = [(f"2026-{d}", 0.0) for d in ("03-08", "03-15", "03-22", "03-29", "04-05", "04-12")]


def shifts(**more: float) -> Job:
    """A zero-hours job since January, with these shifts."""
    return paid(job(SINCE, contract=Contract.ZERO_HOURS, four_hours_on=day(SINCE), hours=None), **more)


def on_days(found: Job, *days: str) -> list[Known]:
    """Whether employed on each of these days."""
    return [employed(found, day(d), SHIPPED) for d in days]


def test_a_shift_on_1_march_carries_to_28_march() -> None:
    told = weeks(shifts(_2026_03_01=4), *NOTHING)
    assert on_days(told, "2026-03-01", "2026-03-28", "2026-03-29") == [YES, YES, NO]


def test_with_a_week_nobody_wrote_down_it_is_not_known_rather_than_over() -> None:
    assert on_days(shifts(_2026_03_01=4), "2026-03-28", "2026-03-29") == [YES, NOT_KNOWN]
    gap = weeks(shifts(_2026_03_01=4), *NOTHING[:1], *NOTHING[2:])
    assert on_days(gap, "2026-03-29", "2026-04-12") == [NOT_KNOWN, NO]


def test_no_shift_for_five_weeks_then_one_employment_is_back_at_the_shift() -> None:
    told = weeks(shifts(_2026_03_01=4, _2026_04_14=5), *NOTHING)
    assert on_days(told, "2026-03-29", "2026-04-13", "2026-04-14", "2026-05-11") == [NO, NO, YES, YES]


def test_fewer_than_four_hours_in_the_window_are_not_enough() -> None:
    told = weeks(shifts(_2026_03_01=2, _2026_03_10=1.5), *NOTHING[2:])
    assert on_days(told, "2026-04-05") == [NO]
    enough = weeks(shifts(_2026_03_01=2, _2026_03_10=2), *NOTHING)
    assert on_days(enough, "2026-03-28", "2026-03-29") == [YES, NO]


def test_hours_of_a_whole_week_stand_on_its_sunday() -> None:
    told = weeks(shifts(), ("2026-03-01", 6), *NOTHING)
    assert on_days(told, "2026-03-01", "2026-03-28", "2026-03-29") == [YES, YES, NO]


def test_a_week_told_twice_counts_once() -> None:
    both = weeks(paid(job(contract=Contract.ZERO_HOURS), _2026_02_25=3), ("2026-03-01", 3))
    assert sum(zero_hours.reckoned(both.paid).values()) == 180
    part = weeks(paid(job(contract=Contract.ZERO_HOURS), _2026_02_25=3), ("2026-03-01", 5))
    assert zero_hours.reckoned(part.paid) == {day("2026-03-01"): 300}
    corrected = weeks(job(contract=Contract.ZERO_HOURS), ("2026-03-01", 3), ("2026-03-01", 5))
    assert sum(zero_hours.reckoned(corrected.paid).values()) == 300
    more = weeks(paid(job(contract=Contract.ZERO_HOURS), _2026_02_25=3, _2026_02_26=2), ("2026-03-01", 3))
    assert sum(zero_hours.reckoned(more.paid).values()) == 300


def test_from_the_first_day_to_the_fourth_hour_one_is_employed() -> None:
    slow = paid(job("2026-03-02", contract=Contract.ZERO_HOURS, four_hours=None), _2026_03_02=2, _2026_03_20=2)
    assert on_days(slow, "2026-03-01", "2026-03-02", "2026-03-19", "2026-03-20") == [NO, YES, YES, YES]


def test_a_fourth_hour_nobody_wrote_down_keeps_that_for_four_weeks() -> None:
    silent = job("2026-03-02", contract=Contract.ZERO_HOURS, four_hours=None)
    assert on_days(silent, "2026-03-02", "2026-03-29", "2026-03-30") == [YES, YES, NOT_KNOWN]


def test_before_a_week_is_over_too_few_hours_are_not_known_where_a_service_asks_for_more_than_four() -> None:
    eight = Reference((Value("job.zero_hours_minutes", day("2000-01-01"), 480, "own"),))
    found = paid(job("2026-01-05", contract=Contract.ZERO_HOURS, four_hours_on=day("2026-01-05")), _2026_01_05=4)
    assert [employed(found, day(d), eight) for d in ("2026-01-05", "2026-01-07", "2026-01-11")] == [YES, NOT_KNOWN, NO]


def test_after_the_last_day_employed_it_is_over_whatever_the_shifts_say() -> None:
    ended = paid(job("2026-01-05", "2026-03-10", contract=Contract.ZERO_HOURS), _2026_03_09=8)
    assert on_days(ended, "2026-03-10", "2026-03-11") == [YES, NO]


@given(st.dictionaries(st.integers(0, 120), st.integers(0, 10), max_size=12), st.integers(0, 150))
def test_four_hours_in_the_last_28_days_are_employment_and_nothing_else_is(rows: dict[int, int], n: int) -> None:
    start = day("2026-01-05")
    found = shifts(
        **{f"_{(start + timedelta(days=at)).isoformat().replace('-', '_')}": hours for at, hours in rows.items()}
    )
    every_week = weeks(found, *(((start + timedelta(days=6 + 7 * w)).isoformat(), 0) for w in range(25)))
    on = start + timedelta(days=n)
    hours = sum(h for at, h in rows.items() if n - 27 <= at <= n) + (max(0, 4 - rows.get(0, 0)) if n <= 27 else 0)
    assert employed(every_week, on, SHIPPED) == (YES if hours >= 4 else NO)
