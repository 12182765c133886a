"""A file a person chose: which, its bytes, and its tables. `chosen` asks in the window; the rest belongs in the heavy lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ips_desktop.interchange import columns, sheets
from ips_desktop.interchange.sheets import Table
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said


@dataclass(frozen=True)
class Opened:
    """A file's name and its tables, the likeliest first."""

    name: str
    tables: tuple[Table, ...]


class Asks(Protocol):
    """How the person is asked which file."""

    def which(self, parent: QWidget | None) -> Path | None: ...


class FileBox:
    """Asks with the system's own list of files."""

    def which(self, parent: QWidget | None) -> Path | None:
        """The file the person chose, None for none."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = f"{said('spreadsheet.kinds')} (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"
        chosen, _ = QFileDialog.getOpenFileName(parent, said("spreadsheet.title"), folder, kinds)
        return Path(chosen) if chosen else None


def opened(path: Path, knows: Callable[[str], bool] = columns.known) -> Opened:
    """Read the file; `knows`: what is a heading in such a file. Refused as `interchange.sheets.read`; Trouble "spreadsheet.not_opened" when it cannot be opened."""
    try:
        with path.open("rb") as file:
            data = file.read(sheets.MOST_BYTES + 1)
    except OSError:
        raise Trouble("spreadsheet.not_opened") from None
    if not data:
        raise Refused("spreadsheet.nothing")
    return Opened(path.name, sheets.read(data, knows))
