"""Who is here already under such a name: seen while it is typed, so that nobody is begun twice (experience §2, 13)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.search import SearchRow
from resources.wordings import said
from ui.parts.boxes import Column, Row, clear
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Link, Pictogram, Words

SHOWN, LETTERS, BEGINNING = 3, 2, 3


def sought(given: str, family: str) -> str:
    """What to look for: how the family name begins, or the first name while that is all there is; "" is too little."""
    name = family if len(family) >= LETTERS else given
    return name[:BEGINNING] if len(name) >= LETTERS else ""


def alike(found: Sequence[SearchRow], given: str) -> list[tuple[UUID, str]]:
    """People among what was found, those whose names begin like the first name typed first."""
    people = [(row.client, row.name) for row in found if row.kind == "person" and row.client is not None]
    start = given[:1].casefold()
    people.sort(key=lambda person: not any(word.casefold().startswith(start) for word in person[1].split()))
    return people[:SHOWN]


class Similar(QWidget):
    """Hidden while nobody is called so. `same` says it is the same person, `opened` asks to see them."""

    same = Signal(object, str)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = Column(gap=2)
        self.setLayout(self._rows)
        self.hide()

    def show_people(self, people: Sequence[tuple[UUID, str]]) -> None:
        """Show these, or nothing."""
        clear(self._rows)
        for client, name in people:
            see = Link(name, self._opens(client))
            see.setAccessibleName(said("referral.open_person", name=name))
            same = Button(said("referral.same"), Kind.SECONDARY, height=32, does=self._same(client, name))
            same.setAccessibleName(said("referral.same_as", name=name))
            words = Words(said("referral.is_here"), "body", "text2")
            self._rows.addLayout(Row(Pictogram("user", "attention", 18), see, words, same, 1, gap=8))
        self.setVisible(bool(people))
        self.setAccessibleName(". ".join(f"{name} {said('referral.is_here')}" for _, name in people))

    def _opens(self, client: UUID) -> Callable[[], None]:
        return lambda: self.opened.emit(client)

    def _same(self, client: UUID, name: str) -> Callable[[], None]:
        return lambda: self.same.emit(client, name)
