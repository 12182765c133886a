"""Letters typed over a list: they filter it, Backspace takes the last away, Esc all of them, before it may mean back.

A view owns one `Letters` and hands it what it hears: `keyboardSearch` goes to `add`, `event` asks `keeps`, `keyPressEvent` asks `takes`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent


class Letters(QObject):
    """What was typed so far; `changed` says all of it."""

    changed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""

    @property
    def text(self) -> str:
        """All of them."""
        return self._typed

    def add(self, text: str) -> None:
        """A letter more; a blank only after another letter, since alone it is a key of the list."""
        if text.isprintable() and (text.strip() or self._typed):
            self._say(self._typed + text)

    def forget(self) -> None:
        """All of them are gone."""
        self._say("")

    def keeps(self, event: QEvent) -> bool:
        """Whether Esc is wanted here before a shortcut takes it; asked of a ShortcutOverride."""
        wanted = bool(self._typed) and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if wanted:
            event.accept()
        return wanted

    def takes(self, event: QKeyEvent) -> bool:
        """Take letters away by Esc or Backspace; whether the key was one of these."""
        if not self._typed or event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            return False
        self._say("" if event.key() == Qt.Key.Key_Escape else self._typed[:-1])
        return True

    def _say(self, typed: str) -> None:
        self._typed = typed
        self.changed.emit(typed)
