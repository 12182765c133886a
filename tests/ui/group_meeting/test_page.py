"""A group through the window, by keyboard: chosen by letters, kept for each, taken back to a draft; and the ways that lead there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.group_meeting import book_group
from ips_desktop.questions.group_meeting import FORM
from ips_desktop.questions.person import person
from ips_desktop.questions.today import today
from ips_desktop.terms.words import Attendance
from tests.casework.given import accepted
from tests.homes import Home, home_at
from tests.ui.framed import Framed, framed
from ui.draft_keeping import draft_of
from ui.place import Going

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = home_at(tmp_path / "home")
    yield made
    made.lock()


@pytest.fixture
def people(home: Home) -> list[UUID]:
    return [accepted(home, given, family) for given, family in (("Amina", "Birch"), ("Ben", "Cole"), ("May", "Li"))]


def page_of(qtbot: QtBot, frame: Framed) -> Any:
    page: Any = frame.shell.page("group_meeting")
    qtbot.waitUntil(lambda: frame.shell.at.place == "group_meeting" and page.answer is not None)
    return page


def lines(home: Home, client: UUID) -> list[tuple[str, str]]:
    return [(e.line.said(), e.text) for e in home.ask(person, client=client).timeline if e.kind == "meeting"]


def test_three_are_chosen_by_letters_and_each_has_it_in_their_own_record_and_nobody_elses_name(
    qtbot: QtBot, home: Home, people: list[UUID]
) -> None:
    frame = framed(qtbot, home, place="today")
    frame.press(Qt.Key.Key_K, CTRL)
    box = frame.shell.bar.search
    QTest.keyClicks(box, "job cl")
    qtbot.waitUntil(lambda: bool(box.finds.isVisible() and box.finds.model.rows))
    frame.press(Qt.Key.Key_Return)
    page = page_of(qtbot, frame)
    qtbot.waitUntil(page.sheet.name.control.hasFocus)
    QTest.keyClicks(page.sheet.name.control, "Job club")
    frame.press(Qt.Key.Key_A, ALT)
    for letters in ("am", "be", "li"):
        QTest.keyClicks(page.sheet.people.line, letters)
        frame.press(Qt.Key.Key_Return)
    assert [row.member.id for row in page.sheet.people.rows] == people
    assert page.sheet.people.line.hasFocus()
    page.sheet.people.rows[1].came.put(str(Attendance.MISSED))
    QTest.keyClicks(page.sheet.people.rows[0].note.editor, "She led.")
    QTest.keyClicks(page.sheet.note.control.editor, "You may come. Ben wrote.")
    assert (page.sheet.named.named, page.sheet.named.no_name.isVisible()) == ("may", True)
    page.sheet.named.no_name.click()
    assert page.sheet.named.named == "Ben"
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.sheet.note.problem != "")
    assert page.sheet.summary.isVisible()
    page.sheet.note.control.editor.setPlainText("You may come.")
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "today")
    assert [lines(home, each) for each in people] == [
        [("Met, 90 min · Job club", "You may come.\n\nShe led.")],
        [("Did not come · Job club", "")],
        [("Met, 90 min · Job club", "You may come.")],
    ]
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: home.ask(draft_of, form=FORM, about=home.me.id) is not None)
    assert [lines(home, each) for each in people] == [[], [], []]
    frame.shell.go(Going("group_meeting"))
    page = page_of(qtbot, frame)
    qtbot.waitUntil(page.sheet.unfinished.isVisible)
    assert [row.value()[1:] for row in page.sheet.people.rows] == [
        ["Amina Birch", "attended", "She led."],
        ["Ben Cole", "missed", ""],
        ["May Li", "attended", ""],
    ]


def test_those_marked_on_the_caseload_are_booked_together_and_called_off_and_on(
    qtbot: QtBot, home: Home, people: list[UUID]
) -> None:
    frame = framed(qtbot, home, place="today")
    frame.shell.go(Going("caseload"))
    caseload: Any = frame.shell.page("caseload")
    qtbot.waitUntil(lambda: caseload.model.rowCount() == 3)
    caseload.list.setFocus()
    frame.press(Qt.Key.Key_A, CTRL)
    frame.press(Qt.Key.Key_J, ALT)
    page = page_of(qtbot, frame)
    qtbot.waitUntil(lambda: len(page.sheet.people.rows) == 3)
    page.sheet.name.control.put("CV morning")
    page.sheet.people.rows[2].out.click()
    page.sheet.on.put(home.today + timedelta(days=1))
    page.form.edited.emit()
    assert (page.keep.accessibleName(), page.sheet.note.isVisible()) == ("Book it", False)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: [e.people for e in home.ask(today).tomorrow] == [2])
    (entry,) = home.ask(today).tomorrow
    frame.shell.go(Going("group_meeting", entry.id))
    page = page_of(qtbot, frame)
    qtbot.waitUntil(page.off.isVisible)
    page.off.click()
    qtbot.waitUntil(lambda: home.ask(today).tomorrow == ())
    frame.shell.go(Going("group_meeting", entry.id))
    page = page_of(qtbot, frame)
    qtbot.waitUntil(page.held.put_on.isVisible)
    page.held.put_on.click()
    qtbot.waitUntil(lambda: len(home.ask(today).tomorrow) == 1)


def test_one_of_today_is_a_row_of_its_own_that_asks_who_came(qtbot: QtBot, home: Home, people: list[UUID]) -> None:
    group = home.do(book_group, on=home.today, name="Job club", people=people, at=480, minutes=60)
    frame = framed(qtbot, home, place="today")
    board: Any = frame.shell.page("today")
    qtbot.waitUntil(lambda: any(row.rule == "group" for row in board.model.rows))
    board.list.select(group)
    frame.press(Qt.Key.Key_Return)
    page = page_of(qtbot, frame)
    assert [row.member.id for row in page.sheet.people.rows] == people
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "today")
    assert all(len(lines(home, each)) == 1 for each in people)
    frame.shell.go(Going("group_meeting", group))
    page = page_of(qtbot, frame)
    qtbot.waitUntil(page.held.back.isVisible)
    assert page.held.more.text() == "3 of 3 came."
    page.held.again.click()
    qtbot.waitUntil(
        lambda: len(page.sheet.people.rows) == 3 and page.sheet.on.value() == home.today + timedelta(days=7)
    )
