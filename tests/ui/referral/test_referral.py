"""A referral is added in under a minute and decided at once or later; nobody is begun twice unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ips_desktop.casework.referral import receive_referral
from ips_desktop.casework.team import add_team
from ips_desktop.questions.person import PersonPage, person
from ips_desktop.questions.referrals import undecided
from ips_desktop.terms.words import ReferralDecision, ReferralKind, ReferralSource, Role, TeamKind
from resources.reference import by_key
from tests.casework.given import accepted, referred
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show, tab_walk
from ui.draft_keeping import draft_of
from ui.referral.acts import ADDING
from ui.referral.page import ReferralPage

__all__ = ["practice"]


def add(qtbot: QtBot, home: Home, client: UUID | None = None) -> Shown:
    shown = show(qtbot, home, ReferralPage, client)
    qtbot.waitUntil(lambda: shown.page.add_draft.about is not None)
    return shown


def decide(qtbot: QtBot, home: Home, client: UUID, referral: UUID) -> Shown:
    shown = show(qtbot, home, ReferralPage, client, {"referral": referral})
    qtbot.waitUntil(lambda: shown.page.decide_draft.about == referral)
    return shown


def choose(field: Any, value: object) -> None:
    field.put(value)
    field.control.edited.emit()


def enter(shown: Shown) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def about(home: Home, client: UUID) -> PersonPage:
    return home.ask(person, client=client)


@pytest.fixture
def team(tmp_path: Path, practice: Home) -> UUID:
    """A team made by a supervisor and brought here by sync."""
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead", seed=1)
    made = lead.do(add_team, name="Riverside", kind=TeamKind.COMMUNITY)
    carry(lead, practice)
    lead.lock()
    return made


def test_a_referral_is_added_and_then_decided(qtbot: QtBot, practice: Home, team: UUID):
    shown = add(qtbot, practice)
    form = shown.page.adding
    qtbot.waitUntil(form.given.control.hasFocus)
    type_text(form.given.control, "Lena")
    type_text(form.family.control, "Maple")
    type_text(form.phone.control, "07700 900123")
    choose(form.source, "care_coordinator")
    choose(form.form.fields["team"], str(team))
    type_text(form.form.fields["wants"].control.editor, "I want to be outside.")
    enter(shown)
    qtbot.waitUntil(lambda: shown.page.decide_draft.about is not None)
    assert "Lena Maple" in seen(shown)
    assert "I want to be outside." in seen(shown)
    assert shown.page.deciding.adviser.value() == str(practice.me.id)
    enter(shown)
    qtbot.waitUntil(lambda: len(shown.went) == 2)  # away from the referral, and on to the person
    (_, (place, client)) = shown.went
    assert place == "person"
    assert client is not None
    header = about(practice, client).header
    assert (header.name, header.adviser, header.team, header.phone) == (
        "Lena Maple", practice.me.id, "Riverside", "07700 900123",
    )  # fmt: skip


def test_a_name_and_who_sent_them_are_asked_for(qtbot: QtBot, practice: Home):
    shown = add(qtbot, practice)
    enter(shown)
    form = shown.page.adding
    assert [words for words, _ in form.form.problems()] == ["Enter a name.", "Choose who sent them."]
    assert "There are 2 problems" in seen(shown)
    assert practice.ask(undecided) == []


def test_a_day_to_come_is_refused_beside_it(qtbot: QtBot, practice: Home):
    shown = add(qtbot, practice)
    form = shown.page.adding
    type_text(form.given.control, "Lena")
    choose(form.source, "self")
    form.received.control.selectAll()
    type_text(form.received.control, "+2")
    enter(shown)
    qtbot.waitUntil(lambda: form.received.problem == "This must be today or earlier.")


def test_who_is_here_already_is_seen_while_the_name_is_typed(qtbot: QtBot, practice: Home):
    amina = accepted(practice, "Amina", "Birch")
    shown = add(qtbot, practice)
    form = shown.page.adding
    type_text(form.given.control, "Amina")
    type_text(form.family.control, "Birk")
    qtbot.waitUntil(form.similar.isVisible)
    assert "is here already." in seen(shown)
    same = [b for b in form.similar.findChildren(QPushButton) if b.accessibleName() == "This is Amina Birch"]
    same[-1].click()
    assert "For Amina Birch, who is here already." in seen(shown)
    assert not form.given.isVisible()
    choose(form.source, "self")
    enter(shown)
    qtbot.waitUntil(lambda: shown.page.decide_draft.about is not None)
    assert [w.client for w in practice.ask(undecided)] == [amina]


def test_a_birth_date_and_a_number_bring_up_who_it_is_and_why(qtbot: QtBot, practice: Home):
    amina = practice.do(
        receive_referral, received_on=practice.today, source=ReferralSource.GP, given_name="Amina", family_name="Birch",
        nhs_number="943 476 5919",
    ).client  # fmt: skip
    shown = add(qtbot, practice)
    form = shown.page.adding
    form.more[0].open()
    type_text(form.form.fields["nhs_number"].control, "9434765919")
    qtbot.waitUntil(form.similar.isVisible)
    assert "is here already: same NHS number." in seen(shown)
    same = [b for b in form.similar.findChildren(QPushButton) if b.accessibleName() == "This is Amina Birch"]
    same[-1].click()
    assert not form.more[0].isVisible()
    choose(form.source, "self")
    enter(shown)
    qtbot.waitUntil(lambda: len(practice.ask(undecided)) == 2)
    assert {w.client for w in practice.ask(undecided)} == {amina}


def test_a_number_whose_check_digit_is_wrong_is_said_beside_it(qtbot: QtBot, practice: Home):
    shown = add(qtbot, practice)
    form = shown.page.adding
    type_text(form.given.control, "Lena")
    choose(form.source, "self")
    form.more[0].open()
    type_text(form.form.fields["nhs_number"].control, "9434765918")
    enter(shown)
    assert form.form.fields["nhs_number"].problem.startswith("Check the NHS number")
    assert practice.ask(undecided) == []


def test_an_early_referral_opens_the_job_and_begins_it_at_risk_when_accepted(qtbot: QtBot, practice: Home):
    shown = add(qtbot, practice)
    form = shown.page.adding
    type_text(form.given.control, "Priya")
    choose(form.source, "gp")
    assert not form.form.fields["threat"].isVisible()
    choose(form.kind, str(ReferralKind.JOB_RETENTION))
    assert form.form.fields["threat"].isVisible()
    type_text(form.form.fields["employer_name"].control, "Garden World")
    type_text(form.form.fields["threat"].control.editor, "Warned about days off")
    enter(shown)
    qtbot.waitUntil(lambda: shown.page.decide_draft.about is not None)
    enter(shown)
    qtbot.waitUntil(lambda: len(shown.went) == 2)
    client = shown.went[1][1]
    assert client is not None
    told = {e.kind: e.text for e in about(practice, client).timeline}
    assert told["at_risk"] == "Warned about days off"


def test_a_new_name_brings_up_nobody(qtbot: QtBot, practice: Home):
    accepted(practice, "Amina", "Birch")
    shown = add(qtbot, practice)
    form = shown.page.adding
    type_text(form.family.control, "Bir")
    qtbot.waitUntil(form.similar.isVisible)
    form.family.control.selectAll()
    type_text(form.family.control, "Maple")
    qtbot.waitUntil(lambda: not form.similar.isVisible())


def test_words_are_kept_and_found_again(qtbot: QtBot, practice: Home):
    first = add(qtbot, practice)
    type_text(first.page.adding.given.control, "Len")
    qtbot.waitUntil(lambda: practice.ask(draft_of, form=ADDING, about=practice.me.id) is not None)
    ((form, who, words),) = first.page.words()
    assert (form, who, words["given_name"]) == (ADDING, practice.me.id, "Len")
    first.window.close()
    shown = add(qtbot, practice)
    qtbot.waitUntil(lambda: "We kept your unfinished note from 09:00." in seen(shown))
    assert shown.page.adding.given.value() == "Len"


def test_not_offering_is_always_explained(qtbot: QtBot, practice: Home):
    came = referred(practice, days_ago=3)
    shown = decide(qtbot, practice, came.client, came.referral)
    form = shown.page.deciding
    choose(form.decision, str(ReferralDecision.NOT_OFFERED))
    assert not form.adviser.isVisible()
    enter(shown)
    qtbot.waitUntil(lambda: form.reason.problem == "Say why we did not offer a place.")
    type_text(form.reason.control.editor, "Lives too far away.")
    enter(shown)
    qtbot.waitUntil(lambda: shown.went == [("back", None)])
    assert practice.ask(undecided) == []


def test_they_may_choose_not_to_without_a_reason(qtbot: QtBot, practice: Home):
    came = referred(practice)
    shown = decide(qtbot, practice, came.client, came.referral)
    choose(shown.page.deciding.decision, str(ReferralDecision.PERSON_CHOSE_NOT_TO))
    enter(shown)
    qtbot.waitUntil(lambda: shown.went == [("back", None)])


def test_the_day_they_said_yes_is_kept(qtbot: QtBot, practice: Home):
    came = referred(practice, days_ago=3)
    shown = decide(qtbot, practice, came.client, came.referral)
    type_text(shown.page.deciding.yes.control, "y")
    shown.page.deciding.on.put(practice.today - timedelta(days=1))
    enter(shown)
    qtbot.waitUntil(lambda: shown.went == [("back", None), ("person", came.client)])
    assert about(practice, came.client).header.yes_on == practice.today - timedelta(days=1)


@pytest.fixture
def limit_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service in which an adviser has one place."""
    one = tuple(replace(v, value=1) for v in by_key()["caseload.limit"])
    values = {**by_key(), "caseload.limit": one}
    monkeypatch.setattr("resources.reference.by_key", lambda: values)


