"""Pictograms in the colour of their role, drawn once for each size and screen.

A file of `resources/icons` draws in `currentColor`; we put the token's colour in its place and thin the stroke to 1.75.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import icons


@cache
def _source(name: str) -> str:
    return icons.path(name).read_text("utf-8").replace('stroke-width="2"', 'stroke-width="1.75"')


@cache
def drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The pictogram `name` in `colour` (hex), `size` pixels wide, for a screen of `ratio`. KeyError when not carried."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(QColor(0, 0, 0, 0))
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
