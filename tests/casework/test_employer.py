"""Employers, through acts: the directory, contacts in ten seconds, naming somebody only under a consent, duplicates."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from ips_desktop.casework.employer import (
    add_employer,
    add_employer_person,
    edit_employer,
    edit_employer_person,
    merge_employers,
    part_employers,
    record_readiness,
    take_back_employer,
    take_back_employer_person,
    take_back_readiness,
)
from ips_desktop.casework.employer_contact import (
    contact_also_for,
    edit_contact,
    record_contact,
    record_contact_for,
    take_back_contact,
    take_back_contact_for,
)
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.sharing import decide_sharing, give_consent, withdraw_consent
from ips_desktop.desk import Desk
from ips_desktop.questions.employer import employer_view
from ips_desktop.records import (
    Beside,
    ContactFor,
    Employer,
    EmployerContact,
    EmployerPerson,
    EmployerReadiness,
    Lead,
    Record,
)
from ips_desktop.terms.employing import ContactPurpose, ContactWay, Readiness
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def garden(practice: Home) -> UUID:
    return practice.do(add_employer, name="Garden World", town="Roath")


def of(home: Home, type_: type[Record]) -> list[Record]:
    def look(desk: Desk) -> list[Record]:
        return [each for each in desk.session.query(type_).order_by(type_.id) if not each.deleted]

    return home.ask(look)


def contact_of(home: Home) -> EmployerContact:
    (found,) = of(home, EmployerContact)
    assert isinstance(found, EmployerContact)
    return found


def refused(home: Home, code: str, field: str | None, act: object, **given: object) -> None:
    with pytest.raises(Refused) as got:
        home.do(act, **given)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert (got.value.code, got.value.field or None) == (code, field)


def consented(home: Home, client: UUID, employer: UUID) -> UUID:
    home.do(decide_sharing, client=client, decision=Disclosure.PART, exact_words="I like mornings.")
    return home.do(
        give_consent, client=client, kind=ConsentKind.EMPLOYER, employer_id=employer, named=True, topics="My name"
    )


# ---- the directory -----------------------------------------------------------------------------------------------------------------


def test_an_employer_is_kept_by_who_adds_it_unless_another_is_named(practice: Home, garden: UUID) -> None:
    (found,) = of(practice, Employer)
    assert isinstance(found, Employer)
    assert (found.kept_by, found.subject_id) == (practice.me.id, found.id)
    other = accepted(practice)  # any id will do: it may dangle
    practice.do(edit_employer, employer=garden, kept_by=other, needs="Watering, potting")
    (found,) = of(practice, Employer)
    assert isinstance(found, Employer)
    assert found.kept_by == other


def test_an_employer_needs_a_name(practice: Home, garden: UUID) -> None:
    refused(practice, "employer.name_missing", "name", add_employer, name=" ")
    refused(practice, "employer.have_it", "name", add_employer, name=garden)
    refused(practice, "employer.name_missing", "name", edit_employer, employer=garden, name="")


def test_an_employer_added_today_can_be_taken_back_by_who_added_it(practice: Home, garden: UUID) -> None:
    practice.clock.move(days=1)
    refused(practice, "employer.too_late", None, take_back_employer, employer=garden)
    second = practice.do(add_employer, name="Lantern Books")
    practice.do(take_back_employer, employer=second)
    assert len(of(practice, Employer)) == 1


def test_people_there_and_how_ready_they_are(practice: Home, garden: UUID) -> None:
    refused(practice, "employer_person.name_missing", "name", add_employer_person, employer=garden)
    meg = practice.do(add_employer_person, employer=garden, name="Meg Fern", role="manager", can_hire=True)
    practice.do(edit_employer_person, person=meg, left_on=practice.today)
    refused(practice, "employer_person.name_missing", "name", edit_employer_person, person=meg, name="")
    practice.do(take_back_employer_person, person=meg)
    assert not of(practice, EmployerPerson)
    refused(practice, "readiness.missing", "level", record_readiness, employer=garden)
    tomorrow = practice.today + timedelta(days=1)
    refused(
        practice, "day_ahead", "from_day", record_readiness, employer=garden, level=Readiness.TOLD, from_day=tomorrow
    )
    told = practice.do(record_readiness, employer=garden, level=Readiness.WOULD_INTERVIEW)
    chip = practice.ask(employer_view, garden).ready
    assert chip is not None
    assert chip.text.said() == "Would interview"
    practice.do(take_back_readiness, readiness=told)
    assert not of(practice, EmployerReadiness)


# ---- contacts ----------------------------------------------------------------------------------------------------------------------


def test_nothing_but_the_employer_need_be_said_of_a_visit(practice: Home, garden: UUID) -> None:
    practice.do(record_contact, employer=garden)
    found = contact_of(practice)
    assert (found.on, found.medium, found.purpose) == (practice.today, ContactWay.FACE_TO_FACE, ContactPurpose.LEARN)
    assert (found.adviser_id, found.two_way, found.named_somebody) == (practice.me.id, True, False)


def test_a_letter_or_an_email_is_two_way_only_once_it_was_answered(practice: Home, garden: UUID) -> None:
    practice.do(record_contact, employer=garden, medium=ContactWay.EMAIL)
    found = contact_of(practice)
    assert found.two_way is False
    practice.do(edit_contact, contact=found.id, two_way=True)
    assert contact_of(practice).two_way is True


def test_a_contact_brings_a_lead_a_need_and_the_next_day(practice: Home, garden: UUID) -> None:
    yesterday = practice.today - timedelta(days=1)
    refused(practice, "contact.next_on", "next_on", record_contact, employer=garden, next_on=yesterday)
    refused(practice, "day_ahead", "on", record_contact, employer=garden, on=practice.today + timedelta(days=1))
    refused(practice, "meeting.time", "at", record_contact, employer=garden, at=1440)
    practice.do(
        record_contact,
        employer=garden,
        need_learnt="Weekend till",
        lead="Till",
        next_on=practice.today + timedelta(days=7),
    )
    (lead,) = of(practice, Lead)
    assert isinstance(lead, Lead)
    assert (lead.title, lead.subject_id, lead.shared) == ("Till", garden, True)


def test_a_contact_for_somebody_stands_on_their_record_and_names_them_nowhere_else(
    practice: Home, garden: UUID
) -> None:
    amina = accepted(practice)
    practice.do(
        record_contact, employer=garden, for_client=amina, said_of_them="Good with plants", note="Quiet before 11"
    )
    (theirs,) = of(practice, ContactFor)
    assert isinstance(theirs, ContactFor)
    found = contact_of(practice)
    assert (theirs.subject_id, theirs.contact_id, theirs.employer_id) == (amina, found.id, garden)
    assert (theirs.named, theirs.face_to_face, theirs.consent_id) == (False, True, None)

    def everything_of_the_employer(desk: Desk) -> str:
        words = desk.session.query(Beside).filter(Beside.record_id.in_([garden, found.id]))
        return " ".join(str(each.value) for each in words)

    assert "Amina" not in practice.ask(everything_of_the_employer)
    assert amina not in {getattr(found, name) for name in ("person_id", "adviser_id", "subject_id", "made_by")}


def test_naming_without_a_consent_is_refused_and_without_the_name_it_is_kept(practice: Home, garden: UUID) -> None:
    amina = accepted(practice)
    refused(practice, "sharing.no_consent", "named", record_contact, employer=garden, for_client=amina, named=True)
    assert not of(practice, EmployerContact)
    practice.do(record_contact, employer=garden, for_client=amina, named=False)
    refused(practice, "contact.named_whom", "for_client", record_contact, employer=garden, named=True)


def test_a_consent_lets_the_name_be_said_to_that_employer_until_it_is_taken_back(practice: Home, garden: UUID) -> None:
    amina, other = accepted(practice), practice.do(add_employer, name="Lantern Books")
    consent = consented(practice, amina, garden)
    practice.do(record_contact, employer=garden, for_client=amina, named=True)
    (theirs,) = of(practice, ContactFor)
    assert isinstance(theirs, ContactFor)
    assert (theirs.named, theirs.consent_id) == (True, consent)
    assert contact_of(practice).named_somebody is True
    refused(practice, "sharing.no_consent", "named", record_contact, employer=other, for_client=amina, named=True)
    practice.do(withdraw_consent, consent=consent)
    refused(practice, "sharing.no_consent", "named", record_contact, employer=garden, for_client=amina, named=True)


def test_a_consent_for_an_employer_holds_when_a_duplicate_was_merged_into_it(practice: Home, garden: UUID) -> None:
    amina, twin = accepted(practice), practice.do(add_employer, name="Gardenworld")
    practice.do(merge_employers, employer=twin, same_as=garden)
    consented(practice, amina, garden)
    practice.do(record_contact, employer=twin, for_client=amina, named=True)
    assert contact_of(practice).subject_id == garden


def test_one_contact_may_be_for_several_and_for_each_once(practice: Home, garden: UUID) -> None:
    amina, dai = accepted(practice), accepted(practice, "Dai", "Elm")
    contact = practice.do(record_contact, employer=garden, for_client=amina)
    refused(practice, "contact.for_whom", "for_client", contact_also_for, contact=contact)
    refused(practice, "contact.already_for", "for_client", contact_also_for, contact=contact, for_client=amina)
    refused(practice, "sharing.no_consent", "named", contact_also_for, contact=contact, for_client=dai, named=True)
    consented(practice, dai, garden)
    theirs = practice.do(contact_also_for, contact=contact, for_client=dai, named=True)
    assert contact_of(practice).named_somebody is True
    practice.do(take_back_contact_for, contact_for=theirs)
    assert contact_of(practice).named_somebody is False


def test_a_contact_from_a_persons_page_finds_or_adds_the_employer(practice: Home, garden: UUID) -> None:
    amina = accepted(practice)
    practice.do(record_contact_for, client=amina, employer="Garden World")
    assert len(of(practice, Employer)) == 1
    practice.do(record_contact_for, client=amina, employer="Copper Kettle Café", medium=ContactWay.PHONE)
    assert len(of(practice, Employer)) == 2
    refused(practice, "employer.name_missing", "employer", record_contact_for, client=amina)


def test_putting_a_contact_right_puts_right_what_stands_on_the_persons_record(practice: Home, garden: UUID) -> None:
    amina, yesterday = accepted(practice), practice.today - timedelta(days=1)
    contact = practice.do(record_contact, employer=garden, for_client=amina)
    practice.do(edit_contact, contact=contact, on=yesterday, medium=ContactWay.PHONE)
    (theirs,) = of(practice, ContactFor)
    assert isinstance(theirs, ContactFor)
    assert (theirs.on, theirs.face_to_face) == (yesterday, False)
    practice.do(take_back_contact, contact=contact)
    assert not of(practice, ContactFor)
    assert not of(practice, EmployerContact)


# ---- duplicates (decision 7) -------------------------------------------------------------------------------------------------------


def test_two_records_of_one_employer_show_as_one_and_part_again(practice: Home, garden: UUID) -> None:
    twin, third = practice.do(add_employer, name="Garden Wrold"), practice.do(add_employer, name="G World")
    practice.do(record_contact, employer=garden)
    practice.do(record_contact, employer=twin)
    practice.do(add_lead, employer=twin, title="Till")
    practice.do(merge_employers, employer=third, same_as=twin)
    practice.do(merge_employers, employer=twin, same_as=garden)
    view = practice.ask(employer_view, garden)
    assert set(view.parts) == {twin, third}
    assert [entry.line.said() for entry in view.log] == ["Visit, second", "Visit, first"]
    assert len(view.side.panels[0].lines) == 1
    practice.do(part_employers, employer=twin)
    view = practice.ask(employer_view, garden)
    assert view.parts == (third,)
    assert len(view.log) == 1


def test_a_record_is_not_merged_into_itself_or_into_its_own_duplicate(practice: Home, garden: UUID) -> None:
    twin = practice.do(add_employer, name="Garden Wrold")
    refused(practice, "employer.which", "same_as", merge_employers, employer=garden)
    refused(practice, "employer.itself", "same_as", merge_employers, employer=garden, same_as=garden)
    practice.do(merge_employers, employer=twin, same_as=garden)
    refused(practice, "employer.itself", "same_as", merge_employers, employer=garden, same_as=twin)
