"""The page Employers in the window: letters sift, a contact in few interactions, naming refused, a new employer chosen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ips_desktop.casework.employer import add_employer, add_employer_person, merge_employers
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.casework.leads import add_lead
from ips_desktop.questions.employer import employer_view
from ips_desktop.questions.employers import employers_page
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.ui.framed import Framed, framed
from ui.employers.page import EmployersPage
from ui.forms.page import FormPage
from ui.place import Going

__all__ = ["practice"]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def focus() -> Any:
    """What has the keyboard."""
    return QApplication.focusWidget()


def write(words: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(focus(), words)


@pytest.fixture
def garden(practice: Home) -> UUID:
    return practice.do(add_employer, name="Garden World", town="Roath")


def come(qtbot: QtBot, home: Home, *, wide: int = 1366) -> tuple[Framed, EmployersPage]:
    frame = framed(qtbot, home, place="today")
    frame.window.resize(wide, 768)
    frame.shell.go(Going("employers"))
    page = frame.shell.page("employers")
    assert isinstance(page, EmployersPage)
    if home.ask(employers_page).rows:
        qtbot.waitUntil(lambda: page.list.row() is not None and page.pane.about() == page.list.row().id)
    return frame, page


def at_form(qtbot: QtBot, frame: Framed) -> FormPage:
    form = frame.shell.page("form")
    assert isinstance(form, FormPage)
    qtbot.waitUntil(lambda: frame.shell.at.place == "form" and form.isAncestorOf(focus()))
    return form


def test_letters_sift_the_list_at_once_and_escape_shows_all(qtbot: QtBot, practice: Home, garden: UUID) -> None:
    practice.do(add_employer, name="Lantern Books")
    frame, page = come(qtbot, practice)
    assert [row.name for row in page.model.rows] == ["Garden World", "Lantern Books"]
    QTest.keyClicks(page.list, "lan")
    assert [row.name for row in page.model.rows] == ["Lantern Books"]
    QTest.keyClicks(page.list, "x")
    assert not page.model.rows
    assert page.hint.isVisible()
    frame.press(Qt.Key.Key_Escape)
    assert len(page.model.rows) == 2


def test_a_visit_as_expected_is_three_interactions_beyond_its_words(qtbot: QtBot, practice: Home, garden: UUID) -> None:
    meg = practice.do(add_employer_person, employer=garden, name="Meg Fern")
    frame, _ = come(qtbot, practice)
    frame.press(Qt.Key.Key_M, ALT)
    form = at_form(qtbot, frame)
    assert form.shown is not None
    write("A weekend till")
    assert form.shown.sheet.form.fields["need_learnt"].value() == "A weekend till"
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "employers")
    (entry,) = practice.ask(employer_view, garden).log
    assert (entry.line.said(), entry.words) == ("Visit, first", "A weekend till")
    assert entry.about[0].said() == "With Meg Fern"
    assert meg


def test_a_contact_with_everything_said_takes_eight_interactions_at_most(
    qtbot: QtBot, practice: Home, garden: UUID
) -> None:
    """Who, face to face, what for, its number, for whom, need learnt, lead, next date (experience §3)."""
    practice.do(add_employer_person, employer=garden, name="Meg Fern")
    amina = accepted(practice)
    frame, _ = come(qtbot, practice)
    presses = 0

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal presses
        presses += 1
        frame.press(key, modifiers)

    press(Qt.Key.Key_M, ALT)
    at_form(qtbot, frame)
    write("A weekend till")
    press(Qt.Key.Key_Tab)  # what for: to learn, as a first visit is
    press(Qt.Key.Key_Tab)
    write("+7")
    press(Qt.Key.Key_Tab)
    write("Am")  # a chooser takes the name as it is typed
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    write("Till")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "employers")
    view = practice.ask(employer_view, garden)
    assert view.log[0].next_on == practice.today + timedelta(days=7)
    assert "For Amina, who was not named" in [line.said() for line in view.log[0].about]
    assert view.side.panels[0].lines[0].line.said() == "Till"
    assert presses <= 8
    assert amina


def test_naming_without_a_consent_stands_beside_its_field_and_no_words_are_lost(
    qtbot: QtBot, practice: Home, garden: UUID
) -> None:
    amina = accepted(practice)
    frame, _ = come(qtbot, practice)
    frame.press(Qt.Key.Key_M, ALT)
    form = at_form(qtbot, frame)
    assert form.shown is not None
    fields = form.shown.sheet.form.fields
    fields["need_learnt"].control.put("A weekend till")
    fields["for_client"].control.put(amina)
    fields["named"].control.put(True)
    form.keep()
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.summary.isVisible())
    assert "without a name" in fields["named"].problem
    assert fields["need_learnt"].value() == "A weekend till"
    fields["named"].control.put(False)
    form.keep()
    qtbot.waitUntil(lambda: frame.shell.at.place == "employers")


def test_a_new_employer_is_the_one_chosen_after_it_is_kept(qtbot: QtBot, practice: Home, garden: UUID) -> None:
    frame, page = come(qtbot, practice)
    frame.press(Qt.Key.Key_A, ALT)
    at_form(qtbot, frame)
    write("Tidewater Hotel")
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "employers" and page.list.row().name == "Tidewater Hotel")
    qtbot.waitUntil(frame.shell.toast.isVisible)
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: [row.name for row in page.model.rows] == ["Garden World"])


def test_somebody_who_comes_for_a_merged_record_is_led_to_the_one_that_goes_on(
    qtbot: QtBot, practice: Home, garden: UUID
) -> None:
    twin = practice.do(add_employer, name="Zebra Gardens")
    practice.do(add_employer, name="Lantern Books")
    practice.do(merge_employers, employer=garden, same_as=twin)
    frame, page = come(qtbot, practice)
    assert page.list.row().name == "Lantern Books"
    frame.shell.go(Going("employers", garden))
    qtbot.waitUntil(lambda: page.pane.about() == twin)


def test_nobody_yet_says_what_to_do_first(qtbot: QtBot, practice: Home) -> None:
    _, page = come(qtbot, practice)
    qtbot.waitUntil(page.first.isVisible)


def test_narrow_shows_the_list_and_enter_goes_in_and_escape_comes_back(
    qtbot: QtBot, practice: Home, garden: UUID
) -> None:
    frame, page = come(qtbot, practice, wide=1024)
    qtbot.waitUntil(lambda: page.list.isVisible() and not page.right.isVisible())
    frame.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.right.isVisible() and not page.list.isVisible())
    frame.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.list.isVisible() and not page.right.isVisible())
    assert frame.shell.at.place == "employers"


def test_enter_on_a_contact_and_on_a_lead_shows_what_can_be_done(qtbot: QtBot, practice: Home, garden: UUID) -> None:
    practice.do(record_contact, employer=garden)
    practice.do(add_lead, employer=garden, title="Till")
    frame, page = come(qtbot, practice)
    qtbot.waitUntil(page.pane.log.isVisible)
    page.pane.log.setFocus()
    page.pane.log.keeps.go(0)
    frame.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions()] == ["Put the contact right", "For whom it was", "Take the contact out"]
    menu.actions()[2].trigger()
    menu.close()
    qtbot.waitUntil(lambda: not practice.ask(employer_view, garden).log)
    qtbot.waitUntil(frame.shell.toast.isVisible)
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: len(practice.ask(employer_view, garden).log) == 1)


def test_three_thousand_employers_are_sifted_by_the_letter(qtbot: QtBot, practice: Home) -> None:
    def many(desk: object) -> None:
        for n in range(3000):
            add_employer(desk, name=f"Shop {n:04d}")  # pyright: ignore[reportArgumentType]

    practice.do(many)
    _, page = come(qtbot, practice)
    assert page.model.rowCount() == 3000
    QTest.keyClicks(page.list, "2999")
    assert [row.name for row in page.model.rows] == ["Shop 2999"]
