"""Who is in the group: a name begun and Enter adds somebody."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.group_meeting import Member
from ips_desktop.rules.naming_others import Called, named_in
from ips_desktop.terms.words import Attendance
from resources.wordings import said
from ui.group_meeting.member import MemberRow
from ui.parts.boxes import Column, clear
from ui.parts.buttons import quiet, secondary
from ui.parts.fields import alert
from ui.parts.flow import Flow
from ui.parts.inputs import TextInput
from ui.parts.labels import small

SEEN, LEAST_LETTERS = 6, 2


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
