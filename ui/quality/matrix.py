"""Who is trained in what: one row a colleague, one column an area, then the check, the induction and another role (SS8.1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ips_desktop.questions.staffing.page import Cell, StaffRow
from ips_desktop.terms.staffing import TrainingTopic
from resources.wordings import said
from ui.models import Column, RowsModel
from ui.parts.card_list import KeepsPlace, ring_row
from ui.theme import changes, look

ROW, LEAST = 54, 98
"""Of a row and of a column, at 100 %: below that there is no room for it."""
CELL = 3


def cell_words(cell: Cell) -> str:
    """What a cell says: what is due says so first."""
    return cell.words if cell.is_current else said("quality.cell_due", words=cell.words)


def _area(place: int) -> Callable[[StaffRow], str]:
    return lambda row: cell_words(row.areas[place])


COLUMNS: tuple[Column[StaffRow], ...] = (
    Column(said("quality.column.name"), lambda row: row.name),
    *(Column(said(f"quality.column.{topic}"), _area(place)) for place, topic in enumerate(TrainingTopic)),
    Column(said("quality.column.check"), lambda row: cell_words(row.check)),
    Column(said("quality.column.induction"), lambda row: cell_words(row.induction)),
    Column(said("quality.column.other_role"), lambda row: row.other_role),
)


def spoken(row: StaffRow) -> str:
    """A whole row read aloud, each cell after its heading."""
    areas = (
        f"{said(f'terms.TrainingTopic.{topic}')}: {cell_words(cell)}"
        for topic, cell in zip(TrainingTopic, row.areas, strict=True)
    )
    rest = (("check", cell_words(row.check)), ("induction", cell_words(row.induction)), ("other_role", row.other_role))
    return ". ".join((row.name, *areas, *(f"{said(f'quality.column.{key}')}: {words}" for key, words in rest)))


class StaffMatrix(QTableView):
    """As high as its rows: the box scrolls, the table does not."""

    def __init__(self, rows: Sequence[StaffRow]) -> None:
        super().__init__()
        self.setObjectName("staff matrix")
        self.model_ = RowsModel(COLUMNS, sentence=spoken)
        self.setModel(self.model_)
        self.keeps = KeepsPlace(self, self.model_)
        self.setAccessibleName(said("quality.matrix"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        changes.worn.connect(self._measure)
        self.model_.show(rows)
        self.keeps.go(0)

    def least(self) -> int:
        """The width, in pixels, below which a word would be cut."""
        return look().px(LEAST) * len(COLUMNS)

    def _measure(self) -> None:
        px, count = look().px, len(COLUMNS)
        wide = max(px(LEAST), self.viewport().width() // count)
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 4px {px(4) + CELL}px; }}")
        for column in range(count):
            self.setColumnWidth(column, wide)
        high = 0
        for place in range(self.model_.rowCount()):
            row = max(px(ROW), self.sizeHintForRow(place) + px(10))
            self.verticalHeader().resizeSection(place, row)
            high += row
        bar = self.horizontalScrollBar().sizeHint().height() if wide * count > self.viewport().width() else 0
        self.setFixedHeight(high + self.horizontalHeader().sizeHint().height() + bar + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring round the current one."""
        super().paintEvent(event)
        ring_row(self)
