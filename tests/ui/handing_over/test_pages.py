"""Handing over those chosen, and «off today», through the window: a look before, one act, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.handing_over import brought, going_along
from ips_desktop.records import Appointment, Client
from ips_desktop.terms.words import Role
from tests.casework.given import accepted, agreed, met, signed
from tests.homes import Home, home_at
from tests.ui.framed import Framed, framed
from ui.away.page import AwayPage
from ui.caseload.page import CaseloadPage
from ui.handing_over.page import HandOverPage
from ui.looks import kept
from ui.place import Going

SAM, JO = UUID(int=5), UUID(int=6)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    """Sam's four people as the supervisor sees them; one has a plan, one a meeting today."""
    kept().remove("caseload")
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
    for id_, name, share in ((SAM, "Sam Rees", 100), (JO, "Jo Price", 4)):
        home.do(add_staff, person=id_, name=name, role=Role.ADVISER, supervisor=home.me.id, hundredths=share)
    people = [accepted(home, name, "Birch", adviser=SAM, days_ago=9) for name in ("Amina", "Ben", "Cai", "Dai")]
    for client in people:
        met(home, client, 5)
    signed(home, people[0])
    agreed(home, people[1])
    booked = home.do(book_meeting, client=people[0], on=home.today, at=600)
    home.do(give, booked)
    home.do(edit_client, client=people[0], phone="07700 900123", reach="Never before ten.")
    home.do(never_call, people[0])
    yield home
    home.lock()
    kept().remove("caseload")


def give(desk: Desk, appointment: UUID) -> None:
    desk.find(Appointment, appointment).adviser_id = SAM


def never_call(desk: Desk, client: UUID) -> None:
    found = desk.find(Client, client)
    found.may_call, found.may_text = False, True


def at_caseload(qtbot: QtBot, home: Home) -> tuple[Framed, CaseloadPage]:
    frame = framed(qtbot, home, place="today")
    frame.shell.go(Going("caseload", SAM))
    page = frame.shell.page("caseload")
    assert isinstance(page, CaseloadPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    return frame, page


def test_those_marked_are_handed_over_after_a_look_and_come_back_by_the_toast(qtbot: QtBot, lead: Home) -> None:
    frame, page = at_caseload(qtbot, lead)
    page.list.setFocus()
    page.list.keeps.go(0)
    frame.press(Qt.Key.Key_Space)
    page.list.keeps.go(1)
    frame.press(Qt.Key.Key_Space)
    assert page.marks.words.text() == "2 people chosen"
    assert sum(row.marked for row in page.model.rows) == 2
    frame.press(Qt.Key.Key_H, ALT)
    over = frame.shell.page("hand_over")
    assert isinstance(over, HandOverPage)
    qtbot.waitUntil(lambda: over.model.rowCount() == 2)
    chosen = {row.id for row in over.model.rows}
    assert over.brings.text().startswith("2 people, ")
    over.keep.click()
    qtbot.waitUntil(lambda: over.to.problem != "")
    over.to.control.put(JO)
    over.to.control.edited.emit()
    qtbot.waitUntil(over.room.isVisible)
    assert over.room.text() == "Jo Price would have 2 active people and has 1 places."
    over.why.control.put("Sam moves to another team")
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(frame.shell.toast.isVisible)
    assert {row.client for row in lead.ask(caseload, adviser=JO).rows} == chosen
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: len(lead.ask(caseload, adviser=SAM).rows) == 4)


def test_what_comes_along_is_counted_before_it_is_done(lead: Home) -> None:
    people = [row.client for row in lead.ask(caseload, adviser=SAM).rows]
    rows = lead.ask(going_along, people)
    assert (len(rows), sum(r.plan for r in rows), sum(r.meetings for r in rows)) == (4, 2, 1)
    tasks = sum(r.tasks for r in rows)
    assert brought(rows).said() == f"4 people, 2 plans, {tasks} tasks, 1 meeting come too."


def test_all_shown_are_marked_and_unmarked_by_one_chord(qtbot: QtBot, lead: Home) -> None:
    frame, page = at_caseload(qtbot, lead)
    page.list.setFocus()
    frame.press(Qt.Key.Key_A, CTRL)
    assert len(page.marks.ids) == 4
    frame.press(Qt.Key.Key_A, CTRL)
    assert not page.marks.ids
    assert not page.marks.isVisible()


def test_a_view_is_kept_chosen_and_let_go(qtbot: QtBot, lead: Home) -> None:
    from ui.caseload import arranging

    _, page = at_caseload(qtbot, lead)
    page.arrange.choose(("late", "support"))
    assert [row.mode for row in page.model.rows] == sorted(row.mode for row in page.model.rows)
    page.arrange.keep()
    assert arranging.views() == [("late", "support")]
    assert arranging.words(("late", "support")) == "Late, by support"
    page.arrange.choose(("all", "team"))
    assert page.model.rowCount() == 4
    assert page.model.index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    page.arrange.choose(("late", "support"))
    page.arrange.keep()
    assert arranging.views() == []


def test_off_today_lists_whom_to_tell_and_how_never_and_covers_all_in_one_act(qtbot: QtBot, lead: Home) -> None:
    frame, _ = at_caseload(qtbot, lead)
    frame.shell.go(Going("away", SAM))
    page = frame.shell.page("away")
    assert isinstance(page, AwayPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    (row,) = page.model.rows
    assert (row.name, row.phone, row.ways, row.never) == ("Amina Birch", "07700 900123", ("text",), ("call",))
    assert page.lead.text().startswith("Sam Rees has 4 people.")
    page.cover.control.put(JO)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(page.now.isVisible)
    assert "Jo Price stands in" in page.now.text()
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: not page.now.isVisible())


def test_other_days_have_other_meetings(qtbot: QtBot, lead: Home) -> None:
    frame, _ = at_caseload(qtbot, lead)
    frame.shell.go(Going("away", SAM))
    page = frame.shell.page("away")
    assert isinstance(page, AwayPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.first.control.put(lead.today + timedelta(days=1))
    page.last.control.put(lead.today + timedelta(days=1))
    page.first.control.edited.emit()
    qtbot.waitUntil(page.none.isVisible)
    assert not page.print.isEnabled()
