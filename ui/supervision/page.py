"""The page of one adviser's supervision: good news first, each person with what is due, what is written, those before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.panels import Panels
from ips_desktop.questions.supervision.page import supervision_page
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.forms.going import go_to
from ui.panels.view import PanelsView
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.buttons import primary, quiet
from ui.parts.labels import sentence
from ui.place import BACK, Place, Session


class SupervisionPage(Place):
    """About one member of staff; about oneself when no one is named, and then only to read and to tick off."""

    refresh_when = frozenset(
        {"supervision", "supervision_person", "supervision_action", "supervision_signature", "field_mentoring", "staff",
         "meeting", "plan", "job", "employer_contact", "spell", "named_adviser"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._staff: UUID = session.me.id
        self.lead = sentence()
        self.view = PanelsView()
        self.view.asked.connect(self._asked)
        self.write = primary(said("supervision.write"), icon="pencil", cap="Alt+W", does=self._write)
        self.write.hide()
        back = quiet(said("supervision.back"), cap="Esc", does=lambda: self.leave_for(BACK))
        name, panels = QWidget(), QWidget()
        name.setLayout(Column(self.lead, gap=0, sides=(24, 12, 24, 0)))
        panels.setLayout(Column(self.view, gap=0, sides=(14, 0, 0, 0)))
        column = Column(name, panels, Hairline(), Row(self.write, back, 1, gap=12, sides=(24, 12, 24, 12)), gap=0)
        column.setStretch(1, 1)
        self.setLayout(column)
        QShortcut(QKeySequence("Alt+W"), self).activated.connect(self._write)

    def title(self) -> str:
        """The top bar's title."""
        return said("supervision.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Alt+W", said("supervision.write")), ("Esc", said("supervision.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """About this member of staff."""
        staff = about or self.session.me.id
        if staff != self._staff:
            self.lead.setText("")
        self._staff = staff
        self.write.setVisible(staff != self.session.me.id)
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask what there is to talk about."""
        self.ask(supervision_page, self._staff).then(self._show).refused(self._away)

    def _show(self, answer: Panels) -> None:
        if answer.client == self._staff:
            mine = self._staff == self.session.me.id
            self.lead.setText(said("supervision.mine") if mine else said("supervision.with", name=answer.who))
            self.head(self.lead.text())
            self.view.show_panels(answer)

    def _away(self, refused: Refused) -> None:
        self.write.hide()
        self.lead.setText(said(f"refusals.{refused.code}", **refused.facts))

    def _write(self) -> None:
        if not self.write.isHidden():
            go_to(self, "keep_minutes", self._staff)

    def _asked(self, form: str, about: UUID) -> None:
        go_to(self, form, about)
