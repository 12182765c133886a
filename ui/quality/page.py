"""The page Quality: a box at a time under one row of tabs, each line with what may follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.panels import Panels
from resources.wordings import said
from ui.forms.going import go_to
from ui.panels.view import PanelsView
from ui.parts.boxes import Column
from ui.parts.tabs import Tabs
from ui.place import Place, Session
from ui.quality.boxes import BOXES, box


class QualityPage(Place):
    """Everything a service keeps to stay good; who may see and change what, the box itself asks."""

    refresh_when = frozenset(type_ for name in BOXES for type_ in box(name).refresh_when)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.names = tuple(BOXES)
        self.views: dict[str, PanelsView] = {}
        self.tabs = Tabs(said("frame.quality"))
        for name in self.names:
            self.tabs.add(said(f"quality.box.{name}"), self._view(name))
        self.tabs.changed.connect(self._changed)
        inside = QWidget()
        inside.setLayout(Column(self.tabs, gap=0, sides=(14, 4, 0, 0)))
        self.setLayout(Column(inside, gap=0))
        self.tabs.choose(0)

    def _view(self, name: str) -> Callable[[], QWidget]:
        def made() -> QWidget:
            view = PanelsView()
            view.asked.connect(self._asked)
            self.views[name] = view
            return view

        return made

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.quality")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Ctrl+Tab", said("quality.key.next"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """In the box that is wanted, else where one was."""
        wanted = facts.get("box")
        if wanted in self.names:
            self.tabs.choose(self.names.index(wanted))
        super().arrive(about, facts)
        self.tabs.row.setFocus()

    def now(self) -> str:
        """Which box is shown."""
        return self.names[max(0, self.tabs.row.currentIndex())]

    def refresh(self) -> None:
        """Ask what the box shows."""
        name = self.now()
        self.ask(box(name).question).then(lambda answer: self._show(name, answer))

    def _changed(self, _index: int) -> None:
        self.stale()

    def _show(self, name: str, answer: Panels) -> None:
        above = box(name).above
        if name in self.views:
            self.views[name].show_panels(answer, above(self, answer) if above is not None else None)

    def _asked(self, form: str, about: UUID) -> None:
        go_to(self, form, about)
