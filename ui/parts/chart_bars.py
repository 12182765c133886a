"""Bars, standing on a baseline or lying before their names. Each answers where its bars are, for the mark, the mouse and the ring."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from ui.parts import chart_ink, paint
from ui.parts.chart_data import Bar, Bars
from ui.theme import look

BAR, LYING_HIGH, ROW, GAP = 38, 22, 40, 12


def upright(painter: QPainter, rect: QRect, chart: Bars) -> list[QRect]:
    """Standing bars, their parts one on another, the figure over each, the name under it."""
    px, line = look().px, look().line("small")
    floor = rect.bottom() - line - px(8)
    high = floor - rect.top() - line - px(8)
    wide = rect.width() / max(1, len(chart.bars))
    if chart.target is not None:
        y = floor - high * min(1.0, chart.target / chart.scale)
        painter.setPen(chart_ink.dashes())
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    places = [_standing(painter, rect, (n, wide, floor, high), chart, bar) for n, bar in enumerate(chart.bars)]
    painter.setPen(QPen(look().colour("line"), px(1.5)))
    painter.drawLine(rect.left(), floor, rect.right(), floor)
    return places


def _standing(painter: QPainter, rect: QRect, frame: tuple[int, float, int, int], chart: Bars, bar: Bar) -> QRect:
    n, wide, floor, high = frame
    px, line = look().px, look().line("small")
    middle = rect.left() + wide * (n + 0.5)
    width = min(px(BAR), wide - px(8))
    top = float(floor)
    for place, value in enumerate(bar.values):
        part = high * value / chart.scale
        if part > 0:
            top -= part
            gap = px(1.5) if top + part < floor else 0
            chart_ink.fill(painter, QRectF(middle - width / 2, top, width, part - gap), chart.pattern(place))
    name = QRect(round(middle - wide / 2), floor + px(5), round(wide), line)
    paint.words(painter, name, bar.name, "small", "text2", align=paint.CENTRE)
    over = QRect(round(middle - wide / 2), round(top) - line - px(2), round(wide), line)
    chart_ink.figure(painter, over, bar.figure)
    return QRect(round(middle - width / 2), over.top(), round(width), floor - over.top())


def lying(painter: QPainter, rect: QRect, chart: Bars) -> list[QRect]:
    """Lying bars: name, bar on its ground, figure; the target dashed across all of them, said underneath."""
    px, small = look().px, look().metrics("small")
    before = max((small.horizontalAdvance(bar.name) for bar in chart.bars), default=0) + px(GAP) * 2
    strong = look().metrics("small_strong")
    after = max(
        (strong.horizontalAdvance(bar.figure) + small.horizontalAdvance(bar.beside) + px(8) for bar in chart.bars),
        default=0,
    )
    left, wide = rect.left() + before, rect.width() - before - after - px(GAP)
    under = look().line("small") + px(6) if chart.target_words else 0
    row = (rect.height() - under) / max(1, len(chart.bars))
    places: list[QRect] = []
    for n, bar in enumerate(chart.bars):
        middle = rect.top() + row * (n + 0.5)
        box = QRectF(left, middle - px(LYING_HIGH) / 2, wide, px(LYING_HIGH))
        _row(painter, rect, box, chart, bar)
        places.append(box.toRect())
    if chart.target is not None:
        x = left + wide * min(1.0, chart.target / chart.scale)
        _across(painter, rect, QPointF(x, rect.bottom() - under), (left, chart.target_words))
    return places


def _row(painter: QPainter, rect: QRect, box: QRectF, chart: Bars, bar: Bar) -> None:
    px, line = look().px, look().line("small")
    painter.fillRect(box, look().colour("raised"))
    if look().plain:
        painter.setPen(look().colour("line"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    at = box.left()
    for place, value in enumerate(bar.values):
        part = box.width() * min(1.0, value / chart.scale)
        if part > 0:
            chart_ink.fill(painter, QRectF(at, box.top(), part, box.height()), chart.pattern(place))
            at += part
    top = round(box.center().y() - line / 2)
    paint.words(painter, QRect(rect.left(), top, round(box.left()) - rect.left(), line), bar.name, "small")
    after = QRect(round(box.right()) + px(GAP), top, rect.right() - round(box.right()) - px(GAP) + 1, line)
    end = paint.words(painter, after, bar.figure, "small_strong")
    paint.words(painter, after.adjusted(end - after.left() + px(8), 0, 0, 0), bar.beside, "small", "text2")


def _across(painter: QPainter, rect: QRect, foot: QPointF, told: tuple[int, str]) -> None:
    px, (left, words) = look().px, told
    for pen in (QPen(look().colour("surface"), px(5)), chart_ink.dashes()):
        painter.setPen(pen)
        painter.drawLine(QPointF(foot.x(), rect.top()), foot)
    if words:
        under = QRect(left, round(foot.y()) + px(4), rect.right() - left, look().line("small"))
        painter.drawLine(under.left(), under.center().y(), under.left() + px(20), under.center().y())
        paint.words(painter, under.adjusted(px(28), 0, 0, 0), words, "small", "text2")
