"""The 25 awkward cases of `practice.md` §6, as MEASURES corrects them: told by acts, with the facts row each yields and what the rule says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ips_desktop.casework.job import correct_job
from ips_desktop.casework.job_pay import change_terms
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.spell import name_adviser, set_mode
from ips_desktop.casework.staff import set_wte
from ips_desktop.questions.today import today
from ips_desktop.records import Appointment
from ips_desktop.rules import at_risk, days, hours, jobs, limits, served
from ips_desktop.rules.benefit_limited import only_limited_work
from ips_desktop.rules.days import Period
from ips_desktop.rules.employment import employed
from ips_desktop.rules.histories import holder_on, spans
from ips_desktop.rules.retention import Milestone, retained
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import HoursClass, JobForm, StartKind
from ips_desktop.terms.earning import BenefitLimited, Contract, JobEnding
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow, Attendance, ClosedReason, ReferralDecision, SupportMode
from tests.cases.story import EARLY, SHIPPED, Story, day
from tests.cases.story import story as story  # noqa: PLC0414  the fixture

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN
YEAR = Period(day("2026-04-01"), day("2027-03-31"))
Q1, Q2, Q3, Q4 = (Period(day(f), day(t)) for f, t in (
    ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31"), ("01-01", "03-31"),
))  # fmt: skip


def counted(story: Story, period: Period) -> jobs.ThreeCounts:
    """The three counts of everybody."""
    return jobs.three_counts(story.people(), period, story.home.today, SHIPPED)


def test_1_referred_again_in_the_same_year_is_two_times_with_us_and_one_person(story: Story) -> None:
    client = story.entered("04-10")
    story.closed(client, "06-01")
    again = story.referred("09-01", client=client)
    story.decided(again, ReferralDecision.ACCEPTED, "09-02", adviser=story.home.me.id, yes_on=day("09-02"))
    story.met(client, "09-08")
    [who] = story.people()
    assert [(s.received_on, s.entry, s.closed_on) for s in who.spells] == [
        (day("04-10"), day("04-10"), day("06-01")),
        (day("09-01"), day("09-08"), None),
    ]
    assert len(who.referrals) == 2
    assert [served.served(s, YEAR) for s in who.spells] == [YES, YES]
    assert served.person_served(who, YEAR, story.home.today, SHIPPED) == YES
    assert story.row().year.count == 1


def test_2_a_job_that_ended_on_day_89_is_a_start_and_not_retained(story: Story) -> None:
    client = story.entered("2025-12-01")
    story.ended(story.job(client, "2026-01-01"), "2026-03-30")
    assert [(s.kind, s.counts) for s in story.starts(client)] == [(StartKind.START, YES)]
    for milestone in (Milestone.WEEKS_13, Milestone.MONTHS_3):
        found = story.kept(client, milestone)
        assert (found.answer, found.falls_in(Q1), found.excluded) == (NO, True, False)


def test_2_from_1_february_89_days_are_three_months_and_not_13_weeks(story: Story) -> None:
    client = story.entered("2025-12-01")
    story.ended(story.job(client, "2026-02-01"), "2026-04-30")
    assert [story.kept(client, m).answer for m in (Milestone.MONTHS_3, Milestone.WEEKS_13)] == [YES, NO]


def test_3_out_from_day_60_to_day_75_is_retained_and_not_in_the_same_job(story: Story) -> None:
    client = story.entered()
    story.ended(story.job(client, "2026-02-02"), "2026-04-02")
    second = story.job(client, "2026-04-17")
    story.checked(second, "2026-05-02")
    found = story.kept(client)
    assert (found.answer, found.same_job, found.days_out) == (YES, NO, 14)
    counts = counted(story, Period(day("01-01"), day("12-31")))
    assert (len(counts.people_first), len(counts.people_any), len(counts.starts), len(counts.moves)) == (1, 1, 2, 0)


def test_4_two_jobs_of_ten_and_eight_hours_are_one_person_and_losing_one_is_not_losing_work(story: Story) -> None:
    client = story.entered()
    ten, eight = story.job(client, "2026-02-02", hours=10), story.job(client, "2026-02-02", hours=8)
    who = story.person(client)
    assert [hours.start_class(j, SHIPPED) for j in who.jobs] == [HoursClass.FEW_HOURS, HoursClass.FEW_HOURS]
    assert hours.person_class(who.jobs, day("2026-02-02"), SHIPPED) == HoursClass.PART_TIME
    assert [s.kind for s in story.starts(client)] == [StartKind.START, StartKind.START]
    story.ended(eight, "2026-03-31")
    story.checked(ten, "2026-05-01")
    assert (story.kept(client).answer, story.kept(client).days_out) == (YES, 0)
    assert hours.person_class(story.person(client).jobs, day("2026-05-01"), SHIPPED) == HoursClass.FEW_HOURS


def test_4_begun_a_week_apart_they_are_a_start_and_a_move(story: Story) -> None:
    client = story.entered()
    story.job(client, "2026-02-02", hours=10)
    story.job(client, "2026-02-09", hours=8)
    assert [s.kind for s in story.starts(client)] == [StartKind.START, StartKind.MOVE]


def test_5_a_change_of_adviser_moves_the_future_and_never_the_past(story: Story) -> None:
    sam, client = story.colleague(), story.entered("04-10")
    story.job(client, "2026-05-04")
    story.home.do(name_adviser, client=client, adviser=sam, from_day=day("05-18"), why="Ruth leads the team now")
    story.met(client, "06-01")
    who = story.person(client)
    [start] = story.starts(client)
    assert start.on is not None
    assert holder_on(who.advisers, start.on) == story.home.me.id
    assert holder_on(who.advisers, day("06-01")) == sam
    assert len(counted(story, Q1).starts) == 1
    assert [story.row(adviser).year.count for adviser in (story.home.me.id, sam)] == [1, 1]


def test_6_six_tenths_of_a_post_are_15_6_and_30_to_45_and_count_from_their_day(story: Story) -> None:
    sam = story.colleague()
    story.home.do(set_wte, staff=sam, hundredths=60, from_day=day("12-01"))
    meters = story.row(sam)
    assert (meters.active.limit, meters.monitoring.limit) == (15, 6)
    assert [limits.active(n, 60, SHIPPED, day("12-01")).over for n in (15, 16)] == [0, 1]
    assert limits.year_band(60, SHIPPED, day("12-01")) == (30, 45)
    year_before = limits.year_band((60 * 121 + 100 * 244) / 365, SHIPPED, day("12-01"))
    assert year_before[0] > 30  # whole time until November


def test_7_seven_tenths_are_17_and_a_half_never_rounded_up(story: Story) -> None:
    sam = story.colleague(hundredths=70)
    active = story.row(sam).active
    assert (float(active.limit), active.places, active.exact) == (17.5, 17, "17.5")
    assert [(limits.active(n, 70, SHIPPED, day("12-01")).over) for n in (17, 18)] == [0, 1]


def test_8_a_permitted_worker_who_searches_too_moves_to_the_25_on_that_day_and_counts_once(story: Story) -> None:
    client = story.entered()
    job = story.job(client, "2026-03-02", hours=8, benefit_limited=BenefitLimited.PERMITTED)
    story.home.do(set_mode, client=client, mode=SupportMode.MONITORING, from_day=day("04-01"))
    assert story.row().monitoring.count == 1
    who = story.person(client)
    assert only_limited_work(who.jobs, day("05-01"), SHIPPED) == YES
    story.home.do(set_mode, client=client, mode=SupportMode.ACTIVE, from_day=day("06-01"))
    spans_of = [(s.first, s.value) for s in spans(story.person(client).modes)]
    assert spans_of[1:] == [(day("04-01"), SupportMode.MONITORING), (day("06-01"), SupportMode.ACTIVE)]
    assert (story.row().active.count, story.row().monitoring.count) == (1, 0)
    assert job in {j.id for j in who.jobs}


def test_9_a_job_begun_before_the_referral_is_not_ours_and_may_be_at_risk(story: Story) -> None:
    client = story.entered("04-10")
    job = story.job(client, "2025-06-02")
    risk = story.at_risk(client, job, "05-04")
    who = story.person(client)
    assert [(s.kind, s.counts) for s in story.starts(client)] == [(StartKind.BEFORE, NO)]
    assert served.in_work_at_entry(who, who.spells[0], SHIPPED) == YES
    assert retained(who, who.spells[0], Milestone.MONTHS_3, story.home.today, SHIPPED) is None
    assert [r.id for r in who.risks] == [risk]
    assert at_risk.episode(who, who.risks[0], SHIPPED).base == day("05-04")


def test_10_a_job_begun_between_referral_and_entry_was_found_while_waiting_and_is_never_claimed(story: Story) -> None:
    client = story.accepted("04-10")
    story.job(client, "2026-04-20")
    story.met(client, "05-04")
    counts = counted(story, YEAR)
    assert (len(counts.while_waiting), counts.starts, counts.people_any, counts.not_known) == (1, (), (), ())


@pytest.mark.parametrize(
    ("met", "agrees", "kind"),
    [
        ("05-20", True, StartKind.START),
        ("05-13", True, StartKind.AFTER_CLOSING),
        ("05-20", None, StartKind.AFTER_CLOSING),
    ],
)
def test_11_a_job_begun_ten_days_after_closing_counts_when_met_within_28_days_and_agreed(
    story: Story, met: str, agrees: bool | None, kind: StartKind
) -> None:
    client = story.entered("04-10")
    story.met(client, met)
    story.closed(client, "06-01")
    story.job(client, "2026-06-11", agrees_after_close=agrees)
    assert [s.kind for s in story.starts(client)] == [kind]
    assert story.person(client).jobs[0].met_before == day(met)
    in_june = Period(day("06-02"), day("06-30"))
    assert served.person_served(story.person(client), in_june, story.home.today, SHIPPED) == (
        YES if kind == StartKind.START else NO
    )


def test_12_referred_and_said_no_is_a_referral_and_in_no_rate(story: Story) -> None:
    came = story.referred("04-10")
    story.decided(came, ReferralDecision.PERSON_CHOSE_NOT_TO, "04-12")
    [who] = story.people()
    assert [r.decision for r in who.referrals] == [ReferralDecision.PERSON_CHOSE_NOT_TO]
    assert who.spells == ()
    assert served.person_served(who, YEAR, story.home.today, SHIPPED) == NO


def test_13_never_reached_waits_until_closed_and_is_not_served(story: Story) -> None:
    client = story.accepted("11-02")
    story.met(client, "11-16", Attendance.MISSED)
    waiting = story.person(client).spells[0]
    assert served.referred_only(waiting)
    assert "first_meeting" in {r.rule for r in story.home.ask(today).rows if r.client == client}
    with pytest.raises(Refused, match=r"finish\.ways"):
        story.closed(client, "12-20", ClosedReason.NOT_REACHED)
    story.tried(client, "11-20", AttemptHow.PHONE, AttemptHow.LETTER, AttemptHow.THROUGH_TEAM)
    story.closed(client, "12-20", ClosedReason.NOT_REACHED)
    who = story.person(client)
    assert (who.spells[0].closed_reason, who.spells[0].entry) == (ClosedReason.NOT_REACHED, None)
    assert served.person_served(who, YEAR, story.home.today, SHIPPED) == NO


def test_14_begun_in_march_it_is_a_start_of_q4_and_retention_of_q1_however_late_it_was_written_down(
    story: Story,
) -> None:
    client = story.entered()
    story.job(client, "2026-03-16")
    assert len(counted(story, Q4).starts) == 1
    assert counted(story, Q1).starts == ()
    found = story.kept(client)
    assert (found.falls_in(Q4), found.falls_in(Q1)) == (False, True)


def test_15_begun_on_30_november_three_months_end_on_28_february(story: Story) -> None:
    client = story.entered("2025-10-06")
    story.ended(story.job(client, "2025-11-30"), "2026-02-27")
    found = story.kept(client)
    assert (found.decides[0].first, found.answer) == (day("2026-02-28"), YES)


def test_16_born_on_29_february_one_is_18_on_1_march(story: Story) -> None:
    client = story.entered("2026-02-28", born=day("2008-02-29"))
    who = story.person(client)
    assert who.born is not None
    entry = who.spells[0].entry
    assert entry is not None
    assert [days.age(who.born, on) for on in (entry, entry + timedelta(days=1))] == [17, 18]


@pytest.mark.parametrize("reason", [ClosedReason.DIED, ClosedReason.MOVED_ABROAD])
def test_17_died_in_week_eight_the_start_stays_and_everything_else_stops(story: Story, reason: ClosedReason) -> None:
    client = story.entered()
    story.ended(story.job(client, "2026-11-02"), "2026-12-24")
    booked = story.home.do(book_meeting, client=client, on=day("2027-01-12"), at=600)
    story.closed(client, "2026-12-24", reason)
    assert [(s.kind, s.counts) for s in story.starts(client)] == [(StartKind.START, YES)]
    found = story.kept(client)
    assert (found.excluded, found.falls_in(Period(day("2027-01-01"), day("2027-03-31")))) == (True, True)
    assert client not in {r.client for r in story.home.ask(today).rows}
    assert story.home.ask(lambda desk: desk.find(Appointment, booked).called_off_on) is not None


def test_20_zero_hours_without_a_shift_for_five_weeks_end_on_day_29_and_begin_again_at_the_next(story: Story) -> None:
    client = story.entered()
    job = story.job(client, "2026-02-02", hours=None, contract=Contract.ZERO_HOURS)
    for sunday, paid in (
        ("02-08", 10), ("02-15", 8), ("02-22", 8), ("03-01", 8),
        ("03-08", 0), ("03-15", 0), ("03-22", 0), ("03-29", 0), ("04-05", 0), ("04-12", 9), ("05-03", 6),
    ):  # fmt: skip
        story.paid(job, sunday, paid)
    who = story.person(client)
    found = [employed(who.jobs[0], day(d), SHIPPED) for d in ("03-28", "03-29", "04-11", "04-12")]
    assert found == [YES, NO, NO, YES]
    assert (story.kept(client).answer, story.kept(client).days_out) == (YES, 14)
    assert hours.form(who.jobs[0]) == JobForm.ZERO_HOURS


def test_21_a_twelve_week_christmas_job_is_competitive_and_temporary_and_not_retained(story: Story) -> None:
    client = story.entered("2026-08-03")
    job = story.job(client, "2026-09-28", contract=Contract.SEASONAL, fixed_until=day("12-20"))
    story.ended(job, "12-20", end_reason=JobEnding.CONTRACT_ENDED)
    [start] = story.starts(client)
    assert (start.competitive, hours.form(story.person(client).jobs[0])) == (YES, JobForm.TEMPORARY)
    assert story.kept(client).answer == NO
    assert story.person(client).jobs[0].end_reason == JobEnding.CONTRACT_ENDED


def test_22_off_sick_at_the_milestone_is_employed_and_retained_and_an_episode(story: Story) -> None:
    client = story.entered()
    job = story.job(client, "2026-03-02")
    story.at_risk(client, job, "05-20")
    story.checked(job, "06-01")
    assert story.kept(client).answer == YES
    assert [r.job for r in story.person(client).risks] == [job]


def test_23_an_early_referral_who_leaves_after_three_weeks_for_a_better_job_is_kept(story: Story) -> None:
    came = story.referred("04-10", kind=EARLY)
    story.decided(came, ReferralDecision.ACCEPTED, "04-10", adviser=story.home.me.id, yes_on=day("04-10"))
    client = came.client
    story.met(client, "04-13")
    old = story.person(client).risks[0].job  # accepting an early referral begins the episode and names the job
    assert old is not None
    story.home.do(
        correct_job, job=old, title="Gardener", start_on=day("2024-09-02"), kind=JobKind.EMPLOYED,
        contract=Contract.PERMANENT, open_to_all=True, integrated=True,
    )  # fmt: skip
    story.home.do(change_terms, job=old, from_day=day("2024-09-02"), minutes_week=1200, pay=1400, pay_per=PayPer.HOUR)
    story.ended(old, "05-04", end_reason=JobEnding.BETTER_JOB)
    better = story.job(client, "2026-05-05", better_than=old)
    story.checked(better, "2026-07-13")
    who = story.person(client)
    found = at_risk.episode(who, who.risks[0], SHIPPED)
    assert (found.counts, found.on, found.kept, found.same_job) == (YES, day("07-13"), YES, NO)
    counts = counted(story, YEAR)
    assert (counts.people_first, counts.starts, len(counts.moves)) == ((), (), 1)


def test_24_empty_dates_are_never_dropped_and_block_nothing(story: Story) -> None:
    no_yes = story.accepted("04-10", "Nadia", yes=None)
    story.met(no_yes, "04-20")
    client = story.entered("04-10")
    job = story.job(client, None)
    story.checked(job, "06-01")
    unknown = story.person(no_yes)
    assert served.person_served(unknown, YEAR, story.home.today, SHIPPED) == NOT_KNOWN
    assert no_yes in {r.client for r in story.home.ask(today).rows}
    counts = counted(story, Q1)
    assert (counts.not_known, counts.starts) == ((job,), ())
    found = story.kept(client)
    assert (found.answer, found.falls_in(Q2), found.falls_in(Q3)) == (NOT_KNOWN, True, False)
    assert served.in_work_at_entry(story.person(client), story.person(client).spells[0], SHIPPED) == NOT_KNOWN
