"""A line for a name that may be one we have: while it is typed, those it may be are named, and one press takes one of them.

Its value is the id of the one taken, or whose name stands there; else the words as they were typed: something new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.rules.employers import Alike
from resources.wordings import said
from ui.parts.boxes import Column
from ui.parts.buttons import quiet
from ui.parts.flow import Flow
from ui.parts.inputs import TextInput

Choices = Sequence[tuple[Any, str]]


def _by_name(choices: Choices) -> dict[str, UUID]:
    """Each by its whole name ("Garden World, Roath"), and by its beginning where only one begins so."""
    whole = {name.casefold(): id_ for id_, name in choices}
    begun = Counter(name.partition(",")[0] for name in whole)
    short = {start: id_ for name, id_ in whole.items() if begun[start := name.partition(",")[0]] == 1}
    return {**short, **whole}


class KnownInput(QWidget):
    """`offer` says which names there are; "Garden World, Roath: is this it?" stands under the line."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = TextInput()
        self._flow = Flow(gap=4)
        self.named = QWidget()
        self.named.setLayout(self._flow)
        self.named.hide()
        self._by_name: dict[str, UUID] = {}
        self._names: dict[UUID, str] = {}
        self._alike = Alike(())
        self.setLayout(Column(self.line, self.named, gap=4))
        self.setFocusProxy(self.line)
        self.line.edited.connect(self._typed)
        self.line.editingFinished.connect(self._say_whole)

    def offer(self, choices: Choices) -> None:
        """The names that there are."""
        self._names = dict(choices)
        self._by_name = _by_name(choices)
        self._alike = Alike(choices)
        self._name()

    def value(self) -> Any:
        """The id of the one named, or the words."""
        words = self.line.value()
        return self._by_name.get(words.casefold(), words)

    def put(self, value: Any) -> None:
        """Show this name; no `edited` is sent."""
        self.line.put(self._names.get(value, "") if isinstance(value, UUID) else value)
        self._name()

    def problem(self) -> str:
        """Any name is taken."""
        return ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """The name belongs to what takes the keyboard."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _say_whole(self) -> None:
        """Left with the name of the one we have: it stands there whole, so that it is seen which one it is."""
        value = self.value()
        if isinstance(value, UUID):
            self.put(value)

    def _typed(self) -> None:
        self._name()
        self.edited.emit()

    def _name(self) -> None:
        """Name those it may be, unless it is one of them already."""
        found = [] if isinstance(self.value(), UUID) else self._alike.find(self.line.value())
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:  # pyright: ignore[reportUnnecessaryComparison]
                old.hide()
                old.deleteLater()
        for id_, name in found:
            self._flow.addWidget(quiet(said("parts.is_this_it", name=name), does=lambda id_=id_: self._take(id_)))
        self.named.setVisible(bool(found))
        self.named.updateGeometry()

    def _take(self, id_: UUID) -> None:
        self.line.setFocus()
        self.put(id_)
        self.edited.emit()
