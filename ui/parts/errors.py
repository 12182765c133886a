"""What is wrong with a form, on top of it: a heading and a link to each field, told to a screen reader at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.wordings import said
from ui.parts import paint
from ui.parts.boxes import Column, clear
from ui.parts.fields import Field, alert
from ui.parts.insight import go_to
from ui.parts.labels import Link, Words
from ui.theme import look


class ErrorSummary(QWidget):
    """Hidden until `show_problems` is given some."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = Words("", "strong", "serious")
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self.setLayout(Column(self._heading, self._links, gap=2, sides=(17, 8, 16, 8)))
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, Field]]) -> None:
        """Name each problem; its link goes to the field. With none the summary goes away."""
        clear(self._links)
        self.setVisible(bool(problems))
        if not problems:
            return
        self._heading.setText(said("parts.problems", n=len(problems)))
        for words, field in problems:
            self._links.addWidget(Link(words, field.setFocus, role="small", colour="serious"))
        self.setAccessibleName(". ".join([self._heading.text(), *(words for words, _ in problems)]))
        alert(self)

    def lead(self, problems: Sequence[tuple[str, Field]]) -> bool:
        """Name each problem and go to the first field; True when there is none."""
        self.show_problems(problems)
        if problems:
            go_to(problems[0][1])
        return not problems

    def paintEvent(self, event: QPaintEvent) -> None:
        """Serious tint, a bar of 3 at the left."""
        painter = QPainter(self)
        paint.box(painter, self.rect(), "serious_tint", "serious" if look().plain else None)
        painter.save()
        painter.setClipRect(0, 0, look().px(3), self.height())
        paint.box(painter, self.rect(), "serious")
        painter.restore()
