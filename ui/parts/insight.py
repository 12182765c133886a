"""Give a part the keyboard and bring it into sight, wherever it stands in a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLayout, QScrollArea, QWidget

CLEAR = 8


def go_to(part: QWidget) -> None:
    """Focus the part; once the layout has settled, scroll to it."""
    part.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(0, part, lambda: into_sight(part))


def focus_again(filled: QLayout, name: str) -> None:
    """Give the keyboard to the button of this object name in a layout that was just filled anew; to none when it is gone."""
    for place in range(filled.count()):
        item = filled.itemAt(place)
        whole = item.widget() if item is not None else None
        found = whole.findChild(QAbstractButton, name) if whole is not None else None
        if whole is None or found is None:
            continue
        above: QWidget | None = found
        while above is not None and above is not whole.parentWidget():
            above.show()  # a layout shows what it was given only later, and what is hidden takes no keyboard
            above = above.parentWidget()
        found.setFocus()


def row_in_sight(view: QAbstractItemView) -> None:
    """Scroll the page until the row at hand is seen: the view scrolls only itself, and may stand half below the edge."""
    area, index = _area(view), view.currentIndex()
    page = area.widget() if area is not None else None
    if area is None or page is None or not index.isValid():
        return
    row = view.visualRect(index)
    middle = view.viewport().mapTo(page, row.center())
    area.ensureVisible(middle.x(), middle.y(), 0, row.height() // 2 + CLEAR)


def into_sight(part: QWidget) -> None:
    """Scroll every area the part stands in, the innermost first, until the part is seen."""
    area = _area(part)
    while area is not None:
        area.ensureWidgetVisible(part)
        area = _area(area)


def _area(part: QWidget) -> QScrollArea | None:
    above = part.parentWidget()
    while above is not None:  # pyright: ignore[reportUnnecessaryComparison]
        if isinstance(above, QScrollArea):
            return above
        above = above.parentWidget()
    return None
