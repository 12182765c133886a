"""The top bar: where we are (or the way back), the search, the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Row
from ui.parts.buttons import Button, quiet, secondary
from ui.parts.labels import title
from ui.place import BACK, Going, Session
from ui.search.box import SearchBox
from ui.search.ways import Ways
from ui.theme import changes, look

TITLE_FROM = 600


class TopBar(QWidget):
    """56 high at 100 %."""

    lock_asked = Signal()
    go = Signal(object)
    found = Signal(object)

    def __init__(self, session: Session, ways: Callable[[], Ways] = Ways) -> None:
        super().__init__()
        self._title = title()
        self._back: Button = quiet("", icon="chevron-left", does=lambda: self.go.emit(Going(BACK)))
        self._back.hide()
        self.search = SearchBox(session, ways)
        self.search.go.connect(self.found)
        self.lock = secondary(said("frame.lock"), icon="lock", does=self.lock_asked.emit)
        self.lock.setToolTip(said("frame.lock_key"))
        self._row = Row(self._title, self._back, 1, self.search, self.lock, gap=16, sides=(24, 0, 24, 0))
        self.setLayout(self._row)
        changes.worn.connect(self._measure)
        self._measure()

    def show_title(self, words: str, back: str) -> None:
        """The page's title, or the way back where the page heads itself."""
        self._title.setText(words)
        self._title.setVisible(bool(words))
        self._back.say(back)
        self._back.setVisible(bool(back) and not words)
        self._indent()

    def begin_search(self) -> None:
        """Put the caret in the search."""
        self.search.begin()

    def _measure(self) -> None:
        self.setFixedHeight(look().px(56))
        self._indent()

    def _indent(self) -> None:
        """The title, or the arrow back, begins over what the page begins with; a bare word has room of its own before it."""
        px = look().px
        self._row.setContentsMargins(px(10 if self._back.isVisibleTo(self) else 24), 0, px(24), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where large text meets a small window the title gives up size, then goes on in a second line, before anything is cut."""
        narrow = self.width() < look().px(TITLE_FROM)
        self._title.restyle("heading" if narrow else "title")
        self._title.setWordWrap(narrow)
        self._row.setStretchFactor(self._title, 1 if narrow else 0)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline under it."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, look().colour("hairline"))
