"""What stands below the table: good news, what needs an eye, who is away, visits. Each line ends in who or what is behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ips_desktop.questions.team import TeamLine
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Panel, Row, clear
from ui.parts.labels import Link, Pictogram, Words, heading, small
from ui.theme.tokens import Colour

LAPTOP = "device-laptop"
"""A line about a laptop says itself when it was heard."""


class Lines(QWidget):
    """A heading and a card of lines; an empty one says so."""

    def __init__(self, name: str, colour: Colour, opens: Callable[[TeamLine, UUID | None], object]) -> None:
        """`opens(line, person)`: go to what a line is about; of people, to the one chosen."""
        super().__init__()
        self._name = name
        self._colour: Colour = colour
        self._opens = opens
        self._rows = Column(gap=0)
        panel = Panel(self._rows, sides=(16, 4, 16, 4))
        self.setLayout(Column(heading(said(f"team.{name}")), panel, 1, gap=8))
        self.menu = QMenu(self)

    def show_lines(self, lines: Sequence[TeamLine], heard: Mapping[UUID, str] | None = None) -> None:
        """Show these and no others; beside what is about an adviser, as heard from their laptop."""
        clear(self._rows)
        if not lines:
            self._rows.addLayout(self._line("circle-check", said(f"team.{self._name}.none"), "", None))
        for n, line in enumerate(lines):
            if n:
                self._rows.addWidget(Hairline())
            told = (heard or {}).get(line.adviser, "") if line.adviser is not None and line.icon != LAPTOP else ""
            why = " · ".join(part for part in (line.why.said(), told) if part)
            self._rows.addLayout(self._line(line.icon, line.what.said(), why, self._lead(line)))

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
        return Link(said(f"team.lead.{line.open}"), lambda: self._opens(line, next(iter(line.people), None)))

    def _offer(self, line: TeamLine, lead: Link) -> None:
        """One person is opened at once; of several one is chosen by name."""
        if len(line.people) == 1:
            self._opens(line, line.people[0])
            return
        self.menu.clear()
        for who, name in zip(line.people, line.names, strict=True):
            self.menu.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _=False, who=who: self._opens(line, who)
            )  # pyright: ignore[reportUnknownLambdaType]
        self.menu.popup(lead.mapToGlobal(QPoint(0, lead.height())))