def test_past_the_limit_an_adviser_cannot_and_is_told_so(qtbot: QtBot, practice: Home, limit_of_one: None):
    accepted(practice, "Dai", "Rowan")
    came = referred(practice)
    shown = decide(qtbot, practice, came.client, came.referral)
    words = "This adviser has 1 active people and 1 places. A supervisor can add one more, with a reason."
    assert words in seen(shown)
    assert not shown.page.deciding.reason.isVisible()
    enter(shown)
    qtbot.waitUntil(lambda: shown.page.deciding.adviser.problem == words)
    assert shown.went == []


def test_past_the_limit_a_supervisor_says_why(qtbot: QtBot, tmp_path: Path, limit_of_one: None):
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead")
    accepted(lead, "Dai", "Rowan")
    came = referred(lead)
    shown = decide(qtbot, lead, came.client, came.referral)
    form = shown.page.deciding
    choose(form.adviser, str(lead.me.id))
    assert form.reason.isVisible()
    enter(shown)
    qtbot.waitUntil(lambda: "Say why one more is right." in form.reason.problem)
    type_text(form.reason.control.editor, "Dai ends on Friday.")
    enter(shown)
    qtbot.waitUntil(lambda: shown.went == [("back", None), ("person", came.client)])
    lead.lock()


