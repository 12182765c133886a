"""Pictures side by side on one sheet, each with its name under it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter

GAP, LABEL = 24, 30


def collage(
    pictures: Sequence[tuple[str, QImage]], path: Path, *, width: int, columns: int, dark: bool = False
) -> None:
    """Lay the pictures out in columns `width` wide and save the sheet."""
    smooth = Qt.TransformationMode.SmoothTransformation
    shown = [(name, each.scaledToWidth(min(width, each.width()), smooth)) for name, each in pictures]
    rows = [shown[at : at + columns] for at in range(0, len(shown), columns)]
    heights = [max(image.height() for _, image in row) + LABEL + GAP for row in rows]
    sheet = QImage(columns * (width + GAP) + GAP, sum(heights) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.black if dark else Qt.GlobalColor.lightGray)
    painter = QPainter(sheet)
    font = QFont(painter.font())
    font.setPixelSize(17)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white if dark else Qt.GlobalColor.black)
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for column, (name, image) in enumerate(row):
            left = GAP + column * (width + GAP)
            painter.drawImage(left, top, image)
            painter.drawText(QRect(left, top + image.height(), width, LABEL), Qt.AlignmentFlag.AlignVCenter, name)
        top += height
    painter.end()
    sheet.save(str(path), quality=80)
