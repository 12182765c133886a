"""The foot of a form: 60 high, the filled button left, the others beside it, at the right when the draft was kept.

Where there is no room beside it the others go on in the next line, and the foot grows.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.boxes import Row
from ui.parts.buttons import Button
from ui.parts.flow import Flow
from ui.parts.labels import Pictogram, small
from ui.theme import changes, look


class FormFoot(QWidget):
    """`first` is the page's one filled button."""

    def __init__(self, first: Button, *others: Button) -> None:
        super().__init__()
        self.first = first
        self._kept = small()
        self._icon = Pictogram("pencil", "text2", 16)
        self._acts, self._flow = QWidget(), Flow(first, *others, gap=12)
        self._acts.setLayout(self._flow)
        line = Row(gap=12, sides=(24, 12, 24, 12))
        line.addWidget(self._acts, 1)
        line.addWidget(self._icon)
        line.addWidget(self._kept)
        self.setLayout(line)
        self._icon.hide()
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self.setMinimumHeight(look().px(60))

    def add(self, button: Button) -> None:
        """One more button, the last."""
        self._flow.addWidget(button)

    def acts_end(self) -> int:
        """Where the last button ends, in pixels from the left."""
        buttons = self._acts.findChildren(Button, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return self._acts.x() + max(each.geometry().right() for each in buttons)

    def wait(self, *, waits: bool) -> None:
        """While an act is being done it cannot be asked for twice."""
        self.first.setEnabled(not waits)

    def say_kept(self, words: str) -> None:
        """Draft kept 10:44."""
        self._kept.setText(words)
        self._icon.setVisible(bool(words))
