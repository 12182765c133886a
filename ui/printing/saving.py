"""A copy saved on purpose: the one way out of the locked store, said in plain words once, then left to the person's hand.

The caller keeps whether it was said (`Saved.warned`) and has the act audited; this room keeps nothing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ips_desktop.terms.troubles import Trouble
from resources.wordings import said


@dataclass(frozen=True)
class Saved:
    """Where the copy lies, and whether the warning was shown this time."""

    path: Path
    warned: bool


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
        box.exec()
        return box.clickedButton() is go_on

    def where(self, parent: QWidget | None, suggested: Path) -> Path | None:
        """The place the person chose, None for none."""
        chosen, _ = QFileDialog.getSaveFileName(parent, said("print.save_title"), str(suggested))
        return Path(chosen) if chosen else None


def save_copy(
    data: bytes, name: str, *, warned_before: bool, parent: QWidget | None = None, asks: Asks | None = None
) -> Saved | None:
    """Save `data` where the person says, suggested as `name`, after the one warning. None when they would rather not.

    Trouble `print.not_saved` when the place cannot be written; nothing half-written stays.
    """
    asks = asks or Boxes()
    if not warned_before and not asks.agrees(parent):
        return None
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    path = asks.where(parent, folder / name)
    if path is None:
        return None
    _write(path, data)
    return Saved(path, warned=not warned_before)


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing, readable by its owner only."""
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
