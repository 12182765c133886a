"""Tab goes as one reads: part after part as the layouts lay them, whenever they were made.

Qt goes by the order of making, so that a row filled anew, or a page built after the status line, would come last.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from ui.parts.insight import into_sight


def in_reading_order(window: QWidget) -> list[QWidget]:
    """Everything in the window that Tab comes to now, in order."""
    takes = Qt.FocusPolicy.TabFocus.value
    return [w for w in _parts(window) if w.isEnabled() and w.focusPolicy().value & takes and w.focusProxy() is None]


def beside(window: QWidget, now: QWidget | None, *, forward: bool) -> QWidget | None:
    """The stop after (before) the one that has the keyboard, round the end; None where there is none."""
    stops = in_reading_order(window)
    if not stops:
        return None
    step = 1 if forward else -1
    while now is not None and now not in stops:
        now = now.parentWidget()
    return stops[(stops.index(now) + step) % len(stops)] if now is not None else stops[0 if forward else -1]


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Give the next (the last) stop the keyboard; False where there is none."""
    stop = beside(window, QApplication.focusWidget(), forward=forward)
    if stop is not None:
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        _bring_into_sight(stop)
    return stop is not None


def _bring_into_sight(stop: QWidget) -> None:
    """In every area that scrolls; the buttons on a row of a list stand where the row stands."""
    into_sight(stop)
    above = stop.parentWidget()
    while above is not None:  # pyright: ignore[reportUnnecessaryComparison]
        if isinstance(above, QAbstractItemView):
            above.scrollTo(above.currentIndex())
        above = above.parentWidget()


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible():
        return
    yield widget
    seen: set[QWidget] = set()
    beyond = (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())
    for child in (*_laid(widget), *beyond):
        if child not in seen:
            seen.add(child)
            yield from _parts(child)


def _laid(widget: QWidget) -> Iterator[QWidget]:
    """Its children as they are laid out: a frame's one page, what an area scrolls, the items of its layout."""
    if isinstance(widget, QMainWindow):
        inside: list[QWidget | None] = [widget.centralWidget()]
    elif isinstance(widget, QScrollArea):
        inside = [widget.viewport(), widget.widget()]
    elif isinstance(widget, QAbstractScrollArea):
        inside = [widget.viewport()]
    else:
        inside = []
    yield from (each for each in inside if each is not None and each.parent() is widget)
    layout = widget.layout()
    if layout is not None:  # pyright: ignore[reportUnnecessaryComparison]
        yield from _items(layout)


def _items(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda n: layout.getItemPosition(n)[:2])  # pyright: ignore[reportUnknownLambdaType, reportIndexIssue, reportUnknownArgumentType, reportArgumentType, reportUnknownVariableType]
    for n in places:
        item = layout.itemAt(n)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _items(inner)
