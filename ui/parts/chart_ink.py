"""The three fillings of a chart in its one hue: solid, hatched at 45 degrees, dotted; each with a 1 px edge of the accent."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from ui.parts import paint
from ui.theme import look

TILE = 6


def filling(pattern: str, ratio: float) -> QBrush:
    """The brush of a pattern, sharp on a screen of this many dots a pixel."""
    if pattern == "solid":
        return QBrush(look().colour("accent"))
    side = look().px(TILE)
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(look().colour("selection" if pattern == "hatch" else "surface"))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pattern == "hatch":
        painter.setPen(QPen(look().colour("accent"), look().px(1.5)))
        for shift in (-side, 0, side):
            painter.drawLine(QLineF(shift, side, shift + side, 0))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent"))
        painter.drawEllipse(QPointF(side / 2, side / 2), look().px(1), look().px(1))
    painter.end()
    return QBrush(tile)


def fill(painter: QPainter, rect: QRectF, pattern: str) -> None:
    """One part of a bar, its pattern beginning at its own corner."""
    device = painter.device()
    painter.save()
    brush = filling(pattern, device.devicePixelRatioF() if device else 1.0)
    painter.setBrushOrigin(rect.bottomLeft())
    painter.fillRect(rect, brush)
    painter.setPen(QPen(look().colour("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def figure(painter: QPainter, rect: QRect, words: str) -> None:
    """A figure in the middle of `rect`, on ground of its own: no line goes through it."""
    wide = look().metrics("small_strong").horizontalAdvance(words)
    ground = QRect(rect.center().x() - wide // 2 - 1, rect.top() + look().px(2), wide + 3, rect.height() - look().px(3))
    painter.fillRect(ground, look().colour("surface"))
    paint.words(painter, rect, words, "small_strong", "text", align=paint.CENTRE)


def dashes() -> QPen:
    """The pen of a target."""
    pen = QPen(look().colour("text"), look().px(1.5))
    pen.setDashPattern([3, 2])
    return pen
