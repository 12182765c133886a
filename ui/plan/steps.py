"""The steps of a plan: what, who, by when. Enter adds a step, Tab moves on; an empty row is no step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.plan import StepInput
from resources.wordings import said
from ui.parts.beside import Beside
from ui.parts.boxes import Column, Row
from ui.parts.buttons import Button, IconButton
from ui.parts.insight import go_to
from ui.parts.labels import Words, small
from ui.parts.understood import DateInput
from ui.plan.growing import StepText
from ui.theme import changes, look

LEAST = 3
NARROW = 900
"""Below this, who and by when stand under what."""


class StepRow(QWidget):
    """One step."""

    edited = Signal()
    enter = Signal()
    gone = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.id: UUID | None = None
        self.is_begun = False
        self.number = Words("", "plan_label", "accent")
        self.what, self.who = StepText(said("plan.step_hint")), StepText(said("plan.who_hint"), replaces=True)
        self.by = DateInput(today)
        self.problem = small("", wrap=True)
        self.problem.recolour("serious")
        self.problem.hide()
        for control in (self.what, self.who, self.by):
            control.edited.connect(self._edited)
        self.what.enter.connect(self.enter)
        self.who.enter.connect(self.enter)
        self.by.returnPressed.connect(self.enter)
        self.remove = IconButton(said("plan.remove_step"), "x", does=lambda: self.gone.emit(self))
        self.remove.high = 52  # as its fields
        first, second = QWidget(), QWidget()
        top = Qt.AlignmentFlag.AlignTop
        before, after = Row(gap=8), Row(gap=8)
        before.addWidget(self.number, 0, top)
        before.addWidget(self.what, 1, top)
        for part, stretch in ((self.who, 3), (self.by, 4), (self.remove, 0)):
            after.addWidget(part, stretch, top)
        first.setLayout(before)
        second.setLayout(after)
        self._second = second
        self._beside = Beside((first, 5), (second, 4), least=NARROW)
        self.setLayout(Column(self._beside, self.problem, gap=2))
        changes.worn.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        px = look().px
        self.number.setFixedWidth(px(28))
        self.number.setMinimumHeight(self.what.growing.high(1))  # beside its first line
        self.who.setMinimumWidth(px(110))
        self.who.setMaximumWidth(px(210))
        self.by.setFont(look().font("plan_who"))
        self.by.setMinimumWidth(px(205))
        self.by.setMaximumWidth(px(280))
        self.by.setStyleSheet(f"min-height: {px(50)}px")  # as high as one line of the fields beside it
        self._indent()

    def _indent(self) -> None:
        """Under what, who begins where what begins."""
        layout = self._second.layout()
        if layout is not None:
            layout.setContentsMargins(look().px(36) if self._beside.is_narrow() else 0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who and by when go under what where it is narrow."""
        super().resizeEvent(event)
        self._indent()

    def name(self, n: int) -> None:
        """Say which step this is."""
        self.number.setText(str(n))
        self.what.setAccessibleName(said("plan.what_of_step", n=n))
        self.who.setAccessibleName(said("plan.who_of_step", n=n))
        self.by.setAccessibleName(said("plan.day_of_step", n=n))
        self.remove.rename(said("plan.remove_step_n", n=n))

    def show_problem(self, words: str) -> None:
        """Say beside the step what is missing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _edited(self) -> None:
        self.show_problem("")
        self.edited.emit()

    def value(self) -> dict[str, Any]:
        """What is written, as a draft keeps it: a day that is not understood yet stays as it was typed."""
        by = self.by.value()
        return {"id": self.id.bytes if self.id else None, "what": self.what.value(), "who": self.who.value(),
                "by": by.isoformat() if by else None, "typed": "" if by else self.by.text()}  # fmt: skip

    def put(self, value: dict[str, Any]) -> None:
        """Fill the row."""
        self.id = UUID(bytes=value["id"]) if value.get("id") else None
        self.is_begun = bool(value.get("what"))
        self.what.put(value.get("what") or "")
        self.who.put(value.get("who") or "")
        self.by.put(date.fromisoformat(value["by"]) if value.get("by") else None)
        if value.get("typed"):
            self.by.setText(value["typed"])

    def check(self) -> bool:
        """Say beside the step what cannot be understood of its day."""
        problem = self.by.problem()
        self.show_problem(problem)
        return not problem


class StepsEditor(QWidget):
    """Rows, and a way to add one."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.rows: list[StepRow] = []
        self.before: QWidget | None = None
        """What Tab leaves to come to the first step."""
        self._column = Column(gap=8)
        self._more = Button(said("plan.add_step"), icon="plus", height=44, does=self._add_and_go)
        self._more.words_role = "plan_label"
        self.setLayout(Column(self._column, Row(self._more, 1), gap=8))

    def put(self, steps: Sequence[dict[str, Any]]) -> None:
        """Show these steps, and a few empty rows."""
        for row in self.rows:
            row.deleteLater()
        self.rows = []
        for step in [*steps, *([{}] * max(0, LEAST - len(steps)))]:
            self._add().put(step)
        self._order()

    def _order(self) -> None:
        """Tab goes through the steps as they are read, however late a row was added."""
        stops: list[QWidget] = [self.before] if self.before is not None else []
        for row in self.rows:
            stops += [row.what.editor, row.who.editor, row.by, row.remove]
        for first, second in pairwise([*stops, self._more]):
            self.setTabOrder(first, second)

    def values(self) -> list[dict[str, Any]]:
        """What is written, as a draft keeps it."""
        return [row.value() for row in self.rows]

    def inputs(self) -> list[StepInput]:
        """The steps as the act takes them."""
        return [
            StepInput(what=row.what.value(), who=row.who.value(), by_day=row.by.value(), id=row.id)
            for row in self.rows
            if row.what.value() or row.who.value()
        ]

    def check(self) -> bool:
        """Say beside each step what cannot be understood; True when all is well."""
        wrong = [row for row in self.rows if not row.check()]
        if wrong:
            go_to(wrong[0].by)
        return not wrong

    def show_refused(self, field: str, words: str) -> bool:
        """Put a refusal "steps.2.who" beside its step."""
        parts = field.split(".")
        written = [row for row in self.rows if row.what.value() or row.who.value()]
        if parts[0] != "steps" or not self.rows:
            return False
        n = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 1
        row = written[n - 1] if 0 < n <= len(written) else self.rows[0]
        row.show_problem(words)
        go_to(row.who if parts[-1] == "who" else row.what)
        return True

    def _add(self) -> StepRow:
        row = StepRow(self._today)
        row.edited.connect(self.edited)
        row.enter.connect(self._add_and_go)
        row.what.edited.connect(lambda: self._begin(row))
        row.gone.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)
        row.name(len(self.rows))
        return row

    def _begin(self, row: StepRow) -> None:
        """A step that is being begun has whoever does the one before it, once; Tab goes there to say somebody else."""
        at = self.rows.index(row)
        if at and not row.is_begun and row.what.value() and not row.who.value():
            row.is_begun = True
            row.who.put(self.rows[at - 1].who.value())

    def _add_and_go(self) -> None:
        empty = next((row for row in self.rows if not row.what.value()), None)
        row = empty or self._add()
        self._order()
        go_to(row.what)

    def _remove(self, row: StepRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        for n, each in enumerate(self.rows, 1):
            each.name(n)
        go_to(self.rows[0].what if self.rows else self._more)
        self.edited.emit()
