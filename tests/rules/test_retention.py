"""Still in work at the milestones (SS4.3, SS10.4, MEASURES §2, cases 2, 3, 14, 15, 17, 22, 24)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.days import Period, add_months
from ips_desktop.rules.facts import Job, Person
from ips_desktop.rules.retention import Milestone, Retained, retained, twelve_and_on
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import SHIPPED, day
from tests.rules.people import TODAY, checked, job, paid, person, spell, weeks

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN


def at(who: Person, milestone: Milestone = Milestone.MONTHS_3) -> Retained:
    """The person's first start at a milestone."""
    found = retained(who, who.spells[0], milestone, TODAY, SHIPPED)
    assert found is not None
    return found


def kept(*jobs: Job, milestone: Milestone = Milestone.MONTHS_3) -> Known:
    """Whether work was kept by somebody with these jobs."""
    return at(person(*jobs), milestone).answer


@pytest.mark.parametrize(
    ("start", "last", "found"),
    [
        ("2026-01-01", "2026-03-30", NO),
        ("2026-01-01", "2026-03-31", YES),
        ("2026-02-01", "2026-04-30", YES),
        ("2025-12-15", "2026-03-14", YES),
        ("2025-12-15", "2026-03-13", NO),
    ],
)
def test_the_day_before_a_decides(start: str, last: str, found: Known) -> None:
    assert kept(job(start, last)) == found


def test_begun_on_30_november_three_months_are_28_february_or_29_in_a_leap_year() -> None:
    who = (spell("2027-10-01", "2027-10-10"),)
    leap = at(person(job("2027-11-30", "2028-02-28"), spells=who))
    assert (leap.decides[0].first, leap.answer) == (day("2028-02-29"), YES)
    common = person(job("2026-11-30", "2027-02-27"), spells=(spell("2026-10-01", "2026-10-10"),))
    assert (at(common).decides[0].first, at(common).answer) == (day("2027-02-28"), YES)
    short = person(job("2026-11-30", "2027-02-26"), spells=(spell("2026-10-01", "2026-10-10"),))
    assert at(short).answer == NO


def test_ended_on_day_89_it_was_a_start_and_stays_in_the_denominator() -> None:
    eighty_nine = person(job("2026-01-01", "2026-03-30"))
    for milestone in (Milestone.WEEKS_13, Milestone.MONTHS_3):
        assert at(eighty_nine, milestone).answer == NO
        assert at(eighty_nine, milestone).falls_in(Period(day("2026-04-01"), day("2026-06-30")))


def test_thirteen_weeks_are_91_days_and_not_three_months() -> None:
    thirteen = at(person(job("2026-02-01", "2026-05-02")), Milestone.WEEKS_13)
    assert thirteen.decides == (Period(day("2026-05-03"), day("2026-05-03")),)
    assert thirteen.answer == YES
    assert kept(job("2026-02-01", "2026-05-01"), milestone=Milestone.WEEKS_13) == NO
    assert kept(job("2026-02-01", "2026-05-01"), milestone=Milestone.MONTHS_3) == YES


def test_out_from_day_60_to_day_75_is_retained_and_not_in_the_same_job() -> None:
    first, second = job("2026-01-01", "2026-03-01"), checked(job("2026-03-16", name="two"), "2026-04-01")
    found = at(person(first, second))
    assert (found.answer, found.same_job, found.days_out) == (YES, NO, 14)


@pytest.mark.parametrize(("back", "found"), [("2026-03-23", YES), ("2026-03-24", NO)])
def test_21_days_out_are_forgiven_and_22_are_not(back: str, found: Known) -> None:
    assert kept(job("2026-01-01", "2026-03-01"), checked(job(back, name="two"), "2026-04-01")) == found


def test_of_two_first_jobs_of_one_day_the_one_that_lasts_is_the_same_job() -> None:
    short, long = job("2026-01-01", "2026-01-20", name="short"), checked(job("2026-01-01", name="long"), "2026-04-01")
    for order in ((short, long), (long, short)):
        assert at(person(*order)).same_job == YES
    assert at(person(short, checked(job("2026-01-02", name="later"), "2026-04-01"))).same_job == NO


def test_days_out_add_up() -> None:
    parts = [job("2026-01-01", "2026-01-20", name="a"), job("2026-02-01", "2026-02-20", name="b")]
    assert kept(*parts, job("2026-03-03", "2026-03-31", name="c")) == YES  # 11 + 10
    assert kept(*parts, job("2026-03-04", "2026-03-31", name="c")) == NO  # 11 + 11


