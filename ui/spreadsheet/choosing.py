"""The first step: choose a file; and what was brought in lately, to be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ips_desktop.interchange.sheet_kinds import PEOPLE, SheetKind
from ips_desktop.interchange.undoing import Batch
from resources.wordings import days, said
from ui.parts.boxes import Column, Panel, Row, clear
from ui.parts.buttons import primary, secondary
from ui.parts.flow import Flow
from ui.parts.labels import Pictogram, Words, heading, sentence, small

LONGEST = 32
"""Letters of a file's name that fit a button."""


class Choosing(QWidget):
    """`choose` and `take_back(batch)` are the page's; `go_on` leads to the columns of the file that is open."""

    def __init__(
        self, choose: Callable[[], None], take_back: Callable[[Batch], None], kind: SheetKind = PEOPLE
    ) -> None:
        super().__init__()
        self._kind = kind
        self._take_back = take_back
        self.choose = primary(said("spreadsheet.choose"), icon="table", does=choose)
        self.go_on = secondary("")
        self.go_on.hide()
        self.told = Words("", "body", "serious", wrap=True)
        self.told.hide()
        self._wrong = Pictogram("alert-circle", "serious", 20)
        self._wrong.hide()
        problem = Row(self._wrong, self.told, gap=8)
        problem.setStretchFactor(self.told, 1)
        self._rows = Column(gap=8)
        rows = QWidget()
        rows.setLayout(self._rows)
        self.lately = Panel(heading(kind.says("lately")), small(kind.says("lately_means"), wrap=True), rows, gap=8)
        self.lately.hide()
        column = Column(
            sentence(kind.says("lead")),
            small(kind.says("lead_more"), wrap=True),
            gap=12,
            sides=(24, 16, 24, 24),
        )
        column.addLayout(problem)
        acts = QWidget()
        acts.setLayout(Flow(self.choose, self.go_on, gap=12))
        column.addWidget(acts)
        column.addWidget(self.lately)
        column.addStretch(1)
        self.setLayout(column)

    def open_is(self, name: str) -> None:
        """A file is open, and its columns and choices stand as they were left; "" when none is."""
        self.go_on.say(said("spreadsheet.go_on", name=name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"))
        self.go_on.setVisible(bool(name))

    def say(self, words: str) -> None:
        """What is wrong with the file, or "" for nothing."""
        self.told.setText(words)
        for part in (self.told, self._wrong):
            part.setVisible(bool(words))

    def wait(self, *, waits: bool) -> None:
        """While a file is read no other is chosen."""
        self.choose.setEnabled(not waits)
        self.choose.say(said("spreadsheet.reading" if waits else "spreadsheet.choose"))

    def show_batches(self, batches: Sequence[Batch], today: date) -> None:
        """What can still be taken back."""
        clear(self._rows)
        for batch in batches:
            words = said(
                "spreadsheet.batch",
                n=batch.referrals,
                day=days.near(batch.on, today),
                until=days.near(batch.until, today),
            )
            back = secondary(said("spreadsheet.take_back"), does=self._takes(batch))
            back.setAccessibleName(
                said("spreadsheet.take_back_which", n=batch.referrals, day=days.near(batch.on, today))
            )
            line = Row(Words(words, wrap=True), back, gap=12)
            line.setStretch(0, 1)
            self._rows.addLayout(line)
        self.lately.setVisible(bool(batches))

    def _takes(self, batch: Batch) -> Callable[[], None]:
        return lambda: self._take_back(batch)
