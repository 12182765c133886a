"""The small forms of a person's page: an attempt to reach them, words added to an entry, the day they said yes."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import keep_contact_rules
from ips_desktop.questions.person import person
from ips_desktop.terms.words import AttemptHow
from tests.casework.given import accepted, met
from tests.homes import Home, practice
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show
from ui.draft_keeping import draft_of
from ui.person.acts import ADDITION, ATTEMPT
from ui.person.page import PersonPage
from ui.person.story import body

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    """A person met a week ago."""
    client = accepted(practice, "Amina", "Birch", days_ago=40)
    met(practice, client, 7, note="She wants mornings.")
    return client


def come(qtbot: QtBot, home: Home, client: UUID, **facts: object) -> Shown:
    shown = show(qtbot, home, PersonPage, client, facts)
    qtbot.waitUntil(lambda: bool(shown.page.header.name.text()))
    QApplication.processEvents()  # Qt shows what a layout has just been given by an event
    return shown


def press(shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)


def editor(shown: Shown, form: str, field: str = "note"):
    return getattr(shown.page, form).form.fields[field].control.editor


def lines(home: Home, client: UUID) -> list[str]:
    return [entry.line.said() for entry in home.ask(person, client=client).timeline]


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def kept(home: Home, form: str, about: UUID) -> dict[str, object] | None:
    found = home.ask(draft_of, form=form, about=about)
    return dict(found.values) if found is not None else None


def test_alt_t_a_few_words_and_ctrl_enter_keep_an_attempt(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    press(shown, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(shown.page.attempt.isVisible)
    type_text(editor(shown, "attempt"), "No answer.")
    editor(shown, "attempt").setFocus()
    press(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not shown.page.attempt.isVisible())
    assert lines(practice, amina)[0] == "Tried to reach them: Phone"
    assert shown.toasts[0][0] == "The attempt is kept."
    assert kept(practice, ATTEMPT, amina) is None
    qtbot.waitUntil(shown.page.story.list.hasFocus)


def test_an_attempt_that_reached_them_says_so(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina, attempt=True)
    qtbot.waitUntil(shown.page.attempt.isVisible)
    shown.page.attempt.form.put({"reached": True})
    shown.page.attempt.finish.click()
    qtbot.waitUntil(lambda: lines(practice, amina)[0] == "Reached them: Phone")


def test_esc_closes_the_form_keeps_the_words_and_does_not_go_back(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina, attempt=True)
    qtbot.waitUntil(shown.page.attempt.isVisible)
    editor(shown, "attempt").setFocus()
    type_text(editor(shown, "attempt"), "Rang tw")
    press(shown, Qt.Key.Key_Escape)
    assert not shown.page.attempt.isVisible()
    assert shown.went == []
    qtbot.waitUntil(lambda: (kept(practice, ATTEMPT, amina) or {}).get("note") == "Rang tw")
    practice.clock.move(minutes=3)
    press(shown, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: editor(shown, "attempt").toPlainText() == "Rang tw")
    assert "We kept your unfinished note from 09:00." in seen(shown)


def test_start_again_puts_the_words_away(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina, attempt=True)
    type_text(editor(shown, "attempt"), "old")
    shown.page.attempt.leave()
    qtbot.waitUntil(lambda: kept(practice, ATTEMPT, amina) is not None)
    shown.page.ask_attempt()
    qtbot.waitUntil(shown.page.attempt.unfinished.isVisible)
    shown.page.attempt.unfinished.start_again.click()
    qtbot.waitUntil(lambda: editor(shown, "attempt").toPlainText() == "" and kept(practice, ATTEMPT, amina) is None)


def test_a_lock_takes_what_is_being_typed(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina, attempt=True)
    assert shown.page.words() == []
    type_text(editor(shown, "attempt"), "mid")
    ((form, about, values),) = shown.page.words()
    assert (form, about, values["note"]) == (ATTEMPT, amina, "mid")


def test_another_person_finds_the_form_shut_and_the_words_kept(qtbot: QtBot, practice: Home, amina: UUID):
    dai = accepted(practice, "Dai", "Rowan")
    shown = come(qtbot, practice, amina, attempt=True)
    type_text(editor(shown, "attempt"), "about Amina")
    shown.page.arrive(dai, {})
    assert not shown.page.attempt.isVisible()
    qtbot.waitUntil(lambda: (kept(practice, ATTEMPT, amina) or {}).get("note") == "about Amina")
    assert kept(practice, ATTEMPT, dai) is None
    shown.page.ask_attempt()
    assert editor(shown, "attempt").toPlainText() == ""


def test_words_are_added_to_the_open_entry_and_the_entry_stands(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.story.add.isVisible)
    press(shown, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(shown.page.addition.isVisible)
    type_text(editor(shown, "addition", "text"), "Afternoons are fine too.")
    shown.page.addition.finish.click()
    qtbot.waitUntil(lambda: not shown.page.addition.isVisible())
    entry = next(e for e in practice.ask(person, client=amina).timeline if e.text)
    assert (entry.text, [a.text for a in entry.added]) == ("She wants mornings.", ["Afternoons are fine too."])
    assert kept(practice, ADDITION, entry.id) is None


def test_an_empty_addition_is_refused_beside_the_field(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.story.add.isVisible)
    shown.page.story.add.click()
    shown.page.addition.finish.click()
    field = shown.page.addition.form.fields["text"]
    qtbot.waitUntil(lambda: bool(field.problem))
    assert shown.page.addition.isVisible()
    assert shown.page.addition.finish.isEnabled()


def test_the_day_they_said_yes_is_kept_as_given_and_undone(qtbot: QtBot, practice: Home):
    client = accepted(practice, "Dai", "Rowan", days_ago=6, yes=False)
    met(practice, client, 4)
    first = practice.today - timedelta(days=4)
    shown = come(qtbot, practice, client, said_yes=first)
    qtbot.waitUntil(shown.page.said_yes.isVisible)
    assert shown.page.said_yes.form.values()["on"] == first
    shown.page.said_yes.form.put({"on": practice.today - timedelta(days=5)})
    shown.page.said_yes.finish.click()
    qtbot.waitUntil(lambda: bool(shown.toasts))
    assert practice.ask(person, client=client).header.yes_on == practice.today - timedelta(days=5)
    undo = shown.toasts[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: practice.ask(person, client=client).header.yes_on is None)


def test_a_day_to_come_is_refused_beside_the_day(qtbot: QtBot, practice: Home):
    client = accepted(practice, "Dai", "Rowan", days_ago=6, yes=False)
    met(practice, client, 4)
    shown = come(qtbot, practice, client, said_yes=practice.today)
    shown.page.said_yes.form.put({"on": practice.today + timedelta(days=2)})
    shown.page.said_yes.finish.click()
    qtbot.waitUntil(lambda: bool(shown.page.said_yes.form.fields["on"].problem))
    assert practice.ask(person, client=client).header.yes_on is None


def test_one_small_form_at_a_time(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina, attempt=True)
    qtbot.waitUntil(shown.page.story.add.isVisible)
    shown.page.story.add.click()
    assert (shown.page.attempt.isVisible(), shown.page.addition.isVisible()) == (False, True)
    shown.page.ask_attempt()
    assert (shown.page.attempt.isVisible(), shown.page.addition.isVisible()) == (True, False)


def test_how_they_may_be_reached_is_said_before_a_call_and_a_way_they_allow_is_begun_with(
    qtbot: QtBot, practice: Home, amina: UUID
):
    practice.do(keep_contact_rules, client=amina, may_call=False, may_text=True, other_person="Zara")
    shown = come(qtbot, practice, amina, attempt=True)
    words = "May be texted; not called. Ask for Zara."
    assert shown.page.header.contact.text() == words
    qtbot.waitUntil(lambda: shown.page.attempt.contact.isVisible() and shown.page.attempt.contact.text() == words)
    how = shown.page.attempt.form.fields["how"]
    assert how.value() == AttemptHow.TEXT
    assert how.note == ""


def test_a_way_they_said_no_to_says_so_and_is_kept_only_with_its_reason(qtbot: QtBot, practice: Home, amina: UUID):
    practice.do(keep_contact_rules, client=amina, may_call=False)
    shown = come(qtbot, practice, amina, attempt=True)
    form = shown.page.attempt
    qtbot.waitUntil(form.contact.isVisible)
    how = form.form.fields["how"]
    how.put(AttemptHow.PHONE)
    how.control.edited.emit()
    assert how.note == "They said no to this way. Choose another, or write below why it was needed."
    form.finish.click()
    qtbot.waitUntil(lambda: how.problem.startswith("Amina said no to this way."))
    form.form.put({"note": "Her brother asked us to, he was worried."})
    form.finish.click()
    qtbot.waitUntil(lambda: lines(practice, amina)[0] == "Tried to reach them: Phone")


def test_an_entry_says_when_it_was_written_and_that_it_was_late(practice: Home, amina: UUID):
    entry = practice.ask(person, client=amina).timeline[0]
    assert body(entry) == (
        "She wants mornings.\nWritten on Tue 24 Nov by Ann Adviser. That is 7 days after, later than 3 days."
    )
