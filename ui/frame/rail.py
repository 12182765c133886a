"""The rail: where one can go, how much waits there, and who is at the laptop. One Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from resources.wordings import said
from ui.theme import changes, look

WIDE, NARROW = 200, 56
TOP, FOOT, LOW_FOOT = 56, 56, 40
HIGH, LEAST_HIGH = 40, 24
"""An item's height, and that to which it gives way where large text meets a small window: it can still be hit."""
GAP, LEAST_GAP = 4, 2


@dataclass(frozen=True)
class Place:
    """Somewhere the rail leads: its feature's name and pictogram. Its word is `frame.<name>`."""

    name: str
    icon: str


class RailItem(QAbstractButton):
    """One place: pictogram, word, count. Active: filled, with a bar at the left edge."""

    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.place, self.count, self.narrow = place, 0, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setProperty("own_ring", True)  # the window's ring would be cut off at the window's edge
        self.tell(0)

    def tell(self, count: int) -> None:
        """Show how much waits there."""
        self.count = count
        word = said(f"frame.{self.place.name}")
        self.setText(word)
        self.setAccessibleName(said("frame.place_count", place=word, n=count) if count else word)
        self.setToolTip(word if self.narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        """40 high at 100 %; where large text meets a small window the rail gives it less."""
        return QSize(look().px(NARROW if self.narrow else WIDE), look().px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, bar, pictogram, word, count."""
        worn, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, on = worn.px, self.isChecked()
        box = QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0)
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen if not worn.plain else QPen(worn.colour("line"), 1))
            painter.setBrush(worn.colour("selection" if on else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("accent"))
            painter.drawRoundedRect(QRectF(px(8), (self.height() - px(24)) / 2, px(3), px(24)), 1.5, 1.5)
        ratio = self.devicePixelRatioF()
        icon = worn.pixmap(self.place.icon, "accent" if on else "text2", 20, ratio)
        painter.drawPixmap(px(8) + px(12), (self.height() - px(20)) // 2, icon)
        if not self.narrow:
            self._words(painter, on)
        elif self.count and self.place.name == "inbox":
            self._pill(painter, QRectF(px(32), px(2), px(18), px(16)))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(worn.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-3, 1, 3, -1), 8, 8)

    def _words(self, painter: QPainter, on: bool) -> None:
        worn = look()
        px = worn.px
        painter.setFont(worn.font("strong" if on else "body"))
        painter.setPen(worn.colour("text"))
        painter.drawText(
            QRectF(px(8) + px(44), 0, self.width() - px(100), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if not self.count:
            return
        if self.place.name == "inbox":
            self._pill(painter, QRectF(self.width() - px(20) - px(21), (self.height() - px(20)) / 2, px(21), px(20)))
            return
        painter.setFont(worn.font("small_strong" if on else "small", tabular=True))
        painter.setPen(worn.colour("text" if on else "text2"))
        right = QRectF(0, 0, self.width() - px(20), self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))

    def _pill(self, painter: QPainter, box: QRectF) -> None:
        worn = look()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour("accent"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(worn.colour("on_accent"))
        painter.setFont(worn.font("small_strong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.count))

    def enterEvent(self, event: object) -> None:
        """Hover."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """No hover."""
        self.update()


class Rail(QWidget):
    """The column at the left."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(said("frame.rail"))
        self.narrow, self._is_low = False, False
        self._who = ("", "")
        self.items = [RailItem(place, self) for place in places]
        self._layout = QVBoxLayout(self)
        for item in self.items:
            item.clicked.connect(lambda _checked=False, name=item.place.name: self.chosen.emit(name))
            item.installEventFilter(self)
            self._layout.addWidget(item)
        self._layout.addStretch()
        self._roving()
        changes.worn.connect(self._measure)
        self._measure()

    def show_who(self, name: str, role: str) -> None:
        """Who is at the laptop, at the foot."""
        self._who = (name, role)
        self.setAccessibleDescription(f"{name}, {role}")
        self.update()

    def tell(self, name: str, count: int) -> None:
        """How much waits at a place."""
        for item in self.items:
            if item.place.name == name:
                item.tell(count)

    def mark(self, name: str) -> None:
        """This is where we are; an unknown name marks nothing."""
        for item in self.items:
            item.setAutoExclusive(False)
            item.setChecked(item.place.name == name)
            item.setAutoExclusive(True)
        self._roving()

    def set_narrow(self, narrow: bool) -> None:
        """Pictograms only, below 900 wide."""
        if narrow != self.narrow:
            self.narrow = narrow
            for item in self.items:
                item.narrow = narrow
                item.tell(item.count)
            self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(look().px(NARROW if self.narrow else WIDE))
        for item in self.items:
            item.setMinimumHeight(look().px(LEAST_HIGH))
            item.setMaximumHeight(look().px(HIGH))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """In a low window who is at the laptop and the gaps give way before the places do."""
        px = look().px
        shown = sum(not item.isHidden() for item in self.items)
        self._is_low = self.height() < px(TOP + FOOT + GAP + shown * (HIGH + GAP))
        self._layout.setContentsMargins(0, px(TOP), 0, px(GAP) + self._foot())
        self._layout.setSpacing(px(LEAST_GAP if self._is_low else GAP))

    def _foot(self) -> int:
        return look().px(LOW_FOOT if self._is_low else FOOT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may be a low one."""
        self._fit()
        super().resizeEvent(event)

    def _roving(self) -> None:
        active = next((i for i in self.items if i.isChecked()), self.items[0] if self.items else None)
        for item in self.items:
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item is active else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Arrows move within the rail."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress and watched in self.items:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                shown = [i for i in self.items if i.isVisible()]
                at = (shown.index(watched) + step) % len(shown)  # pyright: ignore[reportArgumentType]
                shown[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark, hairline, who."""
        worn, painter = look(), QPainter(self)
        px, width, height = worn.px, self.width(), self.height()
        painter.fillRect(self.rect(), worn.colour("rail"))
        painter.fillRect(width - 1, 0, 1, height, worn.colour("hairline"))
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(px(20), px(17), worn.pixmap("shield-lock", "accent", 22, ratio))
        foot = height - self._foot()
        painter.fillRect(0, foot, width - 1, 1, worn.colour("hairline"))
        painter.drawPixmap(px(20), foot + (self._foot() - px(20)) // 2, worn.pixmap("user-circle", "text2", 20, ratio))
        if self.narrow:
            return
        painter.setPen(worn.colour("text"))
        painter.setFont(worn.font("strong"))
        painter.drawText(
            QRectF(px(52), 0, width - px(60), px(TOP)), Qt.AlignmentFlag.AlignVCenter, said("frame.program")
        )
        name, role = self._who
        painter.setFont(worn.font("body"))
        painter.drawText(QRectF(px(54), foot + px(9), width - px(62), px(20)), Qt.AlignmentFlag.AlignVCenter, name)
        if self._is_low:
            return
        painter.setFont(worn.font("small"))
        painter.setPen(worn.colour("text2"))
        painter.drawText(QRectF(px(54), foot + px(29), width - px(62), px(18)), Qt.AlignmentFlag.AlignVCenter, role)
