"""The box below the toggles for one thing that changed: about two fields, an accent bar at its left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ips_desktop.casework.meeting_changes import HEADS, ChangeInput
from ips_desktop.questions.meeting import MeetingForm
from ips_desktop.terms.changing import ChangeKind
from resources.wordings import said
from ui.meeting.change_fields import TERMS, Today, about, asked, held_now, is_asked, options, proposed
from ui.parts import paint
from ui.parts.boxes import Column, Row
from ui.parts.fields import Field
from ui.parts.inputs import ChoiceInput
from ui.parts.known import KnownInput
from ui.parts.labels import small
from ui.theme import changes, look

EMPTY = (None, "")
STACKS_BELOW, NO_LIMIT = 600, 16_777_215


def stop_of(field: Field) -> QWidget:
    """The part of a field that takes the keyboard."""
    return field.control.focusProxy() or field.control


class ChangeBox(QWidget):
    """One toggle's fields. `form` is what the page began with for this person."""

    has_begun = False
    """Whether something stands there already, proposed or typed."""

    def __init__(self, kind: ChangeKind, today: Today, form: MeetingForm) -> None:
        super().__init__()
        self.kind, self.form = kind, form
        self._asked = asked(kind, today)
        self.by_name = {each.name: each.field for each in self._asked}
        self.fields = tuple(each.field for each in sorted(self._asked, key=lambda each: each.second))
        self._about = small("", wrap=True)
        self._rows = [
            Row(*(each.field for each in self._asked if each.second == second), gap=16) for second in (False, True)
        ]
        column = Column(self._about, gap=6, sides=(17, 10, 15, 13))
        for row, second in zip(self._rows, (False, True), strict=True):
            column.addLayout(row)
            self._name_below(column, [each.field for each in self._asked if each.second == second])
        self.setLayout(column)
        self.setAccessibleName(said(f"terms.ChangeKind.{kind}"))
        for name, field in self.by_name.items():
            field.control.edited.connect(self._job_chosen if name == "job" else self.follow)
        changes.worn.connect(self._measure)
        self.offer(form)

    @staticmethod
    def _name_below(column: Column, fields: Sequence[Field]) -> None:
        """The names that a line proposes have the whole width, below all that stands beside it."""
        for field in fields:
            if isinstance(field.control, KnownInput):
                column.addWidget(field.control.named)
                field.control.after = stop_of(fields[-1])

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in the order of reading, but for the names that come and go."""
        return [stop_of(field) for field in self.fields]

    @property
    def head(self) -> Field:
        """The field without which nothing is said."""
        return self.by_name[HEADS[self.kind]]

    def offer(self, form: MeetingForm) -> None:
        """What may be chosen for this person; nothing is answered yet."""
        self.form, self.has_begun = form, False
        for name, choices in options(self.kind, form).items():
            control = self.by_name[name].control
            if isinstance(control, KnownInput | ChoiceInput):
                control.offer(choices)
        self._about.setText(about(self.kind, form))
        self._about.setVisible(bool(self._about.text()))
        self.follow()

    def begin(self) -> None:
        """What stands there when it is first turned on."""
        if self.has_begun:
            return
        self.has_begun = True
        for name, value in proposed(self.kind, self.form).items():
            self.by_name[name].put(value)
        self.follow()

    def follow(self) -> None:
        """Ask what is to be asked, as the fields are answered now."""
        given = self._given()
        for name, field in self.by_name.items():
            field.setVisible(is_asked(name, self.kind, self.form, given))
        self._measure()

    def _job_chosen(self) -> None:
        """Another job: its hours and pay stand there to be written over."""
        if self.kind == ChangeKind.HOURS_OR_PAY:
            for name, value in held_now(self.form, self.by_name["job"].value()).items():
                self.by_name[name].put(value)
        self.follow()

    def lacks(self) -> Field | None:
        """Where it is to be said what changed, when nothing of it is said; None when something is."""
        given = self._given()
        if given[HEADS[self.kind]] in EMPTY:
            return self.head
        if self.kind == ChangeKind.HOURS_OR_PAY:
            now = held_now(self.form, given["job"])
            if all(given[name] == now[name] for name in TERMS):
                return self.by_name["minutes_week"]
        return None

    def change(self) -> ChangeInput:
        """What is said, as the act takes it: only what is asked and answered."""
        given = self._given()
        told = {n: v for n, v in given.items() if v not in EMPTY and is_asked(n, self.kind, self.form, given)}
        if self.kind == ChangeKind.HOURS_OR_PAY:
            told["job"] = given["job"]  # not asked where there is only one
        return ChangeInput(self.kind, told)

    def _given(self) -> Mapping[str, Any]:
        return {name: field.value() for name, field in self.by_name.items()}

    def _measure(self) -> None:
        px = look().px
        narrow = self.width() < px(STACKS_BELOW)
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for each in self._asked:
            is_fixed = bool(each.wide) and not narrow
            each.field.control.setMinimumWidth(px(each.wide) if is_fixed else 0)
            each.field.control.setMaximumWidth(px(each.wide) if is_fixed else NO_LIMIT)
            self._rows[each.second].setStretchFactor(each.field, 0 if each.wide else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under each other where it is narrow."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card, a bar of 3 at its left."""
        painter = QPainter(self)
        paint.box(painter, self.rect(), "surface", "line" if look().plain else "hairline")
        painter.setClipRect(0, 0, look().px(3), self.height())
        paint.box(painter, self.rect(), "accent")
