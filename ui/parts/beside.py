"""Parts beside each other where there is room, under each other where there is not: large text on a small window."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import changes, look


class Beside(QWidget):
    """`parts` are widgets with their stretch; under each other below `least` pixels of the pictures."""

    def __init__(self, *parts: tuple[QWidget, int], least: int, gap: int = 8) -> None:
        super().__init__()
        self._least, self._gap = least, gap
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part, stretch in parts:
            self._box.addWidget(part, stretch)
        self._parts = [part for part, _ in parts]
        self.setLayout(self._box)
        changes.worn.connect(self._turn)
        self._turn()

    def is_narrow(self) -> bool:
        """Whether the parts stand under each other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when there is not, or again, room."""
        self._turn()
        super().resizeEvent(event)

    def _turn(self) -> None:
        narrow = self.width() < look().px(self._least)
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(look().px(self._gap))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part: it may always turn."""
        wide = max((part.minimumSizeHint().width() for part in self._parts if not part.isHidden()), default=0)
        return QSize(wide, self._box.minimumSize().height())
