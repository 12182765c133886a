"""Words that were left unfinished: how a form's answers are kept as they were typed, and the line that says so on return."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ips_desktop.terms.acting import LONDON
from resources.wordings import days, said
from ui.parts import paint
from ui.parts.boxes import Row
from ui.parts.codes import CodeInput
from ui.parts.fields import Field, Form, alert
from ui.parts.inputs import ProseInput
from ui.parts.labels import Link, Pictogram, Words
from ui.parts.many import ManyInput
from ui.parts.understood import DateInput
from ui.theme import look

_DAY, _ID = "day:", "id:"
_KEPT_DAY, _KEPT_ID = re.compile(r"day:(\d{4}-\d\d-\d\d)"), re.compile(r"id:([0-9a-f]{32})")


def typed(form: Form) -> dict[str, Any]:
    """Every answer as it was typed, understood or not: half a word stays half a word. A day and a record named are kept as such."""
    return {name: _typed(field) for name, field in form.fields.items()}


def _typed(field: Field) -> Any:
    control = field.control
    if isinstance(control, DateInput) and (day := control.value()) is not None:
        return f"{_DAY}{day.isoformat()}"
    if isinstance(control, ProseInput):
        return control.editor.toPlainText()
    if isinstance(control, QLineEdit) and not isinstance(control, CodeInput):
        return control.text()
    value = control.value()
    if isinstance(control, ManyInput):
        chosen: Iterable[object] = value or ()
        return [f"{_ID}{each.hex}" if isinstance(each, UUID) else each for each in chosen]
    return f"{_ID}{value.hex}" if isinstance(value, UUID) else value


def put_typed(form: Form, values: Mapping[str, Any]) -> None:
    """Write back what `typed` kept; what the form does not ask any more is passed over."""
    for name, value in values.items():
        field = form.fields.get(name)
        if field is None:
            continue
        control, kept = field.control, _kept(value)
        if isinstance(control, QLineEdit) and not isinstance(control, CodeInput) and kept is value:
            control.setText(value or "")
        else:
            control.put(kept)


def _kept(value: Any) -> Any:
    """A day or a record's id out of its text, several out of a list; every other answer, words that begin like one too, as it is."""
    if isinstance(value, list | tuple):
        return tuple(map(_kept, cast("list[Any]", value)))
    text = value if isinstance(value, str) else ""
    if day := _KEPT_DAY.fullmatch(text):
        return date.fromisoformat(day[1])
    return UUID(hex=found[1]) if (found := _KEPT_ID.fullmatch(text)) else value


class UnfinishedLine(QWidget):
    """ "We kept your unfinished note from 10:42. Continue / Start again". Hidden until `tell`."""

    again = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("", "body", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.carry_on = Link(said("drafts.continue"), self._continued)
        self.start_again = Link(said("drafts.start_again"), self._started)
        parts = (Pictogram("history", "accent", 18), self._words, self.carry_on, self.start_again)
        self.setLayout(Row(*parts, gap=12, sides=(12, 6, 16, 6)))
        self.hide()

    def tell(self, words: str) -> None:
        """Say what was kept, aloud too; "" when nothing was."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            alert(self)

    def _continued(self) -> None:
        self.hide()
        self.went_on.emit()

    def _started(self) -> None:
        self.hide()
        self.again.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pale blue of what is chosen, edged where there are no tints."""
        paint.box(QPainter(self), self.rect(), None if look().plain else "selection", "line" if look().plain else None)


def _clock(at: datetime) -> str:
    return days.clock(at.hour * 60 + at.minute)


def kept_words(now: int) -> str:
    """Draft kept 10:44; `now` in microseconds UTC."""
    return said("drafts.kept", time=_clock(datetime.fromtimestamp(now / 1_000_000, LONDON)))


def found_words(kept_at: int | None, today: date) -> str:
    """We kept your unfinished note from 10:42; with its day, when that was not today."""
    at = datetime.fromtimestamp((kept_at or 0) / 1_000_000, LONDON)
    if at.date() == today:
        return said("drafts.found", time=_clock(at))
    return said("drafts.found_day", day=days.day(at.date()), time=_clock(at))
