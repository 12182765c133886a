"""Today asks for what work and personal information need, by the same rules that the measures read; what was put off waits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.about_person import wish_support
from ips_desktop.casework.benefits import record_advice
from ips_desktop.casework.client import edit_client
from ips_desktop.casework.employer_contact import record_contact_for
from ips_desktop.casework.finishing import finish, take_back_finish
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_keeping import check_job, save_in_work_plan, take_back_check
from ips_desktop.casework.job_risk import edit_risk, job_at_risk
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.meeting import book_meeting, call_off_meeting, record_meeting, undo_meeting
from ips_desktop.casework.onward import contribute_to_review, plan_care_review
from ips_desktop.casework.putting_off import put_off, take_back_put_off
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.sharing import decide_sharing
from ips_desktop.casework.spell import give_information
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.counts import waiting
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.standing import histories, people
from ips_desktop.questions.team import team
from ips_desktop.questions.today import TodayRow, today
from ips_desktop.rules.clocks import Due
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.earning import Contract, FourHours, KnownBy
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.stepping import ReviewPart
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, ReferralDecision, ReferralKind, ReferralSource
from tests.casework.given import accepted, agreed, met
from tests.homes import Home, practice

__all__ = ["practice"]
DAYS_AGO = 40


@pytest.fixture
def amina(practice: Home) -> UUID:
    client = accepted(practice, days_ago=DAYS_AGO)
    met(practice, client, DAYS_AGO)
    practice.do(give_information, client=client)
    return client


def rows(home: Home) -> dict[str, TodayRow]:
    return {row.rule: row for row in home.ask(today).rows}


def test_a_first_lead_stops_the_search_clock(practice: Home, amina: UUID) -> None:
    assert {"job_search", "employer_contact"} <= set(rows(practice))
    practice.do(add_lead_for, client=amina, title="Gardener", employer="Garden World")
    assert "job_search" not in rows(practice)
    assert "employer_contact" in rows(practice)


def test_a_job_asks_for_its_support_plan_and_for_nothing_more_of_the_search(practice: Home, amina: UUID) -> None:
    job = practice.do(start_job, client=amina, title="Gardener", start_on=practice.today - timedelta(days=6))
    found = rows(practice)
    assert found["in_work_plan"].about == job
    assert not {"job_search", "employer_contact"} & set(found)
    practice.do(save_in_work_plan, job=job, first_day="Ask for Jo.")
    assert "in_work_plan" not in rows(practice)


def test_a_decision_stops_its_clock_and_an_old_one_is_looked_at_again(practice: Home, amina: UUID) -> None:
    practice.do(add_lead_for, client=amina, title="Gardener", employer="Garden World")
    practice.clock.move(days=28)
    assert "personal_information" in rows(practice)
    practice.do(decide_sharing, client=amina, decision=Disclosure.NOT_TELL)
    assert "personal_information" not in rows(practice)
    practice.clock.move(days=190)
    assert "revisit_information" in rows(practice)


def test_advice_six_months_old_and_a_review_to_come_are_on_today(practice: Home, amina: UUID) -> None:
    practice.do(
        record_advice, client=amina, outcome=AdviceOutcome.GIVEN, given_by="Cai Morgan", result="£20 more a week."
    )
    practice.do(plan_care_review, client=amina, on=practice.today + timedelta(days=8))
    assert "care_plan_review" in rows(practice)
    practice.clock.move(days=186)
    assert "advice_again" in rows(practice)


def test_what_is_put_off_waits_until_its_day(practice: Home, amina: UUID) -> None:
    row = rows(practice)["job_search"]
    assert row.late_days
    assert row.since is not None
    until = practice.today + timedelta(days=3)
    kept = practice.do(
        put_off, client=amina, rule=row.rule, since=row.since, until=until, is_late=True, reason="Away till Friday."
    )
    assert "job_search" not in rows(practice)
    practice.clock.move(days=3)
    assert rows(practice)["job_search"].late_days == row.late_days + 3
    practice.clock.move(days=-3)
    practice.do(take_back_put_off, put_off=kept)
    assert "job_search" in rows(practice)


def test_putting_off_needs_a_day_to_come_and_a_reason_when_late(practice: Home, amina: UUID) -> None:
    since = practice.today - timedelta(days=DAYS_AGO)
    with pytest.raises(Refused) as refused:
        practice.do(put_off, client=amina, rule="job_search", since=since, until=practice.today)
    assert refused.value.field == "until"
    tomorrow = practice.today + timedelta(days=1)
    with pytest.raises(Refused) as refused:
        practice.do(put_off, client=amina, rule="job_search", since=since, until=tomorrow, is_late=True, reason=" ")
    assert refused.value.field == "reason"


def in_work(home: Home, client: UUID, days_ago: int) -> UUID:
    """A gardener's job, begun so many days ago, advised and with its support planned."""
    start = home.today - timedelta(days=days_ago)
    job = home.do(
        start_job, client=client, title="Gardener", employer="Garden World", start_on=start, four_hours=FourHours.DONE,
        kind=JobKind.EMPLOYED, contract=Contract.PERMANENT, open_to_all=True, integrated=True, pay=1400, pay_per=PayPer.HOUR,
        minutes_week=1200,
    )  # fmt: skip
    home.do(
        record_advice, client=client, outcome=AdviceOutcome.GIVEN, given_by="Cai Morgan", on=start, result="Better off."
    )
    home.do(save_in_work_plan, job=job, first_day="Ask for Jo.")
    return job