def test_somebody_who_came_before_is_referred_again(qtbot: QtBot, practice: Home):
    amina = accepted(practice, "Amina", "Birch")
    shown = add(qtbot, practice, amina)
    qtbot.waitUntil(lambda: "For Amina Birch, who is here already." in seen(shown))
    choose(shown.page.adding.source, "self")
    enter(shown)
    qtbot.waitUntil(lambda: shown.page.decide_draft.about is not None)
    assert [w.client for w in practice.ask(undecided)] == [amina]


def test_an_outline_only_leads_to_the_person(qtbot: QtBot, tmp_path: Path, practice: Home):
    came = referred(practice)
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead", seed=1)
    carry(practice, lead, "headline")
    shown = show(qtbot, lead, ReferralPage, came.client, {"referral": came.referral})
    qtbot.waitUntil(lambda: "Not on this laptop" in seen(shown))
    lead.lock()


def test_tab_goes_in_reading_order(qtbot: QtBot, practice: Home):
    shown = add(qtbot, practice)
    walked = tab_walk(shown, shown.page.adding.given, 14)
    assert walked == [
        "First name", "Family name", "Who sent them", "Name of who sent them", "Came on", "Team", "What for", "Phone",
        "How best to reach them", "What they want", "Who they are", "How it came", "Add", "Leave it for later",
    ]  # fmt: skip


def test_a_reason_half_written_is_found_again(qtbot: QtBot, practice: Home):
    came = referred(practice)
    first = decide(qtbot, practice, came.client, came.referral)
    choose(first.page.deciding.decision, str(ReferralDecision.NOT_OFFERED))
    type_text(first.page.deciding.reason.control.editor, "Lives")
    first.window.close()
    shown = decide(qtbot, practice, came.client, came.referral)
    qtbot.waitUntil(lambda: "We kept your unfinished note from 09:00." in seen(shown))
    assert shown.page.deciding.reason.isVisible()
    assert shown.page.deciding.reason.value() == "Lives"
