"""A line that finds a group of a classification from what is typed: the line is for searching, the value is the group's code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ips_desktop.rules import occupations
from resources.wordings import said
from ui.parts.inputs import TextInput
from ui.parts.understood import UnderstoodInput

Found = tuple[str, str]
"""A code and its title."""


class CodeInput(UnderstoodInput):
    """Type a job in own words; the group that fits best stands at the right, Up and Down go through the others.

    `follow` another line: while nothing is typed here, the words there are searched for. A stored code is shown by its title.
    """

    def __init__(self, find: Callable[[str], Sequence[Found]], title: Callable[[str], str]) -> None:
        self._find, self._title = find, title
        self._found: Sequence[Found] = ()
        self._at = 0
        self._kept = ""
        self._leader: TextInput | None = None
        super().__init__(said("parts.code_hint"))

    def follow(self, leader: TextInput) -> None:
        """Search for what is typed there while nothing is typed here."""
        self._leader = leader
        leader.textChanged.connect(self._led)
        leader.edited.connect(self._led_anew)
        self._led("")

    def _led(self, _text: str) -> None:
        if not self.text().strip():
            self._search()
            self._measure()

    def _led_anew(self) -> None:
        """Somebody writes other words there: the group found for the ones before goes with them."""
        self._kept = ""
        self._led("")

    def _reread(self, _text: str) -> None:
        if self.text().strip():
            self._kept = ""
        self._search()
        super()._reread(_text)

    def _search(self) -> None:
        words = self.text().strip() or (str(self._leader.value()) if self._leader is not None else "")
        self._found, self._at = self._find(words) if words else (), 0

    def value(self) -> str | None:
        """The code of the group that stands at the right, or None."""
        if self._kept:
            return self._kept
        return self._found[self._at][0] if self._found else None

    def put(self, value: Any) -> None:
        """Show the group of this code, or nothing; no `edited` is sent."""
        self.setText("")
        self._kept = value or ""
        self._search()
        self._measure()

    def understood(self) -> str:
        """Coffee shop workers, 1 of 3."""
        if self._kept:
            return self._title(self._kept) or self._kept
        if not self._found:
            return said("parts.code_none") if self.text().strip() else super().understood()
        title = self._found[self._at][1]
        if len(self._found) == 1:
            return title
        return said("parts.code_of", title=title, at=self._at + 1, of=len(self._found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down is the next group that fits, Up the one before."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._kept = ""
            self._measure()
            self.edited.emit()


def occupation_input() -> CodeInput:
    """A unit group of SOC 2020."""

    def find(words: str) -> list[Found]:
        return [(one.code, one.title) for one in occupations.find(words)]

    def title(code: str) -> str:
        found = occupations.occupation_of(code)
        return found.title if found is not None else ""

    return CodeInput(find, title)


def industry_input() -> CodeInput:
    """A group of SIC 2007."""

    def find(words: str) -> list[Found]:
        return [(one.code, one.title) for one in occupations.find_industry(words)]

    def title(code: str) -> str:
        found = occupations.industry_of(code)
        return found.title if found is not None else ""

    return CodeInput(find, title)
