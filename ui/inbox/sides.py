"""One side of a conflict: who, when, which laptop, the words, and the button that keeps them. No primary: the sides are equal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ips_desktop.desk import LONDON
from ips_desktop.questions.inbox import Side
from resources.wordings import days, said
from ui.parts import paint
from ui.parts.boxes import Column, Row
from ui.parts.buttons import Button
from ui.parts.labels import Pictogram, Words, small
from ui.parts.marked import MarkedWords
from ui.theme import changes, look
from ui.theme.tokens import mixed


def moment(at: int | None) -> str:
    """Tue 24 Nov 10:44, or nothing."""
    if at is None:
        return ""
    when = datetime.fromtimestamp(at / 1_000_000, LONDON)
    return f"{days.day(when.date())} {days.clock(when.hour * 60 + when.minute)}"


class Band(QWidget):
    """The head of a card in the blue of its side."""

    def __init__(self, *, strong: bool) -> None:
        super().__init__()
        self._strong = strong
        self.icon = Pictogram("device-laptop" if strong else "user", "text", 20)
        self.who, self.when = Words("", "strong", wrap=True), Words("", "small", "text", wrap=True)
        row = Row(self.icon, gap=10, sides=(16, 8, 16, 8))
        row.addLayout(Column(self.who, self.when, gap=0), 1)
        self.setLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The blue, rounded above, and the line below it."""
        painter, tokens = QPainter(self), look().tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = tokens.selection if self._strong else mixed(tokens.selection, tokens.surface, 0.45)
        painter.setBrush(QColor(fill) if not look().plain else look().colour("surface"))
        painter.setPen(QPen(look().colour("edge"), 1))
        body = QRectF(QRect(0, 0, self.width(), self.height())).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawPath(paint.corners(body, 8, top=True, bottom=False))


class SideCard(QFrame):
    """A card with its own blue and its own underline."""

    def __init__(self, *, strong: bool, key: str, does: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._side: Side | None = None
        self.band, self.text = Band(strong=strong), MarkedWords(strong=strong)
        self.standing = small("")
        self.button = Button("", height=44, cap=key, does=does)
        inside = Column(self.text, self.standing, 1, Row(self.button, 1), gap=8, sides=(16, 14, 16, 16))
        column = Column(self.band, gap=0)
        column.addLayout(inside, 1)
        self.setLayout(column)
        changes.worn.connect(self._again)

    def _again(self) -> None:
        if self._side is not None:
            self._tell(self._side)

    def show_side(self, side: Side, *, shown: bool, may: bool) -> None:
        """Show one side; `shown`: this is what stands now."""
        self._side = side
        where = said("inbox.this_laptop") if side.here else said("inbox.other_laptop")
        self.band.who.setText(side.by or said("inbox.somebody"))
        self.band.when.setText(", ".join(part for part in (moment(side.at), where) if part))
        self.band.icon.show_icon("device-laptop" if side.here else "user", "text")
        self.standing.setText(said("inbox.stands_now"))
        self.standing.setVisible(shown)
        self.button.say(said("inbox.keep_of", name=side.first) if side.by else said("inbox.keep_other"))
        self.button.setVisible(may)
        name = said("inbox.words_of", name=side.by) if side.by else said("inbox.words_of_other")
        self.text.setAccessibleName(name)
        self._tell(side)

    def _tell(self, side: Side) -> None:
        self.text.tell(side.pieces, side.text or said("inbox.nothing_written"))
