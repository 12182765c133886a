"""One clinical team: what is due, who is in it, what happened, its figures with who is behind them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ips_desktop.questions.clinical_team import ClinicalTeamPage as Answer
from ips_desktop.questions.clinical_team import clinical_team
from ips_desktop.questions.panels import Panels
from resources.wordings import days, said
from ui.clinical_team.page import REFRESH
from ui.forms.going import go_to
from ui.panels.view import PanelsView
from ui.parts.boxes import Column
from ui.parts.buttons import Button, quiet, secondary
from ui.parts.flow import Flow
from ui.parts.labels import sentence
from ui.place import Place, Session

WHO = "who_"


class ClinicalTeamPage(Place):
    """A team's own page."""

    refresh_when = REFRESH | {
        "organisation", "joint_working", "advice_given", "meeting", "onward_referral", "other_duty", "job", "client"
    }  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.team: UUID | None = None
        self.answer: Answer | None = None
        self._everything = False
        self._name = sentence()
        self.correct = secondary(said("forms.correct_clinical_team.act"), icon="pencil", does=self._correct)
        self.close_it = quiet(said("forms.close_clinical_team.act"), does=self._close)
        self.reopen = quiet(said("forms.reopen_clinical_team.title"), does=lambda: self._form("reopen_clinical_team"))
        self.earlier = quiet(said("teams.log.all"), icon="history", does=self._show_all)
        top = QWidget()
        top.setLayout(
            Column(self._name, Flow(self.correct, self.close_it, self.reopen, self.earlier, gap=8), gap=8, sides=(24, 12, 24, 4))
        )  # fmt: skip
        self.view = PanelsView()
        self.view.asked.connect(self._go)
        lines = QWidget()
        lines.setLayout(Column(self.view, gap=0, sides=(14, 0, 0, 0)))
        whole = Column(top, gap=0)
        whole.addWidget(lines, 1)
        self.setLayout(whole)
        self.menu = QMenu(self)
        for each in (self.correct, self.close_it, self.reopen, self.earlier):
            each.hide()
        for key, form in (("Alt+M", "record_team_meeting"), ("Alt+C", "vocational_contact")):
            QShortcut(QKeySequence(key), self).activated.connect(lambda form=form: self._write(form))

    def title(self) -> str:
        """The top bar's title: the page heads itself once it knows the team."""
        return said("frame.clinical_team")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Alt+M", said("teams.key.meeting")), ("Alt+C", said("teams.key.contact"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Another team, or the same again."""
        if about is not None and about != self.team:
            self.team, self.answer, self._everything = about, None, False
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask for everything about the team."""
        team = self.team
        if team is not None:
            asked = self.ask(clinical_team, team, everything=self._everything)
            asked.then(lambda answer: self._show(answer) if answer.id == self.team else None)

    def _show(self, answer: Answer) -> None:
        is_new, self.answer = self.answer is None, answer
        kind = said("teams.head", name=answer.name, kind=answer.kind) if answer.kind else answer.name
        closed = said("teams.head_closed", day=days.day_of_year(answer.closed_on)) if answer.closed_on else ""
        self._name.setText(" ".join(part for part in (kind, closed) if part))
        self.correct.setVisible(answer.may_lead)
        self.close_it.setVisible(answer.may_lead and answer.closed_on is None)
        self.reopen.setVisible(answer.may_lead and answer.closed_on is not None)
        self.earlier.setVisible(answer.earlier > 0)
        self.view.show_panels(Panels(answer.id, answer.panels))
        if is_new:
            self.head(answer.name)
            first = self.view.findChild(Button)
            (first if first is not None else self.view).setFocus()

    def _correct(self) -> None:
        self._form("correct_clinical_team")

    def _close(self) -> None:
        self._form("close_clinical_team")

    def _form(self, name: str) -> None:
        if self.team is not None:
            go_to(self, name, self.team)

    def _write(self, form: str) -> None:
        if self.answer is not None and self.answer.may_write:
            self._form(form)

    def _show_all(self) -> None:
        self._everything = True
        self.stale()

    def _go(self, form: str, about: object) -> None:
        if form.startswith(WHO):
            self._offer(form.removeprefix(WHO))
        elif isinstance(about, UUID):
            go_to(self, form, about)

    def _offer(self, figure: str) -> None:
        """Who is behind a figure, by name; one that is chosen opens."""
        self.menu.clear()
        for client, name in self.answer.behind.get(figure, ()) if self.answer is not None else ():
            opens = self.menu.addAction(name.replace("&", "&&"))
            opens.triggered.connect(lambda _=False, client=client: self.leave_for("person", client))  # pyright: ignore[reportUnknownLambdaType]
        pressed = QApplication.focusWidget()
        at = pressed.mapToGlobal(QPoint(0, pressed.height())) if pressed is not None else QCursor.pos()
        self.menu.popup(at)
