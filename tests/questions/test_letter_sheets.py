"""Letters filled from real records: to an employer only under a consent, to a person only where we may write."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.meeting import book_meeting, call_off_meeting
from ips_desktop.casework.referral import decide_referral
from ips_desktop.casework.service import add_venue, set_up_service
from ips_desktop.casework.sharing import decide_sharing, withdraw_consent
from ips_desktop.casework.spell import close_spell, name_adviser
from ips_desktop.documents.card.paper import card_pdf
from ips_desktop.documents.letters.paper import letter_pdf
from ips_desktop.questions.adjustments_sheet import adjustments_sheet
from ips_desktop.questions.introduction_sheet import introduction_sheet
from ips_desktop.questions.person_letters import (
    appointment_sheet,
    closing_sheet,
    hand_over_letter_sheet,
    not_reached_sheet,
)
from ips_desktop.records import Adjustment, Employer, EmployerPerson, GivenPaper, Job, Spell
from ips_desktop.terms.earning import AdjustmentAnswer, FourHours
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.looking import JobKind
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, Medium, Place, ReferralDecision, Role, VenueKind
from tests.casework.given import accepted, met, referred
from tests.documents.reading import pages_of
from tests.homes import Home, home_at, practice
from tests.questions.letter_records import WORDS, decided, kept, person_says, staff

__all__ = ["ReferralDecision", "decide_referral", "practice", "referred"]


@pytest.fixture
def lead(tmp_path: Any):
    home = home_at(tmp_path / "home", role=Role.SUPERVISOR, name="Jo Ellis")
    home.do(set_up_service, name="Riverside Recovery IPS", neutral_name="Riverside Work Service")
    staff(home, "Jo Ellis", home.me.id, "07700 900 123")
    yield home
    home.lock()


@pytest.fixture
def amina(lead: Home) -> UUID:
    return accepted(lead)


@pytest.fixture
def fern_hill(lead: Home) -> UUID:
    return kept(lead, Employer, name="Fern Hill", address="Station Road, Riverside RS3 4CD", town="Riverside")


def test_under_a_consent_the_letter_names_them_with_the_words_they_decided(
    lead: Home, amina: UUID, fern_hill: UUID
) -> None:
    decided(lead, amina, fern_hill, until_day=lead.today + timedelta(days=30))
    marta = kept(lead, EmployerPerson, fern_hill, name="Marta Lewandowska", can_hire=True)
    sheet = lead.ask(
        introduction_sheet, fern_hill, amina, person_there=marta, good_things=["keen", "Good with plants"],
        call_on=date(2026, 12, 1), call_part="morning",
    )  # fmt: skip
    assert sheet.person is not None
    assert sheet.person.consent.words == WORDS
    assert sheet.person.consent.good_things == ("keen", "Good with plants")
    assert sheet.head.tells is False
    (text,) = pages_of(letter_pdf(sheet))
    assert text.startswith(
        "Riverside Work Service 07700 900 123 Marta Lewandowska Fern Hill Station Road Riverside RS3 4CD"
    )
    assert "Meet Amina: keen and Good with plants" in text
    assert f"“{WORDS}”" in text
    assert "Birch" not in text  # the first name is all they go by


def test_without_a_consent_it_is_refused_and_the_letter_that_names_nobody_is_there(
    lead: Home, amina: UUID, fern_hill: UUID
) -> None:
    decided(lead, amina)
    with pytest.raises(Refused) as refused:
        lead.ask(introduction_sheet, fern_hill, amina)
    assert (refused.value.code, refused.value.facts) == ("letters.no_consent", {"employer": "Fern Hill"})
    (text,) = pages_of(letter_pdf(lead.ask(introduction_sheet, fern_hill)))
    assert "Amina" not in text
    assert "Dear all at Fern Hill Could we talk for 15 minutes?" in text


@pytest.mark.parametrize("stop", ["withdrawn", "decided", "other"])
def test_taken_back_decided_anew_or_for_another_it_names_nobody(
    lead: Home, amina: UUID, fern_hill: UUID, stop: str
) -> None:
    consent = decided(lead, amina, fern_hill)
    employer = fern_hill
    assert consent is not None
    if stop == "withdrawn":
        lead.do(withdraw_consent, consent=consent)
    elif stop == "decided":
        lead.do(decide_sharing, client=amina, decision=Disclosure.NOT_TELL)
    else:
        employer = kept(lead, Employer, name="Park Café")
    with pytest.raises(Refused, match=r"letters\.no_consent"):
        lead.ask(introduction_sheet, employer, amina)


def test_a_good_thing_they_did_not_choose_is_refused(lead: Home, amina: UUID, fern_hill: UUID) -> None:
    decided(lead, amina, fern_hill)
    with pytest.raises(Refused, match=r"letters\.not_consented"):
        lead.ask(introduction_sheet, fern_hill, amina, good_things=["recovering well"])


def test_only_the_decision_to_tell_lets_the_field_be_told(lead: Home, amina: UUID, fern_hill: UUID) -> None:
    decided(lead, amina, fern_hill, decision=Disclosure.TELL)
    assert lead.ask(introduction_sheet, fern_hill, amina).head.tells is True


def test_the_version_counts_what_was_given_before(lead: Home, amina: UUID, fern_hill: UUID) -> None:
    decided(lead, amina, fern_hill)
    kept(lead, GivenPaper, amina, kind=PaperKind.INTRODUCTION, on=lead.today, how=GivenHow.BY_HAND)
    kept(lead, GivenPaper, amina, kind=PaperKind.CLOSING, on=lead.today, how=GivenHow.BY_HAND)
    assert lead.ask(introduction_sheet, fern_hill, amina).head.version == "2"


def job_with_asks(home: Home, client: UUID, employer: UUID | None) -> UUID:
    """A job in which three changes were asked for."""
    job = kept(
        home, Job, client, title="sales assistant", employer_id=employer, employer_name="Fern Hill",
        start_on=home.today - timedelta(days=60),
    )  # fmt: skip
    for n, (what, answer, reason) in enumerate(
        (
            ("Start at 10", AdjustmentAnswer.AGREED, None),
            ("A quiet room", AdjustmentAnswer.REFUSED, "No free room."),
            ("Written notes", AdjustmentAnswer.ASKED, None),
        )
    ):
        kept(
            home, Adjustment, client, job_id=job, what=what, answer=answer, reason=reason,
            asked_on=home.today - timedelta(days=9 - n), in_place_on=date(2026, 12, 7) if n == 0 else None,
        )  # fmt: skip
    return job


def test_adjustments_are_those_of_the_job_with_their_answers(lead: Home, amina: UUID, fern_hill: UUID) -> None:
    decided(lead, amina, fern_hill)
    job = job_with_asks(lead, amina, fern_hill)
    kept(lead, Adjustment, amina, job_id=uuid4(), what="Of another job", answer=AdjustmentAnswer.ASKED)
    sheet = lead.ask(adjustments_sheet, job, in_own_name=False, answer_by=date(2026, 12, 4))
    (text,) = pages_of(letter_pdf(sheet))
    assert "Amina works with you as sales assistant, and asked me to write." in text
    assert "Start at 10 Agreed, by Mon 7 Dec A quiet room Not agreed. No free room. Written notes No answer yet" in text
    assert "Of another job" not in text


def test_in_their_own_name_no_consent_is_needed_and_no_service_is_on_it(lead: Home, amina: UUID) -> None:
    person_says(lead, amina, phone="07700 900 456", address="12 Canal Row\nRiverside RS2 7XY")
    job = job_with_asks(lead, amina, None)
    with pytest.raises(Refused, match=r"letters\.no_consent"):
        lead.ask(adjustments_sheet, job, in_own_name=False)
    (text,) = pages_of(letter_pdf(lead.ask(adjustments_sheet, job, in_own_name=True)))
    assert text.startswith("Amina Birch 12 Canal Row, Riverside RS2 7XY · 07700 900 456 Fern Hill")
    assert "Riverside Work Service" not in text
    assert "Jo" not in text  # who typed it stands nowhere
    assert "“" not in text  # they have not decided to say why
    decided(lead, amina)
    assert f"“{WORDS}”" in pages_of(letter_pdf(lead.ask(adjustments_sheet, job, in_own_name=True)))[0]


def booked(home: Home, client: UUID, days: int = 14, **fields: Any) -> UUID:
    """A meeting in a library café in some days."""
    venue = home.do(add_venue, name="Library Café", kind=VenueKind.CAFE, address="Mill Lane")
    given: dict[str, Any] = {
        "place": Place.CAFE,
        "venue_id": venue,
        "at": 600,
        "minutes": 45,
        "medium": Medium.FACE_TO_FACE,
        **fields,
    }
    return home.do(book_meeting, client=client, on=home.today + timedelta(days=days), **given)


def test_an_appointment_is_told_by_letter_and_by_card(lead: Home, amina: UUID) -> None:
    person_says(lead, amina, address="12 Canal Row, Riverside RS2 7XY", may_write=True)
    meeting = booked(lead, amina)
    sheet = lead.ask(appointment_sheet, meeting, place_more="I sit by the window.")
    assert sheet.meeting.at == time(10, 0)
    (text,) = pages_of(letter_pdf(sheet))
    assert "Amina Birch 12 Canal Row Riverside RS2 7XY" in text
    assert "We meet on Tue 8 Dec at 10:00" in text
    assert "Library Café, Mill Lane. I sit by the window." in text
    assert "With Jo Ellis, 07700 900 123 How long 45 minutes" in text
    (card,) = pages_of(card_pdf(lead.ask(appointment_sheet, meeting, card=True)))
    assert card.startswith("Amina, we meet next: Tue 8 December at 10:00 Where")
    assert "Library Café, Mill Lane" in card
    assert "Riverside Work" not in card


def test_a_letter_does_not_say_that_a_place_is_a_clinic(lead: Home, amina: UUID) -> None:
    for kind, place in ((Place.CLINIC, ""), (Place.LIBRARY, "Library"), (None, "")):
        meeting = booked(lead, amina, place=kind, venue_id=None)
        assert lead.ask(appointment_sheet, meeting).meeting.place == place


def test_a_call_needs_no_place_and_what_was_called_off_is_not_told(lead: Home, amina: UUID) -> None:
    meeting = booked(lead, amina, medium=Medium.PHONE)
    assert lead.ask(appointment_sheet, meeting).meeting.place == ""
    lead.do(call_off_meeting, appointment=meeting)
    with pytest.raises(Refused, match=r"letters\.called_off"):
        lead.ask(appointment_sheet, meeting)


def test_an_address_stands_on_a_letter_only_where_we_may_write(lead: Home, amina: UUID) -> None:
    person_says(lead, amina, address="12 Canal Row, Riverside")
    for may_write, lines in ((None, ()), (False, ()), (True, ("12 Canal Row", "Riverside"))):
        person_says(lead, amina, may_write=may_write)
        assert lead.ask(appointment_sheet, booked(lead, amina)).head.to.lines == lines


def test_not_reached_is_written_only_to_who_said_we_may_write(lead: Home, amina: UUID) -> None:
    for may_write in (None, False):
        person_says(lead, amina, may_write=may_write)
        with pytest.raises(Refused, match=r"letters\.may_not_write"):
            lead.ask(not_reached_sheet, amina)
    person_says(lead, amina, may_write=True)
    (text,) = pages_of(letter_pdf(lead.ask(not_reached_sheet, amina, until=date(2026, 12, 9))))
    assert "Call or text me on 07700 900 123." in text
    assert "I will try again until Wed 9 Dec." in text


def test_a_hand_over_is_told_with_the_new_advisers_number_and_the_next_meeting(lead: Home, amina: UUID) -> None:
    sam = staff(lead, "Sam Reed", uuid4())
    booked(lead, amina, 3)  # before the change: not announced as the new adviser's
    booked(lead, amina, 21)
    lead.do(name_adviser, client=amina, adviser=sam, from_day=date(2026, 12, 7), why="Jo is moving, do not say")
    sheet = lead.ask(hand_over_letter_sheet, amina, reach="phone", reach_by=date(2026, 12, 11), both_can_meet=True)
    assert (sheet.old_name, sheet.new_name, sheet.from_old) == ("Jo Ellis", "Sam Reed", True)
    (text,) = pages_of(letter_pdf(sheet))
    assert "Sam Reed is your adviser from Mon 7 Dec" in text
    assert "The number is 07700 900 789. Until then it is Jo Ellis." in text
    assert "Sam will call you by Fri 11 Dec." in text
    assert "Your next meeting stays as it is: Tue 15 Dec at 10:00" in text
    assert "do not say" not in text


def test_without_an_adviser_there_is_nothing_to_hand_over(lead: Home) -> None:
    with pytest.raises(Refused, match=r"letters\.no_hand_over"):
        lead.ask(hand_over_letter_sheet, referred(lead).client)


def test_closing_says_what_was_reached_what_stays_and_the_checks_that_were_agreed(lead: Home) -> None:
    amina, began = accepted(lead, days_ago=120), date(2026, 10, 15)
    met(lead, amina, 110)
    with pytest.raises(Refused, match=r"letters\.not_finished"):
        lead.ask(closing_sheet, amina)
    job = {"four_hours": FourHours.DONE, "open_to_all": True, "integrated": True, "kind": JobKind.EMPLOYED}
    kept(lead, Job, amina, title="sales assistant", employer_name="Fern Hill", start_on=began, **job)
    kept(lead, Job, amina, title="Before our time", start_on=date(2019, 1, 1))
    spell = lead.do(close_spell, client=amina, reason=ClosedReason.SETTLED_IN_WORK)
    assert lead.ask(closing_sheet, amina).checks == ()
    lead.do(_agree_checks, spell)
    sheet = lead.ask(closing_sheet, amina)
    assert sheet.checks == (date(2027, 1, 15), date(2027, 4, 15), date(2027, 7, 15), date(2027, 10, 15))
    (text,) = pages_of(letter_pdf(sheet))
    assert "You found work: sales assistant at Fern Hill What stays in place Marta knows the rota" in text
    assert "Before our time" not in text
    assert "Ask for Jo Ellis." in text


def _agree_checks(desk: Any, spell: UUID) -> UUID:
    row = desk.find(Spell, spell)
    row.checks_agreed, row.support_left = True, "Marta knows the rota"
    return spell
