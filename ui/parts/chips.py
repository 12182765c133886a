"""Chips that say something of a person or a day: a pictogram and a word on a tint. They do nothing and take no focus."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts import paint
from ui.theme import changes, look
from ui.theme.tokens import Colour


class Tone(Enum):
    """What a chip or a word says by colour, always beside a pictogram and the word itself."""

    NEUTRAL = "neutral"
    GOOD = "good"
    ATTENTION = "attention"
    SERIOUS = "serious"

    @property
    def ink(self) -> Colour:
        """The colour of its word."""
        return "text" if self is Tone.NEUTRAL else self.value

    @property
    def tint(self) -> Colour:
        """The colour under its word."""
        tints: dict[Tone, Colour] = {
            Tone.NEUTRAL: "raised",
            Tone.GOOD: "good_tint",
            Tone.ATTENTION: "attention_tint",
            Tone.SERIOUS: "serious_tint",
        }
        return tints[self]


@dataclass(frozen=True)
class Chip:
    """A chip as a value, for rows and widgets alike."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


def chip_size(chip: Chip) -> QSize:
    """How much room it takes: 24 high."""
    width = look().metrics("chip").horizontalAdvance(chip.text) + look().px(16)
    return QSize(width + (look().px(22) if chip.icon else 0), look().px(24))


def paint_chip(painter: QPainter, at: QPoint, chip: Chip) -> int:
    """Draw it with its top left corner at `at`; returns its right edge."""
    size, px = chip_size(chip), look().px
    rect = QRect(at, size)
    edge: Colour | None = chip.tone.ink if look().plain else None
    paint.box(painter, rect, chip.tone.tint, edge)
    left = rect.left() + px(8)
    if chip.icon:
        paint.icon(painter, QPoint(left, rect.top() + px(4)), chip.icon, chip.tone.ink, 16)
        left += px(22)
    paint.words(painter, QRect(left, rect.top(), rect.right() - left, rect.height()), chip.text, "chip", chip.tone.ink)
    return rect.right() + 1


class ChipLabel(QWidget):
    """A chip standing by itself on a page."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)
        changes.worn.connect(self.updateGeometry)

    def show_chip(self, chip: Chip) -> None:
        """Say this instead."""
        self.chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its words."""
        return chip_size(self.chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        paint_chip(QPainter(self), QPoint(0, 0), self.chip)
