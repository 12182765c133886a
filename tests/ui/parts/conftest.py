"""The gallery, worn at each theme and scale, is what the tests of all parts walk through."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.boxes import Column
from ui.theme import look, wear


@pytest.fixture(autouse=True)
def worn(qapp: QApplication) -> Iterator[None]:
    def plainly() -> None:
        if not qapp.styleSheet() or (look().tokens.name, look().scale) != ("light", 1.0):
            wear(qapp, "light")

    plainly()
    yield
    plainly()


Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Parts under each other in an active window that lives as long as the test."""
    kept: list[QWidget] = []

    def show(*parts: QWidget) -> QWidget:
        window = QWidget()
        window.setLayout(Column(*parts))
        qtbot.addWidget(window)
        kept.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show
