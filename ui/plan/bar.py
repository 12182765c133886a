"""The bar over the plan: leave, how it reads, smaller and larger text, lock; and the line that tells what is under way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from resources.wordings import said
from ui.parts.boxes import Row
from ui.parts.buttons import Button
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.fields import alert
from ui.parts.labels import Pictogram, Words
from ui.parts.paint import key_width
from ui.theme import changes, look, wear
from ui.theme.tokens import SCALES

EASY_GRADE = 5.0
SIDE, GAP = 40, 12


class Bar(QWidget):
    """`leave` and `lock` are what its ends do."""

    def __init__(self, leave: Callable[[], object], lock: Callable[[], object]) -> None:
        super().__init__()
        self._scale = look().scale
        self.easy = ChipLabel(Chip("", Tone.GOOD, "book"))
        self.easy.hide()
        self.leave = Button(said("plan.leave"), icon="arrow-left", cap="Esc", height=44, does=leave)
        self.smaller = Button(said("plan.smaller_sign"), height=44, does=lambda: self.resize_text(-1))
        self.larger = Button(said("plan.larger_sign"), height=44, does=lambda: self.resize_text(1))
        self.smaller.setAccessibleName(said("plan.smaller"))
        self.larger.setAccessibleName(said("plan.larger"))
        self.lock = Button(said("plan.lock"), icon="lock", height=44, does=lock)
        self._parts = Row(self.leave, 1, self.easy, self.smaller, self.larger, self.lock, gap=GAP)
        self._folded = False
        self.setLayout(self._parts)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.resize_text, step))
        changes.worn.connect(self._lay_out)
        self._measure()

    def begin(self) -> None:
        """Remember the size that the person's own window has."""
        self._scale = look().scale

    def end(self) -> None:
        """Give the window that size again."""
        self._wear(self._scale)

    def show_easy(self, grade: float | None) -> None:
        """Whether what was written is easy to read, None for nothing written."""
        self.easy.setVisible(grade is not None)
        if grade is not None:
            easy = grade <= EASY_GRADE
            words = said("plan.easy" if easy else "plan.long")
            self.easy.show_chip(Chip(words, Tone.GOOD if easy else Tone.ATTENTION, "book"))
        self._lay_out()

    def _lay_out(self) -> None:
        """One line always: where large text leaves too little room the words of leaving and locking give way to their pictograms."""
        folded = self.width() < self._needs()
        if folded != self._folded:
            self._folded = folded
            for button, name, cap in ((self.leave, said("plan.leave"), "Esc"), (self.lock, said("plan.lock"), "")):
                button.cap = "" if folded else cap
                button.say("" if folded else name)
                button.setAccessibleName(name)
                button.setToolTip(name if folded else "")
        self._measure()

    def _needs(self) -> int:
        """How wide the line is with every word in it, in pixels as they stand."""
        px = look().px
        words = sum(
            look().metrics("medium").horizontalAdvance(said(word)) + px(8) for word in ("plan.leave", "plan.lock")
        )
        bare = 2 * px(28 + 18) + words + px(8) + key_width("Esc")
        shown = [part for part in (self.easy, self.smaller, self.larger) if not part.isHidden()]
        return bare + sum(part.sizeHint().width() for part in shown) + px(2 * SIDE + GAP * (len(shown) + 2))

    def _measure(self) -> None:
        """Folded, the bar takes no more than its buttons' height and a little."""
        px, above = look().px, 4 if self._folded else 10
        self._parts.setContentsMargins(px(SIDE), px(above), px(SIDE), px(above))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words come and go with the room."""
        super().resizeEvent(event)
        self._lay_out()

    def resize_text(self, step: int) -> None:
        """One size up or down."""
        at = min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - look().scale))
        self._wear(SCALES[max(0, min(len(SCALES) - 1, at + step))])

    def _wear(self, scale: float) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and scale != look().scale:
            wear(app, look().tokens.name, scale)


class Told(QWidget):
    """One line: what is being done, what was done, or what went wrong. Hidden when there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Pictogram("info-circle", "text2", 18)
        self.words = Words("", "body", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setLayout(Row(self._icon, self.words, gap=8, sides=(40, 8, 40, 8)))
        self.hide()

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Tell this, aloud too."""
        if wrong:
            self._icon.show_icon("alert-circle", "attention")
        else:
            self._icon.show_icon("info-circle", "text2")
        self.words.recolour("attention" if wrong else "text")
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            alert(self)
