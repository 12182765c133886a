"""The page: three meters, filters with counts, cards or a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.questions.caseload import CaseloadPage as Answer
from ips_desktop.questions.caseload import CaseloadRow, caseload
from resources.wordings import said
from ui.caseload import rows
from ui.caseload.limits import Limits
from ui.caseload.table import CaseloadTable
from ui.models import RowsModel
from ui.parts.acts import Act
from ui.parts.boxes import Column, Row
from ui.parts.buttons import primary
from ui.parts.card_list import CardList
from ui.parts.cards import CASELOAD, CardDelegate, spoken
from ui.parts.choices import Choice, FilterChips, ViewSwitch
from ui.parts.empty import EmptyState
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import small
from ui.place import Place, Session

CARDS, TABLE = "cards", "table"


class CaseloadPage(Place):
    """Everyone with one adviser. A supervisor chooses whose."""

    refresh_when = frozenset(
        {"client", "meeting", "appointment", "plan", "spell", "named_adviser", "mode", "profile", "attempt", "wte", "referral",
         "signature", "staff", "reference_value"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._adviser: UUID | None = None
        self._rows: tuple[CaseloadRow, ...] = ()
        self._letters, self._filter = "", "all"
        self._sort: tuple[int, bool] | None = None
        self.limits = Limits()
        self.filters = FilterChips(said("caseload.filters"))
        self.filters.chosen.connect(self._filtered)
        self.hint = small(said("caseload.type_to_filter"))
        self.whose: ChoiceInput[UUID] = ChoiceInput(())
        self.whose.setAccessibleName(said("caseload.whose"))
        self.whose.edited.connect(self._choose)
        self.whose.hide()
        self.view = ViewSwitch(
            said("caseload.view"),
            [
                Choice(CARDS, said("caseload.cards"), icon="layout-list"),
                Choice(TABLE, said("caseload.table"), icon="table"),
            ],
        )
        self.view.chosen.connect(self._see)
        add = primary(said("caseload.add_referral"), icon="plus", does=lambda: self.leave_for("referral"))
        self.model: RowsModel[CaseloadRow] = RowsModel(
            rows.COLUMNS, sentence=lambda row: spoken(rows.card(row)), group=rows.group
        )
        self.list = CardList(
            self.model, CardDelegate(rows.card, CASELOAD), name=said("frame.caseload"), acts=self._acts
        )
        self.list.opened.connect(self._open)
        self.list.letters.connect(self._typed)
        self.table = CaseloadTable(self.model)
        self.table.opened.connect(self._open)
        self.table.sorted_by.connect(self._sorted)
        self.empty = EmptyState(said("caseload.nobody"), said("caseload.nobody_means"))
        self._stack = QStackedLayout()
        for widget in (self.list, self.table, self.empty):
            self._stack.addWidget(widget)
        bar = Row(self.filters, self.hint, 1, self.whose, self.view, add, gap=8)
        self.setLayout(Column(self.limits, bar, self._stack, gap=12, sides=(24, 12, 24, 0)))
        self.view.put(CARDS)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.caseload")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        return [
            ("Enter", said("caseload.key.open")),
            ("Alt+M", said("caseload.key.meeting")),
            ("Alt+P", said("caseload.key.plan")),
            ("A … Z", said("caseload.key.filter")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Another adviser's caseload when one is named."""
        if about is not None:
            self._adviser = about
        super().arrive(about, facts)
        (self.list if self._stack.currentWidget() is self.list else self.table).setFocus()

    def refresh(self) -> None:
        """Ask for the caseload."""
        self.ask(caseload, self._adviser).then(self._show)

    def _show(self, answer: Answer) -> None:
        self.limits.show_limits(answer)
        self._rows = answer.rows
        self.filters.offer(
            [Choice(name, said(f"caseload.filter.{name}"), count=n) for name, n in answer.counts if n or name == "all"]
        )
        if self._filter not in [name for name, n in answer.counts if n or name == "all"]:
            self._filter = "all"
        self.filters.put(self._filter)
        self.whose.setVisible(len(answer.advisers) > 1)
        if answer.advisers:
            self.whose.offer([(id_, name) for id_, name in answer.advisers])
            self.whose.put(answer.adviser)
        self._sift()

    def _sift(self) -> None:
        sought = self._letters.casefold()
        shown = [r for r in self._rows if self._filter in r.filters and sought in r.name.casefold()]
        if self._sort is not None and self.view.value() == TABLE:
            column, down = self._sort
            shown.sort(key=rows.SORTS[column], reverse=down)
        self.model.show(shown)
        view = self.table if self.view.value() == TABLE else self.list
        self._stack.setCurrentWidget(view if self._rows else self.empty)

    def _filtered(self, name: str) -> None:
        self._filter = name
        self._sift()

    def _typed(self, letters: str) -> None:
        self._letters = letters
        self.hint.setText(said("caseload.filtered", letters=letters) if letters else said("caseload.type_to_filter"))
        self._sift()

    def _sorted(self, column: int, down: bool) -> None:
        self._sort = (column, down)
        self._sift()

    def _see(self, _view: str) -> None:
        self._sift()

    def _choose(self) -> None:
        chosen = self.whose.value()
        if chosen is not None and chosen != self._adviser:
            self._adviser = chosen
            self.refresh()

    def _acts(self, row: CaseloadRow) -> list[Act]:
        if row.withheld:
            return []
        return [
            Act(said("caseload.act.open"), self._open, cap="Enter"),
            Act(said("caseload.act.meeting"), lambda r: self.leave_for("meeting", r.client), key="Alt+M"),
            Act(said("caseload.act.plan"), lambda r: self.leave_for("plan", r.client), key="Alt+P"),
        ]

    def _open(self, row: CaseloadRow) -> None:
        self.leave_for("person", row.client)
