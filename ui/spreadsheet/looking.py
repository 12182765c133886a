"""The third step: every row with what becomes of it. Nothing is done yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.interchange.people import Choice as Becomes
from ips_desktop.interchange.people import Row as Judged
from ips_desktop.interchange.people import Verdict
from ips_desktop.interchange.sheet_kinds import PEOPLE, SheetKind
from resources.wordings import days, said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.acts import Act
from ui.parts.boxes import Column
from ui.parts.card_list import CardList
from ui.parts.cards import Card, CardShape, spoken
from ui.parts.chips import Chip, Tone
from ui.parts.choices import Choice, FilterChips
from ui.parts.flow import Flow
from ui.parts.inputs import ChoiceInput
from ui.parts.labels import Words, label_for
from ui.parts.tall_cards import TallCards
from ui.theme import changes, look

SHAPE = CardShape(height=64, lead=56)
LEAST_HIGH = 220
ALL = "all"
LOOKS = {
    Verdict.GOOD: ("verdict.good", Tone.GOOD, "check"),
    Verdict.NOTE: ("verdict.note", Tone.NEUTRAL, "info-circle"),
    Verdict.WRONG: ("verdict.wrong", Tone.SERIOUS, "alert-circle"),
}
ALIKE = {
    Becomes.LEAVE: ("becomes.leave", Tone.ATTENTION, "users"),
    Becomes.SAME: ("becomes.same", Tone.GOOD, "check"),
    Becomes.NEW: ("becomes.new", Tone.GOOD, "check"),
}


@dataclass(frozen=True)
class Shown:
    """A row of the file as it stands in the list; `becomes` what is done with one that looks like somebody."""

    row: Judged
    becomes: Becomes

    @property
    def id(self) -> int:
        """The row's number in the file."""
        return self.row.number


def card(shown: Shown, kind: SheetKind = PEOPLE) -> Card:
    """Number, name, what is to be said of it, and what becomes of it."""
    row = shown.row
    key, tone, icon = ALIKE[shown.becomes] if row.verdict == Verdict.ALIKE else LOOKS[row.verdict]
    return Card(
        title=row.name or said("spreadsheet.nameless"),
        second=kind.problems(row) or (_brings(row) if kind is PEOPLE else _employer(row)),
        lead=str(row.number),
        chips=(Chip(kind.says(key), tone, icon),),
        act=said("spreadsheet.act") if row.verdict == Verdict.ALIKE else "",
    )


def _brings(row: Judged) -> str:
    """What comes in of a row nothing is to be said of."""
    born: date | None = row.brings["person"].get("born")
    parts = (
        said("spreadsheet.born", day=days.day_of_year(born)) if born else "",
        said("spreadsheet.referred", day=days.day_of_year(row.brings["received_on"])),
        said(f"terms.ReferralSource.{row.brings['source']}"),
    )
    return " · ".join(part for part in parts if part)


def _employer(row: Judged) -> str:
    """The same of an employer: where, how to reach it, and who works there."""
    told, person = row.brings["employer"], row.brings["person"]
    parts = (*(told.get(name, "") for name in ("phone", "email", "website")), person.get("name", ""))
    return " · ".join(part for part in parts if part)


class Looking(QWidget):
    """`changed` when another choice was made, so that the foot can say how many come in."""

    changed = Signal()

    def __init__(self, kind: SheetKind = PEOPLE) -> None:
        super().__init__()
        self._kind = kind
        self._rows: tuple[Judged, ...] = ()
        self._own: dict[int, Becomes] = {}
        self.lead = Words("", "sentence", wrap=True)
        self.filters = FilterChips(said("spreadsheet.filters"))
        self.filters.chosen.connect(self._filtered)
        self.alike: ChoiceInput[Becomes] = ChoiceInput([(each, kind.says(f"alike.{each}")) for each in Becomes])
        self.alike.edited.connect(self._all_alike)
        self._label = label_for(kind.says("alike"), self.alike)
        columns = (ModelColumn[Shown](said("spreadsheet.head_row"), lambda shown: str(shown.id)),)
        self.model: RowsModel[Shown] = RowsModel(columns, sentence=lambda shown: spoken(card(shown, kind)))
        cards = TallCards(lambda shown: card(shown, kind), SHAPE, may_be_long=lambda shown: bool(shown.row.problems))
        self.list = CardList(self.model, cards, name=said("spreadsheet.rows"), acts=self._acts)
        self._question = QWidget()
        self._question.setLayout(Flow(self._label, self.alike, gap=8))
        column = Column(self.lead, self.filters, self._question, gap=12, sides=(24, 16, 24, 12))
        column.addWidget(self.list, 1)
        self.setLayout(column)
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self.list.setMinimumHeight(look().px(LEAST_HIGH))

    def forget(self) -> None:
        """Another file, or another sheet of it: nothing was said of its rows yet."""
        self._own = {}
        self.alike.put(Becomes.LEAVE)

    def show_rows(self, rows: tuple[Judged, ...]) -> None:
        """Show what was judged; who looks like somebody is left out until the person says otherwise, and what they said stays."""
        self._rows = rows
        alike = {row.number for row in rows if row.verdict == Verdict.ALIKE}
        self._own = {number: becomes for number, becomes in self._own.items() if number in alike}
        counts = Counter(str(row.verdict) for row in rows)
        offered = [Choice(ALL, said("spreadsheet.filter.all"), count=len(rows))]
        offered += [Choice(str(v), self._kind.says(f"filter.{v}"), count=counts[v]) for v in Verdict if counts[v]]
        self.filters.offer(offered)
        self.filters.put(ALL)
        self._question.setVisible(bool(counts[Verdict.ALIKE]))
        self._sift()
        if rows:
            self.list.keeps.go(0)

    def becomes(self, row: Judged) -> Becomes:
        """What is done with a row that looks like somebody: said of it alone, else of all of them."""
        wanted = self._own.get(row.number, self.alike.value() or Becomes.LEAVE)
        return Becomes.LEAVE if wanted == Becomes.SAME and row.alike is None else wanted

    def sorted_out(self) -> tuple[list[dict[str, Any]], list[Judged]]:
        """What comes in, and what stays outside."""
        return self._kind.sorted_out(self._rows, self.becomes)

    def _all_alike(self) -> None:
        self._own = {}
        self._sift()

    def _sift(self) -> None:
        wanted = self.filters.value() or ALL
        self.model.show([Shown(row, self.becomes(row)) for row in self._rows if wanted in (ALL, str(row.verdict))])
        coming, left = self.sorted_out()
        self.lead.setText(said("spreadsheet.comes", n=len(coming), left=said("spreadsheet.stays", n=len(left))))
        self.changed.emit()

    def _acts(self, shown: Shown) -> Sequence[Act]:
        """The other two things that can become of a row that looks like somebody."""
        if shown.row.verdict != Verdict.ALIKE:
            return ()
        fit = [
            each for each in Becomes if each != shown.becomes and (each != Becomes.SAME or shown.row.alike is not None)
        ]
        return [Act(self._kind.says(f"act.{each}"), partial(self._decide, each)) for each in fit]

    def _filtered(self, _value: object) -> None:
        self._sift()

    def _decide(self, becomes: Becomes, shown: Shown) -> None:
        self._own[shown.id] = becomes
        self._sift()
