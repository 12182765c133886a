"""For whom and for which days: two choices, and two dates where other days are wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.outcomes import OutcomesPage
from ips_desktop.rules.measuring.named_periods import NamedPeriod
from ips_desktop.rules.measuring.scope import Scope
from ips_desktop.terms.troubles import Refused
from resources.wordings import days, said
from ui.parts.boxes import Column
from ui.parts.buttons import secondary
from ui.parts.fields import Form, date_field
from ui.parts.flow import Flow
from ui.parts.inputs import ChoiceInput
from ui.theme import look

OTHER = "other"


class _LabelHigh(QWidget):
    """Room as high as a label: a button under it stands level with the fields beside it."""

    def sizeHint(self) -> QSize:
        """No wider than nothing."""
        return QSize(0, look().line("small_strong"))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()


class Asked(QWidget):
    """`changed`: another scope or other days are wanted; `wanted()` says which, as arguments of the question."""

    changed = Signal()
    grown = Signal()
    """It needs more room, or less."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.scope: ChoiceInput[Scope] = ChoiceInput([])
        self.scope.setAccessibleName(said("outcomes.scope"))
        self.period: ChoiceInput[str] = ChoiceInput([(name, _period(name)) for name in (*NamedPeriod, OTHER)])
        self.period.setAccessibleName(said("outcomes.period"))
        self.first = date_field("first", said("outcomes.first"), today, past=True)
        self.last = date_field("last", said("outcomes.last"), today)
        self.show_days = secondary(said("outcomes.show"), does=self._days_said)
        self.form = Form(self.first, self.last, parent=self)
        self.days = QWidget()
        level = QWidget()
        level.setLayout(Column(_LabelHigh(), self.show_days, 1, gap=4))
        self.days.setLayout(Flow(self.first, self.last, level, gap=8))
        self.days.hide()
        self.setLayout(Flow(self.scope, self.period, self.days, gap=8))
        self.scope.edited.connect(self.changed)
        self.period.edited.connect(self._chosen)

    def wanted(self) -> dict[str, Any]:
        """What is asked for: a named period, else two days; and the scope, None for the widest."""
        name = self.period.value()
        if name == OTHER:
            return {"name": None, "first": self.first.value(), "last": self.last.value(), "scope": self.scope.value()}
        return {"name": NamedPeriod(name or NamedPeriod.YEAR_TO_DATE), "scope": self.scope.value()}

    def offer(self, answer: OutcomesPage) -> None:
        """Offer whose figures may be seen; the days shown stand in words where they have a name."""
        self.scope.offer([(each.scope, each.name) for each in answer.scopes])
        self.scope.put(answer.scope)
        self.scope.setVisible(len(answer.scopes) > 1)
        shown = self.period.value()
        named = [(name, _named(name, answer) if name == shown else _period(name)) for name in (*NamedPeriod, OTHER)]
        self.period.offer(named)
        self.period.put(shown)
        if shown != OTHER:
            self.form.put({"first": answer.period.first, "last": answer.period.last})

    def refuse(self, refused: Refused) -> bool:
        """Say beside the day what is wrong with it; True when it is one of these two."""
        return self.form.show_refused(refused)

    def _chosen(self) -> None:
        self.days.setVisible(self.period.value() == OTHER)
        self.grown.emit()
        if self.period.value() == OTHER:
            self.first.setFocus()
        else:
            self.changed.emit()

    def _days_said(self) -> None:
        self.form.check()
        for field in (self.first, self.last):
            if not field.problem and field.value() is None:
                field.show_problem(said("outcomes.day_missing"))
        if not self.form.problems():
            self.changed.emit()


def _period(name: str) -> str:
    return said(f"outcomes.period.{name}")


def _named(name: str, answer: OutcomesPage) -> str:
    period = answer.period
    first, last = days.plain_day(period.first), days.plain_day(period.last)
    return said("outcomes.period.named", name=_period(name), first=first, last=last) if name != OTHER else _period(name)
