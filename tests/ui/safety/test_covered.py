"""One key covers everything; the same key goes on, nothing else does; after half a minute it locks. F9 leads to a concern."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.questions.person import person
from ips_desktop.terms.keeping_safe import ConcernKind
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.ui.framed import framed
from ui.forms.page import FormPage
from ui.place import Going
from ui.safety.page import ConcernPage

__all__ = ["practice"]


def test_f12_covers_and_goes_on_where_the_keyboard_was(qtbot: QtBot, practice: Home) -> None:
    accepted(practice, "Amina", "Birch")
    frame = framed(qtbot, practice)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    before = QApplication.focusWidget()
    frame.press(Qt.Key.Key_F12)
    cover = frame.shell._cover
    assert cover.isVisible()
    assert cover.geometry() == frame.shell.rect()
    covered = frame.window.grab().toImage()
    assert covered.pixelColor(300, 120) == covered.pixelColor(900, 600)
    frame.press(Qt.Key.Key_Return)
    frame.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert frame.shell.at == Going("today")
    assert cover.isVisible()
    frame.press(Qt.Key.Key_F12)
    assert not cover.isVisible()
    assert QApplication.focusWidget() is before


def test_a_cover_that_stays_locks(qtbot: QtBot, practice: Home) -> None:
    frame = framed(qtbot, practice)
    frame.press(Qt.Key.Key_F12)
    assert frame.shell._cover.locking.isActive()
    frame.shell._cover.locking.timeout.emit()
    assert frame.locks == [True]


def test_f9_on_a_person_s_page_opens_the_concern_about_them(qtbot: QtBot, practice: Home) -> None:
    amina = accepted(practice)
    frame = framed(qtbot, practice)
    frame.shell.go(Going("person", amina))
    frame.press(Qt.Key.Key_F9)
    page = frame.shell.page("form")
    assert isinstance(page, FormPage)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == amina)
    assert page.shown is not None
    assert "999" in page.shown.beside.text()
    page.shown.sheet.form.put({"kind": ConcernKind.UNWELL, "what": "He has not slept."})
    page.keep()
    qtbot.waitUntil(lambda: practice.ask(person, amina).header.concerns == 1)


def test_f9_from_anywhere_shows_whom_to_call_and_asks_whom_it_is_about(qtbot: QtBot, practice: Home) -> None:
    amina, _ = accepted(practice), accepted(practice, "Dai", "Rees")
    frame = framed(qtbot, practice)
    frame.press(Qt.Key.Key_F9)
    page = frame.shell.page("concern")
    assert isinstance(page, ConcernPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    QTest.keyClicks(page.name.control, "ami")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.list.opened.emit(page.list.row())
    qtbot.waitUntil(lambda: frame.shell.at == Going("form", amina, {"form": "raise_concern"}))
