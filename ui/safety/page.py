"""A concern: whom to call, at once and without a network; then whom it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.marks import Reason
from ips_desktop.questions.safety import SomebodyHere, numbers, people_here
from resources.wordings import said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column, Panel, clear, scrolled
from ui.parts.card_list import CardList
from ui.parts.fields import text_field
from ui.parts.labels import Words, heading
from ui.parts.lines import Line, LineDelegate
from ui.place import Place, Session
from ui.theme import look

LEAST_SEEN = 160
"""Of the list: below this the page scrolls."""


class ConcernPage(Place):
    """Reached by F9 from anywhere."""

    refresh_when = frozenset({"client"})

    def __init__(self, session: Session, parent: Any = None) -> None:
        super().__init__(session, parent)
        self._all: tuple[SomebodyHere, ...] = ()
        self._numbers = Column(gap=4)
        self.name = text_field("name", said("safety.about_whom"), placeholder=said("safety.first_letters"))
        self.model: RowsModel[SomebodyHere] = RowsModel(
            [ModelColumn(said("safety.about_whom"), lambda row: row.name)], sentence=lambda row: row.name
        )
        self.list = CardList(
            self.model, LineDelegate(lambda row: Line(text=row.name, icon="user")), name=said("safety.people")
        )
        self.list.opened.connect(self._chosen)
        self.list.clicked.connect(self._clicked)
        self.none = Words("", "body", "text2", wrap=True)
        self.none.hide()
        self.name.control.edited.connect(self._filter)
        call = Panel(heading(said("safety.now")), self._numbers)
        column = Column(call, self.name, self.none, self.list, gap=12, sides=(24, 16, 24, 16))
        column.setStretch(3, 1)
        self.list.setMinimumHeight(look().px(LEAST_SEEN))
        inside = QWidget()
        inside.setLayout(column)
        self.setLayout(Column(scrolled(inside), gap=0))

    def title(self) -> str:
        """The top bar's title."""
        return said("safety.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Enter", said("safety.key.choose")), ("Esc", said("safety.key.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """The caret is where a name is typed."""
        self.name.put("")
        super().arrive(about, facts)
        self.name.setFocus()

    def refresh(self) -> None:
        """Ask whom to call and who is here."""
        self.ask(numbers).then(self._call)
        self.ask(people_here).then(self._people)

    def _call(self, lines: tuple[Reason, ...]) -> None:
        clear(self._numbers)
        for line in lines:
            self._numbers.addWidget(Words(line.said(), "sentence", wrap=True))

    def _people(self, people: tuple[SomebodyHere, ...]) -> None:
        self._all = people
        self._filter()

    def _filter(self) -> None:
        sought = str(self.name.value()).casefold()
        self.model.show([row for row in self._all if sought in row.name.casefold()])
        self.none.setText(said("safety.nobody_called" if self._all else "safety.nobody"))
        self.none.setVisible(not self.model.rowCount())
        if self.list.row() is None and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _clicked(self, _index: object) -> None:
        row = self.list.row()
        if row is not None:
            self._chosen(row)

    def _chosen(self, row: SomebodyHere) -> None:
        self.leave_for("form", row.id, form="raise_concern")
