"""Unlock: only one thing to do. The line under the field is always there, so that no message moves anything (picture 01)."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Row, scrolled
from ui.parts.labels import Pictogram, Words, label_for, small
from ui.sentences import sentence
from ui.theme import changes, look
from ui.unlock.line import Line
from ui.unlock.passphrase import COLUMN, PassphraseField
from ui.unlock.plain import PlainButton

SAY_OPENING_AFTER_MS = 300
SECOND_MS = 1000


class UnlockPage(QWidget):
    """The passphrase of the person this laptop is enrolled for."""

    asked = Signal(str)

    def __init__(self, service: str, person: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person, self._seconds = person, 0
        self.field = PassphraseField(said("unlock.passphrase"))
        self.field.returnPressed.connect(self._ask)
        self.field.caps_lock.connect(self._caps)
        self.line = Line()
        self.button = PlainButton(said("unlock.unlock"), "primary", self._ask, high=44)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(SAY_OPENING_AFTER_MS)
        self._opening.timeout.connect(lambda: self.line.say(said("unlock.opening"), "clock"))
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._count_down)
        self._column = QWidget()
        self._column.setLayout(self._inside(service, hint))
        inside = QWidget()
        inside.setLayout(Column(2, Row(1, self._column, 1), 3, sides=(24, 12, 24, 12)))
        foot = Row(Pictogram("lock", size=16), gap=8)
        foot.addWidget(small(said("unlock.locked"), wrap=True), 1)
        foot.addWidget(small(said("unlock.works_offline")))
        below = Column(Hairline(), foot, gap=10, sides=(24, 0, 24, 10))
        self.setLayout(Column(scrolled(inside), below, gap=0))
        changes.worn.connect(self._measure)
        self._measure()
        self.setAccessibleName(said("frame.program"))
        self.setFocusProxy(self.field)
        self.field.setFocus()

    def _inside(self, service: str, hint: str) -> Column:
        name = Words(service, "title", wrap=True)
        head = Row(Pictogram("shield-lock", "accent", 36), gap=12)
        head.addLayout(Column(name, Words(said("frame.program"), "body", "text2"), gap=0), 1)
        self.not_you = PlainButton(said("unlock.not_you"), "link", self._explain)
        column = Column(head, gap=0)
        column.addSpacing(look().px(24))
        column.addWidget(label_for(said("unlock.passphrase"), self.field, role="strong"))
        column.addSpacing(look().px(4))
        column.addWidget(self.field)
        column.addSpacing(look().px(10))
        column.addWidget(self.line)
        column.addSpacing(look().px(10))
        column.addWidget(self.button)
        column.addSpacing(look().px(14))
        column.addLayout(self._who())
        if hint:
            column.addSpacing(look().px(8))
            column.addWidget(small(said("unlock.demonstration", passphrase=hint), wrap=True))
        return column

    def _who(self) -> QHBoxLayout | QVBoxLayout:
        """Whose laptop this is, and the way out beside it, or below a name that takes the whole line."""
        words = said("unlock.signed_in_as", name=self._person)
        if look().metrics("small").horizontalAdvance(words) < look().px(COLUMN - 80):
            return Row(small(words), self.not_you, 1, gap=4)
        return Column(small(words, wrap=True), self.not_you, gap=4)

    def _measure(self) -> None:
        self._column.setFixedWidth(look().px(COLUMN))
        self.button.setFixedWidth(look().px(COLUMN))

    def _caps(self, on: bool) -> None:
        if on:
            self.line.say(said("unlock.caps_lock"), "arrow-big-up-line", "attention")
        elif self.line.text() == said("unlock.caps_lock"):
            self.line.say("")

    def _ask(self) -> None:
        if self.button.isEnabled() and self.field.text():
            self.asked.emit(self.field.text())

    def wait(self, waiting: bool) -> None:
        """Somebody tries the passphrase: hold the field until the answer is there."""
        self.field.setReadOnly(waiting)
        self.button.setEnabled(not waiting)
        if waiting:
            self._opening.start()
        else:
            self._opening.stop()

    def say(self, problem: Refused | Trouble) -> None:
        """Say what was wrong, in words; a wait counts down by itself."""
        self.line.say(sentence(problem), "alert-circle", "serious")
        self.field.selectAll()
        self.field.setFocus()
        self._seconds = int(problem.facts.get("seconds") or problem.facts.get("wait") or 0)
        if self._seconds:
            self.button.setEnabled(False)
            self._second.start()

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._second.stop()
            self.button.setEnabled(True)
            self.line.say(said("unlock.try_now"), "clock")
        else:
            self.line.say(said("unlock.wait", n=self._seconds), "clock", "attention")

    def _explain(self) -> None:
        self.line.say(said("unlock.not_you_means", name=self._person), "user-circle")
