"""What the tab Search asks, and the days of looking that clocks count from."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.employer_contact import record_contact, take_back_contact
from ips_desktop.casework.interviews import book_interview, record_interview
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.looking import (
    add_lead_for,
    edit_application,
    end_application,
    keep_search_plan,
    record_applied,
    record_offer,
    remove_application,
)
from ips_desktop.casework.next_job import ask_next_job, decline_next_job
from ips_desktop.casework.profile import keep_profile_part
from ips_desktop.desk import Desk
from ips_desktop.questions.looking import search_tab
from ips_desktop.questions.panels import Panel, PanelLine
from ips_desktop.questions.searching import SearchDays, search_days
from ips_desktop.records import Spell
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.looking import ApplicationOutcome, Approach, InterviewResult
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.questions.test_cost import plans, watched
from tests.ui.scenes import told

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice, days_ago=40)


def panel(home: Home, client: UUID, name: str) -> Panel:
    return next(one for one in home.ask(search_tab, client).panels if one.name == name)


def only(home: Home, client: UUID, name: str) -> PanelLine:
    (line,) = panel(home, client, name).lines
    return line


def days_of(home: Home, client: UUID) -> SearchDays:
    def ask(desk: Desk) -> SearchDays:
        found = desk.session.execute(
            sa.select(*search_days()).select_from(Spell).where(Spell.subject_id == client)
        ).one()
        return SearchDays(*found)

    return home.ask(ask)


# ---- the board ---------------------------------------------------------------------------------------------------------------------


def test_a_card_says_what_comes_next_the_interview_before_the_step_before_the_closing_day(
    practice: Home, amina: UUID
) -> None:
    in_a_week, tomorrow = practice.today + timedelta(days=7), practice.today + timedelta(days=1)
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Till", closes_on=in_a_week)

    def line() -> str:
        (one,) = practice.ask(search_tab, amina).cards
        return one.next_line.said() if one.next_line is not None else ""

    assert line() == "Any day until Tue 1 Dec"
    practice.do(edit_application, application=card, next_what="Ring Meg", next_on=tomorrow)
    assert line() == "Ring Meg · Wed 25 Nov"
    practice.do(book_interview, application=card, on=tomorrow)
    assert line() == "Interview Wed 25 Nov"
    practice.clock.move(days=2)
    (one,) = practice.ask(search_tab, amina).cards
    assert (line(), one.late) == ("Interview was Wed 25 Nov", True)
    assert one.acts[0].form == "interview_result"


def test_a_card_that_ended_says_how_and_can_only_be_opened_again(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Till")
    practice.do(end_application, application=card, outcome=ApplicationOutcome.JOB_GONE)
    (one,) = practice.ask(search_tab, amina).cards
    assert (one.outcome, [act.form for act in one.acts]) == ("job_gone", ["reopen_application"])


def test_leads_are_matched_best_first_and_those_on_the_board_or_closed_are_not_shown(
    practice: Home, amina: UUID
) -> None:
    practice.do(keep_profile_part, client=amina, preferences=["gardening"], would_not_do="Cleaning")
    garden = practice.do(add_employer, name="Garden World", town="Roath")
    for title in ("Cleaner", "Barber", "Garden assistant"):
        practice.do(add_lead, employer=garden, title=title)
    practice.do(add_lead, employer=garden, title="Gone", closes_on=practice.today)
    practice.do(add_lead_for, client=amina, employer="Garden World", title="Gone")
    tab = practice.ask(search_tab, amina)
    assert [lead.job for lead in tab.leads] == ["Garden assistant", "Barber", "Cleaner"]
    assert [fit.fits for fit in tab.leads[2].fits] == [False]
    assert tab.leads[0].where == "Garden World, Roath"
    assert not tab.silent
    for n in range(8):
        practice.do(add_lead, employer=garden, title=f"Job {n}")
    assert practice.ask(search_tab, amina).more_leads == 5


def test_somebody_without_a_profile_is_compared_with_nothing(practice: Home, amina: UUID) -> None:
    assert practice.ask(search_tab, amina).silent


# ---- the lines under it ------------------------------------------------------------------------------------------------------------


def test_an_interview_that_was_held_is_asked_about_and_its_feedback_stands(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Till")
    interview = practice.do(book_interview, application=card, on=practice.today, at=630, place="the shop")
    line = only(practice, amina, "interviews")
    assert line.line.said() == "Tue 24 Nov, 10:30 · Till, Garden World"
    assert [act.form for act in line.acts] == ["interview_result"]
    assert line.chip is not None
    assert line.chip.text.said() == "Ask how it went"
    practice.do(
        record_interview, interview=interview, result=InterviewResult.SECOND, feedback="They liked the questions."
    )
    line = only(practice, amina, "interviews")
    assert line.words == "They liked the questions."
    assert line.chip is not None
    assert (line.chip.kind, line.chip.text.said()) == ("good", "Asked back")


def test_a_next_job_request_says_by_when_that_it_was_late_and_what_followed(practice: Home, amina: UUID) -> None:
    practice.do(ask_next_job, client=amina, career_goal="Head gardener")
    assert only(practice, amina, "next_job").more[0].said() == "Look for a job together, any day until Tue 8 Dec."
    practice.clock.move(days=14)
    assert only(practice, amina, "next_job").chip is None
    practice.clock.move(days=1)
    line = only(practice, amina, "next_job")
    assert line.chip is not None
    assert line.chip.text.said() == "Nothing followed yet"
    practice.do(add_lead_for, client=amina, employer="Garden World", title="Head gardener")
    line = only(practice, amina, "next_job")
    assert (line.chip, line.more[0].said(), line.acts) == (None, "The search went on from Wed 9 Dec.", ())


def test_a_request_that_was_put_off_can_be_taken_up(practice: Home, amina: UUID) -> None:
    request = practice.do(ask_next_job, client=amina)
    practice.do(decline_next_job, request=request)
    line = only(practice, amina, "next_job")
    assert line.faded
    assert [act.form for act in line.acts] == ["take_up_next_job"]


def test_how_we_look_shows_what_was_agreed_last(practice: Home, amina: UUID) -> None:
    practice.do(keep_search_plan, client=amina, targets="Shops")
    practice.do(keep_search_plan, client=amina, targets="Gardens", approach=Approach.WITHOUT_NAME, weekly="Two adverts")
    line = only(practice, amina, "search_plan")
    assert line.words == "Gardens"
    assert [more.said() for more in line.more] == [
        "May the adviser ask employers? Yes, without my name", "What we do each week: Two adverts",
    ]  # fmt: skip


def test_a_contact_for_the_person_says_whether_they_were_named(practice: Home, amina: UUID) -> None:
    garden = practice.do(add_employer, name="Garden World")
    practice.do(record_contact, employer=garden, for_client=amina)
    line = only(practice, amina, "contacts_for")
    assert (line.icon, line.more[0].said()) == ("walk", "They were not named.")


def test_of_somebody_held_as_headline_no_lead_is_offered(practice: Home) -> None:
    who = uuid4()
    garden = practice.do(add_employer, name="Garden World")
    practice.do(add_lead, employer=garden, title="Till")
    told(practice, who, HeldRecord("client", who.bytes, who.bytes, 1, "headline", {"given_name": "Amina"}), version=1)
    tab = practice.ask(search_tab, who)
    assert (tab.withheld, tab.leads, tab.cards) == (True, (), ())


# ---- days that clocks count from (FS12) --------------------------------------------------------------------------------------------


def test_nothing_was_searched_before_the_first_act(practice: Home, amina: UUID) -> None:
    assert days_of(practice, amina) == SearchDays(None, None, None, None, None, None)


def test_a_lead_followed_an_application_and_a_contact_for_the_person_are_search_acts(
    practice: Home, amina: UUID
) -> None:
    first = practice.today
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Till")
    assert days_of(practice, amina)[:3] == (first, first, None)
    practice.clock.move(days=3)
    practice.do(record_applied, application=card)
    assert days_of(practice, amina)[:2] == (first, practice.today)
    practice.clock.move(days=3)
    garden = practice.do(add_employer, name="Lantern Books")
    practice.do(record_contact, employer=garden, for_client=amina, medium=ContactWay.PHONE)
    assert days_of(practice, amina)[:3] == (first, practice.today, None)
    contact = practice.do(record_contact, employer=garden, for_client=amina)
    assert days_of(practice, amina).first_employer == practice.today
    practice.do(take_back_contact, contact=contact)
    assert days_of(practice, amina).first_employer is None


def test_a_card_taken_off_the_board_was_no_search_act(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Till")
    practice.do(remove_application, application=card)
    assert days_of(practice, amina).first_search is None


def test_offers_interviews_and_requests_have_their_last_day(practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Till")
    practice.do(book_interview, application=card, on=practice.today)
    practice.do(record_offer, application=card)
    request = practice.do(ask_next_job, client=amina)
    found = days_of(practice, amina)
    assert (found.last_offer, found.last_interview, found.asked_next_job) == (practice.today,) * 3
    practice.do(decline_next_job, request=request)
    assert days_of(practice, amina).asked_next_job is None


def test_the_days_of_many_people_are_found_by_index_in_one_statement(practice: Home) -> None:
    for n in range(6):
        practice.do(add_lead_for, client=accepted(practice, f"P{n}"), employer="Garden World", title=f"Job {n}")

    def question(desk: Desk) -> Any:
        return desk.session.execute(sa.select(Spell.id, *search_days())).all()

    def cost(desk: Desk) -> tuple[int, list[str]]:
        ran = watched(desk, question, {})
        return len(ran), plans(desk, ran)

    count, ways = practice.ask(cost)
    assert count == 1
    assert {way.split()[1] for way in ways if way.startswith("SCAN")} <= {"spell"}
