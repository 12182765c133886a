"""The list of meetings to cover, on paper: fetched, set and sent in the heavy lane; trouble is told in a sentence."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ips_desktop.questions.cover_sheet import cover_sheet
from ips_desktop.questions.team_sheets import CoverSheet
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.place import Place


class PrintsList(QObject):
    """Belongs to one page. `begin` prints one colleague's day."""

    def __init__(self, page: Place) -> None:
        super().__init__(page)
        self._page = page

    def begin(self, staff: UUID, on: date) -> None:
        """Print the list of that day."""
        self._page.ask(cover_sheet, staff, on).then(self._set)

    def _set(self, sheet: CoverSheet) -> None:
        lanes = self._page.session.door.lanes
        self._page.crossing.carry(lanes.heavy(lambda: put_on_paper(sheet)), self._told)

    def _told(self, done: Future[None]) -> None:
        if not isValid(self) or done.cancelled():
            return
        try:
            done.result()
        except (Refused, Trouble) as problem:
            self._page.troubled.emit(problem)
        else:
            self._page.toast.emit(said("journey.away.printed"), None)


def put_on_paper(sheet: CoverSheet) -> None:
    """Set the list and send it to the printer. Trouble as `printer.send`. For the heavy lane."""
    from ips_desktop.documents.cover_list.paper import cover_list_paper
    from ips_desktop.documents.parts.printing import printed
    from ui.printing import printer

    paper = cover_list_paper(sheet)
    printer.send(printed(paper), paper.job)
