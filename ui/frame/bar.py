"""The top bar: where we are (or the way back), the search, the lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from resources.wordings import said
from ui.parts import Button
from ui.place import BACK, Going, Session
from ui.search.box import SearchBox
from ui.theme import changes, look


class TopBar(QWidget):
    """56 high at 100 %."""

    lock_asked = Signal()
    go = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._back = Button("", kind="quiet", icon="chevron-left", parent=self)
        self._back.clicked.connect(lambda: self.go.emit(Going(BACK)))
        self._back.hide()
        self.search = SearchBox(session, self)
        self.search.go.connect(self.go)
        self.lock = Button(said("frame.lock"), kind="secondary", icon="lock", parent=self)
        self.lock.setToolTip(said("frame.lock_key"))
        self.lock.clicked.connect(self.lock_asked)
        layout = QHBoxLayout(self)
        for widget in (self._title, self._back):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self.search)
        layout.addWidget(self.lock)
        changes.worn.connect(self._dress)
        self._dress()

    def show_title(self, title: str, back: str) -> None:
        """The page's title, or the way back where the page heads itself."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._back.setText(back)
        self._back.setVisible(bool(back))

    def find(self) -> None:
        """Put the caret in the search."""
        self.search.begin()

    def _dress(self) -> None:
        worn = look()
        self._title.setFont(worn.font("title"))
        self.setFixedHeight(worn.px(56))
        self.search.setFixedWidth(worn.px(300))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(worn.px(24), 0, worn.px(24), 0)
            layout.setSpacing(worn.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline under it."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, look().colour("hairline"))
