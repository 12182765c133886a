"""Looking for a job, through acts: leads, the board, interviews, help to another job; every refusal, every way back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.employer_contact import record_contact_for
from ips_desktop.casework.interviews import (
    book_interview,
    change_interview,
    record_interview,
    take_back_interview,
    take_back_result,
)
from ips_desktop.casework.leads import (
    add_lead,
    close_lead,
    edit_lead,
    keep_lead_to_myself,
    open_lead,
    share_lead,
    take_back_lead,
)
from ips_desktop.casework.looking import (
    add_lead_for,
    edit_application,
    end_application,
    follow_lead,
    keep_search_plan,
    put_back_application,
    record_applied,
    record_offer,
    record_started,
    remove_application,
    take_back_applied,
    take_back_end,
    take_back_offer,
    take_back_search_plan,
)
from ips_desktop.casework.next_job import ask_next_job, decline_next_job, take_back_next_job, take_up_next_job
from ips_desktop.casework.sharing import decide_sharing, give_consent, withdraw_consent
from ips_desktop.casework.spell import close_spell
from ips_desktop.desk import Desk
from ips_desktop.questions.looking_forms import lead_for_begins
from ips_desktop.records import Application, Employer, Interview, Lead, NextJobRequest, Record, SearchPlan
from ips_desktop.terms.looking import ApplicationOutcome, Approach, InterviewResult, LeadState, Stage
from ips_desktop.terms.sharing import ConsentKind, Disclosure, WhoSpeaks
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason
from tests.casework.given import accepted
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice, days_ago=10)


@pytest.fixture
def card(practice: Home, amina: UUID) -> UUID:
    """Garden assistant at Garden World, on Amina's board."""
    return practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant", minutes_week=960)


def seen(home: Home, type_: type[Record], id_: UUID) -> Record | None:
    """A record as it stands, None when it was taken back."""

    def look(desk: Desk) -> Record | None:
        found = desk.session.get(type_, id_)
        return None if found is None or found.deleted else found

    return home.ask(look)


def all_of(home: Home, type_: type[Record]) -> list[Record]:
    def look(desk: Desk) -> list[Record]:
        return [each for each in desk.session.query(type_) if not each.deleted]

    return home.ask(look)


def stage(home: Home, card: UUID) -> Stage:
    found = seen(home, Application, card)
    assert isinstance(found, Application)
    return found.stage


def refused(home: Home, code: str, field: str | None, act: object, **given: object) -> None:
    with pytest.raises(Refused) as got:
        home.do(act, **given)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert (got.value.code, got.value.field or None) == (code, field)


# ---- leads -------------------------------------------------------------------------------------------------------------------------


def test_three_fields_make_an_employer_a_lead_that_names_nobody_and_a_card(
    practice: Home, amina: UUID, card: UUID
) -> None:
    (employer,), (lead,) = all_of(practice, Employer), all_of(practice, Lead)
    assert isinstance(employer, Employer)
    assert isinstance(lead, Lead)
    assert (employer.name, lead.title, lead.minutes_week, lead.shared) == (
        "Garden World",
        "Garden assistant",
        960,
        True,
    )
    assert lead.subject_id == employer.id
    made = seen(practice, Application, card)
    assert isinstance(made, Application)
    assert (made.subject_id, made.lead_id, made.employer_id) == (amina, lead.id, employer.id)
    assert (made.stage, made.found_on) == (Stage.INTERESTED, practice.today)


def test_the_name_of_an_employer_we_have_is_that_employer_whatever_its_capitals(
    practice: Home, amina: UUID, card: UUID
) -> None:
    practice.do(add_lead_for, client=amina, employer="garden world LTD", title="Till")
    assert len(all_of(practice, Employer)) == 1


def test_two_employers_of_one_name_are_not_guessed_between(practice: Home, amina: UUID) -> None:
    for town in ("Roath", "Barry"):
        practice.do(add_employer, name="Costa", town=town)
    refused(practice, "employer.several", "employer", add_lead_for, client=amina, employer="Costa", title="Barista")
    refused(practice, "employer.several", "employer", record_contact_for, client=amina, employer="costa ltd")
    practice.do(add_lead_for, client=amina, employer="Costa, Barry", title="Barista")
    assert len(all_of(practice, Employer)) == 2


def test_two_employers_of_one_name_and_town_are_offered_so_that_they_can_be_told_apart(
    practice: Home, amina: UUID
) -> None:
    for phone in ("029 2000 0001", "029 2000 0002"):
        practice.do(add_employer, name="Costa", town="Barry", phone=phone)
    offered = practice.ask(lead_for_begins, amina).options["employer"]
    assert [words for _, words in offered] == ["Costa, Barry, 029 2000 0001", "Costa, Barry, 029 2000 0002"]
    refused(practice, "employer.several", "employer", add_lead_for, client=amina, employer="Costa, Barry", title="Till")
    for employer, _ in offered:
        practice.do(add_lead_for, client=amina, employer=employer, title="Till")
    assert len(all_of(practice, Employer)) == 2


