"""Contacts with one employer, newest first: how, when, what was learnt, whether somebody was named. As high as its rows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ips_desktop.questions.employer import LogEntry
from resources.wordings import days, said
from ui.models import Column, Roles, RowsModel
from ui.parts import paint, wrapping
from ui.parts.card_list import CardList
from ui.parts.cards import Index
from ui.parts.insight import row_in_sight
from ui.theme import look
from ui.theme.tokens import Colour, TextRole

ICON, DATE, PADDING = 32, 92, 10
DATE_BESIDE_FROM = 380
"""In a narrower log the day stands over the words."""
Text = tuple[str, TextRole, Colour]


def about(entry: LogEntry) -> str:
    """With whom, for whom, who was named, when next."""
    told = [line.said() for line in entry.about]
    if entry.next_on is not None:
        told.append(said("employers.log.next", day=days.day(entry.next_on)))
    return " · ".join(part.rstrip(".") for part in told)


def spoken(entry: LogEntry) -> str:
    """The entry as it is read aloud."""
    day = days.day(entry.on) if entry.on is not None else ""
    return ". ".join(part.rstrip(".") for part in (day, entry.line.said(), entry.words, about(entry)) if part)


class LogDelegate(QStyledItemDelegate):
    """Icon, day, kind in strong, words, and small what stands round it; a hairline over each but the first."""

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractItemView) else look().px(420)

    def _texts(self, entry: LogEntry, *, beside: bool) -> list[Text]:
        day = days.day(entry.on) if entry.on is not None and not beside else ""
        parts: list[Text] = [
            (day, "small", "text2"),
            (entry.line.said(), "strong", "text"),
            (entry.words, "body", "text"),
            (about(entry), "small", "text2"),
        ]
        return [part for part in parts if part[0]]

    def _laid(self, entry: LogEntry) -> list[tuple[QRect, Text]]:
        px, width = look().px, self._width()
        beside = width >= px(DATE_BESIDE_FROM)
        left, y = px(ICON) + (px(DATE) if beside else 0), px(PADDING)
        laid: list[tuple[QRect, Text]] = []
        for text in self._texts(entry, beside=beside):
            room = max(px(60), width - left - px(8))
            high = wrapping.height(text[0], text[1], room)
            laid.append((QRect(left, y, room, high), text))
            y += high + px(2)
        return laid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        entry = index.data(Roles.ROW)
        if entry is None:
            return QSize(look().px(240), look().px(40))
        return QSize(look().px(240), self._laid(entry)[-1][0].bottom() + look().px(PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, icon, day, words, ring."""
        entry: LogEntry | None = index.data(Roles.ROW)
        if entry is None:
            return
        painter.save()
        px = look().px
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        chosen = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            paint.box(painter, area, "selection" if chosen else "raised")
        if index.row():
            painter.setPen(look().colour("hairline"))
            painter.drawLine(area.left(), area.top(), area.right(), area.top())
        quiet: Colour = "text" if chosen else "text2"
        paint.icon(painter, QPoint(area.left() + px(4), area.top() + px(PADDING + 1)), entry.icon, quiet, 20)
        if self._width() >= px(DATE_BESIDE_FROM) and entry.on is not None:
            room = QRect(area.left() + px(ICON), area.top() + px(PADDING), px(DATE), look().line("strong"))
            paint.words(painter, room, days.day(entry.on), "small", quiet)
        for room, (words, role, colour) in self._laid(entry):
            wrapping.write(
                painter, room.translated(area.topLeft()), words, role, quiet if colour == "text2" else colour
            )
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_inside(painter, area)
        painter.restore()


class LogList(CardList):
    """The page scrolls; the list is as high as what it holds."""

    chosen = Signal(object)
    """Enter or a double click on a contact."""

    def __init__(self) -> None:
        self.entries: RowsModel[LogEntry] = RowsModel(
            [Column(said("employers.log"), lambda entry: entry.line.said())], sentence=spoken
        )
        super().__init__(self.entries, LogDelegate(), name=said("employers.log"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(CardList.LayoutMode.SinglePass)
        self.opened.connect(self.chosen)
        self.entries.shown.connect(self._fit)

    def _fit(self) -> None:
        high = sum(self.sizeHintForIndex(self.entries.index(n, 0)).height() for n in range(self.entries.rowCount()))
        self.setFixedHeight(high + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows what can be done with a contact; letters are nothing here."""
        super().keyPressEvent(event)
        row_in_sight(self)

    def keyboardSearch(self, search: str) -> None:
        """A log is not sifted by letters."""
