"""Words of which some are marked as differing: underlined, one side solid and the other dotted, never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Protocol

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from ui.theme import look

HIGHEST = 320


class Marked(Protocol):
    """A run of words, and whether it is marked."""

    @property
    def text(self) -> str: ...
    @property
    def differs(self) -> bool: ...


class MarkedWords(QTextBrowser):
    """Somebody's words, as high as they are; a very long text scrolls."""

    def __init__(self, *, strong: bool, highest: int = HIGHEST) -> None:
        super().__init__()
        self._strong, self._highest = strong, highest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(min(max(ceil(size.height()), look().line("body")), look().px(self._highest)) + 2)

    def tell(self, pieces: Sequence[Marked], otherwise: str = "") -> None:
        """Show these runs; without any, the words given instead."""
        self.clear()
        cursor = QTextCursor(self.document())
        for text, differs in [(p.text, p.differs) for p in pieces] or [("", False)]:
            form = QTextCharFormat()
            form.setFont(look().font("body"))
            form.setForeground(look().colour("text"))
            if differs:
                style = QTextCharFormat.UnderlineStyle
                form.setUnderlineStyle(style.SingleUnderline if self._strong else style.DotLine)
                form.setUnderlineColor(look().colour("accent"))
            cursor.insertText(text or otherwise, form)
        self.moveCursor(QTextCursor.MoveOperation.Start)
