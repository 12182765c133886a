"""The field in the top bar: what is typed there is sought, and the finds open below it while it is in use."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionFrame
from shiboken6 import isValid

from ips_desktop.questions.search import Found, SearchRow, find
from resources.wordings import said
from ui.parts import paint
from ui.place import Session
from ui.search.finds import Finds, going_to, grouped
from ui.search.ways import Ways, matching
from ui.theme import changes, look

PAUSE_MS = 60
BEARING = 2
"""What Qt keeps free at either end of a line of letters."""
SHOWN = 9


class SearchBox(QLineEdit):
    """300 wide, 36 high. Ctrl+K comes here; arrows choose, Enter opens, Esc leaves."""

    go = Signal(object)

    def __init__(self, session: Session, ways: Callable[[], Ways] = Ways) -> None:
        """`ways`: where one can go and what can be done from where one is, asked at each typing."""
        super().__init__()
        self._session, self._ways = session, ways
        self._sought = ""
        self.setPlaceholderText(said("search.hint"))
        self.setAccessibleName(said("search.name"))
        self.finds = Finds(self)
        self.destroyed.connect(self.finds.deleteLater)  # shown as the window's own child, it would outlive the lock
        self.finds.list.opened.connect(self._open)
        self.finds.list.clicked.connect(self._clicked)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        changes.worn.connect(self._measure)
        self._measure()

    def begin(self) -> None:
        """Put the caret here, with what was sought selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _measure(self) -> None:
        px = look().px
        self.setFixedHeight(px(36))
        self.setMinimumWidth(px(120))
        self.setMaximumWidth(px(300))
        self._leave_room()
        self.updateGeometry()

    def _leave_room(self) -> None:
        """For the glass, and for the key where the hint and it both fit."""
        px = look().px
        self.setTextMargins(px(26), 0, px(54) if self._shows_key() else px(4), 0)
        hint = said("search.hint")
        fits = look().metrics("body").horizontalAdvance(hint) <= self._room()
        self.setPlaceholderText(hint if fits else said("search.short"))

    def _room(self) -> int:
        """Between the glass and the key, in pixels: what the style leaves inside the frame."""
        option, margins = QStyleOptionFrame(), self.textMargins()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.width() - margins.left() - margins.right() - 2 * BEARING

    def _shows_key(self) -> bool:
        return self.width() >= look().px(250)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key gives its room up first; an open list stays under the field."""
        super().resizeEvent(event)
        self._leave_room()
        if self.finds.isVisible():
            self._place()

    def moveEvent(self, event: QMoveEvent) -> None:
        """An open list stays under the field."""
        super().moveEvent(event)
        if self.finds.isVisible():
            self._place()

    def sizeHint(self) -> QSize:
        """300 wide where there is room, less beside a long title."""
        return QSize(look().px(300), look().px(36))

    def _typed(self, _text: str) -> None:
        self._pause.start()

    def _clicked(self, _index: QModelIndex) -> None:
        self._open(self.finds.list.row())

    def _ask(self) -> None:
        self._sought = text = self.text()
        if not text.strip():
            self.finds.hide()
            return
        ways = self._ways()
        asked = self._session.door.ask(find, text, ways.about, limit=40)
        self._session.crossing.carry(asked, lambda done: self._show(text, ways, done))

    def _show(self, text: str, ways: Ways, done: Future[Found]) -> None:
        if not isValid(self) or text != self._sought or done.exception() is not None:
            return
        answer = done.result()
        found = grouped(answer, matching(text, ways, answer.about))
        self.finds.model.show(found)
        if not found:
            self.finds.model.show([SearchRow(self._session.me.id, "nothing", None, said("search.nothing"), None, "")])
        self._place()
        self.finds.list.keeps.go(0)
        if not found:
            self.finds.list.clearSelection()  # a sentence, not a find that Enter would open
        self._speak()

    def _place(self) -> None:
        """Under the field, inside the window, as high as its rows or as there is room."""
        px, window = look().px, self.window()
        self.finds.setParent(window)
        width = min(px(560), window.width() - 2 * px(8))
        corner = self.mapTo(window, QPoint(self.width() - width, self.height() + px(4)))
        left = max(px(8), min(corner.x(), window.width() - width - px(8)))
        rows = min(self.finds.model.rowCount(), SHOWN, (window.height() - corner.y() - px(22)) // px(40))
        self.finds.setGeometry(left, corner.y(), width, px(14) + px(40) * max(1, rows))
        self.finds.show()
        self.finds.raise_()

    def _speak(self) -> None:
        """Say the find that Enter would open: the caret stays in the field, so nobody else would."""
        index = self.finds.list.currentIndex()
        if index.isValid():
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _open(self, row: Any) -> None:
        going = going_to(row)
        if going is None:
            return
        self.finds.hide()
        self.setText("")
        self.go.emit(going)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list, Enter opens, Esc leaves."""
        key = event.key()
        shown = self.finds.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and shown:
            QApplication.sendEvent(self.finds.list, event)
            self._speak()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shown:
            self._open(self.finds.list.row())
        elif key == Qt.Key.Key_Escape and (shown or self.text()):
            self.finds.hide()
            self.setText("")
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc is the field's own while it holds words."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and escape and (self.text() or self.finds.isVisible()):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes when the field is left."""
        super().focusOutEvent(event)
        if not self.finds.underMouse():
            self.finds.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The glass at the left, the key at the right while it is empty."""
        super().paintEvent(event)
        painter, px = QPainter(self), look().px
        middle = self.rect().center().y()
        paint.icon(painter, QPoint(px(10), middle - px(8)), "search", "text2", 18)
        if not self.text() and self._shows_key():
            paint.key_cap(painter, self.width() - px(10), middle + 1, "Ctrl K", "text2")
