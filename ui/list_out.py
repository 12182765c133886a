"""Any list as it is filtered, saved as a workbook or as CSV, by the ending of the name: warned of once, noted, written in the heavy lane."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ips_desktop.casework.taken_out import note_taken_out
from ips_desktop.terms.taking_out import Crossed
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.models import RowsModel
from ui.place import Place
from ui.printing import saving


class ListOut(QObject):
    """Belongs to one page. `save(title, model)` takes what the model shows now, column by column."""

    def __init__(self, page: Place) -> None:
        super().__init__(page)
        self._page, self._warned = page, False
        self.asks: saving.Asks = saving.Boxes()

    def save(self, title: str, model: RowsModel[Any]) -> None:
        """Ask where to, note it, write it, and say so."""
        name = said("spreadsheet.list_file", title=title, day=self._page.session.clock.today().isoformat())
        columns = [column.heading for column in model.columns]
        rows = [[column.text(row) for column in model.columns] for row in model.rows]
        path = saving.choose(name, warned_before=self._warned, parent=self._page, asks=self.asks)
        if path is None or not isValid(self):
            return
        self._warned = True

        def noted(_id: object) -> None:
            self._page.crossing.carry(
                self._page.session.door.lanes.heavy(lambda: saving.write(path, written(path, title, columns, rows))),
                lambda done: self._told(done, path.name, len(rows)),
            )

        self._page.do(note_taken_out, what=Crossed.LIST, rows=len(rows)).then(noted)

    def _told(self, done: Future[None], name: str, count: int) -> None:
        if not isValid(self) or done.cancelled():
            return
        try:
            done.result()
        except (Refused, Trouble) as problem:
            self._page.troubled.emit(problem)
        else:
            self._page.toast.emit(said("spreadsheet.list_saved", n=count, name=name), None)


def written(path: Path, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The list as the name's ending asks for: CSV for .csv, else a workbook. For the heavy lane."""
    from ips_desktop.interchange import lists

    if path.suffix.casefold() == ".csv":
        return lists.as_csv(columns, rows)
    return lists.as_workbook(title, columns, rows)
