"""An employer in the list: name and last contact at the left, open leads and who keeps it at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from ips_desktop.questions.employers import EmployerRow
from resources.wordings import days, said
from ui.models import Column, Roles
from ui.parts import paint, wrapping
from ui.parts.cards import SIDE, Card, CardDelegate, CardShape, Index, ground_of, lay_ground
from ui.theme import look
from ui.theme.tokens import Colour

HEIGHT, PADDING, RIGHT = 72, 14, 124


def last_contact(row: EmployerRow) -> str:
    """Last contact Thu 19 Nov."""
    if row.last_contact is None:
        return said("employers.no_contact")
    return said("employers.last_contact", day=days.day(row.last_contact))


def leads(row: EmployerRow) -> str:
    """2 open leads."""
    return said("employers.leads", n=row.leads) if row.leads else said("employers.no_leads")


def sentence(row: EmployerRow) -> str:
    """The row as it is read aloud."""
    return ". ".join(part for part in (row.title, last_contact(row), leads(row), row.owner) if part)


COLUMNS: tuple[Column[EmployerRow], ...] = (Column(said("employers.column.name"), lambda row: row.title),)


class EmployerCards(CardDelegate):
    """72 high; a long name goes on in the next line."""

    def __init__(self) -> None:
        super().__init__(lambda row: Card(title=row.title, second=last_contact(row)), CardShape(height=HEIGHT))

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractItemView) else look().px(380)

    def _room(self, row: EmployerRow) -> int:
        """How wide the name may be beside what stands at the right."""
        px = look().px
        return max(px(80), self._width() - px(2 * SIDE) - self._right(row))

    def _right(self, row: EmployerRow) -> int:
        metrics, px = look().metrics, look().px
        wide = max(metrics("body").horizontalAdvance(leads(row)), metrics("small").horizontalAdvance(row.owner))
        return min(wide + px(12), max(px(RIGHT), self._width() // 2))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the name needs."""
        px, row = look().px, index.data(Roles.ROW)
        high = 0 if row is None else wrapping.height(row.title, "strong", self._room(row))
        return QSize(px(280), px(HEIGHT) + max(0, high - look().line("strong")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, name, last contact, leads, owner, ring."""
        row: EmployerRow | None = index.data(Roles.ROW)
        if row is None:
            return
        painter.save()
        px = look().px
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        lay_ground(painter, area, index.data(Roles.EDGE), ground_of(state))
        quiet: Colour = "text" if state & QStyle.StateFlag.State_Selected else "text2"
        room, left, top = self._room(row), area.left() + px(SIDE), area.top() + px(PADDING)
        high = wrapping.height(row.title, "strong", room)
        wrapping.write(painter, QRect(left, top, room, high), row.title, "strong")
        below = QRect(left, top + high, room, look().line("small") + px(2))
        paint.words(painter, below, last_contact(row), "small", quiet)
        right = QRect(area.right() - px(SIDE) - self._right(row), top, self._right(row), look().line("body"))
        paint.words(painter, right, leads(row), "body", align=paint.RIGHT)
        right.moveTop(below.top())
        right.setHeight(below.height())
        paint.words(painter, right, row.owner, "small", quiet, align=paint.RIGHT)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_inside(painter, area)
        painter.restore()

    def card_rect(self, rect: QRect, index: Index) -> QRect:
        """The whole row."""
        return rect
