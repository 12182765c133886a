"""A chart, painted: numbers on it, names under or before it, one Tab stop; arrows go from bar to bar, Enter opens the one that is marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.chart_bars import lying, upright
from ui.parts.chart_data import Bar, Bars, Chart, Mark, Steps
from ui.parts.chart_steps import steps
from ui.theme import changes, look

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ChartView(QWidget):
    """Shows one chart. `opened`: the place of the bar, or of the mark, whose records are wanted."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.chart: Chart | None = None
        self.places: list[QRect] = []
        """Where each bar or mark was painted last."""
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_ring", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        changes.worn.connect(self.updateGeometry)

    def show_chart(self, chart: Chart) -> None:
        """Draw this; the mark stays where it was, if there is such a place."""
        self.chart = chart
        self.current = max(0, min(self.current, len(self.sentences) - 1))
        self._say()
        self.updateGeometry()
        self.update()

    @property
    def sentences(self) -> list[str]:
        """What each bar or mark says, read aloud."""
        return [each.sentence for each in self._told()]

    def _told(self) -> Sequence[Bar | Mark]:
        if self.chart is None:
            return ()
        return self.chart.bars if isinstance(self.chart, Bars) else self.chart.marks

    def sizeHint(self) -> QSize:
        """Room for as many bars as there are."""
        least, px = self.minimumSizeHint(), look().px
        return QSize(max(least.width(), px(320)), least.height())

    def minimumSizeHint(self) -> QSize:
        """Never so small that a number or a name is cut."""
        px, small, strong = look().px, look().metrics("small"), look().metrics("small_strong")
        if isinstance(self.chart, Bars) and self.chart.lying:
            names = max((small.horizontalAdvance(bar.name) for bar in self.chart.bars), default=0)
            said = (strong.horizontalAdvance(b.figure) + small.horizontalAdvance(b.beside) for b in self.chart.bars)
            wide = names + max(said, default=0) + px(120)
            return QSize(wide, px(40) * max(1, len(self.chart.bars)) + px(44))
        told = self._told()
        each = (max(small.horizontalAdvance(t.name), strong.horizontalAdvance(t.figure)) + px(8) for t in told)
        return QSize(max(px(160), len(told) * max(each, default=0)), px(190))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and the ring round what is marked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(self.chart, Steps):
            self.places = steps(painter, self.rect(), self.chart)
        elif self.chart is not None:
            self.places = (lying if self.chart.lying else upright)(painter, self.rect(), self.chart)
        if self.hasFocus() and self.current < len(self.places):
            painter.setPen(look().colour("focus"))
            pen = painter.pen()
            pen.setWidth(2)
            painter.setPen(pen)
            ring = self.places[self.current].adjusted(-3, -3, 3, 3).intersected(self.rect().adjusted(1, 1, -1, -1))
            painter.drawRoundedRect(QRectF(ring), 6, 6)

    # ---- by keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End mark; Enter opens."""
        last, key = len(self.sentences) - 1, event.key()
        if last < 0:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.current)
        elif key in (*BACK, *ON, Qt.Key.Key_Home, Qt.Key.Key_End):
            to = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(key), self.current + (1 if key in ON else -1))
            self.mark(max(0, min(last, to)))
        else:
            super().keyPressEvent(event)

    def mark(self, place: int) -> None:
        """Put the mark on the bar at a place."""
        self.current = place
        self._say()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click marks and opens."""
        place = self.at(event.position().toPoint())
        if place is not None:
            self.mark(place)
            self.opened.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        over = self.at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def at(self, point: QPoint) -> int | None:
        """The bar under a point."""
        return next((n for n, place in enumerate(self.places) if place.adjusted(-4, -4, 4, 4).contains(point)), None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _say(self) -> None:
        said = self.sentences
        title = self.chart.title if self.chart is not None else ""
        self.setAccessibleName(f"{title}. {said[self.current]}" if said else title)
        self.setAccessibleDescription(". ".join(said))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
