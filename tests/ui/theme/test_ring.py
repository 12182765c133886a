"""The focus ring outlives whatever it surrounded, and the page on which it stood."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.boxes import Column, scrolled
from ui.theme.ring import FocusRing


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    return window


def a_page(window: QMainWindow) -> tuple[QScrollArea, QLineEdit]:
    field, inside = QLineEdit(), QWidget()
    inside.setLayout(Column(field, QLineEdit()))
    area = scrolled(inside)
    window.setCentralWidget(area)
    QApplication.processEvents()
    return area, field


def test_a_page_that_goes_while_its_field_is_ringed_does_not_take_the_ring_along(window: QMainWindow):
    ring = FocusRing(window)
    area, field = a_page(window)
    ring.setWidget(field)  # with no change of focus that would have warned it
    ring._watch(field)
    shiboken6.delete(area.takeWidget())
    assert shiboken6.isValid(ring)
    assert ring.parentWidget() is window

    _, field = a_page(window)
    field.setFocus()
    assert ring.widget() is field
    assert ring.isVisible()


def test_a_field_that_goes_leaves_no_ring_behind(window: QMainWindow):
    ring = FocusRing(window)
    _, field = a_page(window)
    field.setFocus()
    assert ring.isVisible()
    shiboken6.delete(field)
    assert ring.widget() is None or ring.widget() is QApplication.focusWidget()
    assert ring.widget() is not None or not ring.isVisible()


def test_scrolling_after_another_page_came_asks_nothing_of_the_one_that_went(window: QMainWindow):
    ring = FocusRing(window)
    area, field = a_page(window)
    field.setFocus()
    _, other = a_page(window)  # takes the first one's place: Qt deletes it later
    other.setFocus()
    shiboken6.delete(area)
    other.clearFocus()
    other.setFocus()
    assert ring.widget() is other
