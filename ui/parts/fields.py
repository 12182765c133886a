"""A field: its label, its hint, the input, and beside it what is wrong. `Form` binds fields to a draft and to refusals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.inputs import ChoiceInput, Input, ProseInput, TextInput
from ui.parts.labels import Pictogram, Words, label_for, small
from ui.parts.understood import ClockInput, DateInput, MinutesInput

PAUSE_MS = 300
"""A draft is kept this long after the last key …"""
LONGEST_MS = 2_000
"""… and at least this often while typing goes on."""


class Field(QWidget):
    """One question of a form. `name` is the act's argument, and what `Refused.field` says."""

    def __init__(self, name: str, label: str, control: Input, *, hint: str = "") -> None:
        super().__init__()
        self.name, self.label, self.control = name, label, control
        control.setAccessibleName(label)
        self._icon = Pictogram("alert-circle", "serious", 16)
        self._words = Words("", "small", "serious", wrap=True)
        self._error = QWidget()
        self._error.setLayout(Row(self._icon, self._words, gap=6))
        self._words.setSizePolicy(self._words.sizePolicy().Policy.Expanding, self._words.sizePolicy().verticalPolicy())
        self._error.hide()
        top = Row(label_for(label, control), gap=8)
        self.hint = small(hint, wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.hint, 1)
        self._note = small("", wrap=True)
        self._note.hide()
        column = Column(top, control, self._note, self._error, gap=4)
        if not isinstance(control, ProseInput):
            column.addStretch(1)
        self.setLayout(column)
        self.setFocusProxy(control)
        control.edited.connect(lambda: self.show_problem(""))

    def value(self) -> Any:
        """What was answered."""
        return self.control.value()

    def put(self, value: Any) -> None:
        """Fill in an answer."""
        self.control.put(value)

    @property
    def problem(self) -> str:
        """What stands beside the field now."""
        return self._words.text() if not self._error.isHidden() else ""

    def show_problem(self, words: str) -> None:
        """Say beside the field what is wrong, or "" when nothing is."""
        if words == self.problem:
            return
        self._words.setText(words)
        self._error.setVisible(bool(words))
        self.control.setProperty("problem", bool(words))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        named = said("parts.field_problem", label=self.label, problem=words) if words else self.label
        self.control.setAccessibleName(named)

    @property
    def note(self) -> str:
        """What is good to know of the answer, as it stands under it."""
        return self._note.text() if not self._note.isHidden() else ""

    def say(self, words: str) -> None:
        """Say under the field what is good to know of the answer; it stops nobody. A screen reader hears it once."""
        if words == self.note:
            return
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._note.setAccessibleName(words)
        if words:
            alert(self._note)

    def check(self) -> bool:
        """Say what cannot be understood; True when all is well."""
        self.show_problem(self.control.problem())
        return not self.problem


def text_field(name: str, label: str, *, hint: str = "", placeholder: str = "") -> Field:
    """A line of words."""
    return Field(name, label, TextInput(placeholder), hint=hint)


def prose_field(name: str, label: str, *, hint: str = "", lines: int = 5) -> Field:
    """Words over several lines."""
    return Field(name, label, ProseInput(lines=lines), hint=hint)


def date_field(name: str, label: str, today: Callable[[], date], *, past: bool = False, hint: str = "") -> Field:
    """A date; `past` when the question is about what was."""
    return Field(name, label, DateInput(today, past=past), hint=hint)


def choice_field(
    name: str, label: str, choices: Sequence[tuple[Any, str]], *, may_be_empty: bool = False, hint: str = ""
) -> Field:
    """One of a few: (value, words)."""
    return Field(name, label, ChoiceInput[Any](choices, may_be_empty=may_be_empty), hint=hint)


def minutes_field(name: str, label: str, *, hint: str = "") -> Field:
    """A length in minutes."""
    return Field(name, label, MinutesInput(), hint=hint)


def clock_field(name: str, label: str, *, hint: str = "") -> Field:
    """A time of day in minutes after midnight."""
    return Field(name, label, ClockInput(), hint=hint)


class Form(QObject):
    """Fields bound to a draft. It has no look; pages lay the fields out as they like."""

    draft = Signal(dict)
    """The answers, 300 ms after the last key and at least every two seconds while typing goes on."""
    edited = Signal()

    def __init__(self, *fields: Field, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields = {field.name: field for field in fields}
        self.is_dirty = False
        self._since = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.keep_now)
        for field in fields:
            field.control.edited.connect(self.touch)

    def take(self, *fields: Field) -> None:
        """Take in questions that came later."""
        for field in fields:
            self.fields[field.name] = field
            field.control.edited.connect(self.touch)

    def touch(self) -> None:
        """Something that belongs to the form was written: a draft is due."""
        if not self.is_dirty:
            self._since.start()
        self.is_dirty = True
        self._pause.start(max(0, min(PAUSE_MS, LONGEST_MS - self._since.elapsed())))
        self.edited.emit()

    def keep_now(self) -> None:
        """Send the draft at once if anything was written since the last: before locking and leaving."""
        self._pause.stop()
        if self.is_dirty:
            self.is_dirty = False
            self.draft.emit(self.values())

    def values(self) -> dict[str, Any]:
        """Every answer by its field's name."""
        return {name: field.value() for name, field in self.fields.items()}

    def put(self, values: Mapping[str, Any]) -> None:
        """Fill in what is known; other fields keep what they have."""
        for name, value in values.items():
            if name in self.fields:
                self.fields[name].put(value)

    def check(self) -> bool:
        """Say beside each field what cannot be understood; True when all is well. Every field is looked at."""
        return all([field.check() for field in self.fields.values()])  # noqa: C419

    def problems(self) -> list[tuple[str, Field]]:
        """What stands beside the fields now, for the summary."""
        return [(field.problem, field) for field in self.fields.values() if field.problem]

    def show_refused(self, refused: Refused) -> bool:
        """Say a refusal beside its field; False when no field here is meant."""
        field = self.fields.get(refused.field or "")
        if field is None:
            return False
        field.show_problem(said(f"refusals.{refused.code}", **refused.facts))
        return True

    def clear(self) -> None:
        """Empty every field and forget what was wrong."""
        for field in self.fields.values():
            field.put(None)
            field.show_problem("")
            field.say("")
        self.is_dirty = False
        self._pause.stop()


def alert(widget: QWidget) -> None:
    """Tell a screen reader at once of something that has just appeared."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
