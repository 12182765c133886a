"""The page: one sentence, the table, good news before what needs an eye. It scrolls as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ips_desktop.questions.team import AdviserRow, team
from ips_desktop.questions.team import TeamPage as Answer
from resources.wordings import said
from ui.models import RowsModel
from ui.parts.boxes import Column, scrolled
from ui.parts.buttons import primary, secondary
from ui.parts.empty import EmptyState
from ui.parts.flow import Flow
from ui.parts.labels import sentence as sentence_label
from ui.parts.labels import small
from ui.place import Place, Session
from ui.team.cells import columns, sentence
from ui.team.lines import Lines
from ui.team.table import TeamTable
from ui.theme import changes, look

STACKED_BELOW = 760


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
        self.add = secondary(said("team.add_referral"), icon="plus", does=lambda: self.leave_for("referral"))
        self.model: RowsModel[AdviserRow] = RowsModel(columns(), sentence=sentence)
        self.table = TeamTable(self.model)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._named)
        self.heard = small(said("team.as_heard"), wrap=True)
        self.empty = EmptyState(said("team.nobody"), said("team.nobody_means"))
        self.empty.hide()
        self.news = Lines("news", "good", self._to_adviser, self._to_person)
        self.eye = Lines("eye", "attention", self._to_adviser, self._to_person)
        self._head, self._below = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._head.addWidget(self._sentence, 1)
        self._head.addLayout(Flow(self.add, self.open, gap=8))
        for lines in (self.news, self.eye):
            self._below.addWidget(lines, 1)
        inside = QWidget()
        column = Column(gap=12, sides=(24, 14, 24, 24))
        column.addLayout(self._head)
        for part in (self.table, self.empty, self.heard):
            column.addWidget(part)
        column.addLayout(self._below)
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

    def _show(self, answer: Answer) -> None:
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
        for part in (self.table, self.heard, self.news, self.eye):
            part.setVisible(bool(answer.advisers))
        self.empty.setVisible(not answer.advisers)
        if answer.advisers and self.table.row() is None:
            self.table.keeps.go(0)
        self._named()
        self.news.show_lines(answer.news)
        self.eye.show_lines(answer.eye)

    def _named(self, *_: object) -> None:
        row = self.table.row()
        self.open.say(said("team.open_of", name=row.name.split(" ")[0]) if row else said("team.open"))
        self.open.setEnabled(row is not None)

    def _open_selected(self) -> None:
        self._open(self.table.row())

    def _open(self, row: AdviserRow | None) -> None:
        if row is not None:
            self._to_adviser(row.id)

    def _to_adviser(self, adviser: UUID) -> None:
        self.leave_for("caseload", adviser)

    def _to_person(self, client: UUID) -> None:
        self.leave_for("person", client)

    def _lay_out(self) -> None:
        """Side by side where there is room, else under each other."""
        px = look().px
        narrow = self.width() < px(STACKED_BELOW)
        for layout, gap in ((self._head, 12), (self._below, 24)):
            layout.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            layout.setSpacing(px(gap))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._lay_out()
