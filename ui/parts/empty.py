"""What an empty list says: what it is for and what to do first. No drawing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.boxes import Column
from ui.parts.buttons import Button
from ui.parts.flow import Flow
from ui.parts.labels import Words


class EmptyState(QWidget):
    """Three lines in the middle of the list's place: heading, sentence, up to two buttons."""

    def __init__(self, heading: str, sentence: str = "", *buttons: Button) -> None:
        super().__init__()
        self._heading, self._sentence = Words(heading, "heading"), Words(sentence, "body", "text2", wrap=True)
        for words in (self._heading, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(
            Column(
                1, self._heading, self._sentence, Flow(*buttons, gap=8, centred=True), 2, gap=12, sides=(24, 24, 24, 24)
            )
        )
        self.setAccessibleName(f"{heading} {sentence}".strip())
        self.setProperty("own_ring", True)  # the stack it stands in may hand it the keyboard; there is nothing to press

    def say(self, heading: str, sentence: str = "") -> None:
        """Say this instead."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(f"{heading} {sentence}".strip())
