"""Today asks for what work and personal information need, by the same rules that the measures read; what was put off waits."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from ips_desktop.casework.benefits import record_advice
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_keeping import save_in_work_plan
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.onward import plan_care_review
from ips_desktop.casework.putting_off import put_off, take_back_put_off
from ips_desktop.casework.sharing import decide_sharing
from ips_desktop.casework.spell import give_information
from ips_desktop.questions.today import TodayRow, today
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted, met
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
