"""A person's concerns and who goes to them alone: a page by itself, so that no tab shows it when the laptop is turned round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.panels import Panels
from ips_desktop.questions.safety import safety_panels
from resources.wordings import said
from ui.forms.going import go_to
from ui.panels.view import PanelsView
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.buttons import quiet
from ui.parts.labels import sentence
from ui.place import BACK, Place, Session


class SafetyPage(Place):
    """Reached from the person's header while a concern is open, and from More."""

    refresh_when = frozenset({"concern", "concern_told", "lone_visit"})

    def __init__(self, session: Session, parent: Any = None) -> None:
        super().__init__(session, parent)
        self._client: UUID | None = None
        self.lead = sentence()
        self.view = PanelsView()
        self.view.asked.connect(self._asked)
        self.back = quiet(said("safety.key.back"), cap="Esc", does=lambda: self.leave_for(BACK))
        name, panels = QWidget(), QWidget()
        name.setLayout(Column(self.lead, gap=0, sides=(24, 12, 24, 0)))
        panels.setLayout(Column(self.view, gap=0, sides=(14, 0, 0, 0)))
        column = Column(name, panels, Hairline(), Row(self.back, 1, sides=(10, 12, 24, 12)), gap=0)
        column.setStretch(1, 1)
        self.setLayout(column)

    def title(self) -> str:
        """The top bar's title."""
        return said("safety.of_person")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("F9", said("safety.title")), ("Esc", said("safety.key.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """About this person."""
        if about != self._client:
            self.lead.setText("")
        self._client = about
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask for the concerns and for who is out."""
        if self._client is not None:
            self.ask(safety_panels, self._client).then(self._show)

    def _show(self, answer: Panels) -> None:
        if answer.client == self._client:
            self.lead.setText(answer.who)
            self.view.show_panels(answer)

    def _asked(self, form: str, about: UUID) -> None:
        go_to(self, form, about)
