"""The table of advisers: rows 58 high, two lines where there are two things to say. Enter opens a caseload.

Three shapes: wide has every column, middling says lighter support under the active people, small says all in one column.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ips_desktop.questions.team import AdviserRow
from resources.wordings import said
from ui.models import Roles, RowsModel
from ui.parts.card_list import KeepsPlace, ring_row
from ui.parts.insight import row_in_sight
from ui.team.cells import SIDE, AdviserDelegate, Shape
from ui.theme import changes, look

WIDE, MIDDLING = 940, 800
WIDTHS: dict[Shape, tuple[int, ...]] = {
    Shape.WIDE: (180, 290, 120, 170, 64, 0),
    Shape.MIDDLING: (150, 270, 0, 150, 56, 0),
    Shape.SMALL: (130, 0, 0, 0, 0, 0),
}
HIDDEN: dict[Shape, tuple[int, ...]] = {Shape.WIDE: (), Shape.MIDDLING: (2,), Shape.SMALL: (2, 3, 4, 5)}
HIGH = {Shape.WIDE: 58, Shape.MIDDLING: 58, Shape.SMALL: 112}
HEADER = 36


class TeamTable(QTableView):
    """Everyone of the team, as high as its rows: the page scrolls, not the table."""

    opened = Signal(object)

    def __init__(self, model: RowsModel[AdviserRow]) -> None:
        super().__init__()
        self.shape_now = Shape.WIDE
        self.setModel(model)
        self.setItemDelegate(AdviserDelegate(self))
        self.setAccessibleName(said("frame.team"))
        self.setObjectName("panel")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.keeps = KeepsPlace(self, model)
        self.doubleClicked.connect(self._double)
        model.shown.connect(self._measure)
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px = look().px
        wide = self.width() / max(1, px(100)) * 100
        self.shape_now = shape = Shape.WIDE if wide >= WIDE else Shape.MIDDLING if wide >= MIDDLING else Shape.SMALL
        self.verticalHeader().setDefaultSectionSize(px(HIGH[shape]))
        header = self.horizontalHeader()
        header.setVisible(shape is not Shape.SMALL)
        header.setFixedHeight(px(HEADER))
        header.setStyleSheet(f"QHeaderView::section {{ padding: 0 0 0 {px(SIDE)}px; }}")  # over the words of its column
        last = max(n for n in range(len(WIDTHS[shape])) if n not in HIDDEN[shape])
        for column, width in enumerate(WIDTHS[shape]):
            self.setColumnHidden(column, column in HIDDEN[shape])
            if width and column != last:
                self.setColumnWidth(column, px(width))
        above = px(HEADER) if shape is not Shape.SMALL else 0
        self.setFixedHeight(above + px(HIGH[shape]) * max(1, self.model().rowCount()) + 2)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may mean another shape."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def row(self) -> AdviserRow | None:
        """The adviser selected."""
        return self.currentIndex().data(Roles.ROW) if self.currentIndex().isValid() else None

    def _double(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Roles.ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the caseload."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() is not None:
            self.opened.emit(self.row())
            return
        super().keyPressEvent(event)
        row_in_sight(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and round the current one the ring while the table has the keyboard."""
        super().paintEvent(event)
        ring_row(self)
