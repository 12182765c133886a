"""Rows of one line: timeline, evidence, letters. Pictogram, date, line, and at the right a word or a chevron. 40 high; a long line
goes on below.

An open line (`is_open`) is a card that stands out at both sides, its text still on the column.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models import Roles
from ui.parts import paint, wrapping
from ui.parts.cards import Index
from ui.parts.chips import Chip, chip_size, paint_chip
from ui.theme import look
from ui.theme.tokens import Colour, TextRole

HEADING, INSET = 32, 13


@dataclass(frozen=True)
class Line:
    """What one line says. `body` is shown below it while it is open."""

    text: str
    date: str = ""
    icon: str = ""
    strong: str = ""
    end: str = ""
    chip: Chip | None = None
    body: str = ""
    excerpt: bool = False
    """Whether the text is the beginning of something that is read whole elsewhere."""


class LineDelegate(QStyledItemDelegate):
    """Draws the line that `line(row)` gives; `is_open(row)` opens it in place."""

    def __init__(
        self,
        line: Callable[[Any], Line],
        *,
        height: int = 40,
        date_width: int = 80,
        is_open: Callable[[Any], bool] | None = None,
        chevron: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._line, self._height, self._date_width = line, height, date_width
        self._opened, self._chevron = is_open, chevron

    def _is_open(self, row: Any) -> bool:
        return self._opened is not None and self._opened(row)

    def _columns(self, line: Line) -> tuple[int, int]:
        """Where the date and where the text begin, from the row's left."""
        px = look().px
        date = px(INSET) + (px(32) if line.icon else 0)
        return date, date + (px(self._date_width) if line.date else 0)

    def _body(self, line: Line, width: int) -> QRect:
        px = look().px
        room = width - self._columns(line)[1] - px(INSET) - px(30)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
        return look().metrics("body").boundingRect(QRect(0, 0, room, 100_000), flags, line.body)

    def _grown(self, line: Line, width: int, *, opened: bool) -> int:
        """How much higher a line must be whose words do not fit beside what stands at its right."""
        px, metrics, role = look().px, look().metrics, self._role(opened=opened)
        room = width - 2 - self._columns(line)[1] - px(INSET) - (px(28) if self._chevron and line.body else 0)
        if line.chip is not None:
            room -= chip_size(line.chip).width() + px(8)
        elif line.end:
            room -= metrics("small").horizontalAdvance(line.end) + px(8)
        if line.strong:
            room -= metrics("strong").horizontalAdvance(line.strong) + px(8)
        if line.excerpt or metrics(role).horizontalAdvance(line.text) <= room or room < px(60):
            return 0
        return wrapping.height(line.text, role, room) - look().line(role)

    @staticmethod
    def _role(*, opened: bool) -> TextRole:
        return "strong" if opened else "body"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, its heading over the first of a group, and its body while open."""
        px, row = look().px, index.data(Roles.ROW)
        height = px(self._height) + (px(HEADING) if index.data(Roles.HEADING) else 0)
        if row is not None:
            line, view, opened = self._line(row), self.parent(), self._is_open(row)
            width = view.viewport().width() if isinstance(view, QAbstractItemView) else px(560)
            height += self._grown(line, width, opened=opened)
            if opened and line.body:
                height += self._body(line, width).height() + px(16)
        return QSize(px(240), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Heading, ground, columns, chevron, body, ring."""
        row = index.data(Roles.ROW)
        if row is None:
            return
        painter.save()
        px = look().px
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        rect = QRect(area)
        if heading := index.data(Roles.HEADING):
            title = QRect(rect.left() + px(INSET), rect.top(), rect.width(), px(HEADING))
            paint.words(painter, title, str(heading), "small_strong")
            rect.setTop(rect.top() + px(HEADING))
        line, opened = self._line(row), self._is_open(row)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(
            painter, rect, opened=opened, selected=selected, hover=bool(state & QStyle.StateFlag.State_MouseOver)
        )
        self._content(painter, QRect(rect.left(), rect.top(), rect.width(), px(self._height)), line, opened, selected)
        if opened and line.body:
            self._write_body(painter, rect.adjusted(0, self._grown(line, rect.width(), opened=True), 0, 0), line)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_inside(painter, rect.adjusted(-2, -2, 2, 2))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, opened: bool, selected: bool, hover: bool) -> None:
        px = look().px
        if opened:
            paint.box(painter, rect.adjusted(0, 1, 0, -3), "surface", "edge", radius=8)
        elif selected or hover:
            paint.box(painter, rect.adjusted(0, 0, 0, -1), "selection" if selected else "raised")
        if not opened:
            painter.setPen(look().colour("hairline"))
            painter.drawLine(rect.left() + px(INSET), rect.top(), rect.right() - px(INSET), rect.top())

    def _content(self, painter: QPainter, rect: QRect, line: Line, opened: bool, selected: bool) -> None:
        px = look().px
        quiet: Colour = "text" if selected else "text2"
        date, text = self._columns(line)
        if line.icon:
            paint.icon(painter, QPoint(rect.left() + px(INSET), rect.center().y() - px(10)), line.icon, quiet, 20)
        right = rect.right() - px(INSET)
        if self._chevron and line.body:
            at = QPoint(right - px(20), rect.center().y() - px(10))
            paint.icon(painter, at, "chevron-down" if opened else "chevron-right", quiet, 20)
            right -= px(28)
        if line.chip is not None:
            size = chip_size(line.chip)
            paint_chip(painter, QPoint(right - size.width(), rect.center().y() - size.height() // 2), line.chip)
            right -= size.width() + px(8)
        elif line.end:
            width = look().metrics("small").horizontalAdvance(line.end)
            place = QRect(right - width, rect.top(), width + 2, rect.height())
            paint.words(painter, place, line.end, "small", quiet, align=paint.RIGHT)
            right -= width + px(8)
        if line.date:
            place = QRect(rect.left() + date, rect.top(), text - date, rect.height())
            paint.words(painter, place, line.date, "small", quiet)
        words = QRect(rect.left() + text, rect.top(), right - rect.left() - text, rect.height())
        if line.strong:
            words.setLeft(paint.words(painter, words, line.strong, "strong") + px(8))
        role, grown = self._role(opened=opened), self._grown(line, rect.width(), opened=opened)
        if grown:
            high = look().line(role)
            room = QRect(words.left(), rect.top() + (rect.height() - high) // 2, words.width(), high + grown)
            wrapping.write(painter, room, line.text, role)
            return
        write = paint.excerpt if line.excerpt else paint.words
        write(painter, words, line.text, role)

    def _write_body(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px = look().px
        body = self._body(line, rect.width())
        body.moveTo(rect.left() + self._columns(line)[1], rect.top() + px(self._height) - px(2))
        painter.setFont(look().font("body"))
        painter.setPen(look().colour("text"))
        painter.drawText(body, int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop), line.body)


def spoken(line: Line) -> str:
    """The line as one sentence, for `sentence=` of the model."""
    parts = [line.date, f"{line.strong} {line.text}".strip(), line.chip.text if line.chip else "", line.end, line.body]
    return ". ".join(part for part in parts if part)
