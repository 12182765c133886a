"""Job starts, job moves and the three counts (SS4.2, SS10.1, MEASURES §2, cases 4, 9, 10, 11, 24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules import jobs
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Job, Person
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import BenefitLimited, Contract, FourHours
from ips_desktop.terms.looking import JobKind
from tests.rules.figures import SHIPPED, day
from tests.rules.people import TODAY, checked, job, named, paid, person, spell

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN
YEAR = Period(day("2026-01-01"), day("2026-12-31"))


def kinds(who: Person) -> list[tuple[StartKind, Known]]:
    """What each beginning is, the earliest first."""
    return [(s.kind, s.counts) for s in jobs.starts(who, TODAY, SHIPPED)]


def test_the_first_paid_day_on_or_after_entry_is_a_start() -> None:
    assert kinds(person(job("2026-01-05"))) == [(StartKind.START, YES)]
    assert kinds(person(job("2025-12-10"))) == [(StartKind.START, YES)]


def test_begun_before_entry_it_was_found_while_waiting_and_before_the_referral_it_was_there() -> None:
    assert kinds(person(job("2025-12-09"))) == [(StartKind.WHILE_WAITING, NO)]
    assert kinds(person(job("2025-12-01"))) == [(StartKind.WHILE_WAITING, NO)]
    assert kinds(person(job("2025-11-30"))) == [(StartKind.BEFORE, NO)]
    assert kinds(person(job("2026-01-05"), spells=(spell(entry=None),))) == [(StartKind.WHILE_WAITING, NO)]


def test_while_entry_is_not_known_a_start_after_the_first_contact_is_not_known() -> None:
    no_yes_day = spell(entry=None, yes_on=None, first_contact="2025-12-10")
    assert kinds(person(job("2026-01-05"), spells=(no_yes_day,))) == [(StartKind.NOT_KNOWN, NOT_KNOWN)]
    assert kinds(person(job("2025-12-10"), spells=(no_yes_day,))) == [(StartKind.NOT_KNOWN, NOT_KNOWN)]
    assert kinds(person(job("2025-12-09"), spells=(no_yes_day,))) == [(StartKind.WHILE_WAITING, NO)]


@pytest.mark.parametrize(
    ("met", "agrees", "found"),
    [
        ("2026-02-25", True, (StartKind.START, YES)),
        ("2026-02-24", True, (StartKind.AFTER_CLOSING, NO)),
        ("2026-03-14", False, (StartKind.AFTER_CLOSING, NO)),
        ("2026-03-14", None, (StartKind.AFTER_CLOSING, NO)),
        (None, True, (StartKind.AFTER_CLOSING, NO)),
    ],
)
def test_after_closing_it_counts_when_met_within_28_days_and_agreed(
    met: str | None, agrees: bool | None, found: tuple[StartKind, Known]
) -> None:
    late = job("2026-03-25", met_before=day(met) if met else None, agrees_after_close=agrees)
    assert kinds(person(late, spells=(spell(closed="2026-03-15"),))) == [found]


def test_the_closing_day_itself_is_after_closing() -> None:
    assert kinds(person(job("2026-03-15"), spells=(spell(closed="2026-03-15"),))) == [(StartKind.AFTER_CLOSING, NO)]
    assert kinds(person(job("2026-03-14"), spells=(spell(closed="2026-03-15"),))) == [(StartKind.START, YES)]


def test_four_hours_decide_whether_it_counts() -> None:
    assert kinds(person(job(four_hours=FourHours.NEVER))) == [(StartKind.NEVER, NO)]
    assert kinds(person(job(four_hours=None))) == [(StartKind.START, NOT_KNOWN)]
    assert kinds(person(paid(job(four_hours=FourHours.NOT_YET), _2026_01_02=4))) == [(StartKind.START, YES)]


def test_one_job_after_the_other_without_a_day_between_is_a_move() -> None:
    assert kinds(person(job("2026-01-05", "2026-03-01"), job("2026-03-02", name="two"))) == [
        (StartKind.START, YES),
        (StartKind.MOVE, YES),
    ]


@pytest.mark.parametrize(("start", "found"), [("2026-03-04", StartKind.MOVE), ("2026-03-05", StartKind.START)])
def test_left_up_to_three_days_earlier_it_is_still_a_move(start: str, found: StartKind) -> None:
    assert kinds(person(job("2026-01-05", "2026-03-01"), job(start, name="two")))[1][0] == found


def test_two_jobs_of_one_day_are_two_starts_and_a_second_begun_later_is_a_move() -> None:
    ten, eight = job("2026-01-05", hours=10, name="ten"), job("2026-01-05", hours=8, name="eight")
    assert kinds(person(ten, eight)) == [(StartKind.START, YES), (StartKind.START, YES)]
    later = job("2026-01-06", hours=8, name="eight")
    assert kinds(person(ten, later)) == [(StartKind.START, YES), (StartKind.MOVE, YES)]


def test_from_sheltered_work_or_a_permitted_job_of_a_few_hours_into_full_work_is_a_start() -> None:
    full = job("2026-03-02", hours=36, name="full")
    for before in (
        job("2026-01-05", kind=JobKind.SHELTERED),
        job("2026-01-05", hours=8, limited=BenefitLimited.PERMITTED),
    ):
        assert kinds(person(before, full))[1] == (StartKind.START, YES)
    over = job("2026-01-05", hours=18, limited=BenefitLimited.PERMITTED)
    assert kinds(person(over, full))[1] == (StartKind.MOVE, YES)


def test_work_whose_end_or_worth_nobody_knows_leaves_it_not_known() -> None:
    new = job("2026-06-01", name="two")
    assert kinds(person(job("2026-01-05", ended_unknown=True), new))[1] == (StartKind.NOT_KNOWN, NOT_KNOWN)
    assert kinds(person(job("2026-01-05", integrated=None), new))[1] == (StartKind.NOT_KNOWN, NOT_KNOWN)
    assert kinds(person(job("2026-01-05"), new))[1] == (StartKind.MOVE, YES)  # going on needs no check here


def test_a_job_there_at_entry_makes_the_next_one_a_move() -> None:
    assert kinds(person(job("2025-06-01"), job("2026-03-02", name="two"))) == [
        (StartKind.BEFORE, NO),
        (StartKind.MOVE, YES),
    ]


def test_a_start_of_unknown_day_is_listed_in_every_period_it_can_fall_in() -> None:
    unknown = checked(job(None), "2026-05-04")
    [start] = jobs.starts(person(unknown), TODAY, SHIPPED)
    assert (start.kind, start.counts, start.on) == (StartKind.NOT_KNOWN, NOT_KNOWN, None)
    assert start.may_fall == Period(day("2025-12-10"), day("2026-05-04"))
    quarter = Period(day("2026-07-01"), day("2026-09-30"))
    assert (start.falls_in(YEAR), start.falls_in(quarter)) == (True, False)


def test_a_start_of_unknown_day_that_was_seen_before_entry_is_not_ours() -> None:
    for seen, kind in (("2025-12-01", StartKind.BEFORE), ("2025-12-02", StartKind.WHILE_WAITING)):
        assert kinds(person(checked(job(None), seen))) == [(kind, NO)]
    on_entry = jobs.starts(person(checked(job(None), "2025-12-10")), TODAY, SHIPPED)
    assert [(s.kind, s.may_fall) for s in on_entry] == [
        (StartKind.NOT_KNOWN, Period(day("2025-12-10"), day("2025-12-10")))
    ]
    no_yes_day = (spell(entry=None, yes_on=None, first_contact="2025-12-10"),)
    assert kinds(person(checked(job(None), "2026-03-01"), spells=no_yes_day)) == [(StartKind.NOT_KNOWN, NOT_KNOWN)]
    assert kinds(person(checked(job(None), "2026-03-01"), spells=(spell(entry=None),))) == [
        (StartKind.WHILE_WAITING, NO)
    ]


def test_a_job_belongs_to_the_time_open_that_day_else_the_last_closed_else_the_waiting_one() -> None:
    first = spell("2025-01-06", "2025-01-10", "2025-06-30", name="first")
    second = spell("2026-02-02", "2026-02-10", name="second")
    who = person(spells=(first, second))
    found = [jobs.spell_of(who, day(d)) for d in ("2025-03-01", "2025-08-01", "2026-02-02", "2026-03-01", "2025-01-02")]
    assert [s.id for s in found if s] == [named(n) for n in ("first", "first", "second", "second", "first")]
    assert jobs.spell_of(person(spells=()), day("2026-01-01")) is None


def test_of_two_times_open_at_once_a_job_belongs_to_the_one_entered_earlier() -> None:
    later = spell("2025-12-15", None, name="later")
    first = spell("2025-12-01", "2025-12-10", name="first")
    assert kinds(person(job("2026-01-05"), spells=(first, later))) == [(StartKind.START, YES)]
    assert kinds(person(job("2026-01-05"), spells=(later, first))) == [(StartKind.START, YES)]


def test_three_counts_people_into_work_people_with_any_start_and_starts() -> None:
    again = person(
        job("2026-01-05", "2026-02-28"), job("2026-05-01", "2026-06-30", name="two"), job("2026-09-01", name="three")
    )
    second_half = Period(day("2026-04-01"), day("2026-12-31"))
    whole, half = (jobs.three_counts([again], p, TODAY, SHIPPED) for p in (YEAR, second_half))
    assert (len(whole.people_first), len(whole.people_any), len(whole.starts), len(whole.moves)) == (1, 1, 3, 0)
    assert (len(half.people_first), len(half.people_any), len(half.starts)) == (0, 1, 2)


def test_what_is_not_claimed_is_shown_beside_the_counts() -> None:
    who = person(
        job("2026-01-05", four_hours=None, name="open"),
        job("2026-06-01", name="late", agrees_after_close=False),
        job("2025-12-05", "2025-12-20", name="waiting"),
        spells=(spell(closed="2026-04-01"),),
    )
    found = jobs.three_counts([who], Period(day("2025-12-01"), day("2026-12-31")), TODAY, SHIPPED)
    assert (found.not_known, found.after_closing, found.while_waiting) == (
        (named("open"),),
        (named("late"),),
        (named("waiting"),),
    )
    assert (found.people_any, found.starts) == ((), ())


DAYS = st.dates(date(2025, 11, 1), date(2026, 10, 31))


@st.composite
def any_person(draw: st.DrawFn) -> Person:
    """Somebody with up to four jobs, known and unknown."""
    found: list[Job] = []
    for n in range(draw(st.integers(0, 4))):
        start = draw(st.none() | DAYS)
        length = draw(st.none() | st.integers(0, 200))
        end = start + timedelta(days=length) if start and length is not None else None
        more: dict[str, Any] = {
            "contract": draw(st.sampled_from([Contract.PERMANENT, Contract.ZERO_HOURS, Contract.FIXED_TERM])),
            "four_hours": draw(st.sampled_from([FourHours.DONE, FourHours.NEVER, None])),
            "integrated": draw(st.sampled_from([True, False, None])),
            "limited": draw(st.sampled_from([None, BenefitLimited.PERMITTED])),
        }
        found.append(
            job(start.isoformat() if start else None, end.isoformat() if end else None, name=f"job {n}", **more)
        )
    closed = draw(st.none() | DAYS)
    return person(*found, spells=(spell(closed=closed.isoformat() if closed and closed > day("2025-12-10") else None),))


@given(any_person())
def test_every_job_is_counted_once_in_one_place_and_none_is_dropped(who: Person) -> None:
    found = jobs.three_counts([who], Period(date.min, date.max), TODAY, SHIPPED)
    shown = [*found.starts, *found.moves, *found.after_closing, *found.while_waiting, *found.not_known]
    never_ours = [s.job for s in jobs.starts(who, TODAY, SHIPPED) if s.kind in (StartKind.BEFORE, StartKind.NEVER)]
    assert sorted(shown + never_ours) == sorted(j.id for j in who.jobs)
    assert set(found.people_first) <= set(found.people_any)
    assert bool(found.starts) == bool(found.people_any)


@given(any_person())
def test_the_order_in_which_jobs_were_written_down_changes_nothing(who: Person) -> None:
    turned = replace(who, jobs=tuple(reversed(who.jobs)))
    assert jobs.starts(who, TODAY, SHIPPED) == jobs.starts(turned, TODAY, SHIPPED)
