"""Who did you meet? Letters filter one's own people at once, those with a meeting today first; others are found by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ips_desktop.questions.caseload import CaseloadPage
from ips_desktop.questions.search import SearchRow
from resources.wordings import days, said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column
from ui.parts.buttons import secondary
from ui.parts.card_list import CardList
from ui.parts.empty import EmptyState
from ui.parts.fields import text_field
from ui.parts.lines import Line, LineDelegate
from ui.theme import changes, look

OTHERS_FROM = 2
"""Letters typed before people who are not one's own are looked for."""


@dataclass(frozen=True)
class Person:
    """A person one may have met."""

    id: UUID
    name: str
    second: str = ""
    today: str = ""
    at: int = 24 * 60


class Chooser(QWidget):
    """Emits `chosen(id)`; emits `sought(letters)` so that the page asks who else is called that."""

    chosen = Signal(object)
    sought = Signal(str)
    referral_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mine: list[Person] = []
        self._others: list[Person] = []
        self.name = text_field("name", said("meeting.choose"), placeholder=said("meeting.choose_hint"))
        self.model: RowsModel[Person] = RowsModel(
            [ModelColumn(said("meeting.who"), lambda person: person.name)],
            sentence=lambda person: ", ".join(part for part in (person.name, person.second, person.today) if part),
        )
        self.list = CardList(self.model, LineDelegate(_line), name=said("meeting.choose_list"))
        self.list.opened.connect(self._take)
        self.list.clicked.connect(self._take)
        add = secondary(said("meeting.add_referral"), icon="user-plus", does=self.referral_asked.emit)
        self.empty = EmptyState(said("meeting.nobody"), said("meeting.nobody_words"), add)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = Column(self.name, self._stack, gap=8, sides=(24, 12, 24, 16))
        column.setStretch(1, 1)
        self.setLayout(column)
        self.setFocusProxy(self.name)
        self.name.control.edited.connect(self._typed)
        self.name.control.installEventFilter(self)
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self.name.setMaximumWidth(look().px(520))

    def begin(self) -> None:
        """Empty, the caret in the name."""
        self.name.put("")
        self._others = []
        self._show()
        self.name.setFocus()

    def show_mine(self, page: CaseloadPage) -> None:
        """One's own people: those of today by the hour, then the rest by name."""
        people = [Person(row.client, row.name, row.stage.said(), *_today(row.today_at)) for row in page.rows]
        self._mine = sorted(people, key=lambda person: (person.at, person.name.casefold()))
        self._show()

    def show_others(self, found: Sequence[SearchRow]) -> None:
        """People who are not one's own and are called that."""
        mine = {person.id for person in self._mine}
        self._others = [
            Person(row.client, row.name)
            for row in found
            if row.kind == "person" and row.client and row.client not in mine
        ]
        self._show()

    def _typed(self) -> None:
        letters = self.name.value()
        self._others = []
        self._show()
        if len(letters) >= OTHERS_FROM:
            self.sought.emit(letters)

    def _show(self) -> None:
        letters = self.name.value().casefold()
        rows = [person for person in self._mine if letters in person.name.casefold()] + self._others
        self.model.show(rows)
        if rows:
            self.list.keeps.go(0)
        else:
            key = "meeting.nobody_so" if letters else "meeting.nobody"
            self.empty.say(said(key), said(f"{key}_words"))
        self._stack.setCurrentWidget(self.list if rows else self.empty)

    def _take(self, _shown: object = None) -> None:
        person = self.list.row()
        if person is not None:
            self.chosen.emit(person.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the name: arrows move in the list, Enter takes who is marked."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.model.rowCount():
                place = max(0, min(self.model.rowCount() - 1, self.list.currentIndex().row() + step))
                self.list.keeps.go(place)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self._take()
                return True
        return super().eventFilter(watched, event)


def _today(at: int | None) -> tuple[str, int]:
    return ("", 24 * 60) if at is None else (said("meeting.choose_today", time=days.clock(at)), at)


def _line(person: Person) -> Line:
    return Line(text=person.second, strong=person.name, icon="user", end=person.today)
