"""Keeping a job: looked at with how it is known, support planned at work, and help when it might be lost (SS2.6, SS2.8, SS4.3–4.4, FS18)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from ips_desktop.casework.job_end import end_job
from ips_desktop.casework.job_keeping import (
    check_job,
    check_risk,
    save_in_work_plan,
    take_back_check,
    take_back_in_work_plan,
)
from ips_desktop.casework.job_risk import (
    answer_adjustment,
    ask_adjustment,
    begin_at_risk,
    edit_risk,
    job_at_risk,
    reopen_risk,
    settle_risk,
    take_back_adjustment,
    take_back_risk,
    unanswer_adjustment,
)
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.spell import close_spell
from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.records import Adjustment, AtRisk, InWorkPlan, Job, JobCheck, Referral, Spell
from ips_desktop.rules.at_risk import Episode, episode
from ips_desktop.rules.jobs import starts
from ips_desktop.rules.retention import Milestone, retained
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import AdjustmentAnswer, CheckAt, JobEnding, KnownBy, RiskOutcome
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, ReferralDecision, ReferralKind, ReferralSource
from tests.casework.work_given import entered, every, kept, working
from tests.homes import Home, practice

__all__ = ["practice"]
ANSWER: dict[str, Any] = {"in_work": Known.YES, "same_job": Known.YES, "known_by": KnownBy.PAYSLIP}


@pytest.fixture
def amina(practice: Home) -> UUID:
    return entered(practice)


def kept_at(home: Home, client: UUID, milestone: Milestone) -> Known:
    def look(desk: Desk) -> Known:
        person = facts_one(desk, client)
        found = retained(person, person.spells[0], milestone, desk.today, desk.reference)
        return Known.NOT_KNOWN if found is None else found.answer

    return home.ask(look)


def test_a_look_on_time_makes_the_milestone_known_and_says_how(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=92)
    assert kept_at(practice, amina, Milestone.WEEKS_13) == Known.NOT_KNOWN
    look = practice.do(check_job, job=job, on=practice.today - timedelta(days=1), **ANSWER)
    stands = kept(practice, JobCheck, look)
    assert (stands["check"], stands["known_by"]) == (CheckAt.WEEKS_13, KnownBy.PAYSLIP)
    assert kept_at(practice, amina, Milestone.WEEKS_13) == Known.YES
    practice.do(take_back_check, check=look)
    assert kept_at(practice, amina, Milestone.WEEKS_13) == Known.NOT_KNOWN


def test_a_look_between_two_is_kept_and_is_none_of_them(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    look = practice.do(check_job, job=job, **ANSWER)
    assert kept(practice, JobCheck, look)["check"] is None


@pytest.mark.parametrize(("agreed", "which"), [(True, CheckAt.WEEKS_13), (False, None)])
def test_after_closing_only_looks_that_were_agreed_are_looks(
    practice: Home, amina: UUID, agreed: bool, which: CheckAt | None
) -> None:
    job = working(practice, amina, days_ago=92)
    practice.do(close_spell, client=amina, reason=ClosedReason.SETTLED_IN_WORK)

    def agree(desk: Desk) -> None:
        for spell in desk.session.scalars(sa.select(Spell)):
            spell.checks_agreed = agreed

    practice.do(agree)
    look = practice.do(check_job, job=job, **ANSWER)
    assert kept(practice, JobCheck, look)["check"] == which


def test_somebody_not_reached_is_kept_and_answers_nothing(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=95)
    look = practice.do(check_job, job=job, known_by=KnownBy.NOT_REACHED)
    assert kept(practice, JobCheck, look)["in_work"] == Known.NOT_KNOWN
    assert kept_at(practice, amina, Milestone.WEEKS_13) == Known.NOT_KNOWN


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "answer_missing"),
        ({"in_work": Known.YES}, "known_by_missing"),
        ({"in_work": Known.YES, "known_by": KnownBy.NOT_REACHED}, "not_reached"),
        ({**ANSWER, "on": 1}, "day_ahead"),
        ({**ANSWER, "on": -41}, "before_start"),
        ({**ANSWER, "check": CheckAt.WEEKS_13}, "too_early"),
    ],
)
def test_a_look_that_says_nothing_is_refused(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    job = working(practice, amina, days_ago=40)
    told: dict[str, Any] = {n: practice.today + timedelta(days=v) if n == "on" else v for n, v in fields.items()}
    with pytest.raises(Refused, match=code):
        practice.do(check_job, job=job, **told)
    assert every(practice, JobCheck) == []


def test_support_at_work_is_kept_in_versions_and_carries_what_was_agreed(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    first = practice.do(save_in_work_plan, job=job, first_days="Call each evening", may_contact=True, contact_name="Jo")
    practice.clock.move(days=20)
    second = practice.do(save_in_work_plan, job=job, step_down="When the season is over")
    stands = kept(practice, InWorkPlan, second)
    assert (stands["version"], stands["first_days"], stands["contact_name"]) == (2, "Call each evening", "Jo")
    assert stands["review_on"] == practice.today + timedelta(days=28)
    assert kept(practice, InWorkPlan, first)["step_down"] is None
    practice.do(take_back_in_work_plan, plan=second)
    assert [p["version"] for p in every(practice, InWorkPlan)] == [1]
    with pytest.raises(Refused, match="undo_too_late"):
        practice.do(take_back_in_work_plan, plan=first)


def test_on_one_day_one_version_is_written(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    first = practice.do(save_in_work_plan, job=job, first_days="Call each evening")
    assert practice.do(save_in_work_plan, job=job, first_days="Text each evening") == first
    assert kept(practice, InWorkPlan, first)["first_days"] == "Text each evening"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "in_work.empty"),
        ({"may_contact": True}, "contact_missing"),
        ({"first_day": "x", "review_on": 0}, "review_past"),
    ],
)
def test_a_plan_that_agrees_nothing_is_refused(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    job = working(practice, amina, days_ago=40)
    told: dict[str, Any] = {n: practice.today + timedelta(days=v) if n == "review_on" else v for n, v in fields.items()}
    with pytest.raises(Refused, match=code):
        practice.do(save_in_work_plan, job=job, **told)


def early(home: Home, days_ago: int = 100) -> tuple[UUID, UUID]:
    """Dai, referred to keep his job, whose referral names it; the episode."""
    on = home.today - timedelta(days=days_ago)
    came = home.do(
        receive_referral, received_on=on, source=ReferralSource.GP, kind=ReferralKind.JOB_RETENTION, given_name="Dai"
    )

    def words(desk: Desk) -> None:
        found = desk.find(Referral, came.referral)
        found.employer_name, found.job_title, found.sick_since = "Bakery", "Baker", on - timedelta(days=9)
        found.threat = "The employer speaks of letting him go"

    home.do(words)
    home.do(
        decide_referral,
        referral=came.referral,
        decision=ReferralDecision.ACCEPTED,
        adviser=home.me.id,
        on=on,
        yes_on=on,
    )
    risk = home.do(begin_at_risk, client=came.client, referral=came.referral)
    home.do(record_meeting, client=came.client, on=on + timedelta(days=2))
    return came.client, risk


def judged(home: Home, client: UUID) -> Episode:
    def look(desk: Desk) -> Episode:
        person = facts_one(desk, client)
        return episode(person, person.risks[0], desk.reference)

    return home.ask(look)


def test_an_early_referral_makes_the_episode_and_the_job_it_names(practice: Home) -> None:
    dai, risk = early(practice)
    stands, (job,), (spell,) = kept(practice, AtRisk, risk), every(practice, Job), every(practice, Spell)
    assert (stands["early"], stands["job_id"], stands["threat"]) == (
        True,
        job["id"],
        "The employer speaks of letting him go",
    )
    assert (job["title"], job["employer_name"], job["start_on"]) == ("Baker", "Bakery", None)
    assert spell["in_work_at_entry"] == Known.YES
    found = judged(practice, dai)
    assert (found.early, found.counts, found.base) == (True, Known.YES, practice.today - timedelta(days=98))
    (start,) = practice.ask(lambda desk: starts(facts_one(desk, dai), desk.today, desk.reference))
    assert found.base is not None
    assert start.may_fall.last < found.base  # the job they had is never counted as one we helped to find
    assert start.kind == StartKind.BEFORE


def test_an_early_referral_makes_one_episode_however_often_it_is_asked(practice: Home) -> None:
    dai, risk = early(practice)
    (referral,) = every(practice, Referral)
    assert practice.do(begin_at_risk, client=dai, referral=referral["id"]) == risk
    assert len(every(practice, Job)) == 1


def test_a_kept_job_is_known_as_kept_from_the_look_on_day_91(practice: Home) -> None:
    dai, risk = early(practice)
    assert judged(practice, dai).kept == Known.NOT_KNOWN
    look = practice.do(check_risk, risk=risk, **ANSWER)
    assert (kept(practice, JobCheck, look)["check"], kept(practice, JobCheck, look)["risk_id"]) == (
        CheckAt.RISK_91,
        risk,
    )
    assert judged(practice, dai).kept == Known.YES


def test_a_job_at_risk_in_support_has_one_open_episode(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    risk = practice.do(job_at_risk, job=job, threat="Late in the mornings")
    assert kept(practice, AtRisk, risk)["began_on"] == practice.today
    with pytest.raises(Refused, match=r"risk\.already"):
        practice.do(job_at_risk, job=job, threat="Again")
    practice.do(settle_risk, risk=risk, outcome=RiskOutcome.CHANGED_DUTIES)
    assert practice.do(job_at_risk, job=job, threat="Again") != risk


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "threat_missing"),
        ({"threat": "x", "began_on": 1}, "day_ahead"),
        ({"threat": "x", "began_on": -41}, "before_start"),
        ({"threat": "x", "sick_since": -3, "fit_note_until": -4}, "fit_note"),
    ],
)
def test_an_episode_that_cannot_be_is_refused(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    job = working(practice, amina, days_ago=40)
    told: dict[str, Any] = {
        n: practice.today + timedelta(days=v) if isinstance(v, int) else v for n, v in fields.items()
    }
    with pytest.raises(Refused, match=code):
        practice.do(job_at_risk, job=job, **told)


def test_no_job_that_ended_is_at_risk(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.PERSONAL)
    with pytest.raises(Refused, match=r"job\.ended"):
        practice.do(job_at_risk, job=job, threat="x")


def test_what_is_known_of_an_episode_grows_and_its_outcome_can_be_taken_back(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    risk = practice.do(job_at_risk, job=job, threat="Off sick")
    until = practice.today + timedelta(days=14)
    practice.do(edit_risk, risk=risk, fit_note_until=until, phased="Week 1: 8 hours", return_on=until)
    assert kept(practice, AtRisk, risk)["fit_note_until"] == until
    with pytest.raises(Refused, match="threat_missing"):
        practice.do(edit_risk, risk=risk, threat="")
    with pytest.raises(Refused, match="end_job_first"):
        practice.do(settle_risk, risk=risk, outcome=RiskOutcome.LEFT)
    with pytest.raises(Refused, match="outcome_missing"):
        practice.do(settle_risk, risk=risk)
    with pytest.raises(Refused, match="outcome_early"):
        practice.do(settle_risk, risk=risk, outcome=RiskOutcome.SAME_JOB, outcome_on=practice.today - timedelta(days=1))
    practice.do(settle_risk, risk=risk, outcome=RiskOutcome.SAME_JOB)
    with pytest.raises(Refused, match=r"risk\.settled"):
        practice.do(settle_risk, risk=risk, outcome=RiskOutcome.SAME_JOB)
    practice.do(reopen_risk, risk=risk)
    assert kept(practice, AtRisk, risk)["outcome"] is None


def test_adjustments_are_asked_and_answered_each_by_itself(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    before = practice.do(ask_adjustment, job=job, what="A later start")
    risk = practice.do(job_at_risk, job=job, threat="Off sick")
    during = practice.do(ask_adjustment, job=job, what="A quiet room")
    assert [kept(practice, Adjustment, a)["risk_id"] for a in (before, during)] == [None, risk]
    practice.do(answer_adjustment, adjustment=before, answer=AdjustmentAnswer.AGREED)
    assert kept(practice, Adjustment, before)["answered_on"] == practice.today
    practice.do(answer_adjustment, adjustment=during, answer=AdjustmentAnswer.REFUSED, reason="No room")
    practice.do(unanswer_adjustment, adjustment=during)
    assert (kept(practice, Adjustment, during)["answer"], kept(practice, Adjustment, during)["reason"]) == (
        AdjustmentAnswer.ASKED,
        None,
    )
    practice.do(take_back_risk, risk=risk)
    assert kept(practice, Adjustment, during)["risk_id"] is None
    practice.do(take_back_adjustment, adjustment=during)
    assert len(every(practice, Adjustment)) == 1


def test_an_adjustment_says_what_and_is_answered_after_it_was_asked(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=40)
    yesterday: date = practice.today - timedelta(days=1)
    with pytest.raises(Refused, match="what_missing"):
        practice.do(ask_adjustment, job=job)
    asked = practice.do(ask_adjustment, job=job, what="A later start")
    with pytest.raises(Refused, match="answer_missing"):
        practice.do(answer_adjustment, adjustment=asked)
    with pytest.raises(Refused, match="answered_early"):
        practice.do(answer_adjustment, adjustment=asked, answer=AdjustmentAnswer.AGREED, answered_on=yesterday)
