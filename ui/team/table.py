"""The table of advisers: rows 58 high, numbers right, two lines where there are two things to say. Enter opens a caseload."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ips_desktop.desk import LONDON
from ips_desktop.questions.marks import Meter
from ips_desktop.questions.team import AdviserRow
from resources.wordings import days, said
from ui.models import Column, Roles, RowsModel
from ui.parts import paint
from ui.parts.card_list import KeepsPlace
from ui.parts.cards import Index
from ui.theme import changes, look
from ui.theme.tokens import Colour


def level(meter: Meter) -> str:
    """22 of 25."""
    return said("team.of", count=meter.count, places=meter.places)


def beside(meter: Meter) -> str:
    """What is said under a level: how many over, or how many below the lower line."""
    if meter.over:
        return said("team.over", n=meter.over)
    return said("team.under", n=meter.under) if meter.under else ""


def heard(row: AdviserRow) -> tuple[str, str]:
    """As heard from this laptop on Tue 24 Nov 09:41; 9 not sent."""
    if row.last_heard is None:
        return said("team.not_heard"), ""
    at = datetime.fromtimestamp(row.last_heard / 1_000_000, LONDON)
    told = f"{days.day(at.date())} {days.clock(at.hour * 60 + at.minute)}"
    return told, said("team.unsent", n=row.unsent or 0)


def wte(row: AdviserRow) -> str:
    """Share of a whole-time post: 0.6."""
    return said("team.wte", share=f"{row.hundredths / 100:g}")


CELLS: tuple[tuple[str, Callable[[AdviserRow], tuple[str, str]], bool], ...] = (
    ("team.column.name", lambda r: (r.name, wte(r)), False),
    ("team.column.active", lambda r: (level(r.active), beside(r.active)), True),
    ("team.column.monitoring", lambda r: (level(r.monitoring), beside(r.monitoring)), True),
    ("team.column.year", lambda r: (str(r.year.count), r.year.band), True),
    ("team.column.late", lambda r: (str(r.late), ""), True),
    ("team.column.heard", heard, False),
)
WIDTHS = (210, 150, 150, 120, 90, 220)


def columns() -> list[Column[AdviserRow]]:
    """The columns as the model takes them."""

    def text_of(cell: Callable[[AdviserRow], tuple[str, str]]) -> Callable[[AdviserRow], str]:
        return lambda row: " ".join(part for part in cell(row) if part)

    return [Column(said(key), text_of(cell), number=number) for key, cell, number in CELLS]


class AdviserDelegate(QStyledItemDelegate):
    """Two lines a cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """58 high."""
        return QSize(look().px(90), look().px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, upper line, lower line."""
        row = index.data(Roles.ROW)
        if row is None:
            return
        painter.save()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        px, selected = look().px, bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, look().colour("selection" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look().colour("hairline"))
        _, cell, number = CELLS[index.column()]
        upper, lower = cell(row)
        inside = rect.adjusted(px(16), 0, -px(16), 0)
        where = paint.RIGHT if number else paint.LEFT
        quiet: Colour = "text" if selected else "text2"
        over = index.column() in (1, 2) and (row.active if index.column() == 1 else row.monitoring).over
        ink: Colour = "attention" if over else quiet
        top = QRect(inside.left(), rect.top() + px(9), inside.width(), px(22))
        if not lower:
            top.moveTop(rect.top() + px(18))
        strong = index.column() == 0
        paint.words(painter, top, upper, "strong" if strong else "body", align=where)
        if lower:
            below = QRect(inside.left(), rect.top() + px(31), inside.width(), px(18))
            paint.words(painter, below, lower, "chip" if over else "small", ink, align=where)
        painter.restore()


class TeamTable(QTableView):
    """Everyone of the team."""

    opened = Signal(object)

    def __init__(self, model: RowsModel[AdviserRow]) -> None:
        super().__init__()
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
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.keeps = KeepsPlace(self, model)
        self.doubleClicked.connect(self._double)
        model.shown.connect(self._measure)
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px = look().px
        self.verticalHeader().setDefaultSectionSize(px(58))
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, px(width))
        rows = self.model().rowCount()
        self.setFixedHeight(px(40) + px(58) * max(1, rows) + px(4))

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
