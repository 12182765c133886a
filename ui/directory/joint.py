"""What was done together with other services: all of the last year, or with one of the directory (SS10.19, FS5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.joint_working import joint_page
from ips_desktop.questions.panels import Panels
from resources.wordings import said
from ui.forms.going import go_to
from ui.panels.view import PanelsView
from ui.parts.boxes import Column
from ui.parts.buttons import Button
from ui.parts.labels import sentence
from ui.place import Place, Session


class JointWorkingPage(Place):
    """Works without the network, as the directory does."""

    refresh_when = frozenset({"joint_working", "organisation", "clinical_team", "staff"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.organisation: UUID | None = None
        self._begun = False
        self._who = sentence()
        top = QWidget()
        top.setLayout(Column(self._who, gap=0, sides=(24, 12, 24, 4)))
        self.view = PanelsView()
        self.view.asked.connect(self._go)
        lines = QWidget()
        lines.setLayout(Column(self.view, gap=0, sides=(14, 0, 0, 0)))
        whole = Column(top, gap=0)
        whole.addWidget(lines, 1)
        self.setLayout(whole)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.joint_working")

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """With one service of the directory, or with all."""
        self.organisation = about if about != self.session.me.service else None
        self._begun = False
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask for what was done."""
        organisation = self.organisation
        asked = self.ask(joint_page, organisation)
        asked.then(lambda answer: self._show(answer) if organisation == self.organisation else None)

    def _show(self, answer: Panels) -> None:
        self._who.setText(answer.who or said("teams.joint.all"))
        self.view.show_panels(answer)
        if not self._begun:
            self._begun = True
            self.head(" ".join(part for part in (self.title(), answer.who) if part))
            first = self.view.findChild(Button)
            (first if first is not None else self.view).setFocus()

    def _go(self, form: str, about: object) -> None:
        if isinstance(about, UUID):
            go_to(self, form, about)
