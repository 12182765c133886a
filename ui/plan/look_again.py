"""A second look, offered before page 1 leaves the laptop: telling words, other people's names, letters that no face has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts import paint
from ui.parts.boxes import Column, clear
from ui.parts.buttons import Button, Kind
from ui.parts.fields import alert
from ui.parts.flow import Flow
from ui.parts.labels import Words
from ui.plan.paper import Made
from ui.theme import look


def findings(made: Made) -> tuple[str, ...]:
    """What the second look found, a sentence each; nothing when there is nothing to say."""
    lines = [_finding(made, field, words) for field, words in made.found]
    return (*lines, said("plan.look_letters", letters=" ".join(made.lacking))) if made.lacking else tuple(lines)


def _finding(made: Made, field: str, words: str) -> str:
    if field == "service_name":
        return said("plan.look_sender", name=words)
    key = "plan.look_name" if words in made.others else "plan.look_word"
    return said(key, field=said(f"plan.look_in_{field}"), words=words)


class LookAgain(QWidget):
    """Hidden until `show_found`. It never refuses: the words are the person's own."""

    def __init__(self, back: Callable[[], object], on: Callable[[], object]) -> None:
        super().__init__()
        self._lines = Column(gap=4)
        self._heading = Words("", "strong", wrap=True)
        self.back = Button(said("plan.look_back"), Kind.SECONDARY, icon="arrow-left", height=44, does=back)
        self.on = Button(said("plan.look_on"), Kind.SECONDARY, height=44, does=on)
        self.setLayout(Column(self._heading, self._lines, Flow(self.back, self.on), gap=8, sides=(17, 12, 16, 12)))
        self.hide()

    def show_found(self, sentences: tuple[str, ...], *, signed: bool) -> None:
        """Tell these, aloud too; before signing the words can still be changed, afterwards a new version does."""
        clear(self._lines)
        self._heading.setText(said("plan.look_heading"))
        for words in sentences:
            self._lines.addWidget(Words(words, "body", wrap=True))
        self.back.say(said("plan.look_back" if signed else "plan.change"))
        self.on.say(said("plan.look_on" if signed else "plan.look_leave"))
        self.setAccessibleName(" ".join((self._heading.text(), *sentences)))
        self.show()
        alert(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Attention tint, a bar of 3 at the left."""
        painter = QPainter(self)
        paint.box(
            painter, self.rect(), None if look().plain else "attention_tint", "attention" if look().plain else None
        )
        painter.save()
        painter.setClipRect(0, 0, look().px(3), self.height())
        paint.box(painter, self.rect(), "attention")
        painter.restore()
