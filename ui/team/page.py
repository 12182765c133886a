"""The page: one sentence, the table, good news before what needs an eye. Each line ends in the list behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.team import AdviserRow, TeamLine, team
from ips_desktop.questions.team import TeamPage as Answer
from resources.wordings import said
from ui.models import RowsModel
from ui.parts.boxes import Column, Row, clear, scrolled
from ui.parts.buttons import primary, secondary
from ui.parts.empty import EmptyState
from ui.parts.labels import Link, Pictogram, Words, group_heading, small
from ui.parts.labels import sentence as sentence_label
from ui.place import Place, Session
from ui.team.table import TeamTable, columns


class TeamPage(Place):
    """A supervisor's team."""

    refresh_when = frozenset(
        {"client", "meeting", "plan", "spell", "named_adviser", "mode", "wte", "staff", "laptop", "referral", "signature", "conflict",
         "attempt", "profile", "appointment"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._sentence = sentence_label()
        self.open = primary(said("team.open"), icon="users", does=self._open_selected)
        add = secondary(said("team.add_referral"), icon="plus", does=lambda: self.leave_for("referral"))
        self.model: RowsModel[AdviserRow] = RowsModel(
            columns(), sentence=lambda row: ". ".join(column.text(row) for column in self.model.columns)
        )
        self.table = TeamTable(self.model)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._named)
        self.heard = small(said("team.as_heard"), wrap=True)
        self.empty = EmptyState(said("team.nobody"), said("team.nobody_means"))
        self.empty.hide()
        self._below = Column(gap=8)
        below = QWidget()
        below.setLayout(self._below)
        page = Column(
            Row(self._sentence, 1, add, self.open), self.table, self.empty, self.heard, gap=10, sides=(24, 14, 24, 8)
        )
        page.addWidget(scrolled(below), 1)
        self.setLayout(page)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.team")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the table."""
        return [("↑ ↓", said("team.key.move")), ("Enter", said("team.key.open"))]

    def refresh(self) -> None:
        """Ask how the team stands."""
        self.ask(team).then(self._show)

    def _show(self, answer: Answer) -> None:
        self._sentence.setText(
            said(
                "team.sentence",
                team=answer.team,
                n=len(answer.advisers),
                used=answer.in_use,
                places=answer.places,
                late=answer.late,
            )
        )
        first = not self.model.rows
        self.model.show(answer.advisers)
        self.table.setVisible(bool(answer.advisers))
        self.empty.setVisible(not answer.advisers)
        if first and answer.advisers:
            self.table.keeps.go(0)
            self.table.setFocus()
        self._named()
        clear(self._below)
        self._lines("team.news", answer.news, "good")
        self._lines("team.eye", answer.eye, "attention")
        self._below.addStretch(1)

    def _lines(self, heading: str, lines: Sequence[TeamLine], colour: str) -> None:
        if not lines:
            return
        self._below.addWidget(group_heading(said(heading)))
        for line in lines:
            words = Words(line.what.said(), "strong")
            row = Row(Pictogram(line.icon, "good" if colour == "good" else "attention", 20), words, gap=10)
            row.addWidget(small(line.why.said(), wrap=True), 1)
            row.addWidget(Link(said(f"team.lead.{line.open}"), lambda line=line: self._follow(line)))
            self._below.addLayout(row)

    def _follow(self, line: TeamLine) -> None:
        if line.open == "inbox":
            self.leave_for("inbox")
        elif line.open == "people" and len(line.people) == 1:
            self.leave_for("person", line.people[0])
        else:
            self.leave_for("caseload", line.adviser)

    def _named(self, *_: object) -> None:
        row = self.table.row()
        self.open.say(said("team.open_of", name=row.name.split(" ")[0]) if row else said("team.open"))
        self.open.setEnabled(row is not None)

    def _open_selected(self) -> None:
        self._open(self.table.row())

    def _open(self, row: AdviserRow | None) -> None:
        if row is not None:
            self.leave_for("caseload", row.id)
