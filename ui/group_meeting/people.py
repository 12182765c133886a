"""Who is in the group: a name begun and Enter adds somebody; beside each whether they came, and what is written of them alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.group_meeting import Member
from ips_desktop.rules.naming_others import Called, named_in
from ips_desktop.terms.words import Attendance
from resources.wordings import said
from ui.group_meeting.naming import NamedHere
from ui.parts.boxes import Column, Grid, clear
from ui.parts.buttons import IconButton, quiet, secondary
from ui.parts.fields import alert
from ui.parts.flow import Flow
from ui.parts.inputs import ChoiceInput, ProseInput, TextInput
from ui.parts.labels import Words, small
from ui.theme import changes, look

SEEN, LEAST_LETTERS = 6, 2
STACKED_BELOW, NAME_WIDE = 640, 190


class MemberRow(QWidget):
    """One person: who, whether they came, words of their own, and out again."""

    edited = Signal()

    def __init__(
        self, member: Member, take_out: Callable[[UUID], object], no_name: Callable[[str], object], came: str, note: str
    ) -> None:
        super().__init__()
        self.member = member
        self.name = Words(member.name, "strong", wrap=True)
        self.came: ChoiceInput[str] = ChoiceInput([(str(a), said(f"group.came.{a}")) for a in Attendance])
        self.came.setAccessibleName(said("group.came_who", name=member.name))
        self.came.put(came or str(Attendance.ATTENDED))
        self.note = ProseInput(said("group.own_note"), lines=2)
        self.note.stay()
        self.note.setAccessibleName(said("group.own_note_who", name=member.name))
        self.note.put(note)
        self.out = IconButton(said("group.take_out", name=member.name), "x", does=lambda: take_out(member.id))
        self.named = NamedHere(no_name)
        self._grid, self._is_stacked = Grid(gap=8), None
        self.setLayout(Column(self._grid, self.named, gap=4))
        for control in (self.came, self.note):
            control.edited.connect(self.edited)
        changes.worn.connect(self._arrange)
        self._arrange()

    def value(self) -> list[str]:
        """As the draft keeps it: whose, their name, whether they came, the words."""
        return [self.member.id.hex, self.member.name, str(self.came.value()), self.note.value()]

    def be_ahead(self, *, ahead: bool) -> None:
        """What is still to come says nothing of who came."""
        for part in (self.came, self.note):
            part.setVisible(not ahead)
        if ahead:
            self.named.tell("")

    def _arrange(self) -> None:
        is_stacked = self.width() < look().px(STACKED_BELOW)
        self.name.setFixedWidth(look().px(NAME_WIDE)) if not is_stacked else self.name.setMaximumWidth(16777215)
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        parts = (self.name, self.came, self.note, self.out)
        places = ((0, 0, 1), (1, 0, 2), (2, 0, 2), (0, 1, 1)) if is_stacked else tuple((0, n, 1) for n in range(4))
        for part, (line, column, wide) in zip(parts, places, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, line, column, 1, wide)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column == (0 if is_stacked else 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under each other where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()


class PeopleInput(QWidget):
    """The people, as one answer of the form. `sought(letters)`: who else is called that; the page answers by `show_found`."""

    edited = Signal()
    sought = Signal(str)
    no_name = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._mine: dict[UUID, Member] = {}
        self._found: tuple[Member, ...] = ()
        self._last: tuple[Member, ...] = ()
        self._ahead = False
        self.rows: list[MemberRow] = []
        self.line = TextInput(said("group.add_hint"))
        self.line.returnPressed.connect(self._take_first)
        self.line.edited.connect(self._typed)
        self.count = small()
        self.as_last = secondary(said("group.as_last", n=0), icon="history", does=self._as_last)
        self._offered, self._rows = Flow(gap=4), Column(gap=8)
        self._holder, rows = QWidget(), QWidget()
        self._holder.setLayout(self._offered)
        rows.setLayout(self._rows)
        self.setLayout(Column(self.line, self._holder, self.count, rows, gap=6))
        self.setFocusProxy(self.line)
        self._offer()

    # ---- as any input of a form

    def value(self) -> list[list[str]]:
        """Each person: id, name, whether they came, words of their own."""
        return [row.value() for row in self.rows]

    def put(self, value: Any) -> None:
        """Show these people instead; no `edited` is sent."""
        clear(self._rows)
        self.rows = []
        for id_, name, came, note in value or ():
            member = self._mine.get(UUID(hex=id_)) or Member(UUID(hex=id_), name, Called(name))
            self._add(member, came, note)
        self.line.put("")
        self._tell()

    def problem(self) -> str:
        """Whoever is chosen can be taken."""
        return ""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """The name belongs to what takes the keyboard."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    # ---- who can be chosen

    def offer(self, mine: Sequence[Member], last: Sequence[Member]) -> None:
        """Who can be found by letters at once, and who was in the last group."""
        self._mine = {member.id: member for member in mine}
        self._last = tuple(last)
        for row in self.rows:
            row.member = self._mine.get(row.member.id, row.member)
        self._offer()

    def show_members(self, members: Sequence[Member]) -> None:
        """Begin with these people."""
        self.put([[m.id.hex, m.name, m.attendance, ""] for m in members])

    def show_found(self, letters: str, members: Sequence[Member]) -> None:
        """Who else is called that."""
        if letters == self.line.value():
            self._found = tuple(m for m in members if m.id not in self._mine)
            self._offer()

    def _typed(self) -> None:
        self._found = ()
        self._offer()
        if len(self.line.value()) >= LEAST_LETTERS:
            self.sought.emit(self.line.value())

    def fitting(self) -> list[Member]:
        """Who may be meant by what is typed: those whose names begin so first."""
        letters, chosen = self.line.value().casefold(), {row.member.id for row in self.rows}
        if not letters:
            return []
        fits = [m for m in (*self._mine.values(), *self._found) if letters in m.name.casefold() and m.id not in chosen]
        begins = [any(word.startswith(letters) for word in m.name.casefold().split()) for m in fits]
        return [m for _, m in sorted(zip(begins, fits, strict=True), key=lambda each: not each[0])][:SEEN]

    def _offer(self) -> None:
        self._offered.removeWidget(self.as_last)
        clear(self._offered)
        fits = self.fitting()
        for member in fits:
            self._offered.addWidget(quiet(member.name, icon="plus", does=lambda member=member: self.add(member)))
        self._offered.addWidget(self.as_last)
        self.as_last.say(said("group.as_last", n=len(self._last)))
        self.as_last.setVisible(bool(self._last) and not self.rows and not self.line.value())
        nobody = bool(self.line.value()) and not fits
        self._holder.setVisible(bool(fits) or self.as_last.isVisibleTo(self._holder))
        self.line.setAccessibleDescription(
            said("group.enter_adds", name=fits[0].name) if fits else said("group.nobody_so") if nobody else ""
        )
        self._holder.updateGeometry()
        self._say_count(nobody=nobody)

    def _take_first(self) -> None:
        fits = self.fitting()
        if fits:
            self.add(fits[0])

    def add(self, member: Member) -> None:
        """One more; the line is empty for the next name."""
        self._add(member, "", "")
        self.line.put("")
        self._found = ()
        self.line.setFocus()
        self._tell()
        alert(self.count)
        self.edited.emit()

    def _add(self, member: Member, came: str, note: str) -> None:
        row = MemberRow(member, self._take_out, self.no_name.emit, came, note)
        row.be_ahead(ahead=self._ahead)
        row.edited.connect(self.edited)
        self.rows.append(row)
        self._rows.addWidget(row)

    def _as_last(self) -> None:
        for member in self._last:
            self._add(member, "", "")
        self._tell()
        self.line.setFocus()
        self.edited.emit()

    def _take_out(self, client: UUID) -> None:
        row = next(row for row in self.rows if row.member.id == client)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.line.setFocus()
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        self._offer()

    def _say_count(self, *, nobody: bool) -> None:
        count = said("group.count", n=len(self.rows)) if self.rows else ""
        self.count.setText(said("group.nobody_so") if nobody else count)
        self.count.setVisible(bool(self.count.text()))

    # ---- who is named

    def be_ahead(self, *, ahead: bool) -> None:
        """A group to come says nothing of who came."""
        self._ahead = ahead
        for row in self.rows:
            row.be_ahead(ahead=ahead)

    def named_by(self, words: str, not_names: Collection[str]) -> str:
        """Who of the group is named in words that go to all who came; one alone may be named in their own record."""
        came = [row for row in self.rows if row.came.value() == str(Attendance.ATTENDED)]
        return next((found for row in came if (found := self._others(row, words, not_names))), "")

    def look(self, not_names: Collection[str]) -> None:
        """Say beside each person who else is named in their own words."""
        for row in self.rows:
            row.named.tell("" if self._ahead else self._others(row, row.note.value(), not_names))

    def _others(self, row: MemberRow, words: str, not_names: Collection[str]) -> str:
        return named_in(words, [other.member.called for other in self.rows if other is not row], not_names)