def test_a_look_at_a_job_is_on_today_by_its_rule_and_late_everywhere_until_somebody_answers(
    practice: Home, amina: UUID
) -> None:
    job = in_work(practice, amina, 39)
    assert "check_due" not in rows(practice)
    practice.clock.move(days=49)
    before = rows(practice)["check_due"]
    assert (before.act, before.about, before.group, before.what.said()) == (
        "check_job",
        job,
        "week",
        "Still in work at 13 weeks?",
    )
    assert before.why is not None
    assert before.why.said() == "Asked at 13 weeks, 3, 6, 9 and 12 months; Gardener, Garden World began Fri 16 Oct"
    practice.clock.move(days=14)
    late = rows(practice)["check_due"]
    assert (late.group, late.since) == ("late", practice.today - timedelta(days=102))
    flagged = next(row for row in practice.ask(caseload).rows if row.client == amina)
    assert flagged.late_days >= late.late_days > 0
    things = practice.ask(team).late
    found = practice.do(check_job, job=job, in_work=Known.YES, known_by=KnownBy.PERSON)
    assert "check_due" not in rows(practice)
    assert practice.ask(team).late == things - 1
    practice.do(take_back_check, check=found)
    assert rows(practice)["check_due"] == late


def test_after_finishing_only_the_looks_that_were_agreed_are_asked_for(practice: Home, amina: UUID) -> None:
    in_work(practice, amina, 39)
    closing: dict[str, Any] = {"closed_reason": ClosedReason.SETTLED_IN_WORK, "work_at_close": WorkAtClose.IN_WORK}
    spell = practice.do(finish, client=amina, **closing)
    practice.clock.move(days=60)
    assert "check_due" not in rows(practice)
    practice.clock.move(days=-60)
    practice.do(take_back_finish, spell=spell)
    practice.do(finish, client=amina, checks_agreed=True, **closing)
    practice.clock.move(days=60)
    found = rows(practice)
    assert {row.rule for row in found.values() if row.client == amina} == {"check_due"}
    assert practice.ask(team).late == sum(row.late_days > 0 for row in found.values())
    assert practice.ask(waiting)["today"] == len(practice.ask(today).rows)
    assert practice.ask(waiting)["caseload"] == len(practice.ask(caseload).rows) == 0


def test_a_job_at_risk_stands_out_and_its_fit_note_is_asked_for(practice: Home, amina: UUID) -> None:
    job = in_work(practice, amina, 39)
    met(practice, amina, 13)
    risk = practice.do(
        job_at_risk, job=job, threat="Hours cut to 12.", fit_note_until=practice.today + timedelta(days=3)
    )
    found = rows(practice)
    assert (found["fit_note"].about, found["fit_note"].group) == (risk, "late")
    call = found["next_contact"]
    assert (call.what.said(), call.chip.text.said() if call.chip else "") == (
        "Call about the job we are helping to keep",
        "Job to keep",
    )
    practice.do(edit_risk, risk=risk, return_on=practice.today)
    assert "fit_note" not in rows(practice)


def test_meeting_together_with_the_co_ordinator_is_due_until_it_was_and_the_page_says_when(
    practice: Home, amina: UUID
) -> None:
    met(practice, amina, 0)
    practice.do(edit_client, client=amina, care_coordinator="Hana Lowe")
    practice.clock.move(days=50)
    row = rows(practice)["joint_meeting"]
    assert (row.act, row.until) == ("record_joint", date(2027, 1, 15))
    head = practice.ask(person, client=amina).header
    assert head.joint is not None
    assert head.joint.said() == "not yet, any day until Fri 15 Jan"
    kept = practice.do(record_meeting, client=amina, on=practice.today, joint=True, with_whom="Hana Lowe")
    assert "joint_meeting" not in rows(practice)
    page = practice.ask(person, client=amina)
    assert page.header.joint is not None
    assert page.header.joint.said() == "Wed 13 Jan, again any day until Tue 13 Apr"
    entry = next(entry for entry in page.timeline if entry.id == kept)
    assert [line.said() for line in entry.beside] == ["There too: the care co-ordinator (Hana Lowe)."]
    practice.do(undo_meeting, meeting=kept)
    assert "joint_meeting" in rows(practice)
    review = practice.do(plan_care_review, client=amina, on=practice.today)
    practice.do(contribute_to_review, review=review, part=ReviewPart.ATTENDED)
    assert "joint_meeting" not in rows(practice)
    practice.clock.move(days=100)
    header = practice.ask(person, client=amina).header
    assert header.joint is not None
    assert header.joint.said() == "Wed 13 Jan, again was any day until Tue 13 Apr"


