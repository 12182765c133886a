"""A card that is pressed: a few lines, perhaps a chip, one act or a menu of what may follow. It grows with its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.parts import paint
from ui.parts.buttons import Button
from ui.parts.chips import Chip, chip_size, paint_chip
from ui.parts.wrapping import height, write
from ui.theme import look
from ui.theme.tokens import Colour, TextRole

PADDING, WIDE, ICON = 12, 160, 22


@dataclass(frozen=True)
class CardLine:
    """One text of a card; a pictogram may stand before it."""

    text: str
    role: TextRole = "small"
    colour: Colour = "text2"
    icon: str = ""


def pop_up(
    over: QWidget, name: str, acts: Sequence[tuple[str, Callable[[], object]]], at: QPoint | None = None
) -> None:
    """What may follow, the likeliest first and chosen: (words, what it does). Nothing when there is nothing."""
    if not acts:
        return
    menu = QMenu(over)
    menu.setAccessibleName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    for words, does in acts:
        menu.addAction(words.replace("&", "&&"), lambda does=does: does())
    menu.popup(over.mapToGlobal(at or QPoint(0, over.height())))
    menu.setActiveAction(menu.actions()[0])


class PressCard(Button):
    """`bare` cards stand without an edge, as lines of a list do. `key` finds it again after a list is filled anew."""

    def __init__(
        self,
        lines: Sequence[CardLine],
        does: Callable[[], object],
        *,
        name: str,
        key: str,
        chip: Chip | None = None,
        bare: bool = False,
    ) -> None:
        super().__init__("", does=does)
        self.lines, self.chip, self._bare = [line for line in lines if line.text], chip, bare
        self.setObjectName(key)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _laid(self, width: int) -> tuple[list[tuple[QRect, CardLine]], int]:
        """Where each text stands in a card so wide, and where the next would."""
        px = look().px
        side, y = px(4 if self._bare else PADDING), px(8 if self._bare else PADDING)
        laid: list[tuple[QRect, CardLine]] = []
        for line in self.lines:
            left = side + (px(ICON) if line.icon else 0)
            room = max(px(40), width - left - side)
            high = height(line.text, line.role, room)
            laid.append((QRect(left, y, room, high), line))
            y += high + px(1)
        return laid, y

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as its words."""
        chip = chip_size(self.chip).height() + look().px(6) if self.chip is not None else 0
        return self._laid(width)[1] + chip + look().px(8 if self._bare else PADDING)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Its words go on in further lines."""
        return True

    def sizeHint(self) -> QSize:
        """As high as its words are at the width it has."""
        width = max(self.width(), look().px(WIDE))
        return QSize(look().px(WIDE), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It can be narrower than it would like to be."""
        return QSize(look().px(80), look().px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, chip."""
        painter, px = QPainter(self), look().px
        hover = self.underMouse() or self.isDown()
        if hover or not self._bare:
            edge: Colour | None = "line" if look().plain or not self._bare else None
            paint.box(painter, self.rect(), "raised" if hover else "surface", edge)
        laid, y = self._laid(self.width())
        for room, line in laid:
            write(painter, room, line.text, line.role, line.colour)
            if line.icon:
                paint.icon(painter, QPoint(room.left() - px(ICON), room.top() + px(1)), line.icon, line.colour, 16)
        if self.chip is not None:
            paint_chip(painter, QPoint(px(4 if self._bare else PADDING), y + px(5)), self.chip)
