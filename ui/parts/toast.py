"""One sentence at the bottom left about what was just done, with Undo, for ten seconds; it stays while looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from resources.wordings import said
from ui.parts import paint
from ui.parts.boxes import Row
from ui.parts.fields import alert
from ui.parts.form_foot import FormFoot
from ui.parts.labels import Link, Pictogram, Words
from ui.theme import changes, look

SHOWN_MS = 10_000
FOLLOWS_MS = 100
"""How soon it gives way to the foot of a form that comes under it."""


class Toast(QWidget):
    """A child of the frame; one at a time. The frame gives it F6 (`take_focus`) and its place (`settle`)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Words("", "body", "page")
        self._undo = Link(said("parts.undo"), self._undone, role="strong", colour="page")
        self._does: Callable[[], object] | None = None
        self._came_from: QWidget | None = None
        self.setLayout(
            Row(Pictogram("circle-check", "page", 18), self._words, self._undo, gap=16, sides=(16, 0, 16, 0))
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._time_is_up)
        self._follows = QTimer(self)
        self._follows.setInterval(FOLLOWS_MS)
        self._follows.timeout.connect(self.settle)
        changes.worn.connect(self.settle)
        self.hide()

    def say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Show the sentence; with `undo`, the word that reverses it."""
        self._does = undo
        self._words.setText(sentence)
        self._undo.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self.settle()
        self.show()
        self.raise_()
        self._timer.start()
        self._follows.start()
        alert(self)

    def settle(self) -> None:
        """Sit 16 from the left of the page and 16 over the status line; where a form has its foot, beside or over its buttons."""
        parent = self.parentWidget()
        if parent is None:  # pyright: ignore[reportUnnecessaryComparison]
            return
        if self.isHidden():
            self._follows.stop()
        self.setFixedHeight(look().px(44))
        self.adjustSize()
        gap = look().px(16)
        at = QPoint(gap + self._left, parent.height() - self.height() - gap - self._below)
        foot = next((each for each in parent.findChildren(FormFoot) if each.isVisible()), None)
        if foot is not None:
            corner = foot.mapTo(parent, QPoint(0, 0))
            beside = foot.width() - self.width() - gap
            if beside >= foot.acts_end() + gap:
                at = corner + QPoint(beside, (foot.height() - self.height()) // 2)
            else:
                at.setY(corner.y() - self.height() - gap)
        self.move(at)

    _left = 0
    _below = 0

    def keep_clear(self, *, left: int, below: int) -> None:
        """Say how wide the rail and how high the status line is, in pixels as they stand."""
        self._left, self._below = left, below
        self.settle()

    def take_focus(self) -> None:
        """F6: go to Undo, if there is something to undo."""
        if self.isVisible() and self._does is not None:
            self._came_from = QApplication.focusWidget()
            self._undo.setFocus()

    def _undone(self) -> None:
        does, self._does = self._does, None
        self._give_back()
        self.hide()
        if does is not None:
            does()

    def _give_back(self) -> None:
        """The keyboard goes back where F6 took it from: what is hidden would hand it to the rail."""
        before, self._came_from = self._came_from, None
        if before is not None and isValid(before) and before.isVisible() and self._undo.hasFocus():
            before.setFocus()

    def _time_is_up(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Being looked at, it stays."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Left alone, its time begins again."""
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colours turned round."""
        paint.box(QPainter(self), self.rect(), "text", "accent" if look().plain else None, radius=8)