def test_being_in_touch_more_often_than_agreed_is_told_and_settled_by_another_rhythm_or_by_saying_why(
    practice: Home,
) -> None:
    amina = accepted(practice, days_ago=80)
    for days_ago in (80, *range(0, 54, 6)):
        met(practice, amina, days_ago)
    met(practice, amina, 6, minutes=10)
    row = rows(practice)["more_contact"]
    assert (row.what.said(), row.act, row.about, row.group) == (
        "Talk about how often you are in touch", "wish_support", amina, "week",
    )  # fmt: skip
    assert row.why is not None
    assert (
        row.why.said()
        == "In touch on 9 of the last 56 days; agreed every 14 days, and nothing has changed since Sat 5 Sep"
    )
    assert (row.until, row.late_days, row.say_why) == (None, 0, 56)
    assert row.since is not None
    later: dict[str, Any] = {
        "client": amina,
        "rule": row.rule,
        "since": row.since,
        "until": practice.today + timedelta(days=56),
    }
    with pytest.raises(Refused, match=r"put_off\.say_why"):
        practice.do(put_off, **later)
    kept = practice.do(put_off, **later, reason="Three interviews are near.")
    assert "more_contact" not in rows(practice)
    practice.do(take_back_put_off, put_off=kept)
    assert "more_contact" in rows(practice)
    practice.do(wish_support, client=amina, contact_days=6)
    assert "more_contact" not in rows(practice)


def test_a_meeting_booked_ahead_quiets_what_asks_for_one_until_its_day_is_past(practice: Home, amina: UUID) -> None:
    practice.do(edit_client, client=amina, care_coordinator="Hana Lowe")
    practice.clock.move(days=49)
    met(practice, amina, 3)
    assert {"next_contact", "joint_meeting"} <= {d.rule for d in dues_of(practice, amina)}
    day = practice.today + timedelta(days=9)
    booked = practice.do(book_meeting, client=amina, on=day, at=600, joint=True)
    assert not {"next_contact", "joint_meeting"} & {d.rule for d in dues_of(practice, amina)}
    head = practice.ask(person, client=amina).header
    assert head.joint is not None
    assert head.joint.said() == "booked for Thu 21 Jan"
    assert practice.ask(meeting_form, amina, booked).joint
    practice.do(call_off_meeting, appointment=booked)
    assert {"next_contact", "joint_meeting"} <= {d.rule for d in dues_of(practice, amina)}
    again = practice.do(book_meeting, client=amina, on=day, at=600, joint=True)
    practice.clock.move(days=10)
    late = rows(practice)["joint_meeting"]
    assert (late.late_days, late.chip.text.said() if late.chip else "") == (7, "Late 7 days")
    assert rows(practice)["meeting"].about == again
    head = practice.ask(person, client=amina).header
    assert head.joint is not None
    assert head.joint.said() == "not yet, was any day until Fri 15 Jan"


def dues_of(home: Home, client: UUID) -> tuple[Due, ...]:
    def asked(desk: Desk) -> tuple[Due, ...]:
        mine = [desk.me.id]
        return next(s for s in people(desk, mine, histories(desk, mine)) if s.client == client).dues

    return home.ask(asked)


def test_who_came_to_keep_a_job_is_asked_to_have_its_employer_spoken_to(practice: Home) -> None:
    on = practice.today - timedelta(days=DAYS_AGO)
    came = practice.do(
        receive_referral, received_on=on, source=ReferralSource.GP, kind=ReferralKind.JOB_RETENTION, given_name="Dai",
        job_title="Porter", employer_name="City Hospital",
    )  # fmt: skip
    practice.do(
        decide_referral,
        referral=came.referral,
        decision=ReferralDecision.ACCEPTED,
        adviser=practice.me.id,
        on=on,
        yes_on=on,
    )
    met(practice, came.client, DAYS_AGO)
    found = rows(practice)
    assert not {"job_search", "employer_contact"} & set(found)
    row = found["keep_contact"]
    assert (row.what.said(), row.act, row.about) == (
        "Speak to the employer about the job to keep", "contact_for", came.client,
    )  # fmt: skip
    assert row.why is not None
    assert row.why.said() == "Porter, City Hospital: somebody there is spoken to within 28 days; we began Thu 15 Oct"
    practice.do(record_contact_for, client=came.client, employer="City Hospital")
    assert not {"job_search", "employer_contact", "keep_contact"} & set(rows(practice))


def test_a_plan_is_on_today_once_by_the_earlier_day(practice: Home, amina: UUID) -> None:
    agreed(practice, amina, practice.today - timedelta(days=26))
    practice.do(start_job, client=amina, title="Gardener", start_on=practice.today - timedelta(days=6))
    asked = [row for row in practice.ask(today).rows if row.rule.startswith("plan_")]
    assert [(row.rule, row.until) for row in asked] == [("plan_event", practice.today + timedelta(days=1))]
    assert asked[0].act == "review_plan"
