"""The page: one sentence, the table, good news before what needs an eye, who is away, visits. It scrolls as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ips_desktop.questions.team import AdviserRow, TeamLine, team
from ips_desktop.questions.team import TeamPage as Answer
from ips_desktop.questions.team_watch import TeamWatch, team_watch
from resources.wordings import said
from ui.forms.going import go_to
from ui.models import RowsModel
from ui.parts.boxes import Column, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.empty import EmptyState
from ui.parts.flow import Flow
from ui.parts.labels import sentence as sentence_label
from ui.parts.labels import small
from ui.place import Place, Session
from ui.team.cells import as_heard, columns, sentence
from ui.team.lines import Lines
from ui.team.table import TeamTable
from ui.theme import changes, look

STACKED_BELOW = 760


class TeamPage(Place):
    """A supervisor's team."""

    refresh_when = frozenset(
        {"client", "meeting", "plan", "spell", "named_adviser", "mode", "wte", "staff", "laptop", "referral", "signature", "conflict",
         "attempt", "profile", "appointment", "absence", "cover", "employer_contact", "lone_visit", "set_aside", "concern"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._sentence = sentence_label()
        self.open = primary(said("team.open"), icon="users", does=self._open_selected)
        self.add = secondary(said("team.add_referral"), icon="plus", does=lambda: self.leave_for("referral"))
        self.teams, self.day = (
            quiet(said(words), does=lambda place=place: self.leave_for(place))
            for words, place in (("frame.clinical_teams", "clinical_teams"), ("team.another_day", "team_day"))
        )
        self.cover = quiet(said("team.cover"), does=self._cover)
        self.hand = secondary(said("team.hand_over"), does=self._hand)
        self.supervise = secondary(said("supervision.supervise"), icon="checklist", does=self._supervise)
        self.model: RowsModel[AdviserRow] = RowsModel(columns(), sentence=sentence)
        self.table = TeamTable(self.model)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._named)
        self.heard = small(said("team.as_heard"), wrap=True)
        self.empty = EmptyState(said("team.nobody"), said("team.nobody_means"))
        self.empty.hide()
        self.news = Lines("news", "good", self._go_to)
        self.eye = Lines("eye", "attention", self._go_to)
        self.away = Lines("away", "text2", self._go_to)
        self.visits = Lines("visits", "text2", self._go_to)
        self._told: dict[UUID, str] = {}
        self._answer: Answer | None = None
        self._watch = TeamWatch()
        self._below, self._further = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        acts = Flow(self.teams, self.day, self.cover, self.hand, self.supervise, self.add, self.open, gap=8)
        for layout, both in ((self._below, (self.news, self.eye)), (self._further, (self.away, self.visits))):
            for lines in both:
                layout.addWidget(lines, 1)
        inside = QWidget()
        column = Column(gap=12, sides=(24, 14, 24, 24))
        column.addWidget(self._sentence)
        column.addLayout(acts)
        for part in (self.table, self.empty, self.heard):
            column.addWidget(part)
        for layout in (self._below, self._further):
            column.addLayout(layout)
        column.addStretch(1)
        inside.setLayout(column)
        self.setLayout(Column(scrolled(inside), gap=0))
        changes.worn.connect(self._lay_out)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.team")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the table."""
        return [("↑ ↓", said("team.key.move")), ("Enter", said("team.key.open"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Begin in the table."""
        super().arrive(about, facts)
        self.table.setFocus()

    def refresh(self) -> None:
        """Ask how the team stands."""
        self.ask(team).then(self._show)
        self.ask(team_watch).then(self._show_watch)

    def _show(self, answer: Answer) -> None:
        self._answer = answer
        self._told = {row.id: as_heard(row) for row in answer.advisers}
        self._sentence.setText(
            said(
                "team.sentence",
                team=answer.team,
                n=len(answer.advisers),
                used=answer.in_use,
                places=answer.places,
                late=said("team.late", n=answer.late),
            )
        )
        self.model.show(answer.advisers)
        if not answer.advisers and self.table.hasFocus():
            self.add.setFocus()
        for part in (
            self.table,
            self.heard,
            self.news,
            self.eye,
            self.away,
            self.visits,
            self.hand,
            self.supervise,
            self.cover,
            self.day,
        ):
            part.setVisible(bool(answer.advisers))
        self.empty.setVisible(not answer.advisers)
        if answer.advisers and self.table.row() is None:
            self.table.keeps.go(0)
        self._named()
        self.news.show_lines(answer.news)
        self._show_lines()

    def _show_watch(self, watch: TeamWatch) -> None:
        self._watch = watch
        self._show_lines()

    def _show_lines(self) -> None:
        """Both answers together: who may be in danger before all else, what waits for a decision last."""
        eye = self._answer.eye if self._answer is not None else ()
        self.eye.show_lines((*self._watch.first, *eye, *self._watch.decide), self._told)
        self.away.show_lines(self._watch.away)
        self.visits.show_lines(self._watch.visits, self._told)

    def _named(self, *_: object) -> None:
        row = self.table.row()
        self.open.say(said("team.open_of", name=row.name.split(" ")[0]) if row else said("team.open"))
        self.open.setEnabled(row is not None)
        self.hand.setEnabled(row is not None and bool(row.people))
        self.supervise.setEnabled(row is not None and row.id != self.session.me.id)
        for button, words in (
            (self.hand, "team.hand_over_of"), (self.cover, "team.cover_of"), (self.supervise, "supervision.supervise_of"),
        ):  # fmt: skip
            if row is not None:
                button.setAccessibleName(said(words, name=row.name))

    def _open_selected(self) -> None:
        self._open(self.table.row())

    def _open(self, row: AdviserRow | None) -> None:
        if row is not None:
            self._to_adviser(row.id)

    def _to_adviser(self, adviser: UUID) -> None:
        self.leave_for("caseload", adviser)

    def _cover(self) -> None:
        """Days away of the adviser selected, and who stands in."""
        row = self.table.row()
        if row is not None:
            self.leave_for("away", row.id)

    def _supervise(self) -> None:
        """What there is to talk about with the adviser selected."""
        row = self.table.row()
        if row is not None:
            go_to(self, "supervise", row.id)

    def _hand(self) -> None:
        """The whole caseload of the adviser selected, to whoever takes it."""
        row = self.table.row()
        if row is not None and row.people:
            self.leave_for("hand_over", people=row.people)

    def _go_to(self, line: TeamLine, person: UUID | None) -> None:
        """To what a line is about."""
        if line.open in ("people", "safety") and person is not None:
            self.leave_for("person" if line.open == "people" else "safety", person)
        elif line.open == "adviser" and line.adviser is not None:
            self._to_adviser(line.adviser)
        elif line.open in ("inbox", "employers"):
            self.leave_for(line.open)
        elif line.open == "away":
            self.leave_for("away", line.adviser)

    def _lay_out(self) -> None:
        """Side by side where there is room, else under each other."""
        px = look().px
        narrow = self.width() < px(STACKED_BELOW)
        for layout in (self._below, self._further):
            layout.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            layout.setSpacing(px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._lay_out()
