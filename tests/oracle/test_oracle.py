"""The oracle itself on cases put down by hand: the awkward ones of practice §6 as MEASURES corrects them, and MEASURES' own examples."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.oracle.by_hand import ByHand, on
from tests.oracle.days import age, last_whole_month, months_on

YEAR = ("2026-01-01", "2026-11-29")


@pytest.fixture
def hand(tmp_path: Path) -> ByHand:
    return ByHand(tmp_path / "csv")


def in_work_since(hand: ByHand, start: str, end: str | None = None) -> tuple[str, str]:
    """Somebody met on New Year's Day who began a job."""
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    return who, hand.job(who, start, end)


def test_who_comes_back_in_the_same_year_is_one_person_and_two_times_with_us(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-01-05", met="2026-01-06", closed_on="2026-03-01", closed_reason="moved_on")
    hand.time(who, "2026-06-01", met="2026-06-02")
    assert hand.of("work_rate", *YEAR).denominator == {who}
    assert len(hand.of("timely_entry", *YEAR).denominator) == 2


def test_a_job_that_ends_on_its_89th_day_is_a_start_and_not_retained(hand: ByHand) -> None:
    _who, job = in_work_since(hand, "2026-01-01", on("2026-01-01", 88))
    assert hand.of("job_starts", *YEAR).numerator == {job}
    for measure in ("retained_3", "retained_13w"):
        lists = hand.of(measure, *YEAR)
        assert (lists.denominator, lists.numerator) == ({job}, set())


def test_fourteen_days_out_between_two_jobs_is_retained_though_not_in_the_same_job(hand: ByHand) -> None:
    who, job = in_work_since(hand, "2026-01-01", on("2026-01-01", 59))
    second = hand.job(who, on("2026-01-01", 74), "2026-08-01")
    assert hand.of("retained_3", *YEAR).numerator == {job}
    assert hand.of("retained_3", *YEAR, row="same_job").numerator == set()
    assert hand.of("job_starts", *YEAR).numerator == {job, second}
    assert hand.of("job_starts", *YEAR, row="people_into_work").numerator == {who}


def test_two_part_time_jobs_begun_the_same_day_are_two_starts_and_a_later_second_one_is_a_move(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    same_day = {
        hand.job(who, "2026-02-02", "2026-08-01", hours=600),
        hand.job(who, "2026-02-02", "2026-08-01", hours=480),
    }
    later = hand.job(who, "2026-03-02", "2026-08-01", hours=480)
    assert hand.of("job_starts", *YEAR).numerator == same_day
    assert hand.of("job_starts", *YEAR, row="moves").numerator == {later}
    assert hand.of("work_profile", *YEAR, row="hours.few_hours").numerator == same_day


def test_a_hand_over_moves_the_future_and_never_the_past(hand: ByHand) -> None:
    _who, job = in_work_since(hand, "2026-02-10", "2026-08-01")
    ben = hand.put("staff", name="Ben")
    hand.put("named_adviser", subject_id=_who, from_day="2026-02-20", adviser_id=ben)
    hand.meeting(_who, "2026-05-01")
    assert hand.of("job_starts", *YEAR, scope=f"adviser:{hand.adviser}").numerator == {job}
    assert hand.of("job_starts", *YEAR, scope=f"adviser:{ben}").numerator == set()
    assert hand.of("retained_3", *YEAR, scope=f"adviser:{ben}").numerator == {job}
    assert hand.of("work_rate", *YEAR, scope=f"adviser:{ben}").denominator == {_who}
    assert hand.of("active_caseload", *YEAR, scope=f"adviser:{ben}").numerator == {_who}
    assert hand.of("served_year", "2026-04-01", "2026-11-29", scope=f"adviser:{ben}").numerator == {_who}


def test_a_job_from_before_the_first_meeting_is_not_our_start_and_in_work_at_entry(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-02-03", in_work_at_entry=None)
    before = hand.job(who, "2026-01-05", "2026-09-01")
    assert hand.of("job_starts", *YEAR).numerator == set()
    assert before not in hand.of("job_starts", *YEAR).excluded
    assert set(hand.of("work_rate_out_of_work", *YEAR).excluded) == {who}


def test_work_found_while_waiting_is_shown_and_never_claimed(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-03-01")
    job = hand.job(who, "2026-02-10", "2026-09-01")
    lists = hand.of("job_starts", *YEAR)
    assert lists.numerator == set()
    assert lists.excluded == {job: "found work while waiting"}


@pytest.mark.parametrize(("agrees", "days", "counts"), [(True, 28, True), (True, 29, False), (None, 10, False)])
def test_a_start_after_closing_counts_within_28_days_of_the_last_contact_if_they_agree(
    hand: ByHand, agrees: bool | None, days: int, counts: bool
) -> None:  # fmt: skip
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-02-01", closed_on="2026-02-02", closed_reason="moved_on")
    job = hand.job(who, on("2026-02-01", days), "2026-09-01", agrees_after_close=agrees)
    lists = hand.of("job_starts", "2026-02-05", "2026-11-29")
    assert lists.numerator == ({job} if counts else set())
    assert set(lists.excluded) == (set() if counts else {job})
    assert hand.of("work_rate", "2026-02-05", "2026-11-29").denominator == ({who} if counts else set())


def test_who_said_no_or_was_never_met_is_in_no_rate(hand: ByHand) -> None:
    said_no, waiting = hand.person(), hand.person()
    hand.put(
        "referral",
        subject_id=said_no,
        received_on="2026-02-01",
        decision="person_chose_not_to",
        decided_on="2026-02-02",
    )
    hand.time(waiting, "2026-02-01")
    assert hand.of("work_rate", *YEAR).denominator == set()
    assert len(hand.of("timely_entry", *YEAR, row="waiting").numerator) == 1


def test_a_march_start_has_its_milestone_in_june_and_an_end_of_november_start_in_february(hand: ByHand) -> None:
    _who, job = in_work_since(hand, "2026-03-15", "2026-09-01")
    assert hand.of("job_starts", "2026-01-01", "2026-03-31").numerator == {job}
    assert hand.of("retained_3", "2026-01-01", "2026-03-31").denominator == set()
    assert hand.of("retained_3", "2026-04-01", "2026-06-30").numerator == {job}
    assert months_on(date(2025, 11, 30), 3) == date(2026, 2, 28)
    assert months_on(date(2023, 11, 30), 3) == date(2024, 2, 29)


def test_born_on_a_leap_day_has_a_birthday_on_the_first_of_march() -> None:
    born = date(2000, 2, 29)
    assert [age(born, date(2026, 2, 28)), age(born, date(2026, 3, 1)), age(born, date(2028, 2, 29))] == [25, 26, 28]


@pytest.mark.parametrize("reason", ["died", "moved_abroad"])
def test_who_died_keeps_the_start_and_leaves_the_later_cohorts_shown(hand: ByHand, reason: str) -> None:
    who = hand.person()
    hand.time(who, "2026-01-05", met="2026-01-05", closed_on="2026-03-10", closed_reason=reason)
    job = hand.job(who, "2026-01-12", "2026-03-10")
    assert hand.of("job_starts", *YEAR).numerator == {job}
    lists = hand.of("retained_3", *YEAR)
    assert (lists.denominator, set(lists.excluded)) == (set(), {job})


def test_prefers_not_to_say_and_never_asked_are_two_rows(hand: ByHand) -> None:
    asked, never = hand.person(), hand.person()
    for who in (asked, never):
        hand.time(who, "2026-02-01", met="2026-02-01")
    hand.put("equality", subject_id=asked, asked_on="2026-02-01", gender="prefers_not")
    assert hand.of("service_profile", *YEAR, row="gender.prefers_not").numerator == {asked}
    assert hand.of("service_profile", *YEAR, row="gender.not_recorded").numerator == {never}


def test_zero_hours_carry_a_shift_28_days_and_not_the_29th(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    job = hand.job(who, "2026-02-02", contract="zero_hours", four_hours_on="2026-02-02")
    hand.paid(who, job, "2026-03-01", 240)
    for sunday in ("2026-03-08", "2026-03-15", "2026-03-22", "2026-03-29", "2026-04-05"):
        hand.paid(who, job, sunday, 0, week=True)
    (one,) = hand.asked(*YEAR).everybody
    work = one.works[0]
    assert work.on(date(2026, 3, 28)) is True
    assert work.on(date(2026, 3, 29)) is False
    assert work.on(date(2026, 6, 1)) is None


def test_a_christmas_job_is_a_temporary_competitive_start_and_fails_three_months(hand: ByHand) -> None:
    who, job = in_work_since(hand, "2026-02-01", on("2026-02-01", 83))
    hand.set_right("job", job, contract="seasonal")
    assert hand.of("work_rate", *YEAR).numerator == {who}
    assert hand.of("work_profile", *YEAR, row="form.temporary").numerator == {job}
    assert hand.of("retained_3", *YEAR).numerator == set()


def test_an_early_referral_left_for_a_better_job_without_a_gap_is_kept_and_no_start(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-02-03", in_work_at_entry="yes")
    job = hand.job(who, "2024-05-01", "2026-02-24")
    better = hand.job(who, "2026-02-25", "2026-09-01", better_than=job)
    spell = hand.rows["spell"][0]
    risk = hand.put(
        "at_risk", subject_id=who, job_id=job, early=True, began_on="2026-02-01", referral_id=spell["referral_id"]
    )
    assert hand.of("at_risk_kept", *YEAR).numerator == {risk}
    assert hand.of("at_risk_kept", *YEAR, row="same_job").numerator == set()
    assert hand.of("job_starts", *YEAR, row="moves").numerator == {better}
    assert hand.of("job_starts", *YEAR, row="people_into_work").numerator == set()


def test_a_job_lost_before_entry_is_an_episode_that_was_not_kept(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-03-01", in_work_at_entry="yes")
    job = hand.job(who, "2024-05-01", "2026-02-10")
    referral = hand.rows["spell"][0]["referral_id"]
    risk = hand.put("at_risk", subject_id=who, job_id=job, early=True, began_on="2026-02-01", referral_id=referral)
    lists = hand.of("at_risk_kept", *YEAR)
    assert (lists.denominator, lists.numerator) == ({risk}, set())
    assert hand.of("at_risk", *YEAR, row="lost_while_waiting").numerator == {risk}


def test_what_has_no_day_is_listed_and_never_dropped(hand: ByHand) -> None:
    no_day, no_yes, no_answer = hand.person(), hand.person(), hand.person()
    hand.time(no_day, "2026-02-01", met="2026-02-01")
    job = hand.job(no_day, None)
    hand.time(no_yes, "2026-02-01", met="2026-02-01", yes_on=None)
    hand.time(no_answer, "2026-02-01", met="2026-02-01", in_work_at_entry=None)
    assert set(hand.of("job_starts", *YEAR).not_known) == {job}
    assert set(hand.of("work_rate", *YEAR).not_known) == {no_day, no_yes}
    lists = hand.of("work_rate_out_of_work", *YEAR)
    assert no_answer in lists.denominator
    assert no_answer in lists.not_known


def test_two_records_of_one_person_are_one_person(hand: ByHand) -> None:
    one, other = hand.person(), hand.person()
    hand.time(one, "2026-02-01", met="2026-02-01")
    hand.time(other, "2026-03-01", met="2026-03-01")
    assert hand.of("work_rate", *YEAR).denominator == {one, other}
    hand.set_right("client", other, same_as=one)
    assert hand.of("work_rate", *YEAR).denominator == {one}


def test_rows_taken_back_are_no_rows(hand: ByHand) -> None:
    who, job = in_work_since(hand, "2026-02-01", "2026-08-01")
    hand.set_right("job", job, deleted=True)
    assert hand.of("job_starts", *YEAR).numerator == set()
    assert hand.of("work_rate", *YEAR).denominator == {who}


# ---- MEASURES' own examples
def test_start_1_january_last_day_30_march_and_nothing_after_is_not_retained(hand: ByHand) -> None:
    in_work_since(hand, "2026-01-01", "2026-03-30")
    assert hand.of("retained_3", "2026-04-01", "2026-04-01").numerator == set()
    assert len(hand.of("retained_3", "2026-04-01", "2026-04-01").denominator) == 1


def test_start_1_february_last_day_30_april_is_retained(hand: ByHand) -> None:
    _who, job = in_work_since(hand, "2026-02-01", "2026-04-30")
    assert hand.of("retained_3", *YEAR).numerator == {job}


@pytest.mark.parametrize(("gap", "kept"), [(21, True), (22, False)])
def test_a_gap_at_the_milestone_is_forgiven_as_long_as_it_is_allowed_and_closed(
    hand: ByHand, gap: int, kept: bool
) -> None:
    who, job = in_work_since(hand, "2026-01-01", "2026-03-25")
    hand.job(who, on("2026-03-25", gap + 1), "2026-10-01")
    assert hand.of("retained_3", *YEAR).numerator == ({job} if kept else set())


def test_nothing_seen_of_a_job_is_not_known_and_a_check_six_days_before_is_enough(hand: ByHand) -> None:
    who, job = in_work_since(hand, "2026-01-01")
    assert set(hand.of("retained_3", *YEAR).not_known) == {job}
    hand.check(who, job, "2026-03-25")  # A − 1 is 31 March
    assert hand.of("retained_3", *YEAR).numerator == {job}


def test_thirteen_weeks_are_91_days_and_tested_the_day_before(hand: ByHand) -> None:
    _who, job = in_work_since(hand, "2026-01-01", on("2026-01-01", 90))
    assert hand.of("retained_13w", on("2026-01-01", 91), on("2026-01-01", 91)).numerator == {job}
    assert hand.of("retained_13w", on("2026-01-01", 90), on("2026-01-01", 90)).denominator == set()


def test_a_start_three_days_after_the_last_is_a_move_and_four_days_after_a_start(hand: ByHand) -> None:
    who, _job = in_work_since(hand, "2026-01-01", "2026-03-02")
    moved = hand.job(who, "2026-03-05", "2026-04-01")
    again = hand.job(who, "2026-04-05", "2026-09-01")
    assert hand.of("job_starts", *YEAR, row="moves").numerator == {moved}
    assert again in hand.of("job_starts", *YEAR).numerator


def test_from_a_permitted_job_of_a_few_hours_into_full_work_is_a_start(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    hand.job(who, "2026-01-05", "2026-05-31", hours=480, pay=1300, benefit_limited="permitted")
    full = hand.job(who, "2026-06-01", "2026-10-01")
    assert full in hand.of("job_starts", *YEAR).numerator


@pytest.mark.parametrize(("pay", "over"), [(88_000, True), (84_000, False)])
def test_monthly_pay_is_compared_unrounded_with_the_weekly_limit(hand: ByHand, pay: int, over: bool) -> None:
    """£880 a month is £203.08 a week, over the £195.50 of March 2026; £840 is £193.85."""
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    hand.job(who, "2026-01-05", "2026-03-20", hours=480, pay=None, benefit_limited="permitted")
    hand.rows["job_terms"][-1].update(pay=pay, pay_per="month")
    after = hand.job(who, "2026-03-21", "2026-10-01")
    assert (after in hand.of("job_starts", *YEAR, row="moves").numerator) is over


def test_four_hours_never_done_is_no_start_and_blank_is_not_known(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    never = hand.job(who, "2026-02-01", "2026-02-02", four_hours="never")
    blank = hand.job(who, "2026-03-10", "2026-08-01", four_hours=None)
    lists = hand.of("job_starts", *YEAR)
    assert never not in {*lists.numerator, *lists.not_known, *lists.excluded}
    assert set(lists.not_known) == {blank}


def test_sheltered_work_is_a_start_and_not_a_competitive_one(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    job = hand.job(who, "2026-02-01", "2026-08-01", kind="sheltered")
    assert hand.of("job_starts", *YEAR).numerator == {job}
    assert hand.of("work_rate", *YEAR).numerator == set()


@pytest.mark.parametrize(
    ("pay", "born", "answer"),
    [(1271, "1990-06-15", True), (1270, "1990-06-15", False), (1085, "2007-01-01", True), (1100, None, None)],
)
def test_pay_is_held_against_the_minimum_for_the_age_on_the_first_day(
    hand: ByHand, pay: int, born: str | None, answer: bool | None
) -> None:  # fmt: skip
    who = hand.put("client", born=born)
    hand.time(who, "2026-04-01", met="2026-04-01")
    hand.job(who, "2026-05-01", pay=pay)
    (one,) = hand.asked(*YEAR).everybody
    assert one.works[0].competitive is answer


# ---- plans, steps, levels
def test_a_plan_counts_from_28_days_after_entry(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-02-03")
    hand.put("plan", subject_id=who, agreed_on="2026-02-20", state="agreed", review_on="2026-03-20")
    assert hand.of("plans", "2026-01-01", "2026-03-02").denominator == set()
    assert hand.of("plans", "2026-01-01", "2026-03-03").numerator == {who}


def test_profile_and_search_are_asked_by_day_28(hand: ByHand) -> None:
    who = hand.person()
    time = hand.time(who, "2026-02-01", met="2026-02-03")
    hand.put("profile", subject_id=who, completed_on="2026-03-03")
    hand.put("contact_for", subject_id=who, on="2026-03-04")
    assert hand.of("profile_28", "2026-03-03", "2026-03-03").numerator == {time}
    assert hand.of("search_28", "2026-03-03", "2026-03-03").denominator == {time}
    assert hand.of("search_28", "2026-03-03", "2026-03-03").numerator == set()


def test_a_placement_is_sustained_on_the_earlier_of_its_end_and_the_ninetieth_day(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-02-01")
    kept = hand.put(
        "stepping_stone",
        subject_id=who,
        kind="work_experience",
        start_on="2026-02-02",
        agreed_end="2026-03-02",
        ended_on="2026-03-02",
        end="reached_its_end",
    )
    left = hand.put(
        "stepping_stone",
        subject_id=who,
        kind="work_experience",
        start_on="2026-02-02",
        agreed_end="2026-12-31",
        ended_on="2026-05-02",
        end="left_early",
    )
    before = hand.put(
        "stepping_stone", subject_id=who, kind="work_experience", start_on="2026-01-31", agreed_end="2026-12-31"
    )
    assert hand.of("placements", *YEAR).numerator == {kept, left}
    lists = hand.of("placements", *YEAR, row="sustained")
    assert (lists.denominator, lists.numerator) == ({kept, left}, {kept})
    assert before not in lists.denominator


def test_steps_count_a_person_once_overall_and_once_a_kind(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2026-02-01", met="2026-02-01")
    for kind in ("training", "training", "volunteering"):
        hand.put("stepping_stone", subject_id=who, kind=kind, start_on="2026-02-10", mainstream=True)
    assert hand.of("steps", *YEAR).numerator == {who}
    assert hand.of("steps", *YEAR, row="kind.volunteering").numerator == {who}
    assert hand.of("steps", *YEAR, row="kind.other").numerator == set()
    assert hand.of("learning", *YEAR).numerator == {who}


def test_employers_are_counted_over_the_last_whole_month(hand: ByHand) -> None:
    mill, shop = hand.put("employer", name="Mill"), hand.put("employer", name="Shop")
    for employer, day, two_way in (
        (mill, "2026-10-01", True),
        (mill, "2026-10-31", True),
        (shop, "2026-10-15", False),
        (shop, "2026-11-01", True),
    ):
        hand.put(
            "employer_contact",
            subject_id=employer,
            on=day,
            two_way=two_way,
            medium="face_to_face",
            adviser_id=hand.adviser,
        )
    assert hand.of("employers_contacted", "2026-11-01", "2026-11-29").numerator == {mill}
    assert len(hand.of("employers_contacted", "2026-11-01", "2026-11-29", row="contacts").numerator) == 2
    assert last_whole_month(date(2026, 11, 30)).last == date(2026, 11, 30)


def test_a_permitted_worker_is_monitored_by_an_act_and_stands_apart_over_the_limit(hand: ByHand) -> None:
    who = hand.person()
    hand.time(who, "2025-12-01", met="2025-12-01")
    job = hand.job(who, "2026-02-01", hours=480, pay=1300, benefit_limited="permitted")
    hand.put("mode", subject_id=who, from_day="2026-03-01", mode="monitoring")
    assert hand.of("active_caseload", "2026-02-01", "2026-02-28").numerator == {who}
    assert hand.of("monitoring", "2026-03-01", "2026-03-31").numerator == {who}
    hand.put(
        "job_terms", subject_id=who, job_id=job, from_day="2026-04-01", minutes_week=1000, pay=1300, pay_per="hour"
    )
    april = ("2026-04-01", "2026-04-30")
    assert hand.of("monitoring", *april).numerator == {who}
    assert hand.of("monitoring", *april, row="not_only_limited_work").numerator == {who}
    assert hand.of("active_caseload", *april).numerator == set()


def test_the_year_counts_who_was_met_on_or_after_entry(hand: ByHand) -> None:
    met, before = hand.person(), hand.person()
    hand.time(met, "2026-02-01", met="2026-02-03")
    hand.meeting(met, "2026-04-10")
    hand.time(before, "2026-02-01", met="2026-02-03")
    assert hand.of("served_year", "2026-04-01", "2026-05-31").numerator == {met}
    assert hand.of("projected_year", "2026-04-01", "2026-05-31").numerator == {met, before}
