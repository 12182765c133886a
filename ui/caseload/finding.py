"""What is left of a caseload once letters are typed and a filter is chosen, in which order; and where both are asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID

from ips_desktop.questions.caseload import CaseloadPage, CaseloadRow
from resources.wordings import said
from ui.caseload import arranging, rows
from ui.parts.choices import Choice, FilterChips, ViewSwitch
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import small
from ui.theme import look

CARDS, TABLE = "cards", "table"
ALL = "all"


class Finding:
    """The filters, whose caseload, cards or table, and the line that says what was typed. It is laid out by the page."""

    def __init__(self) -> None:
        self.letters, self.filter = "", ALL
        self.sort: tuple[int, bool] | None = None
        self.filters = FilterChips(said("caseload.filters"))
        self.hint = small(said("caseload.type_to_filter"))
        self.whose: ChoiceInput[UUID] = ChoiceInput(())
        self.whose.setAccessibleName(said("caseload.whose"))
        self.whose.hide()
        views = [(CARDS, "layout-list"), (TABLE, "table")]
        self.view = ViewSwitch(
            said("caseload.view"), [Choice(name, said(f"caseload.{name}"), icon=icon) for name, icon in views]
        )

    @property
    def is_table(self) -> bool:
        """Whether the table is in view."""
        return self.view.value() == TABLE

    def offer(self, answer: CaseloadPage) -> None:
        """The filters that somebody is in, and whose caseload may be looked at; a filter nobody is in any more shows all."""
        counted = [(name, n) for name, n in answer.counts if n or name == ALL]
        self.filters.offer([Choice(name, said(f"caseload.filter.{name}"), count=n) for name, n in counted])
        if self.filter not in dict(counted):
            self.filter = ALL
        self.filters.put(self.filter)
        self.whose.setVisible(len(answer.advisers) > 1)
        if answer.advisers:
            self.whose.offer([(id_, name) for id_, name in answer.advisers])
            self.whose.put(answer.adviser)

    def wide(self) -> int:
        """How wide the filters are in one line, in pixels as they stand, and the gap after them."""
        gap = look().px(8)
        return sum(each.sizeHint().width() + gap for each in self.filters.buttons) + gap

    def shown(self, whole: Sequence[CaseloadRow], marked: Collection[UUID], by: str) -> list[CaseloadRow]:
        """Who is left, arranged; in the table as its heading sorts. The line says so."""
        sought = self.letters.casefold()
        found = [
            replace(r, marked=r.id in marked) for r in whole if self.filter in r.filters and sought in r.name.casefold()
        ]
        found.sort(key=lambda r: arranging.place(r, by))
        if self.sort is not None and self.is_table:
            column, down = self.sort
            found.sort(key=rows.SORTS[column], reverse=down)
        key = "type_to_filter" if not self.letters else "filtered" if found else "filtered_none"
        self.hint.setText(said(f"caseload.{key}", letters=self.letters))
        return found
