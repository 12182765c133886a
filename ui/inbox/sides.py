"""One side of a conflict: who, when, which laptop, the words, and the button that keeps them. No primary: the sides are equal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from ips_desktop.desk import LONDON
from ips_desktop.questions.inbox import Side
from resources.wordings import days, said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import Button
from ui.parts.labels import Words, small
from ui.theme import changes, look
from ui.theme.tokens import mixed


def moment(at: int | None) -> str:
    """Tue 24 Nov 10:44, or nothing."""
    if at is None:
        return ""
    when = datetime.fromtimestamp(at / 1_000_000, LONDON)
    return f"{days.day(when.date())} {days.clock(when.hour * 60 + when.minute)}"


class SideCard(QFrame):
    """A card with its own blue and its own underline."""

    def __init__(self, *, strong: bool, key: str, does: Callable[[], object]) -> None:
        super().__init__()
        self._strong = strong
        self.who, self.when = Words("", "heading"), small("")
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setReadOnly(True)
        self.text.viewport().setAutoFillBackground(False)
        self.button = Button("", height=44, cap=key, does=does)
        self.setLayout(Column(self.who, self.when, self.text, Row(self.button, 1), gap=6, sides=(16, 14, 16, 14)))
        changes.worn.connect(self.update)

    def show_side(self, side: Side, *, shown: bool, may: bool) -> None:
        """Show one side; `shown`: this is what stands now."""
        self.who.setText(side.by or said("inbox.somebody"))
        where = said("inbox.this_laptop") if side.here else said("inbox.other_laptop")
        now = said("inbox.stands_now") if shown else ""
        self.when.setText(" · ".join(part for part in (moment(side.at), where, now) if part))
        self.button.say(said("inbox.keep_of", name=side.first or said("inbox.this_one")))
        self.button.setVisible(may)
        self.text.setAccessibleName(said("inbox.words_of", name=side.by or said("inbox.somebody")))
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        for piece in side.pieces or ():
            form = QTextCharFormat()
            form.setFont(look().font("body"))
            form.setForeground(look().colour("text"))
            if piece.differs:
                style = QTextCharFormat.UnderlineStyle
                form.setUnderlineStyle(style.SingleUnderline if self._strong else style.DotLine)
            cursor.insertText(piece.text, form)
        if not side.pieces:
            form = QTextCharFormat()
            form.setFont(look().font("body"))
            cursor.insertText(side.text or said("inbox.nothing_written"), form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The blue of this side."""
        painter, tokens = QPainter(self), look().tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = tokens.selection if self._strong else mixed(tokens.selection, tokens.surface, 0.45)
        painter.setBrush(QColor(fill) if not look().plain else look().colour("surface"))
        painter.setPen(look().colour("line"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
