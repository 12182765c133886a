"""The line that says whose name stands in words that others may read, with the way to say that it is a word and no name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.wordings import said
from ui.parts.boxes import Row
from ui.parts.buttons import quiet
from ui.parts.fields import alert
from ui.parts.labels import Pictogram, Words


class NamedHere(QWidget):
    """Hidden while nobody is named. `no_name(words)`: the person said that these words are no name here."""

    def __init__(self, no_name: Callable[[str], object]) -> None:
        super().__init__()
        self.named = ""
        self._words = Words("", "small", "attention", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.no_name = quiet(said("group.no_name"), does=lambda: no_name(self.named))
        line = Row(Pictogram("alert-triangle", "attention", 16), gap=6)
        line.addWidget(self._words, 1)
        line.addWidget(self.no_name)
        self.setLayout(line)
        self.hide()

    def tell(self, named: str) -> None:
        """Say who is named, "" for nobody. A whole name is a name: only a single word can be another word."""
        if named == self.named:
            return
        self.named = named
        self._words.setText(said("group.named", words=named) if named else "")
        self.no_name.setVisible(bool(named) and " " not in named)
        self.no_name.setAccessibleName(said("group.no_name_which", words=named))
        self.setVisible(bool(named))
        if named:
            alert(self._words)
