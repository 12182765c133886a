"""The steps of a plan: what, who, by when. Enter adds a step, Tab moves on; an empty row is no step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.plan import StepInput
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import IconButton, secondary
from ui.parts.inputs import TextInput
from ui.parts.labels import Words, small
from ui.parts.understood import DateInput
from ui.theme import look

LEAST = 3


class StepRow(QWidget):
    """One step."""

    edited = Signal()
    enter = Signal()
    gone = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.id: UUID | None = None
        self.number = Words("", "plan_label", "accent")
        self.number.setFixedWidth(look().px(28))
        self.what, self.who, self.by = (
            TextInput(said("plan.step_hint")),
            TextInput(said("plan.who_hint")),
            DateInput(today),
        )
        self.problem = small("")
        self.problem.recolour("serious")
        self.problem.hide()
        for control in (self.what, self.who, self.by):
            control.edited.connect(self._edited)
            control.setMinimumHeight(look().px(44))
        self.what.returnPressed.connect(self.enter)
        self.who.setFixedWidth(look().px(200))
        self.by.setFixedWidth(look().px(290))
        remove = IconButton(said("plan.remove_step"), "x", does=lambda: self.gone.emit(self))
        line = Row(self.number, gap=8)
        line.addWidget(self.what, 1)
        for part in (self.who, self.by, remove):
            line.addWidget(part)
        self.setLayout(Column(line, self.problem, gap=2))

    def name(self, n: int) -> None:
        """Say which step this is."""
        self.number.setText(str(n))
        self.what.setAccessibleName(said("plan.step_what", n=n))
        self.who.setAccessibleName(said("plan.step_who", n=n))
        self.by.setAccessibleName(said("plan.step_by", n=n))

    def show_problem(self, words: str) -> None:
        """Say beside the step what is missing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _edited(self) -> None:
        self.show_problem("")
        self.edited.emit()

    def value(self) -> dict[str, Any]:
        """What is written, as a draft keeps it."""
        by = self.by.value()
        return {"id": self.id.bytes if self.id else None, "what": self.what.value(), "who": self.who.value(),
                "by": by.isoformat() if by else None}  # fmt: skip

    def put(self, value: dict[str, Any]) -> None:
        """Fill the row."""
        self.id = UUID(bytes=value["id"]) if value.get("id") else None
        self.what.put(value.get("what") or "")
        self.who.put(value.get("who") or "")
        self.by.put(date.fromisoformat(value["by"]) if value.get("by") else None)


class StepsEditor(QWidget):
    """Rows, and a way to add one."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.rows: list[StepRow] = []
        self._column = Column(gap=8)
        self.setLayout(
            Column(self._column, Row(secondary(said("plan.add_step"), icon="plus", does=self._add_and_go), 1), gap=8)
        )

    def put(self, steps: Sequence[dict[str, Any]]) -> None:
        """Show these steps, and a few empty rows."""
        for row in self.rows:
            row.deleteLater()
        self.rows = []
        for step in [*steps, *([{}] * max(0, LEAST - len(steps)))]:
            self._add().put(step)

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

    def show_refused(self, field: str, words: str) -> bool:
        """Put a refusal "steps.2.who" beside its step."""
        parts = field.split(".")
        written = [row for row in self.rows if row.what.value() or row.who.value()]
        if parts[0] != "steps" or not self.rows:
            return False
        n = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 1
        row = written[n - 1] if 0 < n <= len(written) else self.rows[0]
        row.show_problem(words)
        (row.who if parts[-1] == "who" else row.what).setFocus()
        return True

    def _add(self) -> StepRow:
        row = StepRow(self._today)
        row.edited.connect(self.edited)
        row.enter.connect(self._add_and_go)
        row.gone.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)
        row.name(len(self.rows))
        return row

    def _add_and_go(self) -> None:
        empty = next((row for row in self.rows if not row.what.value()), None)
        (empty or self._add()).what.setFocus()

    def _remove(self, row: StepRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        for n, each in enumerate(self.rows, 1):
            each.name(n)
        self.edited.emit()
