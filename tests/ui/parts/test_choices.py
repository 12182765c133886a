"""Choices are one Tab stop each, with arrows inside; what is chosen is said by more than colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.documents.press.strokes import unpack
from ui.parts.buttons import Button, Kind, cap_of, primary
from ui.parts.checks import CheckBox
from ui.parts.choices import Choice, FilterChips, Toggles, ViewSwitch
from ui.parts.diary import Diary, DiaryEntry
from ui.parts.inputs import TextInput
from ui.parts.labels import FigureLink
from ui.parts.meters import Meter, limit_meter
from ui.parts.signature import SignaturePad

Shown = Callable[..., QWidget]


def test_the_first_filter_holds_until_another_is_chosen(qtbot: QtBot, shown: Shown):
    filters = FilterChips("Filter", [Choice("all", "All", 28), Choice("late", "Late", 4)])
    shown(filters)
    assert filters.value() == "all"
    with qtbot.waitSignal(filters.chosen) as chosen:
        filters.buttons[1].click()
    assert chosen.args == ["late"]
    assert filters.values() == ["late"]


def test_new_counts_keep_what_is_chosen_and_the_same_buttons(shown: Shown):
    filters = FilterChips("Filter", [Choice("all", "All", 28), Choice("late", "Late", 4)])
    shown(filters)
    filters.put("late")
    before = list(filters.buttons)
    filters.offer([Choice("all", "All", 27), Choice("late", "Late", 3)])
    assert filters.buttons == before
    assert filters.value() == "late"
    assert filters.buttons[1].accessibleName() == "Late 3"
    filters.offer([Choice("all", "All", 27), Choice("plan", "No plan", 1)])
    assert filters.value() == "all"


def test_toggles_are_one_tab_stop_with_arrows_inside(shown: Shown):
    toggles = Toggles("Did anything change?", [Choice(n, f"Change {n}") for n in range(10)])
    before, after = TextInput(), TextInput()
    shown(before, toggles, after)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert toggles.buttons[0].hasFocus()
    QTest.keyClick(toggles.buttons[0], Qt.Key.Key_Tab)
    assert after.hasFocus()
    toggles.setFocus()
    heard: list[tuple[object, bool]] = []
    toggles.toggled.connect(lambda value, on: heard.append((value, on)))
    QTest.keyClick(toggles.buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(toggles.buttons[1], Qt.Key.Key_Space)
    QTest.keyClick(toggles.buttons[1], Qt.Key.Key_Left)
    QTest.keyClick(toggles.buttons[0], Qt.Key.Key_Left)
    QTest.keyClick(toggles.buttons[9], Qt.Key.Key_Return)
    assert heard == [(1, True), (9, True)]
    assert toggles.values() == [1, 9]
    QTest.keyClick(toggles.buttons[9], Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_arrows_change_the_view_at_once(qtbot: QtBot, shown: Shown):
    switch = ViewSwitch("View", [Choice("cards", "Cards"), Choice("table", "Table")])
    shown(switch)
    switch.setFocus()
    with qtbot.waitSignal(switch.chosen) as chosen:
        QTest.keyClick(switch.buttons[0], Qt.Key.Key_Right)
    assert chosen.args == ["table"]


def test_toggles_go_on_in_the_next_line(shown: Shown):
    toggles = Toggles("Did anything change?", [Choice(n, f"A longer change {n}") for n in range(8)])
    window = shown(toggles)
    window.setFixedWidth(420)
    QApplication.processEvents()
    tops = {button.y() for button in toggles.buttons}
    assert len(tops) > 1
    assert all(button.geometry().right() <= toggles.width() for button in toggles.buttons)


def test_a_button_shows_and_answers_its_key(shown: Shown):
    done: list[int] = []
    button = primary("Finish", key="Ctrl+Return", does=lambda: done.append(1))
    field = TextInput()
    shown(button, field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert done == [1, 1]
    assert (button.cap, cap_of("Alt+M")) == ("Ctrl Enter", "Alt M")


def test_a_button_with_an_and_in_its_word_shows_it(shown: Shown):
    button = Button("Save & print", Kind.SECONDARY, key="Ctrl+P")
    shown(button)
    assert button.accessibleName() == "Save & print"
    assert button.shortcut().toString() == "Ctrl+P"
    button.say("Both & more")
    assert button.shortcut().toString() == "Ctrl+P"


def test_a_check_box_answers_over_its_whole_width(shown: Shown):
    box = CheckBox("Share with the team")
    shown(box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 3, 3))
    assert box.isChecked()


def test_a_figure_leads_to_its_records_and_says_what_it_counts(shown: Shown):
    opened: list[int] = []
    link = FigureLink("38", "people in work", lambda: opened.append(1))
    shown(link)
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    link.click()
    assert opened == [1, 1]
    assert link.accessibleName() == "38 people in work"


def test_a_meter_over_its_limit_says_so_in_words(shown: Shown):
    meter = limit_meter(26, 25, "active", over="1 over")
    shown(meter)
    assert meter.accessibleName() == "26 of 25 active, 1 over"
    other = Meter()
    other.show_meter("22", "of 25 active", 0.88, note="3 places free")
    assert other.accessibleName() == "22 of 25 active, 3 places free"
    other.deleteLater()


def test_a_signature_is_drawn_with_the_mouse_and_wiped(shown: Shown):
    pad = SignaturePad("Amina Birch")
    shown(pad)
    heard: list[bool] = []
    pad.signed.connect(heard.append)
    assert pad.accessibleName() == "Signature of Amina Birch, not signed"
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(20, 30))
    QTest.mouseMove(pad, QPoint(60, 50))
    QTest.mouseRelease(pad, left, pos=QPoint(60, 50))
    assert pad.is_signed()
    assert pad.accessibleName() == "Signature of Amina Birch, signed"
    assert unpack(pad.value()) == pad.strokes()
    pad.clear()
    assert (pad.value(), heard) == (b"", [True, False])


def test_a_mere_touch_is_no_signature(shown: Shown):
    pad = SignaturePad("Amina Birch")
    shown(pad)
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert not pad.is_signed()
    assert pad.strokes() == ()


def test_the_diary_is_read_aloud_in_order(shown: Shown):
    diary = Diary()
    diary.show_day(
        [DiaryEntry(810, 855, "Dai W.", "Library"), DiaryEntry(600, 645, "Amina B.", "Café", mine=True)], 592
    )
    shown(diary)
    assert diary.accessibleName() == "Diary, 2 entries"
    assert diary.accessibleDescription() == "10:00 Amina B. Café. 13:30 Dai W. Library"
    before = diary.sizeHint().height()
    diary.show_day([DiaryEntry(7 * 60, 8 * 60, "", "Early"), DiaryEntry(18 * 60, 19 * 60 + 30, "", "Late")], None)
    assert diary.sizeHint().height() == before + 36 * 5
