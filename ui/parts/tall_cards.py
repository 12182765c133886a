"""Cards that grow instead of cutting words off: a long name goes on in the next line, and in a narrow list all stands in one column.

`TallCards(card, shape)` draws as `CardDelegate` does while everything fits. `may_be_long(row)` spares measuring the others, for
lists of thousands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from ui.models import Roles
from ui.parts import paint, wrapping
from ui.parts.cards import GROUP_GAP, HEADING, SIDE, Card, CardDelegate, CardShape, Index, ground_of, lay_ground
from ui.parts.chips import Chip, chip_size, paint_chip
from ui.theme import look
from ui.theme.tokens import Colour, TextRole

NARROW_BELOW = 620
STRIP, PADDING = 48, 12
Said = tuple[str, TextRole, Colour]


@dataclass
class Block:
    """Words and chips under each other, from `left` on, `width` wide at most."""

    left: int
    width: int
    parts: list[Said | Chip | Card] = field(default_factory=list[Said | Chip | Card])
    """A card among them is its first line, where that needs no second."""

    def say(self, text: str, role: TextRole, colour: Colour = "text") -> None:
        """One more text, if there is any."""
        if text:
            self.parts.append((text, role, colour))

    def heights(self) -> list[int]:
        """How high each part is."""
        return [_height(part, self.width) for part in self.parts]


def _height(part: Said | Chip | Card, width: int) -> int:
    if isinstance(part, Card):
        return look().px(24)
    if isinstance(part, Chip):
        return chip_size(part).height() + look().px(4)
    text, role, _ = part
    return wrapping.height(text, role, width)


def _first_width(card: Card) -> int:
    """How wide name, matter and chips are beside each other."""
    metrics, px = look().metrics, look().px
    words = metrics("strong").horizontalAdvance(card.title) + metrics("body").horizontalAdvance(card.rest) + px(8)
    return words + sum(chip_size(chip).width() + px(8) for chip in card.chips)


class TallCards(CardDelegate):
    """As CardDelegate; its parent is the list, whose width decides."""

    def __init__(
        self,
        card: Callable[[Any], Card],
        shape: CardShape,
        parent: QObject | None = None,
        *,
        may_be_long: Callable[[Any], bool] = lambda _row: True,
    ) -> None:
        super().__init__(card, shape, parent)
        self._may_be_long = may_be_long

    def is_narrow(self) -> bool:
        """Whether everything stands in one column now."""
        return self._width() < look().px(NARROW_BELOW)

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractItemView) else look().px(NARROW_BELOW)

    def _blocks(self, card: Card, quiet: Colour = "text2") -> list[Block]:
        px, width = look().px, self._width()
        left = px(SIDE + self.shape.lead)
        if self.shape.columns and not self.is_narrow():
            return self._columns(card, quiet)
        reserved = (
            0 if self.is_narrow() or not card.act else look().metrics("strong").horizontalAdvance(card.act) + px(90)
        )
        block = Block(left, width - left - px(SIDE) - reserved)
        if _first_width(card) <= block.width and not self.is_narrow():
            block.parts.append(card)
        else:
            block.say(card.title, "strong")
            block.say(card.rest, "body")
            block.parts += card.chips
        block.say(card.second, "small", quiet)
        block.say(card.second_strong, "chip")
        for upper, lower in card.columns:
            block.say(upper, "body")
            block.say(lower, "small", quiet)
        block.parts += [card.flag] if card.flag is not None else []
        return [block]

    def _columns(self, card: Card, quiet: Colour) -> list[Block]:
        px = look().px
        starts = [px(SIDE + start) for start in (0, *self.shape.columns)]
        cells = [(card.title, card.second), *card.columns]
        ends = [*(start - px(12) for start in starts[1:]), starts[-1] + px(140)]
        blocks: list[Block] = []
        for n, ((upper, lower), start, end) in enumerate(zip(cells, starts, ends, strict=False)):
            block = Block(start, end - start)
            block.say(upper, "strong" if n == 0 else "body")
            block.say(lower, "small", quiet)
            blocks.append(block)
        return blocks

    def _fits(self, card: Card) -> bool:
        """Whether nothing need go on in a further line."""
        metrics = look().metrics
        if self.shape.columns:
            return all(
                metrics(role).horizontalAdvance(text) <= block.width
                for block in self._columns(card, "text2")
                for text, role, _ in (part for part in block.parts if isinstance(part, tuple))
            )
        (block,) = self._blocks(card)
        second = metrics("small").horizontalAdvance(card.second) + metrics("chip").horizontalAdvance(card.second_strong)
        return max(_first_width(card), second) <= block.width

    def _grown(self, row: Any) -> int:
        """How high the card of this row must be; 0 when it is as high as the others."""
        if row is None or (not self.is_narrow() and not self._may_be_long(row)):
            return 0
        card = self.card(row)
        if not self.is_narrow() and self._fits(card):
            return 0
        high = max(sum(block.heights()) for block in self._blocks(card)) + look().px(2 * PADDING)
        return max(high + (look().px(STRIP) if self.is_narrow() and card.act else 0), look().px(self.shape.height))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        usual, grown = super().sizeHint(option, index), self._grown(index.data(Roles.ROW))
        return QSize(usual.width(), usual.height() + grown - look().px(self.shape.height)) if grown else usual

    def card_rect(self, rect: QRect, index: Index) -> QRect:
        """Where the act bar stands in the middle of: the card, in a narrow list the strip at its foot."""
        whole = self._whole(rect, index)
        if not self.is_narrow():
            return whole
        strip = look().px(STRIP)
        return QRect(whole.left(), whole.bottom() - strip, whole.width(), strip)

    def _whole(self, rect: QRect, index: Index) -> QRect:
        px = look().px
        above = (px(HEADING) + (px(GROUP_GAP) if index.row() else 0)) if index.data(Roles.HEADING) else 0
        return rect.adjusted(0, above, 0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As the others while it fits."""
        row = index.data(Roles.ROW)
        if not self._grown(row):
            super().paint(painter, option, index)
            return
        painter.save()
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        whole, heading = self._whole(area, index), index.data(Roles.HEADING)
        if heading:
            self._heading(painter, area, whole, str(heading), index)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        lay_ground(painter, whole, index.data(Roles.EDGE), ground_of(state))
        self._write(painter, whole, self.card(row), selected=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_inside(painter, whole)
        painter.restore()

    def _write(self, painter: QPainter, whole: QRect, card: Card, *, selected: bool) -> None:
        px = look().px
        quiet: Colour = "text" if selected else "text2"
        lead = QRect(whole.left() + px(SIDE), whole.top() + px(PADDING), px(self.shape.lead), px(24))
        narrow = self.is_narrow()
        self._lead(
            painter, lead if narrow else QRect(lead.left(), whole.top(), lead.width(), whole.height()), card, quiet
        )
        for block in self._blocks(card, quiet):
            self._write_block(painter, whole, block)
        if narrow and card.act and not (selected and self.bar_width):
            place = QRect(whole.left(), whole.bottom() - px(STRIP), whole.width() - px(SIDE), px(STRIP))
            paint.words(painter, place, card.act, "medium", "accent", align=paint.RIGHT)
        elif not narrow:
            self._right_end(painter, whole, card, selected=selected)

    def _write_block(self, painter: QPainter, whole: QRect, block: Block) -> None:
        heights = block.heights()
        y = whole.top() + look().px(PADDING)
        if not self.is_narrow():
            y = whole.top() + (whole.height() - sum(heights)) // 2
        for part, height in zip(block.parts, heights, strict=True):
            if isinstance(part, Card):
                self._first_line(painter, QRect(whole.left() + block.left, y, block.width, height), part)
            elif isinstance(part, Chip):
                paint_chip(painter, QPoint(whole.left() + block.left, y + look().px(2)), part)
            else:
                text, role, colour = part
                room = QRect(whole.left() + block.left, y, block.width, height)
                wrapping.write(painter, room, text, role, colour)
            y += height
