"""The directory in the window: reached from Steps, found by any word, a service added and taken out with its way back (SS3.8)."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.casework.directory import add_organisation
from ips_desktop.records import Organisation
from ips_desktop.terms.stepping import OnwardKind
from tests.casework.given import accepted
from tests.casework.work_given import every
from tests.homes import Home, practice
from tests.typing_keys import type_text
from tests.ui.framed import Framed, framed
from ui.directory.page import DirectoryPage
from ui.parts.buttons import Button
from ui.parts.labels import Words
from ui.person.page import PersonPage
from ui.place import Going

__all__ = ["practice"]


@pytest.fixture
def shelter(practice: Home) -> UUID:
    practice.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE, takes="Anybody")
    return practice.do(add_organisation, name="Shelter", kind=OnwardKind.HOUSING, phone="0800 049 5495")


def come(qtbot: QtBot, home: Home) -> tuple[Framed, DirectoryPage]:
    frame = framed(qtbot, home, place="today")
    frame.shell.go(Going("directory"))
    page = frame.shell.page("directory")
    assert isinstance(page, DirectoryPage)
    qtbot.waitUntil(lambda: "Shelter" in names(page))
    return frame, page


def press(view: QWidget, name: str) -> None:
    button = view.findChild(Button, name)
    assert button is not None
    button.click()


def write(words: str) -> None:
    """Type where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, words)


def names(page: DirectoryPage) -> list[str]:
    return [words.text() for words in page.view.findChildren(Words) if words.isVisible()]


def test_a_service_is_found_by_any_of_its_words(qtbot: QtBot, practice: Home, shelter: UUID) -> None:
    _, page = come(qtbot, practice)
    qtbot.waitUntil(lambda: (at := QApplication.focusWidget()) is not None and page.letters.isAncestorOf(at))
    write("5495")
    qtbot.waitUntil(lambda: "Citizens Advice" not in names(page) and "Shelter" in names(page))
    write("x")
    qtbot.waitUntil(lambda: "No service says this. Try another word, or add it." in names(page))


def test_a_service_taken_out_comes_back_by_the_toast(qtbot: QtBot, practice: Home, shelter: UUID) -> None:
    frame, page = come(qtbot, practice)
    press(page.view, f"take_out_organisation {shelter}")
    qtbot.waitUntil(lambda: len(every(practice, Organisation)) == 1)
    qtbot.waitUntil(frame.shell.toast.isVisible)
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: len(every(practice, Organisation)) == 2)


def test_the_directory_is_one_press_from_the_steps(qtbot: QtBot, practice: Home, shelter: UUID) -> None:
    amina = accepted(practice)
    frame = framed(qtbot, practice, place="today")
    frame.shell.go(Going("person", amina, {"tab": "steps"}))
    page = frame.shell.page("person")
    assert isinstance(page, PersonPage)
    qtbot.waitUntil(lambda: page.panels["steps"].findChild(Button, "directory") is not None)
    press(page.panels["steps"], "directory")
    qtbot.waitUntil(lambda: frame.shell.at.place == "directory")
