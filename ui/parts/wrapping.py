"""Painted words that go on in further lines: between words, and within a word only where it is wider than the line alone."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.theme import look
from ui.theme.tokens import Colour, TextRole

WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
ANYWHERE = WORDS | int(Qt.TextFlag.TextWrapAnywhere)


def wrap(text: str, role: TextRole, width: int) -> int:
    """How this text wraps in a line so wide, as Qt's flags."""
    metrics = look().metrics(role)
    return ANYWHERE if any(metrics.horizontalAdvance(word) > width for word in re.split(r"(?<=[-\s])", text)) else WORDS


def height(text: str, role: TextRole, width: int) -> int:
    """How high it stands in a line so wide; one line at least."""
    room = QRect(0, 0, width, 100_000)
    return max(look().line(role), look().metrics(role).boundingRect(room, wrap(text, role, width), text).height())


def write(painter: QPainter, room: QRect, text: str, role: TextRole = "body", colour: Colour = "text") -> None:
    """Draw it in the room that `height` measured."""
    painter.setFont(look().font(role))
    painter.setPen(look().colour(colour))
    painter.drawText(room, wrap(text, role, room.width()), text)
