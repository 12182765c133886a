"""Going round a window with Tab: what is visited, in which order, and whether the ring can be seen there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFocusFrame, QScrollArea, QTabBar, QWidget
from shiboken6 import isValid

from tests.accessibility.faults import LEAST_TARGET, called, focusable, seen_of
from ui.parts.toast import Toast
from ui.theme import look
from ui.theme.ring import FocusRing, ring_host

SLACK = 6
SETTLES = 5


def tour(window: QWidget, *, back: bool = False) -> tuple[list[QWidget], list[str]]:
    """What Tab (Shift+Tab: `back`) visits from the first stop until it is there again, and what went wrong."""
    stops = focusable(window)
    if not stops:
        return [], ["nothing takes the keyboard"]
    first = min(stops, key=lambda w: (_area(w) is not None, *_place(w, window).topLeft().toTuple()))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    faults: list[str] = []
    ring = ring_of(window)
    for _ in range(2 * len(stops) + 2):
        now = QApplication.focusWidget()
        if now is None:
            after = called(visited[-1]) if visited else f"{called(first)} was to have it"
            return visited, [*faults, f"the focus was lost after {after}"]
        visited.append(now)
        for _ in range(2):  # once what changed its height as the focus came has settled
            _bring_into_sight(now)
            QApplication.processEvents()
        faults += [] if back else _settled_ringless(now, window, ring)
        QTest.keyClick(now, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first or (len(visited) > 1 and QApplication.focusWidget() is now):
            break
    if QApplication.focusWidget() is not first:
        faults.append(f"Tab never came back from {called(visited[-1])}")
    twice = {called(w) for w in visited if visited.count(w) > 1}
    faults += [f"Tab comes to {name} twice" for name in sorted(twice)]
    faults += [f"Tab never comes to {called(w)}" for w in stops if isValid(w) and w.isVisible() and w not in visited]
    return visited, faults


def _settled_ringless(now: QWidget, window: QWidget, ring: FocusRing | None) -> list[str]:
    """What is wrong with the ring once nothing moves any more: on a busy machine a page may still be laying itself out."""
    wrong = ringless(now, window, ring)
    for _ in range(SETTLES):
        if not wrong:
            break
        QTest.qWait(20)
        _bring_into_sight(now)
        QApplication.processEvents()
        wrong = ringless(now, window, ring)
    return wrong


def out_of_order(visited: list[QWidget], window: QWidget) -> list[str]:
    """Where Tab goes against reading: left in the same line, or up without going to a column further right."""
    places = [(w, _place(w, window)) for w in visited if not _floats(w)]
    found: list[str] = []
    for (one, from_), (other, to) in pairwise(places):
        here, there = from_, to
        if _area(one) is not _area(other):  # from what scrolls to what stands still: the area counts, not what is in it
            here = _place(_outermost(one, beyond=other), window)
            there = _place(_outermost(other, beyond=one), window)
        above = there.bottom() <= here.top() + SLACK
        beside = not above and there.top() < here.bottom() - SLACK
        if (above and there.left() < here.right() - SLACK) or (beside and there.right() <= here.left() + SLACK):
            found.append(f"Tab goes from {called(one)} {_at(here)} back to {called(other)} {_at(there)}")
    return found


def _at(place: QRect) -> str:
    return f"({place.left()}, {place.top()})"


def _place(widget: QWidget, window: QWidget) -> QRect:
    """Where it stands in the window, and inside what scrolls, as if nothing had been scrolled."""
    at, above = QPoint(0, 0), widget
    while above is not window and above is not None:
        parent = above.parentWidget()
        holder = parent.parentWidget() if parent is not None else None
        is_scrolled = isinstance(holder, QScrollArea) and holder.viewport() is parent
        at += QPoint(0, 0) if is_scrolled else above.pos()
        above = parent
    return QRect(at, widget.size())


def _floats(widget: QWidget) -> bool:
    """Whether it stands over the page: what floats is in no line."""
    return any(isinstance(above, Toast) for above in _above(widget))


def _above(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _area(widget: QWidget) -> QWidget | None:
    """The area it scrolls in."""
    return next((above for above in _above(widget) if isinstance(above, QScrollArea)), None)


def _outermost(widget: QWidget, *, beyond: QWidget) -> QWidget:
    """The largest area it scrolls in, and `beyond` does not; itself where both scroll together."""
    shared = set(_above(beyond))
    areas = [above for above in _above(widget) if isinstance(above, QScrollArea) and above not in shared]
    return areas[-1] if areas else widget


def _bring_into_sight(widget: QWidget) -> None:
    for above in _above(widget):
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)


def ring_of(window: QWidget) -> FocusRing | None:
    """The window's one ring, wherever it stands just now."""
    return next((w for w in window.findChildren(QFocusFrame) if isinstance(w, FocusRing)), None)


def ringless(widget: QWidget, window: QWidget, ring: FocusRing | None = None) -> list[str]:
    """Whether the ring round what has the keyboard is there and whole; rows and tabs are looked at by their pixels."""
    if isinstance(widget, QAbstractItemView | QTabBar) or widget.property("own_ring"):
        return [] if _ring_pixels(widget) > 20 else [f"no ring is seen in {called(widget)}"]
    ring = ring or ring_of(window)
    host = ring_host(widget)
    if ring is None or host is None:
        return [f"there is no ring for {called(widget)}"]
    if ring.widget() is not host or not ring.isVisible():
        return [f"the ring is not round {called(widget)}"]
    place = QRect(ring.mapTo(window, QPoint(0, 0)), ring.size())
    seen = place.intersected(seen_of(ring, window))
    # In what scrolls a tall field may be seen in part; elsewhere the ring is whole.
    whole = seen.height() >= LEAST_TARGET if _area(widget) else window.rect().contains(place)
    return [] if whole else [f"the ring of {called(widget)} is cut by the window"]


def _ring_pixels(widget: QWidget) -> int:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = look().colour("focus").rgb() | 0xFF000000
    return memoryview(image.constBits()).cast("I").tolist().count(wanted)
