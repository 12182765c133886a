"""What stands below the table: good news, and what needs an eye. Each line ends in the people or the caseload behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ips_desktop.questions.team import TeamLine
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Panel, Row, clear
from ui.parts.labels import Link, Pictogram, Words, heading, small
from ui.theme.tokens import Colour


class Lines(QWidget):
    """A heading and a card of lines; an empty one says so."""

    def __init__(
        self, name: str, colour: Colour, to_adviser: Callable[[UUID], object], to_person: Callable[[UUID], object]
    ) -> None:
        super().__init__()
        self._name = name
        self._colour: Colour = colour
        self._to_adviser, self._to_person = to_adviser, to_person
        self._rows = Column(gap=0)
        panel = Panel(self._rows, sides=(16, 4, 16, 4))
        self.setLayout(Column(heading(said(f"team.{name}")), panel, 1, gap=8))
        self.menu = QMenu(self)

    def show_lines(self, lines: Sequence[TeamLine]) -> None:
        """Show these and no others."""
        clear(self._rows)
        if not lines:
            self._rows.addLayout(self._line("circle-check", said(f"team.{self._name}.none"), "", None))
        for n, line in enumerate(lines):
            if n:
                self._rows.addWidget(Hairline())
            self._rows.addLayout(self._line(line.icon, line.what.said(), line.why.said(), self._lead(line)))

    def _line(self, icon: str, what: str, why: str, lead: Link | None) -> Row:
        words = Column(Words(what, "body", wrap=True), gap=0)
        if why:
            words.addWidget(small(why, wrap=True))
        row = Row(Pictogram(icon, self._colour, 20), gap=12, sides=(0, 8, 0, 8))
        row.addLayout(words, 1)
        if lead is not None:
            lead.setAccessibleName(f"{lead.text()}: {what}")
            row.addWidget(lead)
        return row

    def _lead(self, line: TeamLine) -> Link:
        if line.open == "people":
            lead = Link(said("team.lead.people", n=len(line.people)))
            lead.clicked.connect(lambda: self._offer(line, lead))
            return lead
        adviser = line.adviser
        return Link(said("team.lead.adviser"), lambda: self._to_adviser(adviser) if adviser else None)

    def _offer(self, line: TeamLine, lead: Link) -> None:
        """One person is opened at once; of several one is chosen by name."""
        if len(line.people) == 1:
            self._to_person(line.people[0])
            return
        self.menu.clear()
        for who, name in zip(line.people, line.names, strict=True):
            self.menu.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _=False, who=who: self._to_person(who)
            )  # pyright: ignore[reportUnknownLambdaType]
        self.menu.popup(lead.mapToGlobal(QPoint(0, lead.height())))
