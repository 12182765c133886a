"""The last step: what was done, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from ips_desktop.interchange.sheet_kinds import PEOPLE, SheetKind
from ips_desktop.interchange.undoing import Batch
from resources.wordings import days, said
from ui.parts.boxes import Column, Panel, Row
from ui.parts.buttons import secondary
from ui.parts.labels import Pictogram, Words, sentence


class Done(QWidget):
    """`take_back` and `save_left` are the page's."""

    def __init__(self, take_back: Callable[[], None], save_left: Callable[[], None], kind: SheetKind = PEOPLE) -> None:
        super().__init__()
        self._kind = kind
        self.told = sentence()
        self._back, self._left = Words("", wrap=True), Words("", wrap=True)
        self.take_back = secondary(said("spreadsheet.take_back"), does=take_back)
        self.save_left = secondary(said("spreadsheet.save_left"), icon="device-floppy", does=save_left)
        self.outside = Panel(self._left, Row(self.save_left, 1), gap=12)
        top = Row(Pictogram("circle-check", "good", 24), self.told, gap=8)
        top.setStretch(1, 1)
        column = Column(gap=16, sides=(24, 16, 24, 24))
        column.addLayout(top)
        for part in (self.outside, Panel(self._back, Row(self.take_back, 1), gap=12)):
            column.addWidget(part)
        column.addStretch(1)
        self.setLayout(column)

    def show_done(self, batch: Batch, left: int, today: date) -> None:
        """How many came in, how many stayed outside, and until when it can be taken back."""
        self.told.setText(said("spreadsheet.done", n=batch.referrals))
        self._left.setText(said("spreadsheet.done_left", n=left))
        self._back.setText(self._kind.says("done_back", until=days.near(batch.until, today)))
        self.outside.setVisible(bool(left))