def test_a_job_that_is_an_open_lead_is_followed_and_not_written_twice(practice: Home, card: UUID) -> None:
    other = accepted(practice, "Dai", "Elm")
    practice.do(add_lead_for, client=other, employer="Garden World", title="garden assistant")
    assert len(all_of(practice, Lead)) == 1


def test_one_job_stands_once_on_a_board(practice: Home, amina: UUID, card: UUID) -> None:
    refused(
        practice,
        "application.already",
        "title",
        add_lead_for,
        client=amina,
        employer="Garden World",
        title="Garden assistant",
    )
    practice.do(end_application, application=card, outcome=ApplicationOutcome.NO_ANSWER)
    practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")


def test_leads_are_refused_without_employer_job_or_time_with_us(practice: Home, amina: UUID) -> None:
    refused(practice, "employer.name_missing", "employer", add_lead_for, client=amina, title="Till")
    refused(practice, "lead.title_missing", "title", add_lead_for, client=amina, employer="Garden World")
    employer = practice.do(add_employer, name="Garden World")
    yesterday = practice.today - timedelta(days=1)
    refused(practice, "lead.closes", "closes_on", add_lead, employer=employer, title="Till", closes_on=yesterday)
    practice.do(close_spell, client=amina, reason=ClosedReason.MOVED_ON)
    refused(practice, "spell.none", None, add_lead_for, client=amina, employer="Garden World", title="Till")


def test_a_lead_is_shared_closed_opened_and_taken_back(practice: Home) -> None:
    employer = practice.do(add_employer, name="Garden World")
    lead = practice.do(add_lead, employer=employer, title="Till", shared=False)
    made = seen(practice, Lead, lead)
    assert isinstance(made, Lead)
    assert made.shared is False
    for act, shared in ((share_lead, True), (keep_lead_to_myself, False)):
        practice.do(act, lead=lead)
        made = seen(practice, Lead, lead)
        assert isinstance(made, Lead)
        assert made.shared is shared
    refused(practice, "lead.how_closed", "state", close_lead, lead=lead)
    practice.do(close_lead, lead=lead, state=LeadState.FILLED)
    refused(practice, "lead.closed", None, follow_lead, client=accepted(practice), lead=lead)
    practice.do(open_lead, lead=lead)
    practice.do(edit_lead, lead=lead, minutes_week=480, closes_on=practice.today)
    refused(practice, "lead.title_missing", "title", edit_lead, lead=lead, title="")
    practice.do(take_back_lead, lead=lead)
    assert seen(practice, Lead, lead) is None


# ---- the board ---------------------------------------------------------------------------------------------------------------------


def test_a_card_goes_from_interested_to_started_and_every_step_has_its_way_back(practice: Home, card: UUID) -> None:
    practice.do(record_applied, application=card, done_by=WhoSpeaks.PERSON)
    assert stage(practice, card) == Stage.APPLIED
    practice.do(take_back_applied, application=card)
    assert stage(practice, card) == Stage.INTERESTED
    practice.do(record_applied, application=card)
    interview = practice.do(
        book_interview, application=card, on=practice.today + timedelta(days=2), at=600, support="Come along"
    )
    assert stage(practice, card) == Stage.INTERVIEW
    practice.do(take_back_interview, interview=interview)
    assert stage(practice, card) == Stage.APPLIED
    practice.do(record_offer, application=card)
    assert stage(practice, card) == Stage.OFFER
    practice.do(take_back_offer, application=card)
    assert stage(practice, card) == Stage.APPLIED
    practice.do(record_offer, application=card)
    practice.do(record_started, application=card)
    assert stage(practice, card) == Stage.STARTED
    refused(practice, "application.ended", None, record_offer, application=card)
    practice.do(take_back_end, application=card)
    assert stage(practice, card) == Stage.OFFER


def test_an_interview_brings_feedback_and_what_came_of_it(practice: Home, card: UUID) -> None:
    refused(practice, "interview.day_missing", "on", book_interview, application=card)
    refused(practice, "meeting.time", "at", book_interview, application=card, on=practice.today, at=1440)
    coming = practice.do(book_interview, application=card, on=practice.today + timedelta(days=1))
    refused(practice, "interview.not_yet", "result", record_interview, interview=coming, result=InterviewResult.OFFER)
    practice.do(change_interview, interview=coming, on=practice.today, place="Their office")
    refused(practice, "interview.result_missing", "result", record_interview, interview=coming)
    practice.do(record_interview, interview=coming, result=InterviewResult.OFFER, feedback="Warm, knew the plants.")
    assert stage(practice, card) == Stage.OFFER
    made = seen(practice, Application, card)
    assert isinstance(made, Application)
    assert made.offered_on == practice.today
    practice.do(take_back_result, interview=coming)
    assert stage(practice, card) == Stage.INTERVIEW
    practice.do(record_interview, interview=coming, result=InterviewResult.SECOND)
    assert stage(practice, card) == Stage.INTERVIEW


