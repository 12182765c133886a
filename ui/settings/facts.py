"""What this laptop is, in lines of a name and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Grid
from ui.parts.labels import Words, small


class Facts(QWidget):
    """`tell(name, words)` fills the line `settings.fact.<name>`."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.lines = {name: Words("", "body", wrap=True) for name in names}
        grid = Grid(gap=8)
        for n, (name, words) in enumerate(self.lines.items()):
            grid.addWidget(small(said(f"settings.fact.{name}")), n, 0)
            grid.addWidget(words, n, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(grid)

    def tell(self, name: str, words: str) -> None:
        """Say this in that line."""
        self.lines[name].setText(words)
        self.lines[name].setAccessibleName(f"{said(f'settings.fact.{name}')}: {words}")
