"""What stands where there is no plan to read yet: a question in large letters, or that it is not on this laptop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.boxes import Column, Row, scrolled
from ui.parts.buttons import Button
from ui.parts.labels import Words


class Beginning(QWidget):
    """A heading, a sentence, one button; read from across the table."""

    def __init__(self, button: Button) -> None:
        super().__init__()
        self.button = button
        self._heading = Words("", "plan_title", wrap=True)
        self._sentence = Words("", "plan_who", "text2", wrap=True)
        for words in (self._heading, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        foot = Row(1, button, 1)
        inside = QWidget()
        inside.setLayout(Column(2, self._heading, self._sentence, foot, 3, gap=16, sides=(40, 24, 40, 24)))
        self.setLayout(Column(scrolled(inside), gap=0))

    def say(self, heading: str, sentence: str, *, button: bool) -> None:
        """Say this; `button`: whether there is anything to do."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.button.setVisible(button)
