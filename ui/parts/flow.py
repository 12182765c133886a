"""A row that goes on in the next line when the window is narrow: chips, toggles, small buttons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import changes, look


class Flow(QLayout):
    """Parts from left to right, then on in the next line; gaps in pixels of the pictures, `between` lines as between parts."""

    def __init__(self, *parts: QWidget, gap: int = 8, between: int | None = None, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._between, self._centred = gap, gap if between is None else between, centred
        self.setContentsMargins(0, 0, 0, 0)
        changes.worn.connect(self.invalidate)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # pyright: ignore[reportIncompatibleMethodOverride]
        """The part at this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # pyright: ignore[reportIncompatibleMethodOverride]
        """Take the part at this place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it is at this width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Lay the parts out."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = look().px(self._gap) * max(0, len(shown) - 1)
        return QSize(sum(s.width() for s in shown) + gaps, max((s.height() for s in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest part."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        gap = look().px(self._gap)
        x, y, line, placed = rect.x(), rect.y(), 0, list[tuple[QLayoutItem, QRect]]()
        for item in self._items:
            if item.isEmpty():
                continue
            size = _within(item, rect.width())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                self._place(placed, rect, line, move=move)
                x, y, line, placed = rect.x(), y + line + look().px(self._between), 0, []
            placed.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + gap
            line = max(line, size.height())
        self._place(placed, rect, line, move=move)
        return y + line - rect.y()

    def _place(self, placed: list[tuple[QLayoutItem, QRect]], room: QRect, line: int, *, move: bool) -> None:
        """The parts of one line stand on its middle; the line at the left, or in the middle of the room."""
        if not move or not placed:
            return
        spare = room.right() - placed[-1][1].right() if self._centred else 0
        for item, rect in placed:
            item.setGeometry(rect.translated(max(0, spare) // 2, (line - rect.height()) // 2))


def _within(item: QLayoutItem, width: int) -> QSize:
    """As large as the part asks to be; one that is wider than the line and can be higher instead, is."""
    size = item.sizeHint()
    if size.width() > width > 0 and item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return size
