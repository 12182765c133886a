"""The line at the foot: one true sentence about what is sent, a trouble if there is one, and the keys of this page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from resources.wordings import said
from ui.parts import Button
from ui.theme import changes, look
from ui.theme.tokens import Colour

ICONS: dict[str, tuple[str, Colour]] = {
    "sync.all_sent": ("circle-check", "good"),
    "sync.unsent": ("device-laptop", "text2"),
    "sync.sending": ("arrows-up-down", "text2"),
    "sync.not_since": ("clock-exclamation", "attention"),
}


class StatusLine(QWidget):
    """Never a box, never an error for being offline (experience §5)."""

    keys_asked = Signal()
    send_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = "sync.all_sent"
        self._trouble = ""
        self._icon, self._words = QLabel(self), QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAccessibleName(said("frame.status"))
        self.send = Button(said("frame.send_now"), kind="quiet", small=True, parent=self)
        self.send.clicked.connect(self.send_asked)
        self.keys = Button(said("frame.keys_of_page"), kind="quiet", key="F1", small=True, parent=self)
        self.keys.clicked.connect(self.keys_asked)
        layout = QHBoxLayout(self)
        layout.setSpacing(8)
        for widget in (self._icon, self._words):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self.send)
        layout.addWidget(self.keys)
        changes.worn.connect(self._dress)
        self._dress()

    def show_status(self, status: Any) -> None:
        """Say how sync stands: `status` has a sentence key and its facts."""
        self._key = status.sentence
        self._sentence = said(status.sentence, **status.facts)
        self.send.setVisible(status.sentence != "sync.sending")
        self._dress()

    _sentence = ""

    def show_trouble(self, sentence: str) -> None:
        """Say what is in trouble and what still works, until one goes elsewhere; "" takes it away."""
        self._trouble = sentence
        self._dress()

    def _dress(self) -> None:
        worn = look()
        icon, colour = ("alert-circle", "serious") if self._trouble else ICONS.get(self._key, ICONS["sync.unsent"])
        shown: Colour = colour  # pyright: ignore[reportAssignmentType]
        self._icon.setPixmap(worn.pixmap(icon, shown, 16, self.devicePixelRatioF()))
        self._words.setText(self._trouble or self._sentence)
        self._words.setFont(worn.font("small"))
        ink: Colour = shown if shown in ("attention", "serious") else "text2"
        palette = self._words.palette()
        palette.setColor(palette.ColorRole.WindowText, worn.colour(ink))
        self._words.setPalette(palette)
        self.setFixedHeight(worn.px(34))
        self.layout().setContentsMargins(worn.px(24), 1, worn.px(24), 0)  # pyright: ignore[reportOptionalMemberAccess]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline over it."""
        QPainter(self).fillRect(0, 0, self.width(), 1, look().colour("hairline"))
