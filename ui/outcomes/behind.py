"""Who stands behind a figure: by name, in four groups, with the reason of each that does not count. Enter opens the person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from ips_desktop.questions.behind import Behind, Listed, behind
from ips_desktop.questions.measured_words import figure_words, of_words, row_words
from ips_desktop.rules.measuring.case import Answer
from resources.wordings import days, said
from ui.list_out import ListOut
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column, scrolled
from ui.parts.buttons import secondary
from ui.parts.card_list import CardList
from ui.parts.empty import EmptyState
from ui.parts.flow import Flow
from ui.parts.labels import Words, small
from ui.parts.lines import Line, LineDelegate, spoken
from ui.place import Place, Session


class BehindPage(Place):
    """One figure's records."""

    refresh_when = frozenset({"client", "spell", "job", "plan", "meeting", "stepping", "at_risk"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._asked: dict[str, Any] = {}
        self.question = Words("", "sentence", wrap=True)
        self.days = small("")
        self.save = secondary(said("outcomes.behind.save"), icon="device-floppy", does=self._save)
        self.model: RowsModel[Listed] = RowsModel(
            [
                ModelColumn(said("outcomes.behind.name"), _name),
                ModelColumn(said("outcomes.behind.what"), _what),
                ModelColumn(said("outcomes.behind.answer"), lambda each: _heading(each.answer)),
                ModelColumn(said("outcomes.behind.why"), _why),
            ],
            sentence=lambda each: f"{_heading(each.answer)}. {spoken(line(each))}",
            group=lambda each: each.answer,
            heading=self._group,
        )
        self.list = CardList(self.model, LineDelegate(line), name=said("outcomes.behind.list"))
        self.list.opened.connect(self._open)
        self.empty = EmptyState(said("outcomes.behind.nobody"), said("outcomes.behind.nobody_means"))
        self._stack = QStackedWidget()
        listed = QWidget()
        listed.setLayout(Column(self.list, gap=0, sides=(12, 0, 12, 0)))
        for part in (listed, scrolled(self.empty)):
            self._stack.addWidget(part)
        head = QWidget()
        head.setLayout(Column(self.question, Flow(self.days, self.save, gap=16), gap=4, sides=(24, 12, 24, 8)))
        whole = Column(head, gap=0)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)
        self.out = ListOut(self)

    def title(self) -> str:
        """The top bar's title."""
        return said("outcomes.behind.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        return [("Enter", said("outcomes.behind.key.open")), ("Esc", said("outcomes.behind.key.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """About a measure, a row of it, a scope and its days; without them the last one stays."""
        if "measure" in facts:
            self._asked = {name: facts[name] for name in ("measure", "row", "scope", "first", "last")}
        self.head(self.title())
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask who it is."""
        if self._asked:
            self.ask(behind, **self._asked).then(self._show)

    def _show(self, answer: Behind) -> None:
        outcome = answer.outcome
        row = outcome.row(answer.row) if answer.row else None
        kind, lists = (outcome.kind, outcome.lists) if row is None else (row.kind, row.lists)
        question = said(f"measures.{outcome.measure}")
        figure = " · ".join(part for part in (figure_words(kind, lists), of_words(kind, lists)) if part)
        self.question.setText(" ".join((question, *([f"{row_words(answer.row)}:"] if answer.row else []), figure)))
        first, last = (days.plain_day(on) for on in (outcome.period.first, outcome.period.last))
        self.days.setText(said("outcomes.behind.days", first=first, last=last))
        self._counts = {each: len(answer.of(each)) for each in Answer}
        self.model.show(answer.listed)
        self.save.setEnabled(bool(answer.listed))
        self._stack.setCurrentIndex(0 if answer.listed else 1)
        if answer.listed and self.list.row() is None:
            self.list.keeps.go(0)
        (self.list if answer.listed else self.save).setFocus()

    _counts: Mapping[Answer, int] = {}

    def _group(self, answer: Answer) -> str:
        return said("outcomes.behind.group", answer=_heading(answer), n=self._counts.get(answer, 0))

    def _open(self, each: Listed) -> None:
        if each.client is not None:
            self.leave_for("person", each.client)

    def _save(self) -> None:
        self.out.save(self.question.text(), self.model)


def line(each: Listed) -> Line:
    """As it is drawn: the name, which record it is, and at the right why."""
    return Line(_what(each), strong=_name(each), end=_why(each))


def _name(each: Listed) -> str:
    return each.name or said("outcomes.behind.no_name")


def _what(each: Listed) -> str:
    return each.what.said() if each.what is not None else ""


def _why(each: Listed) -> str:
    return said(f"measures.why.{each.why}") if each.why is not None else ""


def _heading(answer: Answer) -> str:
    return said(f"outcomes.behind.{answer}")
