"""The whole program on a test's own home: lock page, frame and all, with a vault whose uptime the test moves."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.vault import Vault
from tests.homes import CHEAP, PASSPHRASE, Home, home_at
from tests.typing_keys import type_text
from ui.app import Desktop


@dataclass
class Uptime:
    """Seconds since the computer started, as the test says."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Running:
    """The program, and what a test needs of its home."""

    desktop: Desktop
    home: Home
    qtbot: QtBot
    uptime: Uptime = field(default_factory=Uptime)

    @property
    def page(self) -> Any:
        """The page that stands alone: lock page or joining."""
        return self.desktop.window.alone

    @property
    def shell(self) -> Any:
        """The frame, once it is open."""
        return self.desktop.window.shell

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase and press Enter, as a person does, and wait for the answer."""
        page = self.page
        page.field.clear()
        type_text(page.field, passphrase)
        page.line.say("")
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.shell is not None or bool(page.line.text()))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.desktop.window, key, modifier)
        QApplication.processEvents()


@contextmanager
def running(qtbot: QtBot, folder: Path, *, hint: str = "") -> Generator[Running]:
    """Start on an enrolled home that is locked; stop at the end."""
    home = home_at(folder, name="Sam Rees")
    home.lock()
    uptime = Uptime()

    def make(path: Path) -> Practice:
        vault = Vault(path, keyring=home.keyring, cost=CHEAP, monotonic=uptime)
        home.practice = Practice(path, vault=vault, lanes=InlineLanes(), clock=home.clock.clock(), synchronous="OFF")
        return home.practice

    desktop = Desktop(folder, make=make, hint=hint)
    with qtbot.waitActive(desktop.window):
        desktop.start()
        desktop.window.activateWindow()
    qtbot.waitUntil(lambda: desktop.first is not None)
    try:
        yield Running(desktop, home, qtbot, uptime)
    finally:
        desktop.stop()
        desktop.window.hide()
        desktop.window.deleteLater()
        QApplication.processEvents()
