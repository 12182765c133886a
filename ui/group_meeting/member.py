"""One person of the group: whether they came, and what is written of them alone."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.group_meeting import Member
from ips_desktop.terms.words import Attendance
from resources.wordings import said
from ui.group_meeting.naming import NamedHere
from ui.parts.boxes import Column, Grid
from ui.parts.buttons import IconButton
from ui.parts.inputs import ChoiceInput, ProseInput
from ui.parts.labels import Words
from ui.theme import changes, look

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
