"""Which calendar file, and what is in it. `which` asks in the window; `taken` belongs in the heavy lane."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ips_desktop.interchange import busy
from ips_desktop.interchange.busy import Busy
from ips_desktop.terms.troubles import Trouble
from resources.wordings import said

AHEAD_DAYS = 365


class Asks(Protocol):
    """How the person is asked which file."""

    def which(self, parent: QWidget | None) -> Path | None: ...


class FileBox:
    """Asks with the system's own list of files."""

    def which(self, parent: QWidget | None) -> Path | None:
        """The file the person chose, None for none."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = f"{said('calendar.kinds')} (*.ics *.ifb *.ical)"
        chosen, _ = QFileDialog.getOpenFileName(parent, said("calendar.bring"), folder, kinds)
        return Path(chosen) if chosen else None


def taken(path: Path, today: date) -> tuple[Busy, ...]:
    """What the file says is taken from today for a year. Refused as `interchange.busy.read`; Trouble "calendar.not_opened"."""
    try:
        with path.open("rb") as file:
            data = file.read(busy.MOST_BYTES + 1)
    except OSError:
        raise Trouble("calendar.not_opened") from None
    return busy.read(data, today, today + timedelta(days=AHEAD_DAYS))
