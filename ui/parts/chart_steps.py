"""A curve that goes up in steps (Kaplan–Meier): how many had a first job by each day; ticks where somebody was last seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.parts import chart_ink, paint
from ui.parts.chart_data import Steps
from ui.theme import look


def steps(painter: QPainter, rect: QRect, chart: Steps) -> list[QRect]:
    """The curve from 0 % to 100 %, the marks on it with their figures, their names under the baseline."""
    px, line = look().px, look().line("small")
    under = line * (2 if chart.words else 1) + px(8)
    box = QRectF(
        rect.left() + px(4), rect.top() + line + px(4), rect.width() - px(52), rect.height() - under - line - px(4)
    )
    painter.setPen(QPen(look().colour("line"), px(1.5)))
    painter.drawLine(box.bottomLeft(), QPointF(rect.right(), box.bottom()))

    def at(day: float, share: float) -> QPointF:
        return QPointF(box.left() + box.width() * min(1.0, day / chart.until), box.bottom() - box.height() * share)

    path, share = QPainterPath(at(0, 0)), 0.0
    for day, reached in chart.points:
        path.lineTo(at(day, share))
        share = reached
        path.lineTo(at(day, share))
    path.lineTo(at(chart.until, share))
    painter.strokePath(path, QPen(look().colour("accent"), px(2)))
    painter.setPen(QPen(look().colour("accent"), px(1.5)))
    for day in chart.ends:
        end = at(day, chart.share_at(day))
        painter.drawLine(QPointF(end.x(), end.y() - px(4)), QPointF(end.x(), end.y() + px(4)))
    if chart.words:
        words = QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line)
        paint.words(painter, words, chart.words, "small", "text2")
    return [
        _mark(painter, at(mark.at, mark.share), round(box.bottom()), mark.name, mark.figure) for mark in chart.marks
    ]


def _mark(painter: QPainter, point: QPointF, floor: int, name: str, figure: str) -> QRect:
    px, line = look().px, look().line("small")
    wide = max(
        look().metrics("small").horizontalAdvance(name), look().metrics("small_strong").horizontalAdvance(figure)
    )
    half = wide // 2 + px(4)
    painter.setPen(QPen(look().colour("line"), 1))
    painter.drawLine(QPointF(point.x(), point.y()), QPointF(point.x(), floor))
    painter.setBrush(look().colour("accent"))
    painter.setPen(QPen(look().colour("surface"), px(2)))
    painter.drawEllipse(point, px(5), px(5))
    over = QRect(round(point.x()) - half, round(point.y()) - line - px(8), 2 * half, line)
    chart_ink.figure(painter, over, figure)
    below = QRect(round(point.x()) - half, floor + px(4), 2 * half, line)
    paint.words(painter, below, name, "small", "text2", align=paint.CENTRE)
    return QRect(over.left(), over.top(), over.width(), floor - over.top())