def test_a_gap_on_the_tested_day_counts_as_kept_when_a_later_start_closes_it_in_time() -> None:
    ended = job("2026-01-01", "2026-03-25")
    assert kept(ended) == NO
    assert kept(ended, checked(job("2026-04-16", name="two"), "2026-04-20")) == YES  # 21 days
    assert kept(ended, checked(job("2026-04-17", name="two"), "2026-04-20")) == NO  # 22 days


def test_the_allowance_grows_with_the_months() -> None:
    first, second = job("2026-01-01", "2026-02-28"), checked(job("2026-04-11", name="two"), "2026-11-01")
    assert kept(first, second) == NO  # 31 days of 41 before A
    assert kept(first, second, milestone=Milestone.MONTHS_6) == YES
    assert kept(first, second, milestone=Milestone.MONTHS_9) == YES


def test_off_sick_is_employed_and_retained() -> None:
    assert kept(checked(job("2026-01-01"), "2026-03-31")) == YES


def test_with_nobody_looking_it_is_not_known_and_stays_in_the_denominator() -> None:
    unknown = at(person(job("2026-01-01")))
    assert unknown.answer == NOT_KNOWN
    assert unknown.falls_in(Period(day("2026-04-01"), day("2026-04-01")))


def test_a_check_within_six_days_before_a_is_enough_and_a_week_before_it_is_not() -> None:
    assert kept(checked(job("2026-01-01"), "2026-03-25")) == YES
    assert kept(checked(job("2026-01-01"), "2026-03-24")) == NOT_KNOWN


def test_not_known_and_a_day_too_many_surely_out_is_no() -> None:
    out_long = [job("2026-01-01", "2026-02-01"), job("2026-03-01", name="two")]
    assert kept(*out_long) == NO


def test_a_job_that_may_be_competitive_fills_no_gap_for_certain() -> None:
    first, doubtful = (
        job("2026-01-01", "2026-03-01"),
        checked(job("2026-03-05", name="two", integrated=None), "2026-04-10"),
    )
    assert kept(first, doubtful) == NOT_KNOWN
    assert kept(first, checked(job("2026-03-05", name="two", integrated=False), "2026-04-10")) == NO


def test_a_move_is_no_first_start_and_a_person_already_in_work_has_none() -> None:
    who = person(job("2025-06-01"), job("2026-03-02", name="two"))
    assert retained(who, who.spells[0], Milestone.MONTHS_3, TODAY, SHIPPED) is None


def test_the_first_start_of_a_time_with_us_keeps_its_a_whatever_comes_after() -> None:
    found = at(person(job("2026-01-01", "2026-01-31"), job("2026-06-01", "2026-10-31", name="two")))
    assert (found.decides, found.answer) == ((Period(day("2026-04-01"), day("2026-04-01")),), NO)


def test_a_first_start_of_unknown_day_is_not_known_wherever_a_can_fall() -> None:
    found = at(person(checked(job(None), "2026-03-01"), job("2026-08-01", "2026-09-30", name="two")))
    assert found.answer == NOT_KNOWN
    assert [found.falls_in(Period(day(a), day(b))) for a, b in (
        ("2026-01-01", "2026-03-09"), ("2026-03-10", "2026-06-01"), ("2026-06-02", "2026-06-30"), ("2026-06-02", "2026-12-31"),
    )] == [False, True, False, True]  # fmt: skip


def test_a_first_start_of_unknown_worth_is_not_known_at_its_own_a_and_at_the_next_ones() -> None:
    found = at(person(job("2026-01-01", "2026-05-31", integrated=None), job("2026-06-10", "2026-10-31", name="two")))
    assert [d.first for d in found.decides] == [day("2026-04-01"), day("2026-09-10")]
    assert found.answer == NOT_KNOWN


def test_with_only_the_pay_unknown_it_keeps_its_own_a() -> None:
    found = at(person(job("2026-01-01", "2026-05-31", pay=None), job("2026-06-10", "2026-10-31", name="two")))
    assert [d.first for d in found.decides] == [day("2026-04-01")]
    assert found.answer == NOT_KNOWN


