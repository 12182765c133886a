"""Who is here already under such a name: seen while it is typed, so that nobody is begun twice (experience §2, 13)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.duplicates import Likely
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


def alike(likely: Sequence[Likely], found: Sequence[SearchRow], given: str) -> list[tuple[UUID, str, str]]:
    """Who may be the one, with why, the surest first; then people whose names begin so, the first name typed first."""
    sure = [(one.id, one.name, one.said().said()) for one in likely]
    people = [(row.client, row.name, "") for row in found if row.kind == "person" and row.client is not None]
    start = given[:1].casefold()
    people.sort(key=lambda person: not any(word.casefold().startswith(start) for word in person[1].split()))
    taken = {one.id for one in likely}
    return [*sure, *(person for person in people if person[0] not in taken)][:SHOWN]


class Similar(QWidget):
    """Hidden while nobody is called so. `same` says it is the same person, `opened` asks to see them."""

    same = Signal(object, str)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = Column(gap=2)
        self.setLayout(self._rows)
        self.hide()

    def show_people(self, people: Sequence[tuple[UUID, str, str]]) -> None:
        """Show these, each with what makes it likely, or nothing."""
        clear(self._rows)
        for client, name, why in people:
            see = Link(name, self._opens(client))
            see.setAccessibleName(said("referral.open_person", name=name))
            same = Button(said("referral.same"), Kind.SECONDARY, height=32, does=self._same(client, name))
            same.setAccessibleName(said("referral.same_as", name=name))
            words = Words(said("referral.is_here_why", why=why) if why else said("referral.is_here"), "body", "text2")
            self._rows.addLayout(Row(Pictogram("user", "attention", 18), see, words, same, 1, gap=8))
        self.setVisible(bool(people))
        self.setAccessibleName(". ".join(f"{name} {said('referral.is_here')} {why}".strip() for _, name, why in people))

    def _opens(self, client: UUID) -> Callable[[], None]:
        return lambda: self.opened.emit(client)

    def _same(self, client: UUID, name: str) -> Callable[[], None]:
        return lambda: self.same.emit(client, name)
