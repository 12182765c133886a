"""The tabs Work, Benefits and Steps say what is so, what is due, and what may follow (SS2.6–2.8, SS3.4, SS3.10, FS7, FS9, FS18)."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.benefits import record_advice
from ips_desktop.casework.client import edit_client
from ips_desktop.casework.directory import add_organisation, record_other_duty
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.job import take_back_job
from ips_desktop.casework.job_end import end_job
from ips_desktop.casework.job_keeping import check_job, save_in_work_plan
from ips_desktop.casework.job_pay import change_terms, record_paid_hours
from ips_desktop.casework.job_risk import ask_adjustment, job_at_risk, settle_risk
from ips_desktop.casework.looking import add_lead_for, record_offer
from ips_desktop.casework.onward import plan_care_review, refer_onward
from ips_desktop.casework.spell import close_spell
from ips_desktop.casework.stepping import end_step, start_step
from ips_desktop.questions.benefits import advice_begins, benefits_tab
from ips_desktop.questions.directory import directory
from ips_desktop.questions.job import work_tab
from ips_desktop.questions.job_forms import end_begins, paid_hours_begins, terms_begins
from ips_desktop.questions.job_starting import start_job_begins, start_job_from_begins, start_looks
from ips_desktop.questions.panels import Panel, PanelLine, Panels
from ips_desktop.questions.stepping import steps_tab
from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.earning import BenefitLimited, Contract, FourHours, JobEnding, KnownBy, RiskOutcome
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.stepping import DutyKind, OnwardKind, SteppingEnd, SteppingKind
from ips_desktop.terms.words import ClosedReason, Role, SupportMode
from tests.casework.work_given import entered, working
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.questions.test_cost import MOST_FOR_A_PAGE, plans, watched

__all__ = ["practice"]
ANSWER: dict[str, Any] = {"in_work": Known.YES, "same_job": Known.YES, "known_by": KnownBy.PAYSLIP}


@pytest.fixture
def amina(practice: Home) -> UUID:
    return entered(practice, 300)


def panel(tab: Panels, name: str) -> Panel:
    return next((each for each in tab.panels if each.name == name), Panel(name))


def lines(tab: Panels, name: str) -> list[PanelLine]:
    return list(panel(tab, name).lines)


def told(line: PanelLine) -> str:
    """Everything a line says."""
    chip = [line.chip.text.said()] if line.chip is not None else []
    return " | ".join([line.line.said(), *(more.said() for more in line.more), line.words, *chip])


def forms(line: PanelLine) -> list[str]:
    return [act.form for act in line.acts]


def work(home: Home, client: UUID) -> Panels:
    return home.ask(work_tab, client=client)


def test_a_job_says_since_when_what_for_and_what_kind(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=90, soc="5113")
    practice.do(change_terms, job=job, from_day=practice.today, minutes_week=1200, pay=1300, pay_per=PayPer.HOUR)
    (line,) = lines(work(practice, amina), "jobs")
    words = told(line)
    assert "Garden assistant, Garden World | Since Wed 26 Aug" in words
    assert "Gardeners and landscape gardeners" in words
    assert "From Tue 24 Nov: 20 hours a week, £13 an hour | From Wed 26 Aug: 16 hours a week, £13 an hour" in words
    assert forms(line) == ["change_terms", "end_job", "correct_job"]


def test_a_job_that_waits_for_its_four_hours_asks_for_them_first(practice: Home, amina: UUID) -> None:
    working(practice, amina, days_ago=1, four_hours=FourHours.NOT_YET)
    (line,) = lines(work(practice, amina), "jobs")
    assert forms(line)[0] == "four_hours"
    assert "A start counts once four paid hours are done." in told(line)


def test_pay_below_the_minimum_is_said_and_blocks_nothing(practice: Home, amina: UUID) -> None:
    practice.do(edit_client, client=amina, born=practice.today - timedelta(days=365 * 30))
    working(practice, amina, days_ago=10, pay=900)
    (line,) = lines(work(practice, amina), "jobs")
    assert "below the minimum that applies, £12.71 an hour" in told(line)
    assert "Not counted as competitive work: whether the pay reaches the minimum." in told(line)


def test_what_nobody_has_answered_is_asked(practice: Home, amina: UUID) -> None:
    working(practice, amina, days_ago=10, integrated=None, kind=JobKind.EMPLOYED)
    assert "Still to ask: whether it is beside other people" in told(lines(work(practice, amina), "jobs")[0])


def test_of_a_job_that_was_there_before_nobody_asks_whether_anybody_could_apply(practice: Home, amina: UUID) -> None:
    working(practice, amina, days_ago=10, open_to_all=None, kind=JobKind.EMPLOYED)
    working(practice, amina, days_ago=900, title="Porter", open_to_all=None, integrated=None, kind=JobKind.EMPLOYED)
    new, before = (told(line) for line in lines(work(practice, amina), "jobs"))
    assert "Still to ask: whether anybody could apply" in new
    assert "Still to ask: whether it is beside other people" in before
    assert "anybody could apply" not in before


def test_several_jobs_stand_beside_each_other_and_a_move_is_noticed(practice: Home, amina: UUID) -> None:
    practice.do(edit_client, client=amina, born=practice.today - timedelta(days=365 * 30))
    working(practice, amina, days_ago=60)
    working(practice, amina, days_ago=5, title="Barista", employer="Bean")
    newest, first = lines(work(practice, amina), "jobs")
    assert "A job move" in told(newest)
    assert "A job move" not in told(first)


def test_an_ended_job_says_why_and_what_it_taught_and_may_go_on_after_all(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.DID_NOT_SUIT, lesson="Mornings only.")
    tab = work(practice, amina)
    (line,) = lines(tab, "jobs")
    assert line.faded
    assert "Did not suit | " in told(line)
    assert "Mornings only." in told(line)
    assert forms(line) == ["correct_job", "reopen_job"]
    assert lines(tab, "in_work") == []


def test_zero_hours_show_what_was_paid_and_which_weeks_nobody_told(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60, contract=Contract.ZERO_HOURS)
    practice.do(record_paid_hours, job=job, minutes_1=480, minutes_2=0)
    (line,) = lines(work(practice, amina), "jobs")
    assert "Paid in the 4 weeks to Sun 22 Nov: 8 hours | 2 of these weeks are not told yet" in told(line)
    assert forms(line)[0] == "paid_hours"


def test_looks_are_listed_from_the_day_they_open_and_late_after_a(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=83)
    (line, *_) = lines(work(practice, amina), "checks")
    assert told(line).startswith("3 months: any day from Wed 25 Nov until Wed 2 Dec")
    assert line.chip is None
    assert line.acts == ()
    practice.clock.move(days=1)
    (line, *_) = lines(work(practice, amina), "checks")
    assert line.chip is not None
    assert forms(line) == ["check_job"]
    practice.clock.move(days=8)
    assert any("late" in told(each) for each in lines(work(practice, amina), "checks"))
    practice.do(check_job, job=job, **ANSWER)
    found = [told(each) for each in lines(work(practice, amina), "checks")]
    assert any("In work. A payslip" in each for each in found)
    assert found[0].startswith("6 months: any day from ")


def test_support_at_work_is_missed_after_a_week_and_shows_whether_we_may_talk_to_the_employer(
    practice: Home, amina: UUID
) -> None:
    job = working(practice, amina, days_ago=8)
    (line,) = lines(work(practice, amina), "in_work")
    assert "No plan yet" in told(line)
    practice.do(save_in_work_plan, job=job, first_day="Meet at the gate", may_contact=True, contact_name="Rhys")
    practice.clock.move(days=1)
    practice.do(save_in_work_plan, job=job, first_day="Meet at eight")
    now, before = lines(work(practice, amina), "in_work")
    assert "We may talk to the employer: Rhys" in told(now)
    assert "Meet at eight" in told(now)
    assert (before.faded, before.line.said()) == (True, "Version 1, Tue 24 Nov")


def test_a_job_at_risk_says_when_the_fit_note_ends_and_what_became_of_it(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60)
    until = practice.today + timedelta(days=5)
    risk = practice.do(job_at_risk, job=job, threat="Off sick", sick_since=practice.today, fit_note_until=until)
    practice.do(ask_adjustment, job=job, what="A later start")
    tab = work(practice, amina)
    (line,) = lines(tab, "at_risk")
    assert "Fit note ends soon" in told(line)
    assert "Day 91 is Tue 23 Feb" in told(line)
    assert panel(tab, "at_risk").acts == ()
    assert forms(lines(tab, "adjustments")[0]) == ["answer_adjustment"]
    practice.do(settle_risk, risk=risk, outcome=RiskOutcome.SAME_JOB)
    (line,) = lines(work(practice, amina), "at_risk")
    assert (line.faded, forms(line)) == (True, ["reopen_risk"])


def test_a_start_begins_from_the_one_offer_there_is_and_proposes_support_in_work(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    practice.do(record_offer, application=card)
    begun = practice.ask(start_job_begins, client=amina)
    assert (begun.values["title"], begun.values["application_id"]) == ("Garden assistant", card)
    assert begun.values["mode"] == SupportMode.IN_WORK
    assert [line.said() for line in begun.beside] == ["No benefits advice yet. Offer it before the first day."]
    assert practice.ask(start_job_from_begins, origin=card).values["employer"] == begun.values["employer"]


def test_a_start_from_a_step_begins_where_the_step_was(practice: Home, amina: UUID) -> None:
    known = practice.do(add_employer, name="Garden World")
    until = practice.today + timedelta(days=9)
    step = practice.do(
        start_step, client=amina, kind=SteppingKind.TRAINING, what="Till course", where=known, agreed_end=until
    )
    begun = practice.ask(start_job_from_begins, origin=step)
    assert (begun.values["employer"], begun.values["stepping_id"], begun.values["title"]) == (known, step, None)
    college = practice.do(
        start_step, client=amina, kind=SteppingKind.TRAINING, what="Till course", where="City College", agreed_end=until
    )
    assert practice.ask(start_job_from_begins, origin=college).values["employer"] is None  # who teaches does not employ


def test_what_is_written_is_looked_at_while_it_is_written(practice: Home, amina: UUID) -> None:
    practice.do(edit_client, client=amina, born=practice.today - timedelta(days=365 * 30))
    working(practice, amina, days_ago=60)
    answers: dict[str, Any] = {"title": "Barista", "kind": JobKind.EMPLOYED}
    assert practice.ask(start_looks, amina, answers) == ()
    answers |= {"start_on": practice.today, "minutes_week": 960, "pay": 900, "pay_per": PayPer.HOUR}
    answers |= {"four_hours": FourHours.DONE, "open_to_all": True, "integrated": True}
    seen = [f"{name}: {line.said()}" for name, line in practice.ask(start_looks, amina, answers)]
    assert any(line.startswith("start_on: A job move") for line in seen)
    assert "start_on: Beside it on that day: Garden assistant, Garden World." in seen
    assert any(line.startswith("pay: ") and "£12.71" in line for line in seen)
    assert practice.ask(start_looks, amina, {**answers, "pay": 1300, "start_on": practice.today}) != ()


def test_hours_over_a_limit_are_said_before_they_are_kept(practice: Home, amina: UUID) -> None:
    working(practice, amina, days_ago=60, minutes_week=600, benefit_limited=BenefitLimited.PERMITTED)
    answers: dict[str, Any] = {"start_on": practice.today, "minutes_week": 480, "pay": 1300, "pay_per": PayPer.HOUR}
    seen = [f"{name}: {line.said()}" for name, line in practice.ask(start_looks, amina, answers)]
    assert [
        line
        for line in seen
        if line.startswith("minutes_week: ") and "18 hours a week. The limit is fewer than 16" in line
    ]


def test_ending_the_only_job_proposes_to_look_again_and_one_of_two_does_not(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60, mode=SupportMode.IN_WORK)
    assert practice.ask(end_begins, job=job).values["mode"] == SupportMode.ACTIVE
    working(practice, amina, days_ago=5, title="Barista")
    begun = practice.ask(end_begins, job=job)
    assert "mode" not in begun.values
    assert "Barista, Garden World" in begun.beside[-1].said()


def test_forms_begin_with_what_stands(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=60, contract=Contract.ZERO_HOURS)
    practice.do(record_paid_hours, job=job, minutes_2=0)
    assert practice.ask(terms_begins, job=job).values["pay"] == 1300
    begun = practice.ask(paid_hours_begins, job=job)
    assert (begun.values["until"].weekday(), begun.values["minutes_1"], begun.values["minutes_2"]) == (6, None, 0)


def test_advice_is_due_before_a_job_after_a_change_and_half_a_year_on(practice: Home, amina: UUID) -> None:
    job = working(practice, amina, days_ago=-5, four_hours=FourHours.NOT_YET)

    def due() -> list[str]:
        return [told(line) for line in lines(practice.ask(benefits_tab, client=amina), "advice_due")]

    assert due() == [
        "Before the first day of Garden assistant, Garden World: any day until Sat 28 Nov |  | Not given yet"
    ]
    assert practice.ask(advice_begins, client=amina).values["job_id"] == job
    practice.do(record_advice, client=amina, outcome=AdviceOutcome.OFFERED)
    assert len(due()) == 1
    practice.do(record_advice, client=amina, outcome=AdviceOutcome.GIVEN, given_by="Jo", result="Better off.")
    assert due() == []
    practice.clock.move(days=60)
    practice.do(change_terms, job=job, from_day=practice.today, minutes_week=1200)
    assert due()[0].startswith("Hours or pay changed on Sat 23 Jan, Garden assistant, Garden World: any day until")
    practice.do(record_advice, client=amina, outcome=AdviceOutcome.DECLINED)
    assert due() == []
    practice.clock.move(days=200)
    assert due()[0].startswith("The last advice was on Tue 24 Nov 2026; half a year on Mon 24 May")
    assert practice.ask(advice_begins, client=amina).values["given_by"] == "Jo"


def test_half_a_year_after_the_last_advice_it_is_due_again_and_never_after_closing(practice: Home, amina: UUID) -> None:
    on = practice.today - timedelta(days=200)
    practice.do(record_advice, client=amina, on=on, outcome=AdviceOutcome.GIVEN, given_by="Jo")
    (line,) = lines(practice.ask(benefits_tab, client=amina), "advice_due")
    assert "day late" in told(line) or "days late" in told(line)
    practice.do(close_spell, client=amina, reason=ClosedReason.MOVED_ON)
    assert lines(practice.ask(benefits_tab, client=amina), "advice_due") == []


def test_an_offer_asks_for_advice_before_a_first_day_that_nobody_knows(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    practice.do(record_offer, application=card)
    (line,) = lines(practice.ask(benefits_tab, client=amina), "advice_due")
    assert line.line.said() == "Before the first day: Garden assistant, Garden World was offered on Tue 24 Nov"


def test_figures_are_shown_as_told_with_their_day(practice: Home, amina: UUID) -> None:
    practice.do(
        record_advice, client=amina, outcome=AdviceOutcome.GIVEN, given_by="Jo", organisation="Citizens Advice", now_money=21_377,
        hours_1=480, money_1=25_001, assumption_on=practice.today - timedelta(days=1), limit=20_350,
        limit_until=practice.today, result="£36 better off.",
    )  # fmt: skip
    (line,) = lines(practice.ask(benefits_tab, client=amina), "advice")
    words = told(line)
    assert "Given, Tue 24 Nov, Jo, Citizens Advice" in words
    assert "A week, as told, true on Mon 23 Nov: now £213.77, 8 hours: £250.01" in words
    assert "Limit used: £203.50 a week, until Tue 24 Nov" in words
    assert "£36 better off." in words


def test_work_under_a_limit_is_checked_on_all_jobs_together(practice: Home, amina: UUID) -> None:
    working(practice, amina, days_ago=60, minutes_week=600, pay=1300, benefit_limited=BenefitLimited.PERMITTED)
    (line,) = lines(practice.ask(benefits_tab, client=amina), "limits")
    assert "Within the limit" in told(line)
    assert "All jobs together: £130 a week. The limit is £203.50." in told(line)
    other = working(practice, amina, days_ago=5, title="Barista", minutes_week=420)
    (line,) = lines(practice.ask(benefits_tab, client=amina), "limits")
    assert "Over the limit" in told(line)
    assert "Over since Thu 19 Nov" in told(line)
    assert "17 hours a week. The limit is fewer than 16 hours" in told(line)
    practice.do(take_back_job, job=other)
    working(practice, amina, days_ago=5, title="Barista", minutes_week=None, pay=None)
    assert "Not known" in told(lines(practice.ask(benefits_tab, client=amina), "limits")[0])


def test_a_step_past_its_end_says_so_and_what_is_over_stands_last(practice: Home, amina: UUID) -> None:
    until = practice.today + timedelta(days=5)
    over = practice.do(start_step, client=amina, kind=SteppingKind.TRAINING, what="Till course", agreed_end=until)
    practice.do(start_step, client=amina, kind=SteppingKind.VOLUNTEERING, what="Garden", review_on=until)
    practice.do(end_step, step=over, end=SteppingEnd.REACHED_ITS_END, result="Passed")
    practice.clock.move(days=6)
    first, last = lines(practice.ask(steps_tab, client=amina), "steps")
    assert "Begun before any employer was met for the person" in told(first)
    assert first.chip is not None
    assert first.chip.text.said() == "Look again"
    assert (last.faded, "Reached its end" in told(last), forms(last)) == (True, True, ["reopen_step"])
    assert forms(first) == ["extend_step", "end_step", "start_job_from", "correct_step"]


def test_our_part_in_a_review_is_asked_for_a_week_before(practice: Home, amina: UUID) -> None:
    practice.do(plan_care_review, client=amina, on=practice.today + timedelta(days=8), at=630)
    (line,) = lines(practice.ask(steps_tab, client=amina), "care_reviews")
    assert (line.line.said(), line.chip) == ("Review on Wed 2 Dec at 10:30", None)
    practice.clock.move(days=1)
    (line,) = lines(practice.ask(steps_tab, client=amina), "care_reviews")
    assert line.chip is not None
    assert line.chip.text.said() == "Write our part"


def test_the_directory_shows_services_and_ones_own_other_work(practice: Home, amina: UUID) -> None:
    known = practice.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE, phone="0808", takes="Anybody")
    practice.do(refer_onward, client=amina, where=known)
    practice.do(record_other_duty, staff=practice.me.id, kind=DutyKind.TRANSPORT, minutes=40)
    practice.do(record_other_duty, staff=practice.me.id, kind=DutyKind.CARE, refused=True, minutes=30)
    tab = practice.ask(directory)
    assert "0808" in told(lines(tab, "directory")[0])
    assert panel(tab, "other_duty").notes[0].said() == "In the last 90 days: 40 min of other work"


@pytest.mark.parametrize(
    ("tab", "most"), [(work_tab, MOST_FOR_A_PAGE), (benefits_tab, MOST_FOR_A_PAGE), (steps_tab, 10)]
)
def test_a_tab_is_few_statements_and_reads_through_nothing(practice: Home, amina: UUID, tab: Any, most: int) -> None:
    for n in range(3):
        job = working(practice, amina, days_ago=60 - n, title=f"Job {n}")
        practice.do(check_job, job=job, **ANSWER)
        practice.do(save_in_work_plan, job=job, first_day="Gate")
        practice.do(record_advice, client=amina, outcome=AdviceOutcome.GIVEN, given_by="Jo")
    ran = practice.ask(watched, tab, {"client": amina})
    assert len(ran) <= most, [statement for statement, _ in ran]
    asked = re.compile(
        r"SCAN (?!each_whom|\(subquery|.*client)", re.IGNORECASE
    )  # the ids that were asked about are no table
    scans = [step for step in practice.ask(plans, ran) if asked.match(step)]
    assert not scans


def test_a_headline_shows_what_it_can_and_offers_nothing(practice: Home, amina: UUID, tmp_path: Path) -> None:
    job = working(practice, amina, days_ago=60)
    practice.do(job_at_risk, job=job, threat="Off sick")
    practice.do(ask_adjustment, job=job, what="A later start")
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh", seed=7)
    carry(practice, lead, "headline")
    tab = work(lead, amina)
    assert tab.withheld
    assert told(lines(tab, "jobs")[0]).startswith("Garden assistant, Garden World | Since ")
    assert lines(tab, "adjustments")[0].line.said() == "An adjustment"
    assert lead.ask(benefits_tab, client=amina).withheld
    assert lead.ask(steps_tab, client=amina).withheld
    lead.lock()
