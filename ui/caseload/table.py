"""The caseload as a table: the same rows, 40 high, sorted by any heading. Enter opens the person."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ips_desktop.questions.caseload import CaseloadRow
from resources.wordings import said
from ui.caseload import rows
from ui.caseload.marking import marks
from ui.models import Roles, RowsModel
from ui.parts.card_list import KeepsPlace, ring_row
from ui.parts.insight import row_in_sight
from ui.parts.letters import Letters
from ui.theme import changes, look

NARROW_BELOW = 700
CELL = 3
"""What Qt leaves between a cell's edge and its words, at any size of text; headings stand over the words."""
WIDE = {0: 24, 1: 15, 2: 28, 3: 12, 4: 13, 5: 22}
NARROW = {0: 40, 2: 40, 4: 26}
"""Column by column, its share of the width."""


class CaseloadTable(QTableView):
    """Sorting is the page's: the table only says by which heading."""

    opened = Signal(object)
    sorted_by = Signal(int, bool)
    letters = Signal(str)
    marked = Signal(object)
    all_marked = Signal()

    def __init__(self, model: RowsModel[CaseloadRow]) -> None:
        super().__init__()
        self.typed, self._rows = Letters(self), model
        self.typed.changed.connect(self.letters)
        self.setModel(model)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(said("frame.caseload"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # by need, as the cards, until a heading is pressed
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sortIndicatorChanged.connect(self._say_sort)
        self.keeps = KeepsPlace(self, model)
        model.shown.connect(self._grow)
        self.doubleClicked.connect(self._double)
        changes.worn.connect(self._measure)
        self._measure()

    def _say_sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sorted_by.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _double(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Roles.ROW))

    def _measure(self) -> None:
        px = look().px
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 0 {px(8) + CELL}px; }}")
        self.verticalHeader().setDefaultSectionSize(px(40))
        self._share()

    def _share(self) -> None:
        """Every column whole and none beyond the edge: a narrow window keeps name, what is next and the last contact."""
        px, room = look().px, self.viewport().width()
        narrow = room < px(NARROW_BELOW)
        for column in (1, 3, 5):
            self.setColumnHidden(column, narrow)
        shares = NARROW if narrow else WIDE
        for column, share in shares.items():
            self.setColumnWidth(column, room * share // sum(shares.values()))
        self._grow()

    def _grow(self) -> None:
        """Rows whose name or next step is long are as high as it needs; only such a row is measured."""
        if not self.isVisible():
            return
        header = self.verticalHeader()
        usual = header.defaultSectionSize()
        for place, row in enumerate(self._rows.rows):
            high = max(usual, self.sizeHintForRow(place)) if rows.may_be_long(row) else usual
            if header.sectionSize(place) != high:
                header.resizeSection(place, high)

    def showEvent(self, event: QShowEvent) -> None:
        """Rows are measured when they are seen."""
        super().showEvent(event)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width anew."""
        super().resizeEvent(event)
        self._share()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring round the current one."""
        super().paintEvent(event)
        ring_row(self)

    def keyboardSearch(self, search: str) -> None:
        """A letter filters, as in the cards."""
        self.typed.add(search)

    def event(self, event: QEvent) -> bool:
        """Esc first empties the letters, before it may mean back."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        return (is_override and self.typed.keeps(event)) or super().event(event)

    def row(self) -> Any:
        """The row selected, or None."""
        return self.currentIndex().data(Roles.ROW) if self.currentIndex().isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Esc and Backspace take letters away."""
        if self.typed.takes(event) or marks(self, event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() is not None:
            self.opened.emit(self.row())
            return
        super().keyPressEvent(event)
        row_in_sight(self)
