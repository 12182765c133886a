"""The calendar page: two weeks in order, a file out by initials, a file in that stays on this laptop."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.directory import record_other_duty
from ips_desktop.casework.interviews import book_interview
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.meeting import book_meeting, call_off_meeting
from ips_desktop.interchange.busy import Busy
from ips_desktop.interchange.calendars import keep_busy
from ips_desktop.terms.stepping import DutyKind
from ips_desktop.terms.words import Place
from tests.casework.given import accepted
from tests.homes import Home, home_at
from tests.interchange.test_calendars import event, ics
from tests.ui.alone import Shown, show
from tests.ui.framed import framed
from tests.ui.spreadsheet.test_spreadsheet import Picks, noted
from ui.calendar.page import CalendarPage
from ui.today.page import TodayPage

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = home_at(tmp_path / "home")
    amina = accepted(made, "Zebedee", "Quillfeather")
    made.do(book_meeting, client=amina, on=made.today, at=10 * 60, minutes=45, place=Place.CAFE)
    made.do(book_meeting, client=amina, on=made.today + timedelta(days=1))
    yield made
    made.lock()


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Shown:
    shown = show(qtbot, home, CalendarPage, None)
    qtbot.waitUntil(lambda: shown.page.model.rowCount() == 2)
    return shown


OTHER = ics(
    *event("DTSTART:20261124T090000Z", "DURATION:PT30M", "SUMMARY:Team"),
    *event("DTSTART;VALUE=DATE:20261125", "SUMMARY:Leave"),
)


def bring(qtbot: QtBot, shown: Shown, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    shown.page.asks = Picks(path)
    QTest.mouseClick(shown.page.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(shown.toasts or shown.troubles))


def test_what_is_taken_otherwise_stands_among_my_meetings_in_their_order(
    qtbot: QtBot, page: Shown, tmp_path: Path
) -> None:
    bring(qtbot, page, tmp_path / "other.ics", OTHER)
    assert page.toasts[0][0] == "2 times came in from the other calendar."
    qtbot.waitUntil(lambda: page.page.model.rowCount() == 4)
    spoken = [page.page.model.data(page.page.model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole) for n in range(4)]
    assert spoken == [
        "09:00. Team. Other calendar. 09:00–09:30", "10:00. Zebedee Q.. 10:00–10:45 · Café", "Zebedee Q.. Meeting", "Day. Leave. Other calendar",
    ]  # fmt: skip
    assert QApplication.focusWidget() is page.page.bring
    QTest.mouseClick(page.page.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.page.model.rowCount() == 2)
    assert not page.page.forget.isVisible()


def test_an_interview_stands_among_my_meetings_and_leads_to_the_person(qtbot: QtBot, home: Home) -> None:
    ben = accepted(home, "Ben", "Cole")
    card = home.do(add_lead_for, client=ben, employer="Mill Bakery", title="Helper")
    home.do(book_interview, application=card, on=home.today, at=540)
    shown = show(qtbot, home, CalendarPage, None)
    qtbot.waitUntil(lambda: shown.page.model.rowCount() == 3)
    row = shown.page.model.rows[0]
    assert (row.title, row.second, row.appointment) == ("Ben C.", "Interview: Helper · Mill Bakery", None)
    shown.page.list.opened.emit(row)
    assert shown.went == [("person", ben)]


def test_a_file_that_is_no_calendar_is_told_and_nothing_goes(qtbot: QtBot, page: Shown, tmp_path: Path) -> None:
    bring(qtbot, page, tmp_path / "other.ics", b"nonsense")
    assert [trouble.code for trouble in page.troubles] == ["calendar.not_readable"]
    assert page.page.bring.isEnabled()
    assert page.page.model.rowCount() == 2


@pytest.mark.parametrize("names", [False, True])
def test_my_meetings_are_saved_by_initials_unless_names_are_chosen(
    qtbot: QtBot, home: Home, page: Shown, tmp_path: Path, names: bool
) -> None:
    to = tmp_path / "mine.ics"
    picks = page.page.saves = Picks(None, to)
    page.page.names.setChecked(names)
    QTest.mouseClick(page.page.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.toasts))
    assert page.toasts[0][0] == "2 meetings saved as mine.ics. The file is not locked."
    assert (b"Zebedee" in to.read_bytes()) is names
    assert b"Quillfeather" not in to.read_bytes()
    assert (to.stat().st_mode & 0o777, picks.warned) == (0o600, 1)
    assert home.ask(noted) == [("calendar", 2)]


def test_enter_opens_the_person_of_a_meeting_and_nothing_of_another_time(
    qtbot: QtBot, page: Shown, tmp_path: Path
) -> None:
    bring(qtbot, page, tmp_path / "other.ics", OTHER)
    qtbot.waitUntil(lambda: page.page.model.rowCount() == 4)
    for place in (0, 1):
        page.page.list.keeps.go(place)
        QTest.keyClick(page.page.list, Qt.Key.Key_Return)
    assert [place for place, _ in page.went] == ["person"]


def test_without_anything_it_says_what_will_stand_here(qtbot: QtBot, tmp_path: Path) -> None:
    bare = home_at(tmp_path / "bare", name="Jo Price")
    shown = show(qtbot, bare, CalendarPage, None)
    qtbot.waitUntil(shown.page.empty.isVisible)
    bare.lock()


def test_today_shows_what_is_taken_otherwise_and_leads_to_the_calendar(qtbot: QtBot, home: Home) -> None:
    tomorrow = home.today + timedelta(days=1)
    home.do(
        keep_busy,
        entries=[Busy(home.today, 540, 30, "Team"), Busy(tomorrow, 0, 1440, "Leave"), Busy(tomorrow, 600, 60)],
    )
    shown = show(qtbot, home, TodayPage, None)
    strip = shown.page.diary
    qtbot.waitUntil(lambda: "Team" in strip.day.accessibleDescription())
    assert strip.day.accessibleDescription().startswith("09:00 Team. 10:00 Zebedee Q.")
    lines = [words.text() for words in strip.findChildren(QLabel) if words.text() in ("Leave", "Taken", "10:00")]
    assert lines == ["Leave", "10:00", "Taken"]
    QTest.mouseClick(strip.calendar, Qt.MouseButton.LeftButton)
    assert shown.went == [("calendar", None)]


def test_one_key_turns_between_today_and_the_calendar_and_others_lead_to_a_group_and_to_other_work(
    qtbot: QtBot, home: Home
) -> None:
    frame = framed(qtbot, home)
    frame.press(Qt.Key.Key_C, ALT)
    assert frame.shell.at.place == "calendar"
    frame.press(Qt.Key.Key_C, ALT)
    assert frame.shell.at.place == "today"
    for key, where in ((Qt.Key.Key_J, ("group_meeting", None)), (Qt.Key.Key_O, ("form", home.me.id))):
        frame.press(key, ALT)
        assert (frame.shell.at.place, frame.shell.at.id) == where
        frame.press(Qt.Key.Key_Escape)
        assert frame.shell.at.place == "today"


def test_a_meeting_of_the_calendar_gets_the_way_there_and_is_said_to_be_too_soon(qtbot: QtBot, home: Home) -> None:
    ben = accepted(home, "Ben", "Cole")
    home.do(record_other_duty, staff=home.me.id, kind=DutyKind.ADMIN, minutes=25)
    home.do(book_meeting, client=ben, on=home.today, at=11 * 60, minutes=30, place=Place.HOME)
    frame = framed(qtbot, home)
    frame.press(Qt.Key.Key_C, ALT)
    page: Any = frame.shell.page("calendar")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    page.list.setFocus()
    page.list.keeps.go(2)
    frame.press(Qt.Key.Key_E, ALT)
    form: Any = frame.shell.page("form")
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.beginning.client == ben)
    way = form.shown.sheet.form.fields["travel_minutes"].control
    way.setText("30")
    way.edited.emit()
    qtbot.waitUntil(lambda: "15 minutes are missing" in form.shown.sheet.form.fields["at"].note)
    frame.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: frame.shell.at.place == "calendar")
    qtbot.waitUntil(lambda: page.model.rows[2].short == 15)
    spoken = [page.model.data(page.model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole) for n in (0, 2)]
    assert spoken[0].startswith("Office work, 25 min. Other work")
    assert spoken[1].startswith("11:00. Ben C.. 15 minutes too short. 11:00–11:30 · At home · 30 minutes to get there")
    frame.press(Qt.Key.Key_C, ALT)
    board: Any = frame.shell.page("today")
    qtbot.waitUntil(board.top.tight.isVisible)
    qtbot.waitUntil(board.diary.duties.isVisible)
    home.do(call_off_meeting, appointment=page.model.rows[2].appointment)
    qtbot.waitUntil(board.top.tight.isHidden)
