"""Tabs whose pages are built when first seen: 40 high, an accent line under the current one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QWidget

from ui.parts import paint
from ui.parts.boxes import Column
from ui.theme import changes, look


class TabRow(QTabBar):
    """The words of the tabs; arrows move, one Tab stop."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)  # many tabs in large type: arrows lead on, and the keyboard goes to each
        self.setMouseTracking(True)
        changes.worn.connect(self.updateGeometry)
        for arrow in self.findChildren(QToolButton):
            arrow.installEventFilter(self)  # Qt's own arrows stay small in large type

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the arrows that lead on as the house draws arrows."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QToolButton):
            return super().eventFilter(watched, event)
        painter, size = QPainter(watched), look().px(20)
        paint.box(painter, watched.rect(), "surface", "line")
        at = watched.rect().center() - QPoint(size // 2, size // 2)
        name = "chevron-left" if watched.arrowType() == Qt.ArrowType.LeftArrow else "chevron-right"
        paint.icon(painter, at, name, "text" if watched.isEnabled() else "line")
        return True

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Measured in the heavier face, so that choosing moves nothing."""
        px = look().px
        return QSize(look().metrics("strong").horizontalAdvance(self.tabText(index)) + px(20), px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Never elided."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, the line under the current one, the ring inside it."""
        painter, px = QPainter(self), look().px
        for index in range(self.count()):
            rect, current = self.tabRect(index), index == self.currentIndex()
            role, colour = ("strong", "text") if current else ("body", "text2")
            paint.words(painter, rect, self.tabText(index), role, colour, align=paint.CENTRE)
            if current:
                line = QRect(rect.left() + px(8), rect.bottom() - px(3) + 1, rect.width() - px(16), px(3))
                painter.fillRect(line, look().colour("accent"))
                if self.hasFocus():
                    paint.box(painter, rect.adjusted(1, 3, -1, -5), None, "focus", width=2)


class Tabs(QWidget):
    """`add(words, build)`: the page is built when its tab is first chosen. Ctrl+Tab goes round."""

    changed = Signal(int)

    def __init__(self, name: str, *, keys: bool = True) -> None:
        """`keys=False`: the page listens to Ctrl+Tab itself."""
        super().__init__()
        self.row = TabRow(name)
        self.stack = QStackedWidget()
        self._builds: list[Callable[[], QWidget] | None] = []
        self.setLayout(Column(self.row, self.stack, gap=0))
        self.row.currentChanged.connect(self._show)
        for chord, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)) if keys else ():
            shortcut = QShortcut(QKeySequence(chord), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))  # pyright: ignore[reportUnknownLambdaType]

    def add(self, words: str, build: Callable[[], QWidget]) -> None:
        """One more tab at the right."""
        self._builds.append(build)
        self.stack.addWidget(QWidget())
        self.row.addTab(words)

    def choose(self, index: int) -> None:
        """Show this tab."""
        self.row.setCurrentIndex(index)

    def step(self, by: int) -> None:
        """Show the next, round the end."""
        if self.row.count():
            self.choose((self.row.currentIndex() + by) % self.row.count())

    def _show(self, index: int) -> None:
        if not 0 <= index < len(self._builds):
            return
        build = self._builds[index]
        if build is not None:
            self._builds[index] = None
            empty = self.stack.widget(index)
            self.stack.insertWidget(index, build())
            if empty is not None:
                self.stack.removeWidget(empty)
                empty.deleteLater()
        self.stack.setCurrentIndex(index)
        self.changed.emit(index)
