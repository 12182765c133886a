"""The reserved line under a field: a pictogram and a sentence, read aloud when it changes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.boxes import Column, Row
from ui.parts.labels import Pictogram, Words
from ui.theme import changes, look
from ui.theme.tokens import Colour


class Line(QWidget):
    """At least one line high, whether it says something or not."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Pictogram("clock", size=16)
        self._words = Words("", "chip", "text2", wrap=True)
        row = Row(gap=6)
        row.addLayout(Column(self._icon, 1, sides=(0, 1, 0, 0)))  # level with the first line of the words
        row.addLayout(Column(self._words, 1), 1)
        self.setLayout(row)
        changes.worn.connect(self._measure)
        self._measure()
        self.say("")

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, sentence: str, icon: str = "clock", colour: Colour = "text2") -> None:
        """Say something, or "" for nothing."""
        self._icon.show_icon(icon, colour)
        self._icon.setVisible(bool(sentence))
        self._words.recolour(colour)
        self._words.setText(sentence)
        self._words.setAccessibleName(sentence)
        if sentence:
            from PySide6.QtGui import QAccessible, QAccessibleEvent  # its enums can wait for the first sentence

            QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def _measure(self) -> None:
        self.setMinimumHeight(look().px(24))
