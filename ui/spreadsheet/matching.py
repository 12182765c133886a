"""The second step: what each column is. Proposed, or remembered from the last file with these headings; each can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.interchange.sheet_kinds import PEOPLE, SheetKind
from ips_desktop.interchange.sheets import Table, as_text
from resources.wordings import days, said
from ui.parts.boxes import Column, Grid, Row, clear
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import Words, group_heading, label_for, sentence, small
from ui.theme import look

STACKED_BELOW, SHOWN, LONGEST = 640, 3, 28


class Matching(QWidget):
    """`other_sheet(place)` is told when another sheet of the workbook is chosen."""

    other_sheet = Signal(int)

    def __init__(self, kind: SheetKind = PEOPLE) -> None:
        super().__init__()
        self._kind = kind
        self._lead, self._note = sentence(), small(wrap=True)
        self.sheets: ChoiceInput[int] = ChoiceInput(())
        self.sheets.edited.connect(lambda: self.other_sheet.emit(self.sheets.value() or 0))
        self._which = label_for(said("spreadsheet.sheet"), self.sheets)
        self.wrong = Words("", "body", "serious", wrap=True)
        self.wrong.hide()
        self._grid, self._columns = Grid(gap=8), 0
        self._table: Table | None = None
        self.inputs: list[ChoiceInput[StrEnum]] = []
        line = Row(self._which, self.sheets, 1, gap=8)
        column = Column(self._lead, self._note, gap=12, sides=(24, 16, 24, 24))
        column.addLayout(line)
        column.addWidget(self.wrong)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setLayout(column)

    def show_tables(self, name: str, tables: Sequence[Table], at: int) -> None:
        """Which sheets there are, and which is shown."""
        table = tables[at]
        self._lead.setText(said("spreadsheet.found", n=len(table.lines), name=name))
        self._note.setText(said("spreadsheet.heading_row", row=table.heading))
        self.sheets.offer([(n, each.name) for n, each in enumerate(tables)])
        self.sheets.put(at)
        for part in (self._which, self.sheets):
            part.setVisible(len(tables) > 1)

    def show_columns(self, table: Table, parts: Sequence[StrEnum | None]) -> None:
        """Each column with some of what stands in it, and what it is taken for."""
        self._table = table
        self.wrong.hide()
        choices = [(part, self._kind.says(f"part.{part}")) for part in self._kind.parts]
        self.inputs = []
        for part, heading in zip(parts, table.columns, strict=True):
            chooser: ChoiceInput[StrEnum] = ChoiceInput(choices, may_be_empty=True)
            chooser.setItemText(0, said("spreadsheet.part.none"))
            chooser.setAccessibleName(said("spreadsheet.column_is", column=heading))
            chooser.put(part)
            chooser.edited.connect(self.wrong.hide)
            self.inputs.append(chooser)
        self._columns = 0
        self._arrange(1 if self._is_narrow() else 3)

    def parts(self) -> tuple[StrEnum | None, ...]:
        """What each column is taken for."""
        return tuple(chooser.value() for chooser in self.inputs)

    def check(self) -> bool:
        """Say what keeps the rows from being looked at; True when nothing does."""
        parts = [part for part in self.parts() if part is not None]
        twice = next((part for part in parts if parts.count(part) > 1), None)
        words = ""
        if not self._kind.names & set(parts):
            words = self._kind.says("no_name_column")
        elif twice is not None:
            words = said("spreadsheet.part_twice", part=self._kind.says(f"part.{twice}"))
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        return not words

    def _is_narrow(self) -> bool:
        return self.width() < look().px(STACKED_BELOW)

    def _arrange(self, columns: int) -> None:
        table = self._table
        if table is None or columns == self._columns:
            return
        self._columns = columns
        for chooser in self.inputs:
            self._grid.removeWidget(chooser)
        clear(self._grid)
        heads = ("spreadsheet.head_column", "spreadsheet.head_example", "spreadsheet.head_part")
        for n, key in enumerate(heads if columns == 3 else ()):
            self._grid.addWidget(group_heading(said(key)), 0, n)
        for place, (name, chooser) in enumerate(zip(table.columns, self.inputs, strict=True)):
            top = (place + 1) * 3
            cells = (Words(name, "medium", wrap=True), small(_examples(table, place), wrap=True), chooser)
            for n, cell in enumerate(cells):
                self._grid.addWidget(
                    cell, top + (0 if columns == 3 else n), n if columns == 3 else 0, Qt.AlignmentFlag.AlignVCenter
                )
        for n in range(3):
            self._grid.setColumnStretch(n, (3, 4, 4)[n] if columns == 3 else (1, 0, 0)[n])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under each other where there is no room beside."""
        super().resizeEvent(event)
        self._arrange(1 if self._is_narrow() else 3)


def _examples(table: Table, place: int) -> str:
    """Some of what stands in a column."""
    texts: list[str] = []
    for line in table.lines:
        cell = line.cells[place]
        words = days.day_of_year(cell) if not isinstance(cell, str | int | float) else as_text(cell)
        words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        if words and words not in texts:
            texts.append(words)
        if len(texts) == SHOWN:
            break
    return " · ".join(texts) or said("spreadsheet.empty_column")
