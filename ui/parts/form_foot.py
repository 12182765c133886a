"""The foot of a form: 60 high, the filled button left, the others beside it, at the right when the draft was kept."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.boxes import Row
from ui.parts.buttons import Button
from ui.parts.labels import Pictogram, small
from ui.theme import changes, look


class FormFoot(QWidget):
    """`first` is the page's one filled button."""

    def __init__(self, first: Button, *others: Button) -> None:
        super().__init__()
        self.first = first
        self._kept = small()
        self._icon = Pictogram("pencil", "text2", 16)
        self.setLayout(Row(first, *others, 1, self._icon, self._kept, gap=12, sides=(24, 0, 24, 0)))
        self._icon.hide()
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self.setFixedHeight(look().px(60))

    def wait(self, *, waits: bool) -> None:
        """While an act is being done it cannot be asked for twice."""
        self.first.setEnabled(not waits)

    def say_kept(self, words: str) -> None:
        """Draft kept 10:44."""
        self._kept.setText(words)
        self._icon.setVisible(bool(words))
