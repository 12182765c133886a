"""The same jobs as a table: one row each, what comes next beside it; Enter shows what may follow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ips_desktop.questions.looking import BoardCard
from resources.wordings import said
from ui.looking.board import Does, next_words, show_acts, spoken
from ui.models import Column, Roles, RowsModel
from ui.parts.card_list import KeepsPlace, ring_row
from ui.theme import changes, look

ROW, SHARES = 40, (32, 26, 18, 24)
CELL = 3
"""What Qt leaves between a cell's edge and its words, at any size of text."""

COLUMNS: tuple[Column[BoardCard], ...] = (
    Column(said("looking.column.job"), lambda card: card.job),
    Column(said("looking.column.where"), lambda card: card.where),
    Column(said("looking.column.stage"), lambda card: said(f"terms.Stage.{card.stage}")),
    Column(said("looking.column.next"), next_words),
)


class JobTable(QTableView):
    """As high as its rows: the tab scrolls, the table does not."""

    def __init__(self, cards: Sequence[BoardCard], does: Does) -> None:
        super().__init__()
        self._does = does
        self.setObjectName("search table")
        self.model_ = RowsModel(COLUMNS, sentence=spoken)
        self.setModel(self.model_)
        self.keeps = KeepsPlace(self, self.model_)
        self.setAccessibleName(said("looking.board"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._double)
        changes.worn.connect(self._measure)
        self.model_.show(cards)
        self.keeps.go(0)

    def row(self) -> BoardCard | None:
        """The job selected."""
        return self.currentIndex().data(Roles.ROW) if self.currentIndex().isValid() else None

    def _double(self, _index: QModelIndex) -> None:
        self._follow()

    def _follow(self) -> None:
        card = self.row()
        if card is not None:
            show_acts(card, self, self._does)

    def _measure(self) -> None:
        px, room = look().px, self.viewport().width()
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 0 {px(8) + CELL}px; }}")
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, room * share // sum(SHARES))
        high = 0
        for place in range(self.model_.rowCount()):
            row = max(px(ROW), self.sizeHintForRow(place) + px(10))
            self.verticalHeader().resizeSection(place, row)
            high += row
        self.setFixedHeight(high + self.horizontalHeader().sizeHint().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring round the current one."""
        super().paintEvent(event)
        ring_row(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows what may follow."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._follow()
            return
        super().keyPressEvent(event)
