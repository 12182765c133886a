"""The timeline: newest first, by month, one line each; an entry opens in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.timeline import TimelineEntry
from resources.wordings import days, said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column, Row
from ui.parts.buttons import secondary
from ui.parts.card_list import CardList
from ui.parts.choices import Choice, FilterChips
from ui.parts.labels import Words
from ui.parts.lines import Line, LineDelegate

GROUPS = ("all", "meetings", "plan", "work")


def body(entry: TimelineEntry) -> str:
    """What opens: the words, the next step, what was added, and when it was written if later."""
    if entry.withheld:
        return said("person.not_here")
    parts = [entry.text, " ".join(line.said() for line in entry.beside)]
    if entry.next_step:
        by = said("person.by", day=days.day(entry.next_by)) if entry.next_by else ""
        parts.append(said("person.next", step=f"{entry.next_step}{by}"))
    if entry.written_on is not None:
        late = f" {entry.late.said()}" if entry.late is not None else ""
        parts.append(said("person.written_later", day=days.day(entry.written_on), who=entry.by) + late)
    parts += [said("person.added", day=days.day(a.on) if a.on else "", who=a.by, text=a.text) for a in entry.added]
    return "\n".join(part for part in parts if part)


def month(entry: TimelineEntry) -> str:
    """The heading an entry stands under."""
    return f"{days.month(entry.on)} {entry.on.year}"


class Storyline(QWidget):
    """The left half of the page."""

    def __init__(self, add: Callable[[TimelineEntry], object]) -> None:
        super().__init__()
        self._open: UUID | None = None
        self._entries: tuple[TimelineEntry, ...] = ()
        self._add = add
        self.filters = FilterChips(said("person.filters"), [Choice(g, said(f"person.filter.{g}")) for g in GROUPS])
        self.filters.put("all")
        self.filters.chosen.connect(self._sift)
        self.model: RowsModel[TimelineEntry] = RowsModel(
            [ModelColumn(said("person.story"), lambda e: e.line.said())], sentence=self._spoken, group=month
        )
        delegate = LineDelegate(self._line, is_open=lambda entry: entry.id == self._open)
        self.list = CardList(self.model, delegate, name=said("person.story"))
        self.list.opened.connect(self.toggle)
        self.list.clicked.connect(self._clicked)
        self.add = secondary(said("person.add_to"), icon="pencil", key="Alt+A", does=self._add_to)
        self.add.hide()
        self.nothing = Words("", "body", "text2", wrap=True)
        self.nothing.hide()
        bar = Row(gap=8, sides=(13, 0, 0, 0))  # over the words of the list, whose open card stands out by as much
        bar.addWidget(self.filters, 1, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        whole = Column(bar, self.nothing, gap=8, sides=(11, 12, 12, 0))
        whole.addWidget(self.list, 1)
        self.setLayout(whole)

    def show_story(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Show what happened; the last note is open at first, else the newest entry with words."""
        is_first = not self._entries and self._open is None
        if is_first:
            notes = [e.id for e in entries if e.text and e.kind == "meeting"]
            self._open = next(iter(notes or [e.id for e in entries if e.text]), None)
        self._entries = entries
        self._sift()
        if is_first and self._open is not None:
            self.list.select(self._open)

    def reveal(self, entry: UUID) -> None:
        """Open an entry and go to it, whatever is filtered."""
        self._open = entry
        if not any(e.id == entry for e in self.model.rows):
            self.filters.put("all")
        self._sift()
        self.list.select(entry)

    def forget(self) -> None:
        """Another person comes: nothing is open."""
        self._open, self._entries = None, ()
        self.model.show(())

    def toggle(self, entry: Any) -> None:
        """Open an entry in place, or close it."""
        self._open = None if self._open == entry.id else entry.id
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()
        self._offer()

    def _clicked(self, _index: object) -> None:
        row = self.list.row()
        if row is not None and row.id != self._open:
            self.toggle(row)

    def _sift(self, *_: object) -> None:
        group = self.filters.value() or "all"
        shown = [e for e in self._entries if group in ("all", e.group)]
        self.model.show(shown)
        self.nothing.setText(said("person.nothing_of_kind" if self._entries else "person.nothing_recorded"))
        self.nothing.setVisible(not shown)
        self.list.scheduleDelayedItemsLayout()
        self._offer()

    def _line(self, entry: TimelineEntry) -> Line:
        words = entry.line.said()
        opened = entry.id == self._open
        return Line(
            text="" if opened else words,
            strong=words if opened else "",
            date=days.day(entry.on),
            icon=entry.icon,
            body=body(entry),
        )

    def _spoken(self, entry: TimelineEntry) -> str:
        return f"{days.day(entry.on)}. {entry.line.said()}. {body(entry)}"

    def _entry(self) -> TimelineEntry | None:
        return next((e for e in self._entries if e.id == self._open), None)

    def _add_to(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._add(entry)

    def _offer(self) -> None:
        entry = self._entry()
        self.add.setVisible(entry is not None and entry.may_add and not entry.withheld)