def test_not_chosen_ends_the_card_with_that_outcome(practice: Home, card: UUID) -> None:
    interview = practice.do(book_interview, application=card, on=practice.today)
    practice.do(record_interview, interview=interview, result=InterviewResult.NOT_CHOSEN, feedback="Wanted weekends.")
    made = seen(practice, Application, card)
    assert isinstance(made, Application)
    assert (made.stage, made.outcome, made.ended_on) == (Stage.ENDED, ApplicationOutcome.NOT_CHOSEN, practice.today)
    held = seen(practice, Interview, interview)
    assert isinstance(held, Interview)
    assert held.told_on == practice.today


def test_an_end_is_said_with_its_outcome_and_can_be_opened_again(practice: Home, card: UUID) -> None:
    refused(practice, "application.outcome_missing", "outcome", end_application, application=card)
    tomorrow = practice.today + timedelta(days=1)
    refused(
        practice,
        "day_ahead",
        "ended_on",
        end_application,
        application=card,
        outcome=ApplicationOutcome.JOB_GONE,
        ended_on=tomorrow,
    )
    practice.do(end_application, application=card, outcome=ApplicationOutcome.JOB_GONE, reason="Filled on Monday")
    refused(practice, "application.ended", None, record_applied, application=card)
    practice.do(take_back_end, application=card)
    assert stage(practice, card) == Stage.INTERESTED
    refused(
        practice,
        "application.start_it",
        "outcome",
        end_application,
        application=card,
        outcome=ApplicationOutcome.GOT_IT,
    )


def test_a_card_put_up_by_mistake_goes_and_one_that_was_applied_for_stays(practice: Home, card: UUID) -> None:
    practice.do(edit_application, application=card, next_what="Ring Meg", next_on=practice.today)
    practice.do(remove_application, application=card)
    assert seen(practice, Application, card) is None
    practice.do(put_back_application, application=card)
    practice.do(record_applied, application=card)
    refused(practice, "application.begun", None, remove_application, application=card)


def test_where_a_card_stands_is_not_an_edit(practice: Home, card: UUID) -> None:
    with pytest.raises(TypeError):
        practice.do(edit_application, application=card, stage=Stage.OFFER)


# ---- naming somebody (FS10) --------------------------------------------------------------------------------------------------------


def employer_of(home: Home, card: UUID) -> UUID:
    found = seen(home, Application, card)
    assert isinstance(found, Application)
    assert found.employer_id is not None
    return found.employer_id


def test_an_adviser_who_applies_with_the_name_needs_a_consent_that_stands(
    practice: Home, amina: UUID, card: UUID
) -> None:
    given: dict[str, Any] = {"application": card, "done_by": WhoSpeaks.ADVISER, "named": True}
    refused(practice, "sharing.no_consent", "named", record_applied, **given)
    assert stage(practice, card) == Stage.INTERESTED
    practice.do(record_applied, application=card, done_by=WhoSpeaks.ADVISER, named=False)
    practice.do(take_back_applied, application=card)
    practice.do(decide_sharing, client=amina, decision=Disclosure.PART, exact_words="Mornings suit me.")
    consent = practice.do(
        give_consent,
        client=amina,
        kind=ConsentKind.EMPLOYER,
        employer_id=employer_of(practice, card),
        named=True,
        topics="Name",
    )
    practice.do(record_applied, **given)
    practice.do(take_back_applied, application=card)
    practice.do(withdraw_consent, consent=consent)
    refused(practice, "sharing.no_consent", "named", record_applied, **given)


def test_the_person_may_always_name_themselves(practice: Home, card: UUID) -> None:
    practice.do(record_applied, application=card, done_by=WhoSpeaks.PERSON, named=True)
    assert stage(practice, card) == Stage.APPLIED


# ---- how we look, and help to another job ------------------------------------------------------------------------------------------


def test_a_search_plan_is_kept_anew_and_the_one_before_stays(practice: Home, amina: UUID) -> None:
    refused(practice, "search_plan.empty", "targets", keep_search_plan, client=amina)
    practice.do(keep_search_plan, client=amina, targets="Gardens", approach=Approach.WITHOUT_NAME)
    second = practice.do(keep_search_plan, client=amina, targets="Gardens and nurseries")
    assert len(all_of(practice, SearchPlan)) == 2
    practice.do(take_back_search_plan, plan=second)
    assert len(all_of(practice, SearchPlan)) == 1


def test_help_to_another_job_is_asked_for_put_off_and_taken_up(practice: Home, amina: UUID) -> None:
    request = practice.do(ask_next_job, client=amina, career_goal="Head gardener")
    refused(practice, "next_job.already", "asked_on", ask_next_job, client=amina)
    ahead: date = practice.today + timedelta(days=1)
    refused(practice, "day_ahead", "asked_on", ask_next_job, client=amina, asked_on=ahead)
    practice.do(decline_next_job, request=request)
    made = seen(practice, NextJobRequest, request)
    assert isinstance(made, NextJobRequest)
    assert made.declined_on == practice.today
    practice.do(take_up_next_job, request=request)
    practice.do(take_back_next_job, request=request)
    assert seen(practice, NextJobRequest, request) is None
