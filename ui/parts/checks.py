"""A yes or no with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui.parts import paint
from ui.theme import changes, look


class CheckBox(QCheckBox):
    """A yes or no with its words; 32 high, the whole of it answers."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        changes.worn.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Box, gap, words."""
        px = look().px
        words = look().metrics("body").horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(px(20) + px(8) + words + px(4), px(32))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802
        """Anywhere on it."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, its check, the words."""
        painter, px = QPainter(self), look().px
        box = QRect(0, (self.height() - px(20)) // 2, px(20), px(20))
        paint.box(
            painter,
            box,
            "accent" if self.isChecked() else "surface",
            "accent" if self.isChecked() else "line",
            radius=4,
        )
        if self.isChecked():
            paint.icon(painter, box.topLeft() + QPoint(px(2), px(2)), "check", "on_accent", 16)
        rect = QRect(px(28), 0, self.width() - px(28), self.height())
        paint.words(painter, rect, self.text().replace("&&", "&"), "body", "text" if self.isEnabled() else "text2")
