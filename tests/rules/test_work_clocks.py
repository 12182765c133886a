"""The clocks of having work: looks at whether it is kept, fit notes, support looked at again, advice on benefits, joint meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ips_desktop.rules.advice_due import Advised, Offered
from ips_desktop.rules.clocks import Due, Journey
from ips_desktop.rules.facts import Person, Risk
from ips_desktop.rules.further import Further, Running
from ips_desktop.rules.further_clocks import running_further
from ips_desktop.rules.work_clocks import AtRisk, look
from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.earning import CheckAt
from ips_desktop.terms.words import SupportMode
from tests.rules.figures import SHIPPED, day
from tests.rules.people import ANNA, checked, job, named, person, spell

ENTRY = day("2025-12-10")
MET = Journey(received_on=ENTRY, yes_on=ENTRY, first_contact=ENTRY, entry=ENTRY, last_contact=ENTRY)


def dues(who: Person | None, today: str, j: Journey = MET, **further: object) -> dict[str, Due]:
    """What runs further on a day."""
    f = replace(Further(where_we_meet_on=ENTRY, work=who), **further)  # pyright: ignore[reportArgumentType]
    return {due.rule: due for due in running_further(j, f, SHIPPED, day(today))}


def test_the_next_look_is_named_and_one_answer_settles_all_that_are_open() -> None:
    who = person(job("2026-01-01"))
    due = dues(who, "2026-01-10")["check_due"]
    assert (due.on, due.since, due.which, due.about) == (
        day("2026-04-01"),
        day("2026-01-01"),
        CheckAt.MONTHS_3,
        named("job"),
    )
    late = dues(who, "2026-07-03")["check_due"]
    assert (late.which, late.late_days(day("2026-07-03"))) == (CheckAt.MONTHS_3, 93)
    answered = person(checked(job("2026-01-01"), "2026-07-02"))
    assert dues(answered, "2026-07-03")["check_due"].which == CheckAt.MONTHS_9
    nobody_knows = person(checked(job("2026-01-01"), "2026-07-02", in_work=Known.NOT_KNOWN))
    assert dues(nobody_knows, "2026-07-03")["check_due"] == late


def test_there_is_no_look_without_work_and_after_closing_only_those_that_were_agreed() -> None:
    assert "check_due" not in dues(None, "2026-07-03")
    assert "check_due" not in dues(person(job("2026-01-01", "2026-02-01")), "2026-07-03")
    closed = spell("2025-12-01", "2025-12-10", "2026-05-01")
    who, over = person(job("2026-01-01"), spells=(closed,)), replace(MET, closed_on=day("2026-05-01"))
    assert dues(who, "2026-07-03", over) == {}
    assert list(dues(who, "2026-07-03", over, agreed=frozenset([closed.id]))) == ["check_due"]


def test_a_job_at_risk_is_looked_at_on_its_own_days_and_its_fit_note_by_its_last() -> None:
    risk = Risk(named("risk"), ANNA, early=False, began_on=day("2026-02-01"), job=named("job"))
    who = person(job("2024-01-01"), risks=(risk,))
    found = look(who, day("2026-05-01"), SHIPPED)
    assert found is not None
    assert (found.rule, found.about, found.which) == ("check_risk_due", risk.id, CheckAt.RISK_3)
    assert found.since == day("2026-02-01")
    note = dues(who, "2026-05-01", at_risk=(AtRisk(risk.id, risk.began_on, day("2026-05-04")),))["fit_note"]
    assert (note.on, note.since, note.about) == (day("2026-05-04"), day("2026-02-01"), risk.id)
    assert "fit_note" not in dues(who, "2026-05-01", at_risk=(AtRisk(risk.id, risk.began_on),))


def test_support_at_work_is_looked_at_again_on_the_day_agreed() -> None:
    running = Running(named("job"), day("2026-01-01"), day("2026-01-05"), day("2026-02-02"))
    due = dues(None, "2026-01-10", jobs=(running,))["in_work_review"]
    assert (due.on, due.since, due.about) == (day("2026-02-02"), day("2026-01-05"), running.id)
    assert "in_work_review" not in dues(None, "2026-01-10", jobs=(replace(running, support_look_on=None),))


def test_advice_is_asked_for_once_by_the_rule_of_the_tab_and_never_late_while_nobody_knows_the_first_day() -> None:
    offer = Offered(named("offer"), day("2026-01-08"))
    due = dues(None, "2026-01-10", offers=(offer,))["advice_offer"]
    assert (due.on, due.since, due.about, due.late_days(day("2026-06-01"))) == (
        day("2026-01-10"),
        offer.on,
        offer.id,
        0,
    )
    advised = Advised(day("2026-01-09"), AdviceOutcome.GIVEN)
    assert not [r for r in dues(None, "2026-01-10", offers=(offer,), advised=(advised,)) if r.startswith("advice")]
    assert dues(None, "2026-07-10", advised=(advised,))["advice_again"].on == day("2026-07-09")
    starts = dues(person(job("2026-01-20")), "2026-01-10", offers=(), advised=())["advice_before_start"]
    assert (starts.on, starts.about) == (day("2026-01-19"), named("job"))
    assert [r for r in dues(person(job("2026-01-20")), "2026-01-10", offers=(offer,)) if r.startswith("advice")] == [
        "advice_offer"
    ]


def test_we_meet_together_every_three_months_where_a_co_ordinator_is_known() -> None:
    def together(last: date | None = None, j: Journey = MET, *, known: bool = True) -> date | None:
        due = dues(None, "2026-01-10", j, coordinated=known, last_joint=last).get("joint_meeting")
        return due.on if due is not None else None

    assert together() == day("2026-03-10")
    assert together(day("2026-01-05")) == day("2026-04-05")
    assert together(ENTRY - timedelta(days=9)) == day("2026-03-10")
    assert together(known=False) is None
    assert together(j=replace(MET, mode=SupportMode.PAUSED)) is None
    assert together(j=replace(MET, entry=None)) is None
    booked = dues(None, "2026-04-10", coordinated=True, joint_booked=day("2026-04-20"))
    assert "joint_meeting" not in booked, "a day is agreed, so nobody is asked for one"


def test_who_came_to_keep_a_job_is_asked_for_its_employer_and_never_for_a_lead() -> None:
    risk = Risk(named("risk"), ANNA, early=True, began_on=ENTRY, job=named("job"))
    open_one = (AtRisk(risk.id, ENTRY),)
    kept = person(replace(job("2020-01-01"), start_on=None), risks=(risk,))
    found = dues(kept, "2026-01-10", at_risk=open_one)
    assert not {"job_search", "employer_contact"} & set(found)
    assert (found["keep_contact"].on, found["keep_contact"].about) == (ENTRY + timedelta(days=28), risk.id)
    assert "keep_contact" not in dues(kept, "2026-01-10", at_risk=())
    assert "keep_contact" not in dues(kept, "2026-01-10", at_risk=open_one, tells_nobody=True)
    assert "keep_contact" not in dues(kept, "2026-01-10", at_risk=open_one, first_search=day("2026-01-09"))
    lost = person(replace(job("2020-01-01", "2026-01-05"), start_on=None), risks=(risk,))
    assert "job_search" in dues(lost, "2026-01-10", at_risk=open_one)
    during = replace(risk, early=False)
    found = dues(person(job("2025-12-20"), risks=(during,)), "2026-01-10", at_risk=open_one)
    assert "keep_contact" not in found, "a job that came later is at risk: the search had begun"
