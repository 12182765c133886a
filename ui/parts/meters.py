"""A meter: how much of a limit is used, words above, bar below. Over the limit it is full, amber, and a chip says by how much."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.labels import Words
from ui.theme import changes, look


class Bar(QWidget):
    """The bar alone: 8 high (6 on tiles), a tick at the target, hatched where something is not known."""

    def __init__(self, *, thin: bool = False) -> None:
        super().__init__()
        self._share, self._unknown, self._tick, self._thin = 0.0, 0.0, -1.0, thin
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)

    def show_share(self, share: float, *, unknown: float = 0.0, target: float | None = None) -> None:
        """Fill `share` of the bar (0 to 1, more is over), then `unknown` hatched, with a tick at `target`."""
        self._share, self._unknown = share, unknown
        self._tick = -1.0 if target is None else target
        self.update()

    def sizeHint(self) -> QSize:
        """The bar and the 4 the tick stands out on both sides."""
        return QSize(look().px(80), look().px((6 if self._thin else 8) + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, part filled, part not known, tick."""
        painter, px = QPainter(self), look().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(self.rect()).adjusted(0.5, px(4) + 0.5, -0.5, -px(4) - 0.5)
        path = QPainterPath()
        path.addRoundedRect(bar, px(4), px(4))
        painter.fillPath(path, look().colour("raised"))
        painter.save()
        painter.setClipPath(path)
        over = self._share > 1
        solid = QRectF(bar.x(), bar.y(), bar.width() * min(1.0, self._share), bar.height())
        painter.fillRect(solid, look().colour("attention" if over else "accent"))
        if self._unknown > 0:
            rest = QRectF(solid.right(), bar.y(), bar.width() * self._unknown, bar.height())
            painter.fillRect(rest, QBrush(look().colour("accent"), Qt.BrushStyle.BDiagPattern))
        painter.restore()
        if not self._thin or look().plain:
            painter.setPen(look().colour("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        if 0 <= self._tick <= 1:
            x = round(bar.x() + bar.width() * self._tick)
            painter.fillRect(QRect(x - 1, 0, max(2, px(2)), self.height()), look().colour("text"))


class Meter(QWidget):
    """A number of a limit: "22 of 25 active", at the right what is left, below them the bar."""

    def __init__(self, *, thin: bool = False) -> None:
        super().__init__()
        self._figure = Words("", "strong")
        self._words = Words("")
        self._note = Words("", "small", "text2")
        self._over = ChipLabel(Chip("", Tone.ATTENTION, "alert-triangle"))
        self._over.hide()
        self.bar = Bar(thin=thin)
        self.setLayout(Column(Row(self._figure, self._words, 1, self._over, self._note, gap=4), self.bar, gap=2))

    def show_meter(
        self,
        figure: str,
        words: str,
        share: float,
        *,
        note: str = "",
        unknown: float = 0.0,
        target: float | None = None,
        over: str = "",
    ) -> None:
        """`figure` bold ("22"), `words` after it ("of 25 active"), `note` right; `over` is the chip when over the limit."""
        self._figure.setText(figure)
        self._words.setText(words)
        self._note.setText(note)
        self._over.show_chip(Chip(over, Tone.ATTENTION, "alert-triangle"))
        self._over.setVisible(bool(over))
        self.bar.show_share(share, unknown=unknown, target=target)
        self.setAccessibleName(", ".join(part for part in (f"{figure} {words}".strip(), over, note) if part))

    def explain(self, words: str) -> None:
        """Say more of the limit to whoever hovers over it, and to whoever hears it described; "" for nothing more."""
        self.setToolTip(words)
        self.setAccessibleDescription(words)


def limit_meter(value: int, limit: int, words: str, *, note: str = "", over: str = "") -> Meter:
    """A meter of a whole number against a limit."""
    meter = Meter()
    share = value / limit if limit else 0.0
    meter.show_meter(str(value), f"{said('parts.of_limit', limit=limit)} {words}", share, note=note, over=over)
    return meter
