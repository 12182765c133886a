"""One person at one real window: finds what they see, types and presses as they would, and takes a picture of each step."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.app import Desktop


class Player:
    """Drives one window. Raises TimeoutError when what should be seen does not come."""

    patience_s = 60.0

    def __init__(self, desktop: Desktop, out: Path, who: str) -> None:
        self.desktop, self.out, self.who = desktop, out, who
        self.longest_gap = 0.0
        self._last = time.monotonic()

    @property
    def shell(self) -> Any:
        """The frame with its pages."""
        return self.desktop.window.shell

    def page(self, name: str) -> Any:
        """A page that was visited."""
        return self.shell.pages[name]

    def until(self, seen: Callable[[], object], what: str) -> None:
        """Let the window live until something is seen."""
        end = time.monotonic() + self.patience_s
        while not seen():
            if time.monotonic() > end:
                raise TimeoutError(what)
            self.live(0.01)

    def live(self, seconds: float) -> None:
        """Let the window live for a while, noting its longest gap."""
        end = time.monotonic() + seconds
        while True:
            before = time.monotonic()
            QApplication.processEvents()
            self.longest_gap = max(self.longest_gap, time.monotonic() - before)
            if time.monotonic() >= end:
                return
            time.sleep(0.002)

    def _focus(self) -> QWidget:
        """Where the caret is; the window remembers it even while the platform has no active window."""
        if not self.desktop.window.isActiveWindow():
            self.desktop.window.activateWindow()
            QApplication.processEvents()
        return QApplication.focusWidget() or self.desktop.window.focusWidget() or self.desktop.window

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, on: QWidget | None = None
    ) -> None:
        """Press a key where the focus is."""
        focus = self._focus()
        QTest.keyClick(on or focus, key, modifiers)
        self.live(0.02)

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Type words where the focus is; letters beyond ASCII go as key events of their own."""
        target = into or self._focus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.live(0.02)

    def click(self, widget: QWidget) -> None:
        """Press a button with the mouse."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.live(0.05)

    def draw(self, pad: QWidget, points: list[tuple[int, int]]) -> None:
        """Draw one stroke with the mouse."""
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
        for point in points[1:]:
            QTest.mouseMove(pad, QPoint(*point))
            QApplication.processEvents()
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))
        self.live(0.05)

    def picture(self, name: str) -> None:
        """Keep a picture of the window as it is."""
        self.live(0.3)
        self.desktop.window.grab().save(str(self.out / f"{name}.png"))

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase, press Enter, and wait for the first page."""
        field = self.desktop.window.alone.field  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        self.write(passphrase, field)  # pyright: ignore[reportUnknownArgumentType]
        self.press(Qt.Key.Key_Return, on=field)  # pyright: ignore[reportUnknownArgumentType]
        self.until(lambda: self.shell is not None, "the first page")
        self.live(0.6)

    def sentence(self) -> str:
        """What the status line says."""
        return self.shell.status.sentence()

    def send(self, ends_with: str) -> None:
        """Press Send now until the status line begins with these words."""
        end = time.monotonic() + self.patience_s
        while not self.sentence().startswith(ends_with):
            if time.monotonic() > end:
                raise TimeoutError(f"status: {ends_with}")
            self.click(self.shell.status.send)
            self.live(0.5)
