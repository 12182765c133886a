"""F1: the keys of this page and those that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from resources.wordings import said
from ui.parts.boxes import Column, Grid, Row, scrolled
from ui.parts.buttons import secondary
from ui.parts.labels import Words
from ui.theme import look
from ui.theme.ring import FocusRing

EVERYWHERE = ("Ctrl+K", "Ctrl+N", "Ctrl+L", "Esc", "F1", "F6", "F9", "F12")
Told = Sequence[tuple[str, str]]


def told(of_page: Told, places: int) -> list[tuple[str, str]]:
    """Every key that works on a page, its own first, and what each does."""
    rows = [*of_page, (f"Ctrl+1 – {places}", said("frame.key.places"))]
    return rows + [(key, said(f"frame.key.{key}")) for key in EVERYWHERE]


class KeysDialog(QDialog):
    """Two columns: the key, and what it does. Never larger than the window; then it scrolls."""

    def __init__(self, of_page: Told, places: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(said("frame.keys_of_page"))
        grid = Grid(gap=8, sides=(24, 24, 24, 8))
        grid.setHorizontalSpacing(look().px(24))
        for n, (key, does) in enumerate(told(of_page, places)):
            grid.addWidget(Words(key.replace("+", " "), "strong"), n, 0)  # as on the caps beside the verbs
            grid.addWidget(Words(does, wrap=True), n, 1)
        grid.setColumnStretch(1, 1)
        self._inside = QWidget()
        self._inside.setLayout(grid)
        self._close = secondary(said("frame.close"), cap="Esc", does=self.reject)
        foot = Row(self._close, 1, sides=(24, 12, 24, 16))
        self._area = scrolled(self._inside)
        page = Column(self._area, gap=0)
        page.addLayout(foot)
        self.setLayout(page)
        room = parent.window().size()
        wide = min(look().px(560), room.width() - look().px(32))
        grid.activate()
        high = self._inside.heightForWidth(wide) + self._close.sizeHint().height() + look().px(32)
        self.resize(wide, min(high, room.height() - look().px(32)))
        self.ring = FocusRing(self)
        self._close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll where there is more than can be seen."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step * look().px(40))
        else:
            super().keyPressEvent(event)
