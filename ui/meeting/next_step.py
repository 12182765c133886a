"""The last row: next step, who does it, by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from resources.wordings import said
from ui.parts.boxes import Row
from ui.parts.fields import Field, date_field, text_field
from ui.parts.inputs import ChoiceInput
from ui.theme import changes, look

WHO, BY, STACKS_BELOW = 176, 208, 640


class NextStep(QWidget):
    """Three fields in a row; under each other where the row is too narrow."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.step = text_field("next_step", said("meeting.next_step"))
        self._who: ChoiceInput[str] = ChoiceInput(())
        self.who = Field("next_who", said("meeting.next_who"), self._who)
        self.by = date_field("next_by", said("meeting.next_by"), today)
        self.fields = (self.step, self.who, self.by)
        self._row = Row(*self.fields, gap=12)
        self._row.setStretchFactor(self.step, 1)
        self.setLayout(self._row)
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.who.control.setMinimumWidth(look().px(WHO))
        self.by.control.setMinimumWidth(look().px(BY))
        narrow = self.width() < look().px(STACKS_BELOW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def offer(self, choices: Sequence[str], chosen: str) -> None:
        """Who can do it: the choices, and whoever is named already."""
        self._who.offer([(name, name) for name in dict.fromkeys([*choices, chosen]) if name])

    def put_by(self, by: date, soon: date) -> None:
        """Show the day; a week from now as it is typed: +7."""
        if by == soon and isinstance(self.by.control, QLineEdit):
            self.by.control.setText("+7")
        else:
            self.by.put(by)

    def resizeEvent(self, event: object) -> None:
        """Under each other where it is narrow."""
        self._measure()
