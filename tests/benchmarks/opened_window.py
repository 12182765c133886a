"""`python -m tests.benchmarks.opened_window HOME KEYRING.json`: unlock the real window and say how it went, as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from ips_desktop.practice import Practice
from ips_desktop.vault import DEFAULT, Vault
from tests.benchmarks.probes import GapProbe, resident_mib
from tests.benchmarks.stocked import STANDING
from tests.homes import PASSPHRASE, MemoryKeyring
from ui.app import Desktop
from ui.looks import dress
from ui.theme import application

IDLE_MS = 500


def practice_of(home: Path, kept: Path) -> Practice:
    """The practice of a home, at the shipped cost; its keyring is a file of the benchmark's own."""
    keyring = MemoryKeyring()
    keyring.kept = {name: bytes.fromhex(value) for name, value in json.loads(kept.read_text(encoding="utf-8")).items()}
    return Practice(home, vault=Vault(home, keyring=keyring, cost=DEFAULT), clock=STANDING)


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Let events run until something holds. TimeoutError when it never does."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.0005)


class PaintedAt(QObject):
    """When any part of the window was last painted."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.at = 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint."""
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.at = time.perf_counter()
        return False


def today_is_filled(desktop: Desktop) -> bool:
    """Whether Today shows rows."""
    shell = desktop.window.shell
    page: Any = shell.pages.get("today") if shell is not None else None
    return page is not None and page.model.rowCount() > 0


def main(home: Path, kept: Path) -> None:
    """Open, wait until all is loaded, type, press Enter, wait for Today."""
    app = application()
    dress(app)
    practice = practice_of(home, kept)
    desktop = Desktop(home, make=lambda _home: practice)
    painted = PaintedAt(app)
    desktop.start()
    until(lambda: painted.at > 0 and desktop.readying.is_ready)
    probe = GapProbe()
    idle_until = time.monotonic() + IDLE_MS / 1000
    until(lambda: time.monotonic() > idle_until)
    idle = probe.worst()
    page: Any = desktop.window.alone
    page.field.setText(PASSPHRASE)
    QApplication.processEvents()
    probe.worst()
    began = time.perf_counter()
    page.field.returnPressed.emit()
    until(lambda: today_is_filled(desktop))
    filled = time.perf_counter()
    until(lambda: painted.at > filled)
    took = painted.at - began
    gap = probe.worst()
    said = {"unlocked_s": took, "gap_ms": gap, "idle_gap_ms": idle, "rss_mib": resident_mib()}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    desktop.stop()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
