"""Reaching a person only in the ways they said yes to; another way needs its reason in the note (FS20)."""

from __future__ import annotations

from uuid import UUID

import pytest

from ips_desktop.casework.client import keep_contact_rules
from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.questions.contact_rules import contact_rules, rules_begin
from ips_desktop.questions.person import person
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow
from tests.casework.given import accepted
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


@pytest.mark.parametrize(
    ("flag", "how"),
    [
        ("may_call", AttemptHow.PHONE),
        ("may_text", AttemptHow.TEXT),
        ("may_email", AttemptHow.EMAIL),
        ("may_write", AttemptHow.LETTER),
        ("may_visit", AttemptHow.VISIT),
    ],
)
def test_a_way_they_said_no_to_is_refused_unless_the_note_says_why(
    practice: Home, amina: UUID, flag: str, how: AttemptHow
) -> None:
    practice.do(record_attempt, client=amina, how=how)  # never asked: nobody said no
    practice.do(keep_contact_rules, client=amina, **{flag: False})
    with pytest.raises(Refused) as refused:
        practice.do(record_attempt, client=amina, how=how, note=" ")
    assert (refused.value.code, refused.value.field) == ("contact.not_that_way", "how")
    assert practice.do(record_attempt, client=amina, how=how, note="Worried: nobody had seen her for a week.")
    practice.do(keep_contact_rules, client=amina, **{flag: True})
    assert practice.do(record_attempt, client=amina, how=how)


def test_through_the_team_is_never_refused(practice: Home, amina: UUID) -> None:
    practice.do(keep_contact_rules, client=amina, may_call=False, may_text=False, may_visit=False)
    assert practice.do(record_attempt, client=amina, how=AttemptHow.THROUGH_TEAM)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({}, ""),
        ({"may_text": True, "may_call": False, "other_person": "Zara"}, "May be texted; not called. Ask for Zara."),
        ({"may_text": True, "may_email": True, "may_write": True}, "May be texted, e-mailed or written to."),
        (
            {"may_leave_message": False, "may_visit": False, "contact_words": "Do not say\nwhere you call from."},
            "Not to be left a message or visited. Do not say where you call from.",
        ),
    ],
)
def test_the_rules_are_one_line_at_the_head_of_the_person(
    practice: Home, amina: UUID, told: dict[str, object], line: str
) -> None:
    practice.do(keep_contact_rules, client=amina, **told)
    assert practice.ask(contact_rules, amina).line == line
    assert practice.ask(person, amina).header.contact == line


def test_the_form_begins_with_what_was_said_and_what_is_not_given_stands(practice: Home, amina: UUID) -> None:
    practice.do(keep_contact_rules, client=amina, may_call=False, contact_words="Evenings only.")
    practice.do(keep_contact_rules, client=amina, may_text=True)
    begun = practice.ask(rules_begin, amina)
    assert (begun.who, begun.values["may_call"], begun.values["may_text"], begun.values["may_visit"]) == (
        "Amina Birch", False, True, None,
    )  # fmt: skip
    assert begun.values["contact_words"] == "Evenings only."


def test_the_rules_are_no_way_to_change_a_name(practice: Home, amina: UUID) -> None:
    with pytest.raises(TypeError):
        practice.do(keep_contact_rules, client=amina, family_name="Beech")


def test_of_a_person_in_two_records_what_either_was_told_counts(practice: Home, amina: UUID) -> None:
    twice = accepted(practice, "Amina", "Birch-Moor")
    practice.do(keep_contact_rules, client=twice, may_call=False, may_text=False)
    practice.do(keep_contact_rules, client=amina, may_text=True)
    practice.do(merge_people, client=twice, other=amina)
    rules = practice.ask(contact_rules, amina)
    assert (rules.may, rules.never) == (("text",), ("call",))
    with pytest.raises(Refused):
        practice.do(record_attempt, client=twice, how=AttemptHow.PHONE)
