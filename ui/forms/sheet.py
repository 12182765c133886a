"""The questions of one form, laid out: two columns where there is room, words across both, folded parts behind their heading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.beginning import Options
from resources.wordings import said
from ui.forms.controls import Today, field_for, is_wide
from ui.forms.spec import Ask, FormSpec, Part, asks_of
from ui.parts.boxes import Column, Grid
from ui.parts.buttons import quiet
from ui.parts.codes import CodeInput
from ui.parts.fields import Field, Form
from ui.parts.inputs import ChoiceInput, TextInput
from ui.parts.known import KnownInput
from ui.parts.labels import heading
from ui.parts.many import ManyInput
from ui.theme import look

TWO_COLUMNS_FROM = 640


class PartOfForm(QWidget):
    """Some questions under their heading; a folded part opens by its button."""

    def __init__(self, spec: FormSpec, part: Part, today: Today) -> None:
        super().__init__()
        asks = [ask if isinstance(ask, Ask) else Ask(ask) for ask in part.asks]
        self.fields = [field_for(spec.record, ask, today) for ask in asks]
        self.quiet = {ask.name for ask in asks if ask.quiet}
        self._grid = Grid(gap=16)
        self._inside = QWidget()
        self._inside.setLayout(self._grid)
        self._columns = 0
        self.arrange(two=True)  # before the layout is taken: its order is the order of Tab
        words = said(f"forms.{spec.name}.{part.heading}") if part.heading else ""
        self.unfold = quiet(words, icon="chevron-down", does=self.open)
        self.unfold.inset = 2
        self._heading = heading(words)
        self.setLayout(Column(self._heading, self.unfold, self._inside, gap=8))
        hidden = {self._heading: not words or part.folded, self.unfold: not part.folded, self._inside: part.folded}
        for each in (each for each, is_hidden in hidden.items() if is_hidden):
            each.hide()
        self.folded = part.folded

    def open(self) -> None:
        """Show the questions and go to the first."""
        self.show_all()
        self.fields[0].setFocus()

    def show_all(self) -> None:
        """Show the questions."""
        self.folded = False
        self.unfold.hide()
        self._heading.show()
        self._inside.show()

    def arrange(self, *, two: bool) -> None:
        """Short questions two beside each other, or each in its line."""
        columns = 2 if two else 1
        if columns == self._columns:
            return
        self._columns = columns
        row = place = 0
        for field in self.fields:
            self._grid.removeWidget(field)
            if is_wide(field) or not two:
                row += place > 0
                self._grid.addWidget(field, row, 0, 1, columns)
                row, place = row + 1, 0
                continue
            self._grid.addWidget(field, row, place)
            place = 1 - place
            row += place == 0
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class FormSheet(QWidget):
    """All parts of a form; `form` binds its fields to the draft."""

    def __init__(self, spec: FormSpec, today: Today) -> None:
        super().__init__()
        self._today = today
        self.parts = [PartOfForm(spec, part, today) for part in spec.parts]
        self.form = Form(*(field for part in self.parts for field in part.fields), parent=self)
        for ask in asks_of(spec):
            control, leader = self.form.fields[ask.name].control, self.form.fields.get(ask.follows)
            if isinstance(control, CodeInput) and leader is not None and isinstance(leader.control, TextInput):
                control.follow(leader.control)
        self.setLayout(Column(*self.parts, 1, gap=20))

    def offer(self, options: Mapping[str, Options]) -> None:
        """What may be chosen where another record is named."""
        for name, choices in options.items():
            control: Any = self.form.fields[name].control
            if isinstance(control, KnownInput | ManyInput):
                control.offer(choices)
            elif isinstance(control, ChoiceInput):
                control.offer(choices)  # pyright: ignore[reportUnknownMemberType]

    def unfold_answered(self) -> None:
        """Nothing that says something stays behind a heading, and nothing that is objected to."""
        for part in self.parts:
            loud = [field for field in part.fields if field.problem or field.name not in part.quiet]
            if part.folded and any(field.problem or self._answered(field) for field in loud):
                part.show_all()

    def _answered(self, field: Field) -> bool:
        """Whether a field says something; today's day is where a form begins, and no answer yet."""
        return field.value() not in (None, "", (), self._today())

    def put(self, values: Mapping[str, Any]) -> None:
        """Fill in what is known."""
        self.form.put(values)
        self.unfold_answered()

    def first(self) -> Field:
        """Where the keyboard begins: the first question that says nothing yet and can be answered, else the first."""
        open_ones = [field for part in self.parts if not part.folded for field in part.fields]
        return next((f for f in open_ones if f.value() in (None, "") and _can_be_answered(f)), open_ones[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        for part in self.parts:
            part.arrange(two=self.width() >= look().px(TWO_COLUMNS_FROM))
        super().resizeEvent(event)


def _can_be_answered(field: Field) -> bool:
    """A list that offers nothing (nobody is known at this employer) is no place to begin."""
    control: Any = field.control
    return not isinstance(control, ChoiceInput) or control.count() > 1
