"""Strokes that buttons, chips, rows and meters share, so that a painted row and a real button look the same.

Every function takes a QPainter and draws in the look of now; those that lay words out return where they ended.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.theme import look
from ui.theme.tokens import Colour, TextRole

# Numbers of Qt.AlignmentFlag: naming `Qt`, even to import it, makes its 130 enums and costs the first paint 30 ms. What the lock
# page is made of (this, `boxes`, `buttons`, `labels`) says `QtCore.Qt` where it is needed later, and numbers where before.
LEFT = 0x0001 | 0x0080
RIGHT = 0x0002 | 0x0080
CENTRE = 0x0004 | 0x0080


def box(
    painter: QPainter,
    rect: QRect,
    fill: Colour | QColor | None = None,
    edge: Colour | None = None,
    *,
    radius: float = 6,
    width: float = 1,
    dotted: bool = False,
) -> None:
    """A rounded rectangle whose edge lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0
    colour = fill if isinstance(fill, QColor) else look().colour(fill) if fill else None
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    if colour is not None:
        painter.fillPath(shape, colour)
    if edge:
        pen = QPen(look().colour(edge), width)
        if dotted:
            pen.setStyle(QtCore.Qt.PenStyle.DotLine)
        painter.strokePath(shape, pen)
    painter.restore()


def corners(rect: QRectF, radius: float, *, top: bool, bottom: bool) -> QPainterPath:
    """A rectangle with its top or bottom corners rounded."""
    path = QPainterPath()
    path.setFillRule(QtCore.Qt.FillRule.WindingFill)
    if top or bottom:
        path.addRoundedRect(rect, radius, radius)
        half = rect.height() / 2
        if not top:
            path.addRect(QRectF(rect.x(), rect.y(), rect.width(), half))
        if not bottom:
            path.addRect(QRectF(rect.x(), rect.y() + half, rect.width(), half))
    else:
        path.addRect(rect)
    return path.simplified()


def words(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: TextRole = "body",
    colour: Colour = "text",
    *,
    align: int = LEFT,
    tabular: bool = False,
) -> int:
    """One line of text in `rect`; where it ended (its right edge). What does not fit is elided: rows are sized to fit."""
    return _line(painter, rect, text, role, colour, align=align, tabular=tabular)


def excerpt(painter: QPainter, rect: QRect, text: str, role: TextRole = "body", colour: Colour = "text") -> int:
    """The beginning of words that are read whole elsewhere; the only ones a row may cut short."""
    return _line(painter, rect, text, role, colour)


def _line(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: TextRole,
    colour: Colour,
    *,
    align: int = LEFT,
    tabular: bool = False,
) -> int:
    metrics = look().metrics(role, tabular=tabular)
    painter.setFont(look().font(role, tabular=tabular))
    painter.setPen(look().colour(colour))
    width = metrics.horizontalAdvance(text)
    shown = (
        text if width <= rect.width() else metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, rect.width())
    )
    painter.drawText(rect, align, shown)
    return min(rect.right() + 1, rect.left() + width)


def icon(painter: QPainter, at: QPoint, name: str, colour: Colour = "text2", size: int = 20) -> None:
    """A pictogram with its top left corner at `at`."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    painter.drawPixmap(at, look().pixmap(name, colour, size, ratio))


def key_width(key: str) -> int:
    """How wide the cap of this key is."""
    return look().metrics("key").horizontalAdvance(key) + look().px(12)


def key_cap(painter: QPainter, right: int, middle: int, key: str, colour: Colour = "text2") -> int:
    """A key cap that ends at `right`, its middle at `middle`; returns its left edge."""
    width, height = key_width(key), look().px(20)
    rect = QRect(right - width, middle - height // 2, width, height)
    box(painter, rect, None, "line" if colour == "text2" else colour, radius=4)
    words(painter, rect, key, "key", colour, align=CENTRE)
    return rect.left()


def focus_inside(painter: QPainter, rect: QRect) -> None:
    """The ring of a row, 3 px inside it."""
    box(painter, rect.adjusted(3, 3, -3, -3), None, "focus", width=2)
