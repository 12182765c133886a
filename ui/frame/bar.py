"""The top bar: where we are (or the way back), the search, the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import Button, quiet, secondary
from ui.parts.labels import Words, title
from ui.place import BACK, Going, Session
from ui.search.box import SearchBox
from ui.search.ways import Ways
from ui.theme import changes, look

TITLE_FROM, GAP, SIDE = 600, 16, 24
ABOVE = 32
"""What a title that stands over the row adds to its height."""


class TopBar(QWidget):
    """56 high at 100 %; higher by a line where the title does not fit beside the search."""

    lock_asked = Signal()
    go = Signal(object)
    found = Signal(object)

    def __init__(self, session: Session, ways: Callable[[], Ways] = Ways) -> None:
        super().__init__()
        self._title, self._above = title(), Words("", "heading")
        self._above.hide()
        self._back: Button = quiet("", icon="chevron-left", does=lambda: self.go.emit(Going(BACK)))
        self._back.hide()
        self.search = SearchBox(session, ways)
        self.search.go.connect(self.found)
        self.lock = secondary(said("frame.lock"), icon="lock", does=self.lock_asked.emit)
        self.lock.setToolTip(said("frame.lock_key"))
        self._row = Row(self._title, self._back, 1, self.search, self.lock, gap=GAP, sides=(SIDE, 0, SIDE, 0))
        line = QWidget()
        line.setLayout(self._row)
        self.setLayout(Column(self._above, line, gap=0))
        changes.worn.connect(self._measure)
        self._measure()

    def show_title(self, words: str, back: str) -> None:
        """The page's title, or the way back where the page heads itself."""
        self._title.setText(words)
        self._above.setText(words)
        self._back.say(back)
        self._back.setVisible(bool(back) and not words)
        if back:
            self._back.setAccessibleName(said("frame.back_to", where=back))
        self._fold()
        self._indent()

    def begin_search(self) -> None:
        """Put the caret in the search."""
        self.search.begin()

    def _measure(self) -> None:
        self._fold()
        self._indent()

    def _fold(self) -> None:
        """Where large text meets a small window the title gives up size, then its place in the row, before anything is cut."""
        px, words = look().px, self._title.text()
        role = "title" if self.width() >= px(TITLE_FROM) else "heading"
        beside = self.search.minimumWidth() + self.lock.sizeHint().width() + px(3 * GAP + 2 * SIDE)
        folds = look().metrics(role).horizontalAdvance(words) > max(0, self.width() - beside)
        self._back.setMaximumWidth(max(px(36), self.width() - beside))
        self._title.restyle(role)
        self._title.setVisible(bool(words) and not folds)
        self._above.setVisible(bool(words) and folds)
        self._above.setFixedHeight(px(ABOVE))
        self.setFixedHeight(px(56 + (ABOVE if folds else 0)))

    def _indent(self) -> None:
        """The title, or the arrow back, begins over what the page begins with; a bare word has room of its own before it."""
        px = look().px
        self._row.setContentsMargins(px(10 if self._back.isVisibleTo(self) else SIDE), 0, px(SIDE), 0)
        self._above.setContentsMargins(px(SIDE), px(8), px(SIDE), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Room for the title comes and goes."""
        self._fold()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline under it."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, look().colour("hairline"))
