"""The caseload as a table: the same rows, 40 high, sorted by any heading. Enter opens the person."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ips_desktop.questions.caseload import CaseloadRow
from resources.wordings import said
from ui.models import Roles, RowsModel
from ui.parts.card_list import KeepsPlace
from ui.theme import changes, look


class CaseloadTable(QTableView):
    """Sorting is the page's: the table only says by which heading."""

    opened = Signal(object)
    sorted_by = Signal(int, bool)

    def __init__(self, model: RowsModel[CaseloadRow]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(said("frame.caseload"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sortIndicatorChanged.connect(self._say_sort)
        self.keeps = KeepsPlace(self, model)
        self.doubleClicked.connect(self._double)
        changes.worn.connect(self._measure)
        self._measure()

    def _say_sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sorted_by.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _double(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Roles.ROW))

    def _measure(self) -> None:
        px = look().px
        self.verticalHeader().setDefaultSectionSize(px(40))
        for column, width in enumerate((190, 150, 280, 120, 120)):
            self.setColumnWidth(column, px(width))

    def row(self) -> Any:
        """The row selected, or None."""
        return self.currentIndex().data(Roles.ROW) if self.currentIndex().isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() is not None:
            self.opened.emit(self.row())
            return
        super().keyPressEvent(event)
