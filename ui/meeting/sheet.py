"""Form left, "Where were we?" right, the foot below; in a narrow window the right side waits behind a button of the foot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.meeting.beside import Beside
from ui.meeting.foot import Foot
from ui.meeting.form import MeetingAnswers
from ui.parts.boxes import Column, Hairline, Row, scrolled
from ui.parts.insight import go_to
from ui.theme import look

BESIDE_FROM = 1010


class Sheet(QWidget):
    """All that is seen while a meeting is recorded."""

    def __init__(self, today: Callable[[], date], finish: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__()
        self._is_narrow = self.shows_beside = False
        self.answers = MeetingAnswers(today)
        self.beside = Beside()
        self.foot = Foot(finish, leave, self.turn)
        self.form_side = scrolled(self.answers)
        self._rule = Hairline(upright=True)
        sides = Row(self.form_side, self._rule, self.beside, gap=0)
        sides.setStretch(0, 1)
        self.setLayout(Column(sides, Hairline(), self.foot, gap=0))
        self.foot.take(self.answers.further.unfold)

    def begin(self) -> None:
        """The caret in the note, and the note in sight."""
        if self.shows_beside:
            self.turn()
        go_to(self.answers.note)

    def turn(self) -> None:
        """Where a window is narrow: to "Where were we?" and back to the note."""
        self.shows_beside = not self.shows_beside
        self._arrange()
        (self.foot.last if self.shows_beside else self.answers.note).setFocus()

    def _arrange(self) -> None:
        narrow = self._is_narrow
        self.foot.offer_beside(offered=narrow, shown=self.shows_beside)
        self.beside.set_wide(wide=narrow)
        self.beside.setVisible(not narrow or self.shows_beside)
        self._rule.setVisible(not narrow)
        self.form_side.setVisible(not narrow or not self.shows_beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps the form."""
        narrow = self.width() < look().px(BESIDE_FROM)
        if narrow and not self._is_narrow:
            self.answers.take_further()
        elif self._is_narrow and not narrow:
            self.foot.take(self.answers.further.unfold)
        self._is_narrow = narrow
        self._arrange()
        super().resizeEvent(event)
