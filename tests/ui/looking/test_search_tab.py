"""The tab Search in the window: Alt+L adds a job in three fields, the board answers the keyboard, a lead goes up by one press."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.looking import add_lead_for, record_applied
from ips_desktop.casework.profile import keep_profile_part
from ips_desktop.questions.looking import SearchTab, search_tab
from ips_desktop.terms.looking import Stage
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.ui.framed import Framed, framed
from ui.forms.page import FormPage
from ui.looking.board import Board, CardButton
from ui.looking.tab import BOARD, VIEW, Jobs
from ui.looking.table import JobTable
from ui.looks import kept
from ui.parts.buttons import Button
from ui.person.page import PersonPage
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
def amina(practice: Home) -> UUID:
    kept().setValue(VIEW, BOARD)
    return accepted(practice)


def come(qtbot: QtBot, home: Home, client: UUID) -> tuple[Framed, PersonPage]:
    frame = framed(qtbot, home, place="today")
    frame.shell.go(Going("person", client, {"tab": "search"}))
    page = frame.shell.page("person")
    assert isinstance(page, PersonPage)
    qtbot.waitUntil(lambda: page.findChild(Jobs) is not None and page.header.more.isVisible())
    return frame, page


def cards(home: Home, client: UUID) -> SearchTab:
    return home.ask(search_tab, client)


def test_a_job_is_added_with_one_key_three_fields_and_one_key(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    practice.do(add_employer, name="Garden World", town="Roath")
    frame, _ = come(qtbot, practice, amina)
    pressed = [frame.press(Qt.Key.Key_L, ALT)]
    form = frame.shell.page("form")
    assert isinstance(form, FormPage)
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.drafting.about == amina)
    qtbot.waitUntil(lambda: form.isAncestorOf(focus()))
    for place, words in enumerate(("Garden World, Roath", "Garden assistant", "16")):
        if place:
            pressed.append(frame.press(Qt.Key.Key_Tab))
        write(words)
    pressed.append(frame.press(Qt.Key.Key_Return, CTRL))
    qtbot.waitUntil(lambda: frame.shell.at.place == "person")
    (card,) = cards(practice, amina).cards
    assert (card.job, card.where) == ("Garden assistant", "Garden World")
    assert len(pressed) == 4


def test_a_name_that_may_be_one_we_have_is_named_and_taken_by_one_press(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    garden = practice.do(add_employer, name="Garden World", town="Roath")
    frame, _ = come(qtbot, practice, amina)
    frame.press(Qt.Key.Key_L, ALT)
    form = frame.shell.page("form")
    assert isinstance(form, FormPage)
    qtbot.waitUntil(lambda: form.isAncestorOf(focus()))
    write("gardn w")
    assert form.shown is not None
    known: Any = form.shown.sheet.form.fields["employer"].control
    button = known.findChild(Button)
    assert button is not None
    assert (
        button.accessibleName() == "Garden World, Roath: is this it?"
        or button.text() == "Garden World, Roath: is this it?"
    )
    assert known.value() == "gardn w"
    button.click()
    assert known.value() == garden


def test_enter_on_a_card_shows_what_may_follow_and_arrows_go_between_lanes(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    first = practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    second = practice.do(add_lead_for, client=amina, employer="Lantern Books", title="Shop floor")
    practice.do(record_applied, application=second)
    frame, page = come(qtbot, practice, amina)
    board = page.findChild(Board)
    assert board is not None
    assert [len(lane) for lane in board.lanes] == [1, 1, 0, 0, 0, 0]
    one, two = board.cards()
    assert [card.focusPolicy() for card in (one, two)] == [Qt.FocusPolicy.StrongFocus] * 2
    one.setFocus()
    frame.press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is two
    frame.press(Qt.Key.Key_Left)
    frame.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Applied", "Interview", "Ended", "Change", "Take off"]
    menu.actions()[4].trigger()
    menu.close()
    qtbot.waitUntil(lambda: [c.id for c in cards(practice, amina).cards] == [second])
    qtbot.waitUntil(frame.shell.toast.isVisible)
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: {c.id for c in cards(practice, amina).cards} == {first, second})


def test_the_keyboard_stays_on_a_card_whose_board_is_drawn_anew(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    card = practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    _, page = come(qtbot, practice, amina)
    found = page.findChild(CardButton)
    assert found is not None
    found.setFocus()
    practice.do(record_applied, application=card)
    qtbot.waitUntil(
        lambda: isinstance(now := QApplication.focusWidget(), CardButton) and now.card.stage == Stage.APPLIED
    )


def test_one_switch_shows_the_same_jobs_as_a_table_and_is_remembered(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    practice.do(add_lead_for, client=amina, employer="Garden World", title="Garden assistant")
    _, page = come(qtbot, practice, amina)
    jobs = page.findChild(Jobs)
    assert jobs is not None
    jobs.switch.buttons[1].click()
    table = page.findChild(JobTable)
    assert table is not None
    row = table.row()
    assert row is not None
    assert row.job == "Garden assistant"
    assert kept().value(VIEW) == "table"


def test_a_lead_that_fits_says_why_and_goes_on_the_board_by_one_press(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    practice.do(keep_profile_part, client=amina, preferences=["gardening"], would_not_do="Evenings")
    garden = practice.do(add_employer, name="Garden World")
    lead = practice.do(add_lead, employer=garden, title="Garden assistant")
    _, page = come(qtbot, practice, amina)
    match = cards(practice, amina).leads[0]
    assert [(fit.aspect, fit.fits, fit.words) for fit in match.fits] == [("work", True, "gardening")]
    take = page.findChild(Button, f"follow {lead}")
    assert take is not None
    take.click()
    qtbot.waitUntil(lambda: [card.job for card in cards(practice, amina).cards] == ["Garden assistant"])
    assert not cards(practice, amina).leads
