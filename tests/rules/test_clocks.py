"""Each clock at its edges: the last day, the day after, and what stops it (MEASURES §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ips_desktop.desk import Reference
from ips_desktop.rules import clocks
from ips_desktop.rules.clocks import Journey, Plans
from ips_desktop.terms.words import SupportMode
from resources.reference import Value
from tests.rules.figures import SHIPPED, day

MET = Journey(
    received_on=day("2026-03-02"),
    yes_on=day("2026-03-02"),
    first_contact=day("2026-03-10"),
    entry=day("2026-03-10"),
    last_contact=day("2026-03-10"),
)


def test_a_first_meeting_may_be_held_until_day_14_and_is_late_on_day_15() -> None:
    due = clocks.first_meeting(Journey(received_on=day("2026-11-02")), SHIPPED)

    assert due is not None
    assert due.on == day("2026-11-16")
    assert [due.late_days(due.on + timedelta(days=n)) for n in (-1, 0, 1, 2)] == [0, 0, 1, 2]


def test_the_first_meeting_clock_stops_when_the_person_was_met() -> None:
    assert clocks.first_meeting(MET, SHIPPED) is None


def test_a_first_meeting_clock_runs_over_the_leap_day() -> None:
    due = clocks.first_meeting(Journey(received_on=day("2028-02-20")), SHIPPED)
    assert due is not None
    assert due.on == day("2028-03-05")


@pytest.mark.parametrize(("received", "until"), [("2026-03-20", "2026-04-03"), ("2026-10-15", "2026-10-29")])
def test_the_hour_that_changes_moves_no_day(received: str, until: str) -> None:
    due = clocks.first_meeting(Journey(received_on=day(received)), SHIPPED)
    assert due is not None
    assert due.on == day(until)


def test_profile_and_plan_may_wait_until_day_28_of_entry() -> None:
    for clock in (clocks.profile, clocks.plan):
        due = clock(MET, SHIPPED)
        assert due is not None
        assert due.on == day("2026-04-07")
        assert (due.late_days(due.on), due.late_days(due.on + timedelta(days=1))) == (0, 1)


def test_a_complete_profile_and_an_agreed_plan_stop_their_clocks() -> None:
    done = replace(MET, profile_completed_on=day("2026-04-01"), plans=Plans(agreed_on=day("2026-04-01")))
    assert clocks.profile(done, SHIPPED) is None
    assert clocks.plan(done, SHIPPED) is None


def test_without_a_yes_day_entry_is_not_known_and_somebody_is_asked() -> None:
    due = clocks.yes_day(replace(MET, yes_on=None, entry=None))
    assert due is not None
    assert due.on == day("2026-03-10")
    assert clocks.yes_day(MET) is None


def test_information_is_given_on_the_day_of_entry() -> None:
    due = clocks.information(MET)
    assert due is not None
    assert (due.on, due.late_days(day("2026-03-11"))) == (day("2026-03-10"), 1)
    assert clocks.information(replace(MET, information_given_on=day("2026-03-10"))) is None


def test_the_copy_is_for_the_same_day_and_late_after_three_working_days() -> None:
    signed = replace(MET, plans=Plans(agreed_on=day("2026-11-19"), signed_on=day("2026-11-19")))  # a Thursday
    due = clocks.plan_copy(signed, SHIPPED, "england")

    assert due is not None
    assert due.on == day("2026-11-19")
    assert due.late_after == day("2026-11-24")
    assert (due.late_days(day("2026-11-24")), due.late_days(day("2026-11-25"))) == (0, 1)


def test_a_copy_handed_or_declined_stops_the_clock() -> None:
    settled = replace(MET, plans=Plans(agreed_on=day("2026-11-19"), signed_on=day("2026-11-19"), copy_settled=True))
    assert clocks.plan_copy(settled, SHIPPED, "england") is None
    assert clocks.plan_copy(replace(MET, plans=Plans(agreed_on=day("2026-11-19"))), SHIPPED, "england") is None


def test_three_working_days_pass_over_christmas_and_its_bank_holidays() -> None:
    missed = replace(MET, last_missed=day("2026-12-23"))  # Wed; 24 Thu works; 25 Fri, 26, 27, 28 Mon (in lieu) do not
    due = clocks.missed_meeting(missed, SHIPPED, "england")
    assert due is not None
    assert due.on == day("2026-12-30")


def test_bank_holidays_are_those_of_the_nation() -> None:
    missed = replace(MET, last_missed=day("2026-08-27"))  # Mon 31 Aug is a holiday in England, not in Scotland
    ends = {n: clocks.missed_meeting(missed, SHIPPED, n) for n in ("england", "scotland")}
    assert {n: d.on for n, d in ends.items() if d} == {"england": day("2026-09-02"), "scotland": day("2026-09-01")}


@pytest.mark.parametrize("settled", ["last_attempt", "last_contact"])
def test_an_attempt_or_a_contact_since_the_missed_meeting_settles_it(settled: str) -> None:
    missed = replace(MET, last_missed=day("2026-03-20"))
    assert clocks.missed_meeting(missed, SHIPPED, "wales") is not None
    assert clocks.missed_meeting(replace(missed, **{settled: day("2026-03-19")}), SHIPPED, "wales") is not None
    assert clocks.missed_meeting(replace(missed, **{settled: day("2026-03-20")}), SHIPPED, "wales") is None


def test_a_plan_is_reviewed_28_days_after_it_was_agreed_or_last_reviewed() -> None:
    agreed = replace(MET, plans=Plans(agreed_on=day("2026-10-30")))
    due = clocks.plan_review(agreed, SHIPPED)
    assert due is not None
    assert due.on == day("2026-11-27")

    again = replace(MET, plans=Plans(agreed_on=day("2026-10-30"), reviewed_on=day("2026-11-20")))
    due = clocks.plan_review(again, SHIPPED)
    assert due is not None
    assert due.on == day("2026-12-18")


def test_a_review_day_agreed_with_the_person_stands_when_it_comes_earlier() -> None:
    def until(review: str) -> tuple[str, str]:
        due = clocks.plan_review(replace(MET, plans=Plans(day("2026-10-30"), review_on=day(review))), SHIPPED)
        assert due is not None
        return due.rule, due.on.isoformat()

    assert until("2026-11-13") == ("plan_review_agreed", "2026-11-13")
    assert until("2027-01-30") == ("plan_review", "2026-11-27")


def test_an_early_review_answers_the_day_that_was_agreed() -> None:
    plans = Plans(day("2026-10-30"), review_on=day("2026-11-13"), reviewed_on=day("2026-11-10"))
    due = clocks.plan_review(replace(MET, plans=plans), SHIPPED)
    assert due is not None
    assert (due.rule, due.on) == ("plan_review", day("2026-12-08"))


def test_after_28_days_in_work_a_plan_is_reviewed_every_three_months() -> None:
    working = replace(MET, plans=Plans(day("2026-08-31")), in_work_since=day("2026-07-01"), mode=SupportMode.IN_WORK)
    due = clocks.plan_review(working, SHIPPED)
    assert due is not None
    assert due.on == day("2026-11-30")  # 31 November does not exist


def test_a_hand_over_asks_for_a_review_within_a_week() -> None:
    moved = replace(MET, plans=Plans(day("2026-10-30")), handed_over_on=day("2026-11-02"))
    due = clocks.plan_review(moved, SHIPPED)
    assert due is not None
    assert (due.rule, due.on) == ("plan_handed_over", day("2026-11-09"))
    late_hand_over = clocks.plan_review(replace(moved, handed_over_on=day("2026-11-26")), SHIPPED)
    assert late_hand_over is not None
    assert late_hand_over.on == day("2026-11-27")


def test_a_plan_has_one_clock_the_earlier_day_with_its_reason() -> None:
    agreed = replace(MET, plans=Plans(day("2026-10-30")))

    def asked(*changes: str, **more: object) -> tuple[str, str]:
        j = replace(agreed, work_changes=tuple(map(day, changes)), **more)  # pyright: ignore[reportArgumentType]
        due = clocks.plan_review(j, SHIPPED)
        assert due is not None
        rules = [d.rule for d in clocks.running(j, SHIPPED, "wales", day("2026-11-20"))]
        assert [rule for rule in rules if rule.startswith("plan_")] == [due.rule]
        return due.rule, due.on.isoformat()

    assert asked("2026-11-02") == ("plan_event", "2026-11-09")
    assert asked("2026-11-12", "2026-11-02") == ("plan_event", "2026-11-09"), "the first that nobody looked at"
    assert asked("2026-11-26") == ("plan_review", "2026-11-27")
    assert asked("2026-10-30") == ("plan_review", "2026-11-27"), "it was agreed that day"
    assert asked("2026-11-12", handed_over_on=day("2026-11-02")) == ("plan_handed_over", "2026-11-09")
    looked = Plans(day("2026-10-30"), reviewed_on=day("2026-11-05"))
    assert asked("2026-11-02", plans=looked) == ("plan_review", "2026-12-03")


def test_a_meeting_in_the_diary_in_time_answers_what_asks_for_one() -> None:
    def asked(booked: str | None, **more: object) -> list[str]:
        j = replace(MET, last_contact=day("2026-11-03"), booked_on=day(booked) if booked else None, **more)  # pyright: ignore[reportArgumentType]
        return [d.rule for d in clocks.running(j, SHIPPED, "wales", day("2026-11-10"))]

    assert "next_contact" in asked(None)
    assert "next_contact" not in asked("2026-11-17")
    assert "next_contact" in asked("2026-11-18"), "a day too late"
    assert "profile" in asked("2026-11-11"), "a meeting answers no other clock"


def test_the_next_contact_follows_the_rhythm() -> None:
    def until(**changed: object) -> str:
        due = clocks.next_contact(replace(MET, last_contact=day("2026-11-03"), **changed), SHIPPED, day("2026-11-10"))  # pyright: ignore[reportArgumentType]
        assert due is not None
        return due.on.isoformat()

    assert until() == "2026-11-17"
    assert until(mode=SupportMode.IN_WORK, in_work_since=day("2026-10-26")) == "2026-11-10"
    assert until(mode=SupportMode.IN_WORK, in_work_since=day("2026-08-03")) == "2026-12-01"


def test_nobody_is_chased_while_support_is_paused_or_before_the_first_contact() -> None:
    assert clocks.next_contact(replace(MET, mode=SupportMode.PAUSED), SHIPPED, day("2026-11-10")) is None
    assert clocks.next_contact(Journey(received_on=day("2026-03-02")), SHIPPED, day("2026-11-10")) is None


def test_a_job_that_begins_asks_for_a_contact_in_the_week_before_and_within_three_days_after() -> None:
    start = day("2026-11-20")

    def asked(today: str, last: str) -> tuple[str, str]:
        due = clocks.next_contact(replace(MET, last_contact=day(last), job_starts=(start,)), SHIPPED, day(today))
        assert due is not None
        return due.rule, due.on.isoformat()

    assert asked("2026-11-10", "2026-11-12") == ("contact_before_start", "2026-11-19")
    assert asked("2026-11-18", "2026-11-13") == ("next_contact", "2026-11-27")
    assert asked("2026-11-20", "2026-11-19") == ("contact_after_start", "2026-11-23")
    assert asked("2026-11-22", "2026-11-20") == ("next_contact", "2026-12-04")


def test_a_closed_spell_has_no_clock_from_its_closing_day_on() -> None:
    closed = replace(MET, closed_on=day("2026-04-01"))
    assert clocks.running(closed, SHIPPED, "england", day("2026-03-31"))
    assert clocks.running(closed, SHIPPED, "england", day("2026-04-01")) == ()


def test_clocks_come_earliest_first() -> None:
    dues = clocks.running(MET, SHIPPED, "england", day("2026-03-10"))
    assert [d.rule for d in dues] == ["information", "next_contact", "plan", "profile"]


def test_a_figure_of_the_service_holds_from_its_day_and_not_before() -> None:
    own = Reference((Value("clock.first_meeting_days", day("2026-06-01"), 7, "own"),))
    before = clocks.first_meeting(Journey(received_on=day("2026-05-31")), own)
    after = clocks.first_meeting(Journey(received_on=day("2026-06-01")), own)
    assert before is not None
    assert after is not None
    assert (before.on, after.on) == (day("2026-06-14"), day("2026-06-08"))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
    ],
)
def test_months_are_added_to_the_same_day_or_the_months_last(start: str, months: int, end: str) -> None:
    assert clocks.add_months(day(start), months) == day(end)
