"""A copy saved on purpose: the one way out of the locked store, said in plain words once, then left to the person's hand.

`choose` asks in the window; `write` waits for the disk and belongs in the heavy lane. The caller keeps whether the warning was
said and has the act audited; this room keeps nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ips_desktop.terms.troubles import Trouble
from resources.wordings import said
from ui.theme.ring import FocusRing


class Asks(Protocol):
    """How the person is asked."""

    def agrees(self, parent: QWidget | None) -> bool: ...
    def where(self, parent: QWidget | None, suggested: Path) -> Path | None: ...


class Boxes:
    """Asks with the system's own boxes."""

    def agrees(self, parent: QWidget | None) -> bool:
        """Say that the copy is not locked. True when the person goes on."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, said("print.save_title"), said("print.save_warning"), parent=parent)
        go_on = box.addButton(said("print.save_go_on"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(said("print.save_not_now"), QMessageBox.ButtonRole.RejectRole))
        FocusRing(box)
        box.exec()
        return box.clickedButton() is go_on

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
