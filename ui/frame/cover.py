"""The screen covered at once: nothing of anybody is seen; the same key goes on, and after half a minute it locks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from resources.wordings import said
from ui.parts import paint
from ui.theme import look

LOCKS_AFTER_MS = 30_000
KEY = Qt.Key.Key_F12


class Cover(QWidget):
    """Over the whole window. Only its own key takes it away; every other key and click ends at it."""

    lock_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(said("safety.covered"))
        self._before: QWidget | None = None
        self.locking = QTimer(self)
        self.locking.setSingleShot(True)
        self.locking.setInterval(LOCKS_AFTER_MS)
        self.locking.timeout.connect(self._time_is_up)
        over.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Cover, or go on."""
        if self.isVisible():
            self.uncover()
        else:
            self.cover()

    def cover(self) -> None:
        """Nothing is seen any more."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self.locking.start()

    def uncover(self) -> None:
        """Go on where the keyboard was."""
        self.locking.stop()
        self.hide()
        before, self._before = self._before, None
        if before is not None:
            before.setFocus()

    def _time_is_up(self) -> None:
        self.lock_asked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays as large as what it covers."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Shortcuts of what is covered are not obeyed."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its own key, or nothing."""
        if event.key() == KEY:
            self.uncover()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes nowhere."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet page with a shield and how to go on."""
        painter, px = QPainter(self), look().px
        painter.fillRect(self.rect(), look().colour("page"))
        middle = self.rect().center()
        paint.icon(painter, QPoint(middle.x() - px(24), middle.y() - px(48)), "shield-lock", "text2", 48)
        words = self.rect().adjusted(0, px(80), 0, 0)
        paint.words(painter, words, said("safety.covered"), "body", "text2", align=paint.CENTRE)
