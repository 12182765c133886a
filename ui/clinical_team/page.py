"""The page of clinical teams: one's own, or all of them, in the order of names; Enter opens one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ips_desktop.questions.clinical_teams import TeamCard, clinical_teams
from ips_desktop.questions.clinical_teams import TeamsPage as Answer
from resources.wordings import said
from ui.clinical_team import rows
from ui.forms.going import go_to
from ui.models import RowsModel
from ui.parts.boxes import Column, scrolled
from ui.parts.buttons import primary, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import spoken
from ui.parts.empty import EmptyState
from ui.parts.flow import Flow
from ui.parts.labels import sentence
from ui.parts.tall_cards import TallCards
from ui.place import Place, Session
from ui.theme import changes, look

LEAST_HIGH = 220
REFRESH = frozenset(
    {"clinical_team", "team_link", "vocational_lead", "care_coordinator", "team_meeting", "team_meeting_staff", "vocational_contact",
     "caseload_review", "team_advice", "team_figure", "surgery", "team_partner", "staff", "absence", "referral", "spell"}
)  # fmt: skip


class ClinicalTeamsPage(Place):
    """What is due at each team, and the way to it."""

    refresh_when = REFRESH

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._sentence = sentence()
        self._letters, self._all = "", tuple[TeamCard, ...]()
        self.model: RowsModel[TeamCard] = RowsModel(
            rows.COLUMNS,
            sentence=lambda row: spoken(rows.card(row)),
            group=lambda row: said(f"teams.group.{row.group}"),
        )
        self.list = CardList(self.model, TallCards(rows.card, rows.SHAPE), name=self.title())
        self.list.opened.connect(self._opened)
        self.list.letters.connect(self._filter)
        self.add = secondary(said("forms.add_clinical_team.title"), icon="plus", does=self._add)
        self.joint = secondary(said("teams.joint.open"), icon="heart-handshake", does=self._joint)
        self.open = primary(said("teams.open"), icon="users-group", does=self._open)
        self.list.current.connect(self._named)
        self.empty = EmptyState(said("teams.nobody"), said("teams.nobody_means"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        whole = Column(self._sentence, gap=12, sides=(24, 14, 24, 16))
        whole.addLayout(Flow(self.add, self.joint, self.open, gap=8))
        whole.addWidget(self._stack, 1)
        inside = QWidget()
        inside.setLayout(whole)
        self.setLayout(Column(scrolled(inside), gap=0))
        self._measure()
        changes.worn.connect(self._measure)
        QShortcut(QKeySequence("Alt+A"), self).activated.connect(self._add)
        self.add.hide()

    def _measure(self) -> None:
        """Where the window is low, or the text large, the list keeps a least height and the page scrolls as a whole."""
        self._stack.setMinimumHeight(look().px(LEAST_HIGH))

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.clinical_teams")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list."""
        keys = [("↑ ↓", said("teams.key.move")), ("Enter", said("teams.key.open")), ("A … Z", said("teams.key.find"))]
        return [*keys, ("Alt+A", said("teams.key.add"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Begin in the list."""
        super().arrive(about, facts)
        self.list.setFocus()

    def refresh(self) -> None:
        """Ask how the teams stand."""
        self.ask(clinical_teams).then(self._show)

    def _show(self, answer: Answer) -> None:
        self._all = answer.teams
        late = said("team.late", n=answer.late)
        self._sentence.setText(said("teams.sentence", n=len(answer.teams), late=late))
        self._filter(self._letters)
        self._stack.setCurrentWidget(self.list if answer.teams else self.empty)
        self.add.setVisible(answer.may_add)
        if answer.teams and self.list.row() is None:
            self.list.keeps.go(0)
        self._named(self.list.row())

    def _filter(self, letters: str) -> None:
        self._letters = letters
        sought = letters.casefold()
        self.model.show([row for row in self._all if sought in row.name.casefold()])

    def _named(self, row: TeamCard | None) -> None:
        self.open.say(said("teams.open_of", name=row.name) if row is not None else said("teams.open"))
        self.open.setEnabled(row is not None)

    def _open(self) -> None:
        self._opened(self.list.row())

    def _opened(self, row: TeamCard | None) -> None:
        if row is not None:
            self.leave_for("clinical_team", row.id)

    def _add(self) -> None:
        if not self.add.isHidden():
            go_to(self, "add_clinical_team", self.session.me.service)

    def _joint(self) -> None:
        self.leave_for("joint_working")
