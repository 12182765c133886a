"""A year or a number with a digit too many is refused beside its field: it stops no act and no page."""

from __future__ import annotations

from datetime import date

import pytest

from ips_desktop.casework.about_person import wish_support
from ips_desktop.casework.covering import be_away
from ips_desktop.casework.drafts import with_draft
from ips_desktop.casework.interviews import book_interview
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_pay import record_paid_hours
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.onward import plan_care_review
from ips_desktop.casework.plan import StepInput, keep_plan, start_plan
from ips_desktop.casework.safety import go_alone
from ips_desktop.desk import Reference
from ips_desktop.questions.person import person
from ips_desktop.questions.today import today
from ips_desktop.terms.looking import PayPer
from ips_desktop.terms.meant import FIRST
from ips_desktop.terms.troubles import Refused
from resources.reference import by_key
from tests.casework.given import accepted, met
from tests.casework.work_given import entered, working
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.mark.parametrize("far", [date.min, date(1899, 12, 31), date(2200, 1, 1), date.max])
def test_a_year_that_cannot_be_meant_is_refused_in_every_act(practice: Home, far: date) -> None:
    amina = entered(practice)
    plan, job = practice.do(start_plan, client=amina), working(practice, amina)
    with pytest.raises(Refused, match="day_far") as refused:
        practice.do(plan_care_review, client=amina, on=far)
    assert refused.value.field == "on"
    with pytest.raises(Refused, match="day_far"):
        practice.do(keep_plan, plan=plan, steps=[StepInput("See it", "Amina", far)])
    with pytest.raises(Refused, match="day_far"):
        practice.do(record_paid_hours, job=job, until=far, minutes_1=60)
    with pytest.raises(Refused, match="day_far"):
        practice.do(be_away, staff=practice.me.id, kind="leave", until_day=far)
    review = with_draft(plan_care_review, "plan_care_review", "client")
    with pytest.raises(Refused, match="day_far"):
        practice.do(review, about=amina, answers={"on": far})
    assert practice.ask(today).today == practice.today


def test_a_number_that_cannot_be_meant_is_refused(practice: Home) -> None:
    amina = accepted(practice, days_ago=40)
    met(practice, amina, 30)
    with pytest.raises(Refused, match="amount_large"):
        practice.do(wish_support, client=amina, contact_days=2_000_000_000)
    with pytest.raises(Refused, match="amount_large"):
        practice.do(start_job, client=amina, title="Gardener", minutes_week=600, pay=2**63, pay_per=PayPer.HOUR)
    with pytest.raises(Refused, match=r"amount$"):
        practice.do(start_job, client=amina, title="Gardener", minutes_week=-600)
    assert practice.ask(today).today == practice.today


@pytest.mark.parametrize("minute", [-1, 24 * 60, 2**63])
def test_a_time_is_a_time_of_the_day(practice: Home, minute: int) -> None:
    amina = accepted(practice)
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Gardener")
    with pytest.raises(Refused, match=r"meeting\.time"):
        practice.do(book_interview, application=card, on=practice.today, at=minute)
    with pytest.raises(Refused, match=r"meeting\.time"):
        practice.do(go_alone, client=amina, back_by=minute, call_who="Sue", call_phone="029")


def test_a_job_of_thirty_years_stops_no_page(practice: Home) -> None:
    amina = entered(practice)
    practice.do(start_job, client=amina, title="Signalman", start_on=date(1993, 5, 1), minutes_week=2200)
    assert practice.ask(today).today == practice.today
    assert practice.ask(person, amina).header.id == amina


def test_every_figure_of_a_clock_a_job_or_a_caseload_holds_on_every_day_that_can_be_meant() -> None:
    figures = [key for key in by_key() if key.partition(".")[0] in ("clock", "job", "caseload")]
    assert len(figures) > 20
    for key in figures:
        assert Reference().value(key, FIRST), key
