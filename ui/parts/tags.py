"""Short answers that one types one after the other: Enter makes each a chip; a press on a chip takes it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Column
from ui.parts.buttons import Button, Kind
from ui.parts.fields import Field
from ui.parts.flow import Flow
from ui.parts.inputs import TextInput


class TagsInput(QWidget):
    """The chips over the line in which the next is typed. What stands in the line counts too."""

    edited = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self._tags: list[str] = []
        self.line = TextInput(placeholder)
        self._chips = Flow()
        self._holder = QWidget()
        self._holder.setLayout(self._chips)
        self._holder.hide()
        self.setLayout(Column(self._holder, self.line, gap=8))
        self.setFocusProxy(self.line)
        self.line.edited.connect(self.edited)
        self.line.installEventFilter(self)

    def value(self) -> list[str]:
        """Every answer, in the order typed, each once."""
        last = self.line.value()
        return [*self._tags, last] if last and not self._has(last) else list(self._tags)

    def put(self, value: Any) -> None:
        """Show these; no `edited` is sent."""
        self._tags = list(dict.fromkeys(value or ()))
        self.line.put("")
        self._show()

    def problem(self) -> str:
        """Any words are taken."""
        return ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """The name belongs to what takes the keyboard."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _has(self, words: str) -> bool:
        return words.casefold() in {tag.casefold() for tag in self._tags}

    def _add(self) -> None:
        self._tags = self.value()
        self.line.put("")
        self._show()
        self.edited.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.line.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:  # pyright: ignore[reportUnnecessaryComparison]
                old.hide()
                old.deleteLater()
        for tag in self._tags:
            chip = Button(tag, Kind.SECONDARY, icon="x", height=32, does=self._taker(tag))
            chip.setAccessibleName(said("drafts.remove", what=tag))
            self._chips.addWidget(chip)
        self._holder.setVisible(bool(self._tags))
        self._holder.updateGeometry()

    def _taker(self, tag: str) -> Callable[[], None]:
        return lambda: self._remove(tag)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter adds; Backspace in an empty line takes the last back to be changed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.value():
                self._add()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._tags:
                last = self._tags.pop()
                self._show()
                self.line.put(last)
                self.edited.emit()
                return True
        return super().eventFilter(watched, event)


def tags_field(name: str, label: str, *, hint: str = "", placeholder: str = "") -> Field:
    """A question with any number of short answers; its value is a list."""
    control: Any = TagsInput(placeholder)
    return Field(name, label, control, hint=hint)
