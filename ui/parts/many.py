"""A question with several answers of a list: each a button that is pressed or not, one Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column
from ui.parts.choices import Choice, Toggles
from ui.parts.labels import small


class ManyInput(QWidget):
    """`offer` says what there is to choose among; the value is the tuple of what is chosen, in that order."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices = Toggles("")
        self._wanted: tuple[Any, ...] = ()
        self._none = small(said("parts.nothing_to_choose"), wrap=True)
        self.setLayout(Column(self.choices, self._none, gap=4))
        self.setFocusProxy(self.choices)
        self.choices.toggled.connect(self._changed)
        self.offer(())

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """What may be chosen; what was chosen before stays so where it is still offered."""
        self.choices.offer([Choice(value, words) for value, words in choices])
        self.choices.setVisible(bool(choices))
        self._none.setVisible(not choices)
        self.choices.put(*self._wanted)

    def value(self) -> tuple[Any, ...]:
        """What is chosen, () for nothing."""
        return tuple(self.choices.values())

    def put(self, value: Collection[Any] | None) -> None:
        """Choose these; no `edited` is sent."""
        self._wanted = tuple(value or ())
        self.choices.put(*self._wanted)

    def problem(self) -> str:
        """Any choice is understood."""
        return ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """The name belongs to what takes the keyboard."""
        super().setAccessibleName(name)
        self.choices.setAccessibleName(name)

    def _changed(self, *_: object) -> None:
        self._wanted = self.value()
        self.edited.emit()
