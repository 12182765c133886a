"""The line at the foot: one true sentence about what is sent, a trouble if there is one, and the keys of this page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Row
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Pictogram, Words
from ui.theme import changes, look
from ui.theme.tokens import Colour

ICONS: dict[str, tuple[str, Colour]] = {
    "sync.all_sent": ("circle-check", "good"),
    "sync.unsent": ("device-laptop", "text2"),
    "sync.sending": ("arrows-up-down", "text2"),
    "sync.not_since": ("clock-exclamation", "attention"),
    "sync.clock": ("clock-exclamation", "attention"),
    "sync.let_go": ("alert-circle", "attention"),
    "sync.not_known": ("alert-circle", "attention"),
}


class StatusLine(QWidget):
    """Never a box, never an error for being offline (experience §5)."""

    keys_asked = Signal()
    send_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key, self._sentence, self._trouble = "sync.unsent", "", ""
        self._icon, self._words = Pictogram("device-laptop", size=16), Words("", "small", "text2", wrap=True)
        self.send = Button(said("frame.send_now"), Kind.QUIET, height=32, does=self.send_asked.emit)
        self.keys = Button(said("frame.keys_of_page"), Kind.QUIET, cap="F1", height=32, does=self.keys_asked.emit)
        for button in (self.send, self.keys):
            button.words_role = "small"
            button.setProperty("own_ring", True)
        row = Row(self._icon, gap=8, sides=(24, 1, 10, 0))
        row.addWidget(self._words, 1)
        for button in (self.send, self.keys):
            row.addWidget(button)
        self.setLayout(row)
        changes.worn.connect(self._measure)
        self._measure()

    def show_status(self, status: Any) -> None:
        """Say how sync stands: `status` has a sentence key and its facts."""
        self._key, self._sentence = status.sentence, said(status.sentence, **status.facts)
        self.send.setVisible(status.sentence != "sync.sending")
        self._say()

    def show_trouble(self, sentence: str) -> None:
        """Say what is in trouble and what still works, until one goes elsewhere; "" takes it away."""
        changed, self._trouble = sentence != self._trouble, sentence
        self._say()
        if sentence and changed:
            QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the buttons give their words up, so that the sentence keeps its room."""
        for button, name, icon in (
            (self.send, said("frame.send_now"), "send"),
            (self.keys, said("frame.keys_of_page"), ""),
        ):
            button.icon_name = icon if narrow else ""
            button.say("" if narrow else name)
            button.setAccessibleName(name)
            button.setToolTip(name if narrow else "")

    def sentence(self) -> str:
        """What is read there now."""
        return self._words.text()

    def _say(self) -> None:
        icon, colour = ("alert-circle", "serious") if self._trouble else ICONS.get(self._key, ICONS["sync.unsent"])
        self._icon.show_icon(icon, colour)
        self._words.setText(self._trouble or self._sentence)
        self._words.recolour(colour if colour in ("attention", "serious") else "text2")
        self._words.setAccessibleName(f"{said('frame.status')}: {self._words.text()}")

    def _measure(self) -> None:
        self.setMinimumHeight(look().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline over it."""
        QPainter(self).fillRect(0, 0, self.width(), 1, look().colour("hairline"))
