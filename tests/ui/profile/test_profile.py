"""The vocational profile: begun when there is none, kept in the person's words, complete once three things are there."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.questions.person import ProfileView, person
from ips_desktop.terms.words import Role
from tests.casework.given import accepted
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show, tab_walk
from ui.draft_keeping import draft_of
from ui.profile.page import FORM, ProfilePage

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def come(qtbot: QtBot, home: Home, client: UUID) -> Shown:
    shown = show(qtbot, home, ProfilePage, client)
    qtbot.waitUntil(lambda: shown.page.drafting.about is not None)
    return shown


def into(shown: Shown, name: str) -> object:
    control = shown.page.sheet.form.fields[name].control
    return control.line if name == "preferences" else control.editor


def write(shown: Shown, name: str, text: str) -> None:
    type_text(into(shown, name), text)  # pyright: ignore[reportArgumentType]


def keep(shown: Shown) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def profile(home: Home, client: UUID) -> ProfileView:
    found = home.ask(person, client=client).profile
    assert found is not None
    return found


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def test_a_first_profile_is_begun_and_complete_at_once(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    assert "Still needed: what they want, what they are good at and one thing they like in a job." in seen(shown)
    write(shown, "goal", "A morning job with plants.")
    write(shown, "strengths", "Patient")
    write(shown, "preferences", "mornings\noutdoors\nnear the bus")
    keep(shown)
    qtbot.waitUntil(lambda: shown.went == [("back", None)])
    kept = profile(practice, amina)
    assert (kept.goal, kept.strengths) == ("A morning job with plants.", "Patient")
    assert {text for _, text in kept.preferences} == {"mornings", "outdoors", "near the bus"}
    assert kept.completed_on == practice.today
    assert shown.toasts[0][0] == "Profile of Amina kept."


def test_a_chip_goes_by_a_press_and_returns_to_the_line_by_backspace(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    write(shown, "preferences", "mornings\noutdoors\nMornings\n")
    tags = shown.page.sheet.preferences.control
    assert tags.value() == ["mornings", "outdoors"]

    def visible() -> list[QPushButton]:
        return [b for b in tags.findChildren(QPushButton) if b.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 2)
    chips = visible()
    assert [chip.accessibleName() for chip in chips] == ["Take away: mornings", "Take away: outdoors"]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert tags.value() == ["outdoors"]
    QTest.keyClick(tags.line, Qt.Key.Key_Backspace)
    assert tags.line.text() == "outdoors"


def test_only_what_was_changed_is_written(qtbot: QtBot, practice: Home, amina: UUID):
    begun = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=begun, goal="Plants", helps="Quiet", preferences=["mornings"])
    shown = come(qtbot, practice, amina)
    write(shown, "strengths", "Patient")
    practice.do(keep_profile, profile=begun, helps="A quiet room")
    keep(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    kept = profile(practice, amina)
    assert (kept.goal, kept.strengths, kept.helps) == ("Plants", "Patient", "A quiet room")


def test_undo_says_again_what_it_said_before(qtbot: QtBot, practice: Home, amina: UUID):
    begun = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=begun, goal="Plants", preferences=["mornings"])
    shown = come(qtbot, practice, amina)
    write(shown, "goal", " and more")
    write(shown, "preferences", "outdoors\n")
    keep(shown)
    qtbot.waitUntil(lambda: bool(shown.toasts))
    undo = shown.toasts[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: len(shown.toasts) == 2)
    kept = profile(practice, amina)
    assert (kept.goal, [text for _, text in kept.preferences]) == ("Plants", ["mornings"])


def test_words_are_kept_while_typed_and_found_again(qtbot: QtBot, practice: Home, amina: UUID):
    first = come(qtbot, practice, amina)
    write(first, "why_now", "Her sister works ")
    write(first, "preferences", "mornings\nout")
    qtbot.waitUntil(lambda: practice.ask(draft_of, form=FORM, about=amina) is not None)
    first.window.close()
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(lambda: "We kept your unfinished note from 09:00." in seen(shown))
    assert into(shown, "why_now").toPlainText() == "Her sister works "  # pyright: ignore[reportAttributeAccessIssue]
    assert shown.page.sheet.preferences.value() == ["mornings", "out"]
    keep(shown)
    qtbot.waitUntil(lambda: bool(shown.went))
    assert practice.ask(draft_of, form=FORM, about=amina) is None


def test_start_again_shows_what_is_kept(qtbot: QtBot, practice: Home, amina: UUID):
    begun = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=begun, goal="Plants")
    practice.do(keep_draft, form=FORM, about=amina, values={"goal": "Pla", "why_now": "x"})
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.drafting.line.isVisible)
    shown.page.drafting.line.start_again.click()
    assert shown.page.sheet.form.values()["goal"] == "Plants"
    assert shown.page.sheet.form.values()["why_now"] == ""
    qtbot.waitUntil(lambda: practice.ask(draft_of, form=FORM, about=amina) is None)


def test_a_lock_takes_what_is_being_typed(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    assert shown.page.words() == []
    write(shown, "goal", "mid")
    ((form, about, values),) = shown.page.words()
    assert (form, about, values["goal"]) == (FORM, amina, "mid")


def test_an_outline_only_leads_to_the_person(qtbot: QtBot, tmp_path: Path, practice: Home, amina: UUID):
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead", seed=1)
    carry(practice, lead, "headline")
    shown = show(qtbot, lead, ProfilePage, amina)
    qtbot.waitUntil(lambda: "Not on this laptop" in seen(shown))
    lead.lock()


def test_tab_goes_in_reading_order(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    walked = tab_walk(shown, shown.page.sheet.form.fields["goal"], 7)
    assert walked == [
        "What I want", "Why now", "What I am good at", "What helps me", "What I like in a job", "Keep",
        "Leave it for later",
    ]  # fmt: skip
