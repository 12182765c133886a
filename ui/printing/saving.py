"""A copy saved on purpose: the one way out of the locked store, said in plain words once, then left to the person's hand.

`choose` asks in the window; `write` waits for the disk and belongs in the heavy lane. The caller keeps whether the warning was
said and has the act audited; this room keeps nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ips_desktop.terms.troubles import Trouble
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import secondary
from ui.parts.labels import Words, heading
from ui.theme import look
from ui.theme.ring import FocusRing

WIDE = 440


class Asks(Protocol):
    """How the person is asked."""

    def agrees(self, parent: QWidget | None) -> bool: ...
    def where(self, parent: QWidget | None, suggested: Path) -> Path | None: ...


class SaveWarning(QDialog):
    """What a copy outside the lock means; Enter and Esc both leave it, so that nobody goes on by habit."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(said("print.save_title"))
        self.words = Words(said("print.save_warning"), wrap=True)
        self.go_on = secondary(said("print.save_go_on"), does=self.accept)
        self.not_now = secondary(said("print.save_not_now"), cap="Esc", does=self.reject)
        foot = Row(self.not_now, self.go_on, 1, gap=8)
        page = Column(heading(said("print.save_title")), self.words, gap=8, sides=(24, 24, 24, 24))
        page.addSpacing(look().px(8))
        page.addLayout(foot)
        self.setLayout(page)
        self.setFixedWidth(look().px(WIDE))
        FocusRing(self)
        self.not_now.setDefault(True)
        self.not_now.setFocus()


class Boxes:
    """Asks with the program's own warning and the system's own list of places."""

    def agrees(self, parent: QWidget | None) -> bool:
        """Say that the copy is not locked. True when the person goes on."""
        return SaveWarning(parent).exec() == QDialog.DialogCode.Accepted

    def where(self, parent: QWidget | None, suggested: Path) -> Path | None:
        """The place the person chose, None for none."""
        chosen, _ = QFileDialog.getSaveFileName(parent, said("print.save_title"), str(suggested))
        return Path(chosen) if chosen else None


def choose(name: str, *, warned_before: bool, parent: QWidget | None = None, asks: Asks | None = None) -> Path | None:
    """Where the person wants the copy, suggested as `name`, after the one warning. None when they would rather not."""
    asks = asks or Boxes()
    if not warned_before and not asks.agrees(parent):
        return None
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return asks.where(parent, folder / name)


def write(path: Path, data: bytes) -> None:
    """All of it or nothing, on the disk and readable by its owner only, when this returns. For the heavy lane.

    Trouble `print.not_saved` when the place cannot be written.
    """
    beside = path.with_name(f"{path.name}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as wrong:
        beside.unlink(missing_ok=True)
        raise Trouble("print.not_saved") from wrong
