"""A page of a paper as it will print, as wide as there is room for and no wider than it was drawn, a thin line round it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import look


class PagePicture(QWidget):
    """`image` is in device pixels; `name` is read aloud in its stead."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As it was drawn."""
        return (self._image.size().toSizeF() / self.devicePixelRatioF()).toSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """In the shape of the paper."""
        drawn = self.sizeHint()
        return round(min(width, drawn.width()) * drawn.height() / max(1, drawn.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page at the left, and its edge: a white page is seen to end on white."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self.sizeHint().width())
        page = QRect(0, 0, width, self.heightForWidth(width))
        painter.drawImage(page, self._image)
        painter.setPen(look().colour("line"))
        painter.drawRect(page.adjusted(0, 0, -1, -1))
