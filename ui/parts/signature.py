"""A pad to sign on with a finger, pen or mouse. Strokes are points, kept as `documents.press.strokes` packs them: no picture.

Who cannot draw agrees by voice with a witness: that is the page's other way, named by the word under the pad.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.documents.press.strokes import pack
from resources.wordings import said
from ui.parts import paint
from ui.theme import changes, look

Point = tuple[int, int]
Strokes = tuple[tuple[Point, ...], ...]
WIDE, HIGH = 498, 118
"""The pad at 100 %: points are measured in it, whatever its size on the screen."""


class SignaturePad(QWidget):
    """One signature. `signed(bool)` tells whether something is drawn."""

    signed = Signal(bool)

    def __init__(self, who: str) -> None:
        super().__init__()
        self._who = who
        self._strokes: list[list[Point]] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        changes.worn.connect(self.updateGeometry)
        self._rename()

    def be_for(self, who: str) -> None:
        """Whose signature it is, by name."""
        self._who = who
        self._rename()

    def _rename(self) -> None:
        state = said("parts.signature_made" if self.is_signed() else "parts.signature_empty")
        self.setAccessibleName(f"{said('parts.signature_pad', who=self._who)}, {state}")

    def strokes(self) -> Strokes:
        """What is drawn, in points of a pad 498 by 118."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def value(self) -> bytes:
        """What is drawn, packed; empty when nothing is."""
        return pack(self._strokes) if self.is_signed() else b""

    def is_signed(self) -> bool:
        """Whether anything is drawn."""
        return any(len(stroke) > 1 for stroke in self._strokes)

    def put(self, strokes: Sequence[Sequence[Point]]) -> None:
        """Show these strokes."""
        self._strokes = [list(stroke) for stroke in strokes]
        self._changed()

    def clear(self) -> None:
        """Wipe the pad."""
        self.put(())

    def _changed(self) -> None:
        self._rename()
        self.update()
        self.signed.emit(self.is_signed())

    def _scale(self) -> float:
        return min(self.width() / WIDE, self.height() / HIGH) or 1.0

    def _point(self, at: QPointF) -> Point:
        return round(at.x() / self._scale()), round(at.y() / self._scale())

    def _begin(self, at: QPointF) -> None:
        self._strokes.append([self._point(at)])
        self.update()

    def _go_on(self, at: QPointF) -> None:
        point = self._point(at)
        if self._strokes and self._strokes[-1][-1] != point:
            self._strokes[-1].append(point)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pen goes down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pen moves."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The pen goes up; a mere touch leaves nothing."""
        if self._strokes and len(self._strokes[-1]) < 2:
            self._strokes.pop()
        self._changed()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen does as the mouse does."""
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() == QEvent.Type.TabletMove and event.pressure() > 0:
            self._go_on(event.position())
        elif event.type() == QEvent.Type.TabletRelease:
            self._changed()
        event.accept()

    def sizeHint(self) -> QSize:
        """118 high; as wide as there is room."""
        return QSize(look().px(240), look().px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, base line, what is drawn; until then how to sign."""
        painter, px = QPainter(self), look().px
        paint.box(painter, self.rect(), "surface", "line")
        base = self.height() - px(28)
        painter.setPen(QPen(look().colour("line"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(px(16), base, self.width() - px(16), base)
        if not self._strokes:
            rect = self.rect().adjusted(px(16), 0, -px(16), -px(32))
            paint.words(painter, rect, said("parts.sign_here"), "small", "text2", align=paint.CENTRE)
            return
        painter.scale(self._scale(), self._scale())
        draw_strokes(painter, self._strokes)


def draw_strokes(painter: QPainter, strokes: Sequence[Sequence[tuple[float, float]]]) -> None:
    """Draw what a pen drew, round and smooth, in the painter's own units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(look().colour("text"), 2.6, *round_pen))
    for stroke in strokes:
        painter.drawPath(_path(stroke))


def _path(stroke: Sequence[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath(QPointF(*stroke[0]))
    for before, after in pairwise(stroke):
        middle = QPointF((before[0] + after[0]) / 2, (before[1] + after[1]) / 2)
        path.quadTo(QPointF(*before), middle)
    path.lineTo(QPointF(*stroke[-1]))
    return path
