"""The whole frame in an active window, as it stands while the practice is open; keys go where a person's would."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.homes import Home
from ui.crossing import Crossing
from ui.frame.shell import Shell
from ui.frame.window import Window
from ui.place import Session

PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Framed:
    """The window, what stands in it, and how often somebody asked to lock."""

    window: Window
    shell: Shell
    locks: list[bool] = field(default_factory=list[bool])

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        focus: Any = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, key, modifier)
        QApplication.processEvents()


def framed(
    qtbot: QtBot, home: Home, size: tuple[int, int] = (1366, 768), exchanger: Any = None, place: str = ""
) -> Framed:
    """Open the frame on this home."""
    window = Window()
    qtbot.addWidget(window)
    shell = Shell(Session(home.practice, Crossing(), home.me, exchanger, home.clock.clock()))
    shell.begin()
    frame = Framed(window, shell)
    shell.lock_asked.connect(lambda: frame.locks.append(True))
    window.show_shell(shell)
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    return frame
