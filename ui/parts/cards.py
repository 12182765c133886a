"""Two-line cards of a list, painted: what a card says, how its columns stand, and the delegate that draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models import GroupEdge, Roles
from ui.parts import paint
from ui.parts.chips import Chip, chip_size, paint_chip
from ui.theme import look
from ui.theme.tokens import Colour

Index = QModelIndex | QPersistentModelIndex
HEADING, GROUP_GAP, SIDE = 30, 6, 16


@dataclass(frozen=True)
class Card:
    """What one card says. `second` and the second lines of columns are small; `second_strong` follows in the text colour."""

    title: str = ""
    rest: str = ""
    second: str = ""
    second_strong: str = ""
    lead: str = ""
    lead_icon: str = ""
    chips: tuple[Chip, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    flag: Chip | None = None
    act: str = ""


@dataclass(frozen=True)
class CardShape:
    """How the cards of one list stand: height, width of the lead column (0: none), left edges of the further columns."""

    height: int = 72
    lead: int = 0
    columns: tuple[int, ...] = ()


TODAY = CardShape(height=70, lead=56)
CASELOAD = CardShape(height=72, columns=(248, 552))


def ground_of(state: QStyle.StateFlag) -> Colour:
    """The colour under a row as it stands: selected, under the mouse, or neither."""
    if state & QStyle.StateFlag.State_Selected:
        return "selection"
    return "raised" if state & QStyle.StateFlag.State_MouseOver else "surface"


def lay_ground(painter: QPainter, rect: QRect, edge: GroupEdge, fill: Colour) -> None:
    """The ground of a card: one rounded edge round the whole of its group."""
    top, bottom = edge in (GroupEdge.FIRST, GroupEdge.ONLY), edge in (GroupEdge.LAST, GroupEdge.ONLY)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(look().colour(fill))
    painter.setPen(QPen(look().colour("edge"), 1))
    body = QRectF(rect).adjusted(0.5, 0.5 if top else -0.5, -0.5, -0.5)
    painter.drawPath(paint.corners(body, 8, top=top, bottom=bottom))


class CardDelegate(QStyledItemDelegate):
    """Draws the card that `card(row)` gives, with group headings and one rounded edge round each group."""

    def __init__(self, card: Callable[[Any], Card], shape: CardShape, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.card, self.shape = card, shape
        self.bar_width = 0
        """How wide the act bar on the selected row is; the painted act and flag give way to it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The card, and over the first of a group its heading."""
        px = look().px
        height = px(self.shape.height)
        if index.data(Roles.HEADING):
            height += px(HEADING) + (px(GROUP_GAP) if index.row() else 0)
        return QSize(px(280), height)

    def card_rect(self, rect: QRect, index: Index) -> QRect:
        """The card itself in the row's rectangle, below its heading."""
        height = look().px(self.shape.height)
        return QRect(rect.left(), rect.bottom() - height + 1, rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Heading, ground, words, flag or act, ring."""
        painter.save()
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        rect = self.card_rect(area, index)
        heading = index.data(Roles.HEADING)
        if heading:
            self._heading(painter, area, rect, str(heading), index)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        lay_ground(painter, rect, index.data(Roles.EDGE), ground_of(state))
        row = index.data(Roles.ROW)
        if row is not None:
            self._content(painter, rect, self.card(row), selected=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_inside(painter, rect)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, rect: QRect, heading: str, index: Index) -> None:
        px = look().px
        line = QRect(area.left(), rect.top() - px(HEADING), area.width(), px(HEADING) - px(2))
        end = paint.words(painter, line, heading, "small_strong")
        if self.shape.columns:
            line.setLeft(end + px(8))
            paint.words(painter, line, str(index.data(Roles.COUNT)), "small", "text2")

    def _content(self, painter: QPainter, rect: QRect, card: Card, *, selected: bool) -> None:
        px = look().px
        first = QRect(rect.left() + px(SIDE), rect.top() + (rect.height() - px(44)) // 2, 0, px(24))
        left = first.left() + px(self.shape.lead)
        right = self._right_end(painter, rect, card, selected=selected)
        quiet: Colour = "text" if selected else "text2"
        self._lead(painter, QRect(first.left(), rect.top(), px(self.shape.lead), rect.height()), card, quiet)
        starts = [left, *(rect.left() + px(SIDE + start) for start in self.shape.columns)]
        ends = [*(start - px(12) for start in starts[1:]), right]
        top = QRect(left, first.top(), ends[0] - left, first.height())
        below = QRect(left, first.bottom() + 1, ends[0] - left, px(20))
        self._first_line(painter, top, card)
        end = paint.words(painter, below, card.second, "small", quiet)
        if card.second_strong:
            below.setLeft(end)
            paint.words(painter, below, card.second_strong, "chip", "text")
        for (upper, lower), start, stop in zip(card.columns, starts[1:], ends[1:], strict=False):
            paint.words(painter, QRect(start, top.top(), stop - start, top.height()), upper)
            paint.words(painter, QRect(start, below.top(), stop - start, below.height()), lower, "small", quiet)

    def _first_line(self, painter: QPainter, line: QRect, card: Card) -> None:
        px = look().px
        line = QRect(line)
        end = paint.words(painter, line, card.title, "strong")
        if card.rest:
            line.setLeft(end + px(8))
            end = paint.words(painter, line, card.rest)
        for chip in card.chips:
            end = paint_chip(painter, QPoint(end + px(8), line.top()), chip)

    def _lead(self, painter: QPainter, rect: QRect, card: Card, quiet: Colour) -> None:
        if card.lead:
            paint.words(painter, rect, card.lead, "strong")
        elif card.lead_icon:
            at = QPoint(rect.left(), rect.center().y() - look().px(10))
            paint.icon(painter, at, card.lead_icon, quiet, 20)

    def _right_end(self, painter: QPainter, rect: QRect, card: Card, *, selected: bool) -> int:
        """Draw what stands at the right; return where the words must end."""
        px = look().px
        right = rect.right() - px(SIDE)
        if selected and self.bar_width:
            right = rect.right() - px(12) - self.bar_width - px(8)
        if card.flag is not None:
            size = chip_size(card.flag)
            paint_chip(painter, QPoint(right - size.width(), rect.center().y() - size.height() // 2), card.flag)
            right -= size.width() + px(12)
        elif card.act and not (selected and self.bar_width):
            width = look().metrics("medium").horizontalAdvance(card.act)
            place = QRect(right - width, rect.top(), width + 2, rect.height())
            paint.words(painter, place, card.act, "medium", "accent", align=paint.RIGHT)
            right -= width + px(12)
        return right


def spoken(card: Card) -> str:
    """The whole card as one sentence, for `sentence=` of the model."""
    columns = [f"{upper}, {lower}" if lower else upper for upper, lower in card.columns]
    chips = [chip.text for chip in (*card.chips, *([card.flag] if card.flag else []))]
    second = f"{card.second}{card.second_strong}"
    parts = [card.lead, f"{card.title} {card.rest}".strip(), *chips, second, *columns, card.act]
    return ". ".join(part for part in parts if part)
