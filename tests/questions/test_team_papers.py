"""Papers between colleagues filled from real records: cover for a day, hand-over, a care plan review, other services."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.plan_steps import tick_step
from ips_desktop.casework.service import set_up_service
from ips_desktop.casework.sharing import give_consent, withdraw_consent
from ips_desktop.casework.spell import name_adviser
from ips_desktop.casework.team import add_team, link_team
from ips_desktop.documents.care_review.paper import care_review_paper
from ips_desktop.documents.cover_list.paper import cover_list_paper
from ips_desktop.documents.full_list.paper import full_list_paper
from ips_desktop.documents.hand_over.paper import hand_over_paper
from ips_desktop.documents.parts.printing import Paper, printed
from ips_desktop.questions.care_review_sheet import PARTS, care_review_sheet
from ips_desktop.questions.cover_sheet import cover_sheet
from ips_desktop.questions.full_list_sheet import full_list_sheet
from ips_desktop.questions.hand_over_sheet import hand_over_sheet
from ips_desktop.questions.plan import plan_together
from ips_desktop.records import (
    Absence,
    AccessNeeds,
    Appointment,
    CarePlanReview,
    Job,
    NamedAdviser,
    Organisation,
    Referral,
)
from ips_desktop.terms.asked import AdviserGender, PaperFormat
from ips_desktop.terms.sharing import ConsentKind
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium, Place, Role, TeamKind
from tests.casework.given import accepted, agreed, referred
from tests.documents.reading import pages_of
from tests.homes import Home, home_at
from tests.questions.letter_records import kept, person_says, staff


@pytest.fixture
def lead(tmp_path: Any):
    home = home_at(tmp_path / "home", role=Role.SUPERVISOR, name="Jo Ellis")
    home.do(set_up_service, name="Riverside Recovery IPS", neutral_name="Riverside Work Service")
    staff(home, "Jo Ellis", home.me.id, "07700 900 123")
    yield home
    home.lock()


def text_of(paper: Paper) -> str:
    return " ".join(pages_of(printed(paper)))


def reached(home: Home, client: UUID) -> None:
    """How Amina may be reached, and what meeting her needs."""
    person_says(
        home, client, phone="07700 900 456", language="Somali", may_call=True, may_text=True, may_leave_message=False,
        contact_words="Not before 10", meet_safely="HIDDEN words on safety",
    )  # fmt: skip
    kept(home, AccessNeeds, client, asked_on=home.today - timedelta(days=9), interpreter=False)
    kept(
        home, AccessNeeds, client, asked_on=home.today, interpreter=True, paper_format=PaperFormat.LARGE_PRINT,
        adviser_gender=AdviserGender.EITHER, faith_times="Not Friday noon",
    )  # fmt: skip


def test_the_meetings_to_cover_are_those_of_that_adviser_on_that_day_with_how_to_reach_each(lead: Home) -> None:
    sam = staff(lead, "Sam Reed", uuid4())
    amina, bo = accepted(lead), accepted(lead, "Bo", "Chen")
    reached(lead, amina)
    kept(lead, Appointment, amina, on=lead.today, at=600, adviser_id=sam, place=Place.CAFE, medium=Medium.FACE_TO_FACE)
    kept(lead, Appointment, bo, on=lead.today, at=540, adviser_id=sam, medium=Medium.PHONE)
    kept(lead, Appointment, bo, on=lead.today, at=660, adviser_id=sam, called_off_on=lead.today)
    kept(lead, Appointment, bo, on=lead.today + timedelta(days=1), at=660, adviser_id=sam)
    lead.do(book_meeting, client=bo, on=lead.today, at=720)  # my own
    sheet = lead.ask(cover_sheet, sam)
    assert [(m.name, m.at) for m in sheet.meetings] == [("Bo Chen", "09:00"), ("Amina Birch", "10:00")]
    text = text_of(cover_list_paper(sheet))
    assert "Off today Sam Reed You cover Jo Ellis Day Tue 24 Nov 2026 Meetings 2" in text
    assert (
        "10:00 Amina Birch 07700 900 456 Café You may: call, text. Never: leave a message. Not before 10. "
        "Needs: an interpreter, Somali, papers in large print, Not Friday noon." in text
    )
    assert "09:00 Bo Chen none here" in text
    assert "Nothing is agreed. Do not call before you have asked." in text
    assert "HIDDEN" not in text


def test_who_covers_is_who_the_absence_names(lead: Home) -> None:
    sam, kim = staff(lead, "Sam Reed", uuid4()), staff(lead, "Kim Osei", uuid4())
    today = lead.today
    kept(lead, Absence, sam, from_day=today - timedelta(days=9), until_day=today - timedelta(days=1), cover_id=uuid4())
    kept(lead, Absence, sam, from_day=today, until_day=today, cover_id=kim)
    assert lead.ask(cover_sheet, sam).cover_name == "Kim Osei"
    assert lead.ask(cover_sheet, sam, today + timedelta(days=1)).cover_name == "Jo Ellis"
    with pytest.raises(Refused, match="not_here"):
        lead.ask(cover_sheet, uuid4())


def test_the_new_adviser_is_told_what_must_be_known_first_and_nothing_restricted(lead: Home) -> None:
    sam = staff(lead, "Sam Reed", uuid4())
    amina = accepted(lead)
    reached(lead, amina)
    agreed(lead, amina)
    plan = lead.ask(plan_together, amina).current
    assert plan is not None
    lead.do(tick_step, step=plan.steps[1].id)
    kept(lead, Job, amina, title="sales assistant", employer_name="Fern Hill", start_on=date(2026, 9, 7))
    lead.do(book_meeting, client=amina, on=date(2026, 12, 8), at=600, place=Place.CAFE)
    lead.do(
        give_consent, client=amina, kind=ConsentKind.FAMILY, who="Her sister", topics="Days and hours",
        until_day=date(2027, 2, 24),
    )  # fmt: skip
    named = lead.do(name_adviser, client=amina, adviser=sam, from_day=date(2026, 12, 7))
    lead.do(_must_know, named)
    sheet = lead.ask(hand_over_sheet, [amina], why="Jo moves on.")
    assert (sheet.old_name, sheet.new_name, sheet.from_day) == ("Jo Ellis", "Sam Reed", date(2026, 12, 7))
    text = text_of(hand_over_paper(sheet))
    assert "What you must know first Her manager knows of the late start, nobody else." in text
    assert "There is a note on meeting safely." in text
    assert "HIDDEN" not in text
    assert "What we agreed You may: call, text. Never: leave a message. Not before 10." in text
    assert "Job sales assistant at Fern Hill, since Mon 7 Sep 2026" in text
    assert "Who may be told Her sister: Days and hours, until Wed 24 Feb 2027." in text
    assert "“A morning job with plants.”" in text
    assert "See Garden World Amina, Ann Tue 1 Dec" in text
    assert "Send the form" not in text  # that step is done
    assert "We meet at 10:00: Café Tue 8 Dec Review the plan Tue 22 Dec" in text


def _must_know(desk: Any, named: UUID) -> UUID:
    desk.find(NamedAdviser, named).must_know = "Her manager knows of the late start, nobody else."
    return named


def test_a_whole_caseload_is_one_sheet_in_the_order_of_names(lead: Home) -> None:
    sam = staff(lead, "Sam Reed", uuid4())
    people = [accepted(lead, given, family) for given, family in (("Zoë", "Ash"), ("Amina", "Birch"))]
    for client in people:
        lead.do(name_adviser, client=client, adviser=sam)
    sheet = lead.ask(hand_over_sheet, people)
    assert [person.name for person in sheet.people] == ["Amina Birch", "Zoë Ash"]
    assert len(pages_of(printed(hand_over_paper(sheet)))) == 3
    with pytest.raises(Refused, match=r"letters\.no_hand_over"):
        lead.ask(hand_over_sheet, [])
    with pytest.raises(Refused, match=r"letters\.no_hand_over"):
        lead.ask(hand_over_sheet, [referred(lead).client])


def with_team(home: Home, client: UUID) -> UUID:
    """She lets us speak with the team."""
    return home.do(give_consent, client=client, kind=ConsentKind.CLINICAL_TEAM, topics="My work")


def test_a_care_plan_review_gets_only_the_parts_that_were_shared(lead: Home) -> None:
    amina = accepted(lead)
    person_says(lead, amina, care_coordinator="Dr Osei")
    agreed(lead, amina)
    kept(lead, CarePlanReview, amina, on=lead.today + timedelta(days=21), contribution="No Fridays\nTell Jo of changes")
    kept(lead, CarePlanReview, amina, on=lead.today - timedelta(days=200), contribution="Long ago")
    with pytest.raises(Refused, match=r"care_review\.not_shared"):
        care_review_paper(lead.ask(care_review_sheet, amina, parts=PARTS))
    consent = with_team(lead, amina)
    text = text_of(care_review_paper(lead.ask(care_review_sheet, amina, parts=PARTS)))
    assert "For Dr Osei Amina chose what stands here." in text
    assert "Review Tue 15 Dec 2026 Agreed to share Tue 24 Nov 2026" in text
    assert "“A morning job with plants.”" in text
    assert "See Garden World" in text
    assert "What we ask of the team No Fridays Tell Jo of changes" in text
    assert "Long ago" not in text
    less = text_of(care_review_paper(lead.ask(care_review_sheet, amina, parts=["steps"])))
    assert "morning job" not in less
    assert "See Garden World" in less
    lead.do(withdraw_consent, consent=consent)
    assert lead.ask(care_review_sheet, amina, parts=PARTS).goal == ""


def test_the_list_for_a_team_has_the_services_that_help_while_we_are_full(lead: Home) -> None:
    team = lead.do(add_team, name="North team", kind=TeamKind.COMMUNITY)
    lead.do(link_team, team=team, adviser=lead.me.id, from_day=lead.today - timedelta(days=30))
    service = lead.me.service
    for name, when_full in (("Riverside College", True), ("jobcentre", True), ("Housing office", False)):
        kept(
            lead, Organisation, service, name=name, kind=OnwardKind.LEARNING, when_full=when_full, phone="01632 960 100",
            takes="Anyone from 16", town="Riverside", website="college.example",
        )  # fmt: skip
    waits = referred(lead, "Bo", "Chen")
    lead.do(_waits, waits.referral, team)
    accepted(lead)  # who was decided on waits no more
    sheet = lead.ask(full_list_sheet, team, room_from=date(2027, 1, 4))
    assert [s.name for s in sheet.services] == ["jobcentre", "Riverside College"]
    text = text_of(full_list_paper(sheet))
    assert "Team North team Adviser Jo Ellis, 07700 900 123 Room again from Mon 4 Jan 2027 Waiting now 1 person" in text
    assert "Riverside College, Riverside" in text
    assert "Anyone from 16. Phone 01632 960 100. college.example" in text
    assert "Housing office" not in text
    with pytest.raises(Refused, match="not_here"):
        lead.ask(full_list_sheet, uuid4())


def _waits(desk: Any, referral: UUID, team: UUID) -> UUID:
    row = desk.find(Referral, referral)
    row.team_id, row.waiting_since = team, desk.today
    return referral
