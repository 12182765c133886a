"""Layouts and frames whose gaps follow the text scale.

`Column(gap=8, sides=(24, 12, 24, 12))` is a QVBoxLayout measured in the pixels of the pictures, `Row` a QHBoxLayout, `Grid` a
QGridLayout. `Panel` is a card; `Scroll` a page that may grow taller than the window.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import changes, look

Sides = tuple[int, int, int, int]
NONE: Sides = (0, 0, 0, 0)
# Numbers of Qt.FocusPolicy and Qt.ScrollBarPolicy, before the first paint (`ui.parts.paint`).
NO_FOCUS = 0
ALWAYS_OFF = 1


def _measure(layout: QLayout, gap: int, sides: Sides) -> None:
    px = look().px
    left, top, right, bottom = (px(side) for side in sides)
    if isValid(layout):
        layout.setSpacing(px(gap))
        layout.setContentsMargins(left, top, right, bottom)


def _fill(layout: QBoxLayout, parts: tuple[QWidget | QLayout | int, ...]) -> None:
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addStretch(part)


class Column(QVBoxLayout):
    """Parts under each other; a number among them is a stretch."""

    def __init__(self, *parts: QWidget | QLayout | int, gap: int = 8, sides: Sides = NONE) -> None:
        super().__init__()
        self._gap, self._sides = gap, sides
        self._measure()
        changes.worn.connect(self._measure)
        _fill(self, parts)

    def _measure(self) -> None:
        _measure(self, self._gap, self._sides)


class Row(QHBoxLayout):
    """Parts beside each other; a number among them is a stretch."""

    def __init__(self, *parts: QWidget | QLayout | int, gap: int = 8, sides: Sides = NONE) -> None:
        super().__init__()
        self._gap, self._sides = gap, sides
        self._measure()
        changes.worn.connect(self._measure)
        _fill(self, parts)

    def _measure(self) -> None:
        _measure(self, self._gap, self._sides)


class Grid(QGridLayout):
    """Parts in rows and columns."""

    def __init__(self, *, gap: int = 12, sides: Sides = NONE) -> None:
        super().__init__()
        self._gap, self._sides = gap, sides
        self._spread: tuple[int, tuple[QWidget, ...]] = (0, ())
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        _measure(self, self._gap, self._sides)

    def spread(self, parts: Sequence[QWidget], columns: int) -> None:
        """Lay these parts in so many columns of one width, in reading order; nothing is done where they lie so already.

        A part that lay here and is none of these is taken out and hidden.
        """
        if (columns, tuple(parts)) == self._spread:
            return
        for part in self._spread[1]:
            if part not in parts:
                self.removeWidget(part)
                part.hide()
        self._spread = columns, tuple(parts)
        for place, part in enumerate(parts):
            self.removeWidget(part)
            self.addWidget(part, place // columns, place % columns)
        for column in range(self.columnCount()):
            self.setColumnStretch(column, 1 if column < columns else 0)


class Panel(QFrame):
    """A card: surface, a hairline round it, padding 16."""

    def __init__(self, *parts: QWidget | QLayout | int, gap: int = 8, sides: Sides = (16, 16, 16, 16)) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setLayout(Column(*parts, gap=gap, sides=sides))


class Hairline(QFrame):
    """A line that parts what is above from what is below, or left from right when `upright`."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setObjectName("upright" if upright else "hairline")
        self.setFrameShape(QFrame.Shape.NoFrame)


def scrolled(inside: QWidget) -> QScrollArea:
    """`inside` in an area that scrolls upright only and takes no focus itself."""
    area = QScrollArea()
    inside.setObjectName(inside.objectName() or "inside")
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setProperty("focusPolicy", NO_FOCUS)
    area.setProperty("horizontalScrollBarPolicy", ALWAYS_OFF)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:  # pyright: ignore[reportUnnecessaryComparison]
        widget, inner = item.widget(), item.layout()
        if widget is not None:  # pyright: ignore[reportUnnecessaryComparison]
            widget.hide()
            widget.deleteLater()
        elif inner is not None:  # pyright: ignore[reportUnnecessaryComparison]
            clear(inner)
