"""The directory beside an employer where there is room; where not, one at a time: Enter goes in, Esc comes out."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from ui.parts.boxes import Hairline, Row, scrolled
from ui.theme import look

ONE_AT_A_TIME_BELOW, LIST = 980, 396
WIDEST = 16_777_215
"""Qt's own word for no limit."""


class Halves(QWidget):
    """`left` is laid out in the first half, `pane` scrolls in the second. `inside`: somebody went in, which shows where it is narrow."""

    def __init__(self, left: QLayout, pane: QWidget) -> None:
        super().__init__()
        self.inside = False
        self.left, self.right, self._hairline = QWidget(), scrolled(pane), Hairline(upright=True)
        self.left.setLayout(left)
        halves = Row(gap=0)
        halves.addWidget(self.left)
        halves.addWidget(self._hairline)
        halves.addWidget(self.right, 1)
        self.setLayout(halves)

    @staticmethod
    def is_narrow(wide: int) -> bool:
        """Whether there is room for one at a time only, in pixels as they stand."""
        return wide < look().px(ONE_AT_A_TIME_BELOW)

    def lay_out(self, wide: int, *, shows: bool) -> None:
        """In a page so wide; `shows`: there is an employer to show."""
        narrow = self.is_narrow(wide)
        self.left.setVisible(not narrow or not self.inside)
        self.left.setMaximumWidth(WIDEST if narrow else look().px(LIST))
        self.left.setMinimumWidth(0 if narrow else look().px(LIST))
        self._hairline.setVisible(not narrow)
        self.right.setVisible(shows and (not narrow or self.inside))
