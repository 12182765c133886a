"""Employed on a day, and how that is known; four hours; the end of a job (MEASURES §2, cases 21, 22, 24)."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules import employment
from ips_desktop.rules.employment import employed, four_hours
from ips_desktop.rules.facts import Job
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract, FourHours
from tests.rules.figures import SHIPPED, day
from tests.rules.people import checked, job, paid, weeks

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN


def on_days(found: Job, *days: str) -> list[Known]:
    """Whether employed on each of these days."""
    return [employed(found, day(d), SHIPPED) for d in days]


def test_an_ended_job_is_known_from_its_first_to_its_last_day() -> None:
    ended = job("2026-01-05", "2026-03-30")
    assert on_days(ended, "2026-01-04", "2026-01-05", "2026-03-30", "2026-03-31") == [NO, YES, YES, NO]


def test_a_job_without_an_end_goes_on_and_is_known_only_as_far_as_somebody_looked() -> None:
    going_on = job("2026-01-05")
    assert on_days(going_on, "2026-01-04", "2026-01-05", "2026-01-06") == [NO, YES, NOT_KNOWN]


def test_a_check_holds_for_six_days_after_it_and_for_all_before() -> None:
    looked = checked(job("2026-01-05"), "2026-04-01")
    assert on_days(looked, "2026-02-20", "2026-04-01", "2026-04-07", "2026-04-08") == [YES, YES, YES, NOT_KNOWN]


def test_paid_hours_reach_as_far_as_their_day() -> None:
    told = weeks(job("2026-01-05"), ("2026-04-05", 20))
    assert on_days(told, "2026-04-05", "2026-04-06") == [YES, NOT_KNOWN]
    assert on_days(weeks(told, ("2026-05-03", 0)), "2026-04-06") == [NOT_KNOWN]


def test_ended_on_an_unknown_day_is_a_state_of_its_own() -> None:
    ended = checked(job("2026-01-05", ended_unknown=True), "2026-03-01")
    assert on_days(ended, "2026-03-07", "2026-03-08", "2026-11-01") == [YES, NOT_KNOWN, NOT_KNOWN]
    found_out = checked(ended, "2026-05-01", in_work=NO, same=NO)
    assert on_days(found_out, "2026-04-30", "2026-05-01", "2026-11-01") == [NOT_KNOWN, NO, NO]


def test_a_check_that_finds_another_job_ends_this_one_and_a_later_yes_takes_it_back() -> None:
    other = checked(checked(job("2026-01-05"), "2026-02-02"), "2026-02-06", same=NO)
    assert on_days(other, "2026-02-05", "2026-02-06") == [YES, NO]
    assert on_days(checked(other, "2026-03-02"), "2026-02-06", "2026-03-02") == [YES, YES]


def test_a_check_that_reached_nobody_says_nothing() -> None:
    asked = checked(job("2026-01-05"), "2026-02-02", in_work=NOT_KNOWN, same=None)
    assert on_days(asked, "2026-01-05", "2026-02-02") == [YES, NOT_KNOWN]


def test_a_start_of_unknown_day_is_not_known_until_the_first_sign_of_it() -> None:
    unknown = checked(job(None), "2026-03-01")
    assert on_days(unknown, "2026-02-28", "2026-03-01", "2026-03-07", "2026-03-08") == [NOT_KNOWN, YES, YES, NOT_KNOWN]
    assert on_days(job(None, "2026-03-10"), "2026-03-10", "2026-03-11") == [NOT_KNOWN, NO]
    assert on_days(job(None), "2026-03-10") == [NOT_KNOWN]


def test_a_job_that_never_reached_four_hours_was_none() -> None:
    assert on_days(job("2026-01-05", "2026-01-05", four_hours=FourHours.NEVER), "2026-01-05") == [NO]


def test_begun_and_ended_on_the_same_day_it_counts_with_four_hours_only() -> None:
    one_day = job("2026-01-05", "2026-01-05", four_hours=None)
    assert four_hours(one_day, SHIPPED) == NOT_KNOWN
    assert four_hours(replace(one_day, four_hours=FourHours.DONE), SHIPPED) == YES
    assert four_hours(paid(one_day, _2026_01_05=4), SHIPPED) == YES
    assert four_hours(paid(one_day, _2026_01_05=3.75), SHIPPED) == NOT_KNOWN
    assert four_hours(replace(one_day, four_hours=FourHours.NEVER), SHIPPED) == NO


def test_four_hours_not_done_yet_are_not_known_and_count_from_the_day_they_are_done() -> None:
    begun = paid(job("2026-01-05", four_hours=FourHours.NOT_YET), _2026_01_05=3)
    assert four_hours(begun, SHIPPED) == NOT_KNOWN
    done = paid(job("2026-01-05", four_hours=None), _2026_01_05=3, _2026_01_12=1)
    assert [four_hours(done, SHIPPED, by=day(d)) for d in ("2026-01-11", "2026-01-12")] == [NOT_KNOWN, YES]
    told = job("2026-01-05", four_hours_on=day("2026-01-09"))
    assert [four_hours(told, SHIPPED, by=day(d)) for d in ("2026-01-08", "2026-01-09")] == [NOT_KNOWN, YES]


def test_losing_one_of_two_jobs_is_not_losing_work() -> None:
    one, two = job("2026-01-05", "2026-03-01", name="one"), checked(job("2026-01-05", name="two"), "2026-04-01")
    assert employment.in_paid_work([one, two], day("2026-03-20"), SHIPPED) == YES
    assert employment.in_paid_work([one], day("2026-03-20"), SHIPPED) == NO
    assert employment.in_paid_work([one, job("2026-01-05")], day("2026-03-20"), SHIPPED) == NOT_KNOWN
    assert employment.in_paid_work([], day("2026-03-20"), SHIPPED) == NO


def test_what_stood_the_day_before_needs_no_check() -> None:
    going_on = job("2026-01-05")
    assert [employment.held(going_on, day(d), SHIPPED) for d in ("2026-01-04", "2026-01-05", "2026-09-01")] == [
        NO,
        YES,
        YES,
    ]
    assert employment.held(replace(going_on, ended_unknown=True), day("2026-09-01"), SHIPPED) == NOT_KNOWN
    assert employment.held(replace(going_on, four_hours=FourHours.NEVER), day("2026-09-01"), SHIPPED) == NO
    assert employment.held(replace(going_on, contract=Contract.ZERO_HOURS), day("2026-09-01"), SHIPPED) == NOT_KNOWN


@pytest.mark.parametrize("changes", ["2026-03-29", "2026-10-25"])
def test_the_night_on_which_the_clock_changes_has_its_day_like_any_other(changes: str) -> None:
    only = job(changes, changes)
    before, after = day(changes) - timedelta(days=1), day(changes) + timedelta(days=1)
    assert [employed(only, d, SHIPPED) for d in (before, day(changes), after)] == [NO, YES, NO]


DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))


@st.composite
def any_job(draw: st.DrawFn) -> Job:
    """Any job of any kind, with checks and hours, whole or full of holes."""
    start = draw(st.none() | DAYS)
    end = draw(st.none() | DAYS)
    found = job(
        start.isoformat() if start else None,
        end.isoformat() if end else None,
        contract=draw(st.sampled_from([Contract.PERMANENT, Contract.ZERO_HOURS])),
        four_hours=draw(st.sampled_from([*FourHours, None])),
        ended_unknown=draw(st.booleans()),
    )
    for on in draw(st.lists(DAYS, max_size=3)):
        found = checked(
            found, on.isoformat(), in_work=draw(st.sampled_from([*Known])), same=draw(st.sampled_from([*Known, None]))
        )
    rows = draw(st.dictionaries(DAYS, st.integers(0, 9), max_size=6))
    return paid(found, **{f"_{on.isoformat().replace('-', '_')}": hours for on, hours in rows.items()})


@given(any_job(), DAYS)
def test_stretches_follow_each_other_without_hole_or_overlap_and_reach_the_last_day(found: Job, last: date) -> None:
    rows = employment.stretches(found, last, SHIPPED)
    assert rows[0].first == date.min
    assert rows[-1].last == last
    assert all(row.first <= row.last for row in rows)
    assert all(one.last + timedelta(days=1) == two.first for one, two in itertools.pairwise(rows))


@given(any_job(), DAYS)
def test_nobody_is_employed_before_the_start_nor_after_the_end(found: Job, on: date) -> None:
    if (found.start_on is not None and on < found.start_on) or (found.end_on is not None and on > found.end_on):
        assert employed(found, on, SHIPPED) == NO


@given(any_job(), DAYS, DAYS)
def test_looking_further_ahead_changes_nothing_that_was_said_of_a_day(found: Job, on: date, later: date) -> None:
    rows = employment.stretches(found, max(on, later), SHIPPED)
    assert next(r.answer for r in rows if r.first <= on <= r.last) == employed(found, on, SHIPPED)


@given(st.lists(any_job(), max_size=3), DAYS, st.integers(0, 60))
def test_jobs_laid_over_each_other_say_for_each_day_what_they_say_of_it_alone(
    jobs: list[Job], first: date, n: int
) -> None:
    last = first + timedelta(days=n)
    rows = [employment.stretches(one, last, SHIPPED) for one in jobs]
    for stretch in employment.together(rows, first, last):
        for on in (stretch.first, stretch.last):
            assert employment.in_paid_work(jobs, on, SHIPPED) == stretch.answer
