"""Tab goes as one reads, whatever was made first; a page says its name; the keys sheet fits into the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.frame.keys import KeysDialog
from ui.frame.reading import in_reading_order
from ui.frame.window import Window
from ui.parts.boxes import Column, Grid, Row, scrolled


def a_window(qtbot: QtBot, page: QWidget) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show_alone(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def names(widgets: list[QWidget]) -> list[str]:
    return [w.text() for w in widgets if isinstance(w, QPushButton)]


def test_a_row_made_last_and_laid_first_comes_first(qtbot: QtBot) -> None:
    page, last, middle, first = QWidget(), QPushButton("3"), QPushButton("2"), QPushButton("1")
    page.setLayout(Column(Row(first), Row(middle), last))
    window = a_window(qtbot, page)
    assert names(in_reading_order(window)) == ["1", "2", "3"]
    last.setFocus()
    visited: list[str] = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        visited += names([w for w in [QApplication.focusWidget()] if w is not None])
    assert visited == ["1", "2", "1"]


def test_a_grid_is_read_row_by_row_and_what_scrolls_in_its_place(qtbot: QtBot) -> None:
    grid, inside, page = Grid(), QWidget(), QWidget()
    for text, row, column in (("4", 1, 1), ("2", 0, 1), ("3", 1, 0), ("1", 0, 0)):
        grid.addWidget(QPushButton(text), row, column)
    inside.setLayout(grid)
    page.setLayout(Column(QPushButton("0"), scrolled(inside), QPushButton("5")))
    assert names(in_reading_order(a_window(qtbot, page))) == ["0", "1", "2", "3", "4", "5"]


def test_what_is_hidden_off_or_not_for_the_keyboard_is_passed_over(qtbot: QtBot) -> None:
    page, hidden, off, mouse = QWidget(), QPushButton("hidden"), QPushButton("off"), QPushButton("mouse")
    page.setLayout(Column(hidden, off, mouse, QPushButton("here")))
    hidden.hide()
    off.setEnabled(False)
    mouse.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert names(in_reading_order(a_window(qtbot, page))) == ["here"]


def test_a_long_keys_sheet_stays_within_the_window_and_scrolls(qtbot: QtBot) -> None:
    window = a_window(qtbot, QWidget())
    window.resize(1024, 640)
    dialog = KeysDialog([(f"Alt+{n}", "does something") for n in range(60)], 5, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() < window.height()
    bar = dialog._area.verticalScrollBar()
    QTest.keyClick(dialog, Qt.Key.Key_Down)
    assert 0 < bar.value() <= bar.maximum()


def test_coming_to_a_page_says_its_name(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.place import Place

    heard: list[str] = []

    def hears(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hears))
    page = QWidget()
    qtbot.addWidget(page)
    Place.head(page, "Caseload")  # pyright: ignore[reportArgumentType]
    assert heard == ["Caseload"]
    assert page.accessibleName() == "Caseload"