@pytest.mark.parametrize("reason", [ClosedReason.DIED, ClosedReason.MOVED_ABROAD])
def test_who_died_or_moved_abroad_before_a_is_excluded_and_shown(reason: ClosedReason) -> None:
    gone = (spell(closed="2026-02-26", closed_reason=reason),)
    assert at(person(job("2026-01-01", "2026-02-26"), spells=gone)).excluded
    after = (spell(closed="2026-04-01", closed_reason=reason),)
    assert not at(person(job("2026-01-01", "2026-04-01"), spells=after)).excluded
    closed = (spell(closed="2026-02-26", closed_reason=ClosedReason.MOVED_AWAY),)
    assert not at(person(job("2026-01-01", "2026-02-26"), spells=closed)).excluded


def test_zero_hours_are_kept_by_their_shifts() -> None:
    shifts = paid(
        job("2026-01-01", contract=Contract.ZERO_HOURS), _2026_01_01=4, _2026_01_28=4, _2026_02_24=4, _2026_03_23=4
    )
    assert kept(shifts) == YES
    fewer = paid(shifts, _2026_01_01=4, _2026_02_24=4, _2026_03_23=4)  # 26 days that nobody wrote down
    assert kept(fewer) == NOT_KNOWN
    sundays = [f"2026-{d}" for d in ("01-11", "01-18", "01-25", "02-01", "02-08", "02-15", "02-22")]
    assert kept(weeks(fewer, *((sunday, 0) for sunday in sundays))) == NO


def test_a_gap_is_one_gap_though_the_job_in_it_ended_on_the_way() -> None:
    fading = paid(
        job("2026-01-01", "2026-03-20", contract=Contract.ZERO_HOURS), _2026_01_01=4, _2026_01_20=4, _2026_02_11=4
    )
    silent = weeks(fading, *((f"2026-{d}", 0) for d in ("02-22", "03-01", "03-08", "03-15")))  # out from 11 March
    assert kept(silent, checked(job("2026-04-01", name="two"), "2026-04-10")) == YES  # 21 days
    assert kept(silent, checked(job("2026-04-02", name="two"), "2026-04-10")) == NO  # 22 days


def test_twelve_and_on_asks_for_twelve_months_and_for_work_known_today() -> None:
    old = (spell("2025-01-02", "2025-01-10"),)
    who = person(checked(job("2025-02-03"), "2026-11-26"), spells=old)
    assert twelve_and_on(who, who.spells[0], day("2026-11-30"), SHIPPED) == YES
    silent = person(checked(job("2025-02-03"), "2026-02-10"), spells=old)
    assert twelve_and_on(silent, silent.spells[0], day("2026-11-30"), SHIPPED) == NOT_KNOWN
    left = person(job("2025-02-03", "2026-06-30"), spells=old)
    assert twelve_and_on(left, left.spells[0], day("2026-11-30"), SHIPPED) == NO
    assert twelve_and_on(who, who.spells[0], day("2026-02-02"), SHIPPED) is None
    assert twelve_and_on(who, who.spells[0], day("2026-02-03"), SHIPPED) == YES


@given(st.integers(0, 120), st.integers(0, 60), st.sampled_from(list(Milestone)))
def test_kept_means_the_days_counted_one_by_one(worked: int, gap: int, milestone: Milestone) -> None:
    """The rule against its own words, day by day: one job, a gap, a second job that is known to go on."""
    start = day("2026-01-01")
    last = start + timedelta(days=worked)
    back = last + timedelta(days=gap + 1)
    second = checked(job(back.isoformat(), name="two"), (back + timedelta(days=500)).isoformat())
    a = start + timedelta(days=91) if milestone == Milestone.WEEKS_13 else add_months(start, int(milestone))
    allowed = {"13w": 21, "3": 21, "6": 42, "9": 63, "12": 84}[milestone]
    out = [d for d in (start + timedelta(days=n) for n in range((a - start).days)) if last < d < back]
    there = not (last < a - timedelta(days=1) < back) or gap <= allowed
    found = at(person(job(start.isoformat(), last.isoformat()), second), milestone)
    assert found.answer == (YES if there and len(out) <= allowed else NO)


@given(st.dates(date(2025, 12, 10), date(2026, 6, 30)), st.integers(0, 400))
def test_who_is_kept_in_the_same_job_is_kept(start: date, worked: int) -> None:
    who = person(job(start.isoformat(), (start + timedelta(days=worked)).isoformat()))
    for milestone in Milestone:
        found = at(who, milestone)
        assert found.same_job == found.answer
