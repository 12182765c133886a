"""A job begins in one act, is paid, is put right and ends; each can be taken back (SS2.1, SS3.2, SS4.2, FS17; MEASURES §2)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.job import (
    correct_job,
    start_job,
    start_job_from,
    take_back_four_hours,
    take_back_job,
    tell_four_hours,
)
from ips_desktop.casework.job_end import end_job, help_to_next_job, take_back_job_end
from ips_desktop.casework.job_pay import change_terms, drop_paid_hours, last_sunday, record_paid_hours, take_back_terms
from ips_desktop.casework.job_risk import job_at_risk
from ips_desktop.casework.looking import add_lead_for, record_offer
from ips_desktop.casework.stepping import end_step, start_step
from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.person import person
from ips_desktop.records import Application, AtRisk, Job, JobTerms, Mode, NextJobRequest, PaidHours, SteppingStone
from ips_desktop.rules.employment import employed
from ips_desktop.rules.jobs import starts
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import Contract, FourHours, JobEnding, RiskOutcome
from ips_desktop.terms.looking import ApplicationOutcome, PayPer, Stage
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import SupportMode
from tests.casework.work_given import entered, every, kept, working
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return entered(practice)


def kinds(home: Home, client: UUID) -> list[tuple[StartKind, Known]]:
    def look(desk: Desk) -> list[tuple[StartKind, Known]]:
        return [(s.kind, s.counts) for s in starts(facts_one(desk, client), desk.today, desk.reference)]

    return home.ask(look)


def test_one_act_keeps_the_job_its_first_pay_and_the_support_from_its_first_day(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=3, mode=SupportMode.IN_WORK)
    (terms,) = every(practice, JobTerms)
    assert (terms["job_id"], terms["from_day"]) == (job, practice.today - timedelta(days=3))
    assert (terms["minutes_week"], terms["pay"], terms["pay_per"]) == (960, 1300, PayPer.HOUR)
    assert practice.ask(person, client=amina).header.stage.key == "terms.SupportMode.in_work"
    assert [m["from_day"] for m in every(practice, Mode, mode=SupportMode.IN_WORK)] == [terms["from_day"]]
    assert kinds(practice, amina) == [(StartKind.START, Known.YES)]


def test_a_job_without_hours_and_pay_has_no_row_of_them(practice: Home, amina: UUID) -> None:
    practice.do(start_job, client=amina, title="Barista")
    assert every(practice, JobTerms) == []


def test_several_jobs_are_held_at_once_and_a_later_one_is_a_move(practice: Home, amina: UUID) -> None:
    working(practice, amina, days_ago=60)
    working(practice, amina, days_ago=10, title="Barista", employer="Bean")
    assert [kind for kind, _ in kinds(practice, amina)] == [StartKind.START, StartKind.MOVE]


def test_an_employer_of_the_directory_is_known_by_id_or_by_name_and_another_stands_free(
    practice: Home, amina: UUID
) -> None:
    known = practice.do(add_employer, name="Garden World", sic="477")
    by_name = working(practice, amina, employer="garden world")
    by_id = working(practice, amina, employer=known)
    free = working(practice, amina, employer="Corner shop")
    assert (kept(practice, Job, by_name)["employer_id"], kept(practice, Job, by_name)["sic"]) == (known, "477")
    assert kept(practice, Job, by_id)["employer_name"] == "Garden World"
    assert (kept(practice, Job, free)["employer_id"], kept(practice, Job, free)["employer_name"]) == (
        None,
        "Corner shop",
    )


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": "", "employer": ""}, "job.nothing_said"),
        ({"pay_per": None}, "job.pay_per_missing"),
        ({"minutes_week": -1}, "amount"),
        ({"four_hours_on": -30}, "job.four_hours_early"),
        ({"four_hours_on": 1}, "day_ahead"),
        ({"start_on": 4}, "job.four_hours_ahead"),
        ({"fixed_until": -30}, "job.fixed_too_early"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    practice: Home, amina: UUID, fields: dict[str, Any], code: str
) -> None:
    days = ("four_hours_on", "start_on", "fixed_until")
    told: dict[str, Any] = {n: practice.today + timedelta(days=v) if n in days else v for n, v in fields.items()}
    with pytest.raises(Refused, match=code):
        working(practice, amina, days_ago=5, **told)
    assert every(practice, Job) == []
    assert every(practice, JobTerms) == []


def test_a_day_of_the_fourth_hour_says_that_it_is_done_and_never_is_no_start(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=5, four_hours=FourHours.NOT_YET)
    assert kinds(practice, amina) == [(StartKind.START, Known.NOT_KNOWN)]
    with pytest.raises(Refused, match="four_hours_missing"):
        practice.do(tell_four_hours, job=job)
    practice.do(tell_four_hours, job=job, four_hours_on=practice.today - timedelta(days=4))
    assert kept(practice, Job, job)["four_hours"] == FourHours.DONE
    assert kinds(practice, amina) == [(StartKind.START, Known.YES)]
    practice.do(take_back_four_hours, job=job)
    assert kept(practice, Job, job)["four_hours_on"] is None
    practice.do(tell_four_hours, job=job, four_hours=FourHours.NEVER)
    assert kinds(practice, amina) == [(StartKind.NEVER, Known.NO)]


def test_a_job_from_an_application_closes_it_as_started(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    practice.do(record_offer, application=card)
    job = practice.do(start_job_from, origin=card, title="Garden assistant", start_on=practice.today)
    assert kept(practice, Job, job)["application_id"] == card
    stands = kept(practice, Application, card)
    assert (stands["stage"], stands["outcome"]) == (Stage.STARTED, ApplicationOutcome.GOT_IT)
    practice.do(take_back_job, job=job)
    assert kept(practice, Application, card)["stage"] == Stage.OFFER


def test_a_job_from_a_step_ends_the_step_as_a_job(practice: Home, amina: UUID) -> None:
    until = practice.today + timedelta(days=20)
    step = practice.do(start_step, client=amina, kind=SteppingKind.VOLUNTEERING, what="Garden", agreed_end=until)
    job = practice.do(start_job_from, origin=step, title="Gardener", start_on=practice.today)
    assert kept(practice, SteppingStone, step)["end"] == SteppingEnd.BECAME_A_JOB
    practice.do(take_back_job, job=job)
    assert kept(practice, SteppingStone, step)["ended_on"] is None
    practice.do(end_step, step=step, end=SteppingEnd.LEFT_EARLY)
    with pytest.raises(Refused, match=r"step\.ended"):
        practice.do(start_job_from, origin=step, title="Gardener")


def test_taking_back_a_job_leaves_nothing_of_it_and_only_on_its_day(practice: Home, amina: UUID) -> None:
    modes = len(every(practice, Mode))
    job = working(practice, amina, mode=SupportMode.IN_WORK)
    practice.do(take_back_job, job=job)
    assert (every(practice, Job), every(practice, JobTerms), len(every(practice, Mode))) == ([], [], modes)
    job = working(practice, amina)
    practice.clock.move(days=1)
    with pytest.raises(Refused, match="undo_too_late"):
        practice.do(take_back_job, job=job)


def test_putting_the_first_day_right_moves_the_first_pay_with_it(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=10)
    practice.do(correct_job, job=job, start_on=practice.today - timedelta(days=12))
    assert every(practice, JobTerms)[0]["from_day"] == practice.today - timedelta(days=12)
    with pytest.raises(Refused, match="nothing_said"):
        practice.do(correct_job, job=job, title="", employer="")


def test_hours_and_pay_are_rows_from_a_day_and_what_was_stays(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=30)
    later = practice.do(
        change_terms, job=job, from_day=practice.today, minutes_week=1200, pay=1350, pay_per=PayPer.HOUR
    )
    assert [(t["minutes_week"], t["pay"]) for t in every(practice, JobTerms)] == [(960, 1300), (1200, 1350)]
    practice.do(take_back_terms, terms=later)
    assert len(every(practice, JobTerms)) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "terms_empty"),
        ({"minutes_week": 60, "from_day": -60}, "terms_too_early"),
        ({"pay": 60}, "pay_per_missing"),
    ],
)
def test_other_hours_or_pay_that_cannot_be_are_refused(
    practice: Home, amina: UUID, fields: dict[str, Any], code: str
) -> None:
    job = working(practice, amina, days_ago=30)
    told: dict[str, Any] = {n: practice.today + timedelta(days=v) if n == "from_day" else v for n, v in fields.items()}
    with pytest.raises(Refused, match=code):
        practice.do(change_terms, job=job, **told)


def test_no_pay_begins_after_a_job_ended(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=30)
    practice.do(end_job, job=job, end_on=practice.today - timedelta(days=2), end_reason=JobEnding.PERSONAL)
    with pytest.raises(Refused, match="terms_too_late"):
        practice.do(change_terms, job=job, minutes_week=60)


def test_four_weeks_of_paid_hours_are_told_at_once_and_put_right(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60, contract=Contract.ZERO_HOURS)
    sunday = last_sunday(practice.today)
    assert sunday.weekday() == 6
    practice.do(record_paid_hours, job=job, minutes_1=480, minutes_2=0, minutes_4=300)
    practice.do(record_paid_hours, job=job, until=sunday, minutes_1=540)
    rows = {row["on"]: row["minutes"] for row in every(practice, PaidHours, job_id=job)}
    assert rows == {sunday: 540, sunday - timedelta(days=7): 0, sunday - timedelta(days=21): 300}
    answer = practice.ask(lambda desk: employed(facts_one(desk, amina).jobs[0], desk.today, desk.reference))
    assert answer == Known.YES


def test_hours_of_one_day_stand_on_that_day(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    practice.do(record_paid_hours, job=job, on=practice.today, minutes=300)
    (row,) = every(practice, PaidHours)
    assert (row["on"], row["whole_week"]) == (practice.today, False)
    practice.do(drop_paid_hours, paid=row["id"])
    assert every(practice, PaidHours) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "paid_hours.empty"),
        ({"minutes_1": 60, "until": -1}, "paid_hours.not_sunday"),
        ({"minutes_1": 60, "until": 5}, "day_ahead"),
        ({"minutes_1": 10081}, "paid_hours.too_many"),
        ({"minutes": 60}, "paid_hours.day_missing"),
        ({"minutes": 1441, "on": 0}, "paid_hours.too_many"),
        ({"minutes": 60, "on": -61}, "job.before_start"),
    ],
)
def test_paid_hours_that_cannot_be_are_refused(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    job = working(practice, amina, days_ago=60)
    told: dict[str, Any] = {
        n: practice.today + timedelta(days=v) if n in ("until", "on") else v for n, v in fields.items()
    }
    with pytest.raises(Refused, match=code):
        practice.do(record_paid_hours, job=job, **told)
    assert every(practice, PaidHours) == []


def test_a_job_ends_with_its_reason_and_what_it_taught_and_that_can_be_taken_back(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60, mode=SupportMode.IN_WORK)
    ended = practice.today - timedelta(days=2)
    practice.do(
        end_job,
        job=job,
        end_on=ended,
        end_reason=JobEnding.DID_NOT_SUIT,
        lesson="Mornings only.",
        mode=SupportMode.ACTIVE,
    )
    stands = kept(practice, Job, job)
    assert (stands["end_on"], stands["end_reason"], stands["lesson"]) == (
        ended,
        JobEnding.DID_NOT_SUIT,
        "Mornings only.",
    )
    assert practice.ask(person, client=amina).header.stage.key == "terms.SupportMode.active"
    practice.do(take_back_job_end, job=job)
    stands = kept(practice, Job, job)
    assert (stands["end_on"], stands["end_reason"], stands["lesson"]) == (None, None, None)
    assert practice.ask(person, client=amina).header.stage.key == "terms.SupportMode.in_work"


def test_a_job_may_have_ended_on_a_day_nobody_knows(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    practice.do(end_job, job=job, ended_unknown=True, end_reason=JobEnding.NOT_KNOWN)
    assert (kept(practice, Job, job)["end_on"], kept(practice, Job, job)["ended_unknown"]) == (None, True)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"end_reason": JobEnding.PERSONAL}, "end_missing"),
        ({"end_on": 0}, "reason_missing"),
        ({"end_on": 1, "end_reason": JobEnding.PERSONAL}, "day_ahead"),
        ({"end_on": -61, "end_reason": JobEnding.PERSONAL}, "ended_too_early"),
    ],
)
def test_an_end_that_cannot_be_is_refused(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    job = working(practice, amina, days_ago=60)
    told: dict[str, Any] = {n: practice.today + timedelta(days=v) if n == "end_on" else v for n, v in fields.items()}
    with pytest.raises(Refused, match=code):
        practice.do(end_job, job=job, **told)


def test_pay_agreed_for_a_day_after_the_last_goes_with_the_end_and_comes_back_with_it(
    practice: Home, amina: UUID
) -> None:
    job = working(practice, amina, days_ago=60)
    by_hand, ahead = (
        practice.do(change_terms, job=job, from_day=practice.today + timedelta(days=days), minutes_week=600)
        for days in (3, 9)
    )
    practice.do(take_back_terms, terms=by_hand)
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.PERSONAL)

    def stands() -> list[bool]:
        return [not practice.ask(lambda desk, i=i: desk.session.get_one(JobTerms, i).deleted) for i in (by_hand, ahead)]

    assert stands() == [False, False]
    practice.do(take_back_job_end, job=job)
    assert stands() == [False, True], "what was taken back by hand stays so"


def test_a_job_ends_once(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.PERSONAL)
    with pytest.raises(Refused, match=r"job\.ended"):
        practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.PERSONAL)


def test_the_end_of_a_job_at_risk_settles_it_and_taking_it_back_opens_it(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    risk = practice.do(job_at_risk, job=job, threat="Off sick")
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.UNWELL)
    assert kept(practice, AtRisk, risk)["outcome"] == RiskOutcome.LEFT
    practice.do(take_back_job_end, job=job)
    assert kept(practice, AtRisk, risk)["outcome"] is None


def test_help_to_the_next_job_is_asked_at_once_and_no_is_an_answer(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.PERSONAL)
    with pytest.raises(Refused, match="answer_missing"):
        practice.do(help_to_next_job, job=job)
    practice.do(help_to_next_job, job=job, wants_help=True, career_goal="Lead a garden team")
    (request,) = every(practice, NextJobRequest)
    assert (request["asked_on"], request["declined_on"]) == (practice.today, None)
    practice.clock.move(days=1)
    practice.do(help_to_next_job, job=job, wants_help=False)
    assert every(practice, NextJobRequest)[1]["declined_on"] == practice.today
