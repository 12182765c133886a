"""A field for a passphrase: hidden, with an eye to show it, and a word when Caps Lock is on."""

from __future__ import annotations

import sys

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from resources.wordings import said
from ui.parts.buttons import IconButton
from ui.theme import changes, look

COLUMN = 360
LONGEST = 1024


class PassphraseField(QLineEdit):
    """44 high, as wide as the column."""

    caps_lock = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._caps = False
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)
        self.eye = IconButton(said("unlock.show"), "eye", does=self._show_or_hide)
        self.eye.setParent(self)
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px = look().px
        self.setStyleSheet(f"QLineEdit {{ min-height: {px(42)}px }}")  # not the house's 36; and not the eye's
        self.setFixedSize(px(COLUMN), px(44))
        self.setTextMargins(0, 0, px(38), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right."""
        super().resizeEvent(event)
        px = look().px
        self.eye.setGeometry(self.width() - px(42), px(2), px(36), self.height() - px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch for Caps Lock; a capital without Shift gives it away."""
        text, shift = event.text(), bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
        if event.key() == QtCore.Qt.Key.Key_CapsLock and sys.platform != "darwin":
            self._tell(not self._caps)
        elif len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            self._tell(text.isupper() != shift)
        super().keyPressEvent(event)

    def _tell(self, on: bool) -> None:
        self._caps = on
        self.caps_lock.emit(on)

    def _show_or_hide(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self.eye.icon_name = "eye-off" if hidden else "eye"
        self.eye.rename(said("unlock.hide" if hidden else "unlock.show"))
        self.setFocus()
