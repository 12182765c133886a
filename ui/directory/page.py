"""The page Directory: services people may be put in touch with, found by any word of theirs; below, one's own other work."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.directory import directory
from ips_desktop.questions.panels import Panel, PanelLine, Panels
from resources.wordings import said
from ui.forms.going import go_to
from ui.panels.view import PanelsView
from ui.parts.boxes import Column
from ui.parts.fields import text_field
from ui.place import Place, Session


class DirectoryPage(Place):
    """Works without the network: what is shown is on this laptop."""

    refresh_when = frozenset({"organisation", "other_duty", "joint_working"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._answer: Panels | None = None
        self.letters = text_field("letters", said("steps.directory.find"))
        self.letters.control.edited.connect(self._show)
        self.view = PanelsView()
        self.view.asked.connect(self._go)
        top = QWidget()
        top.setLayout(Column(self.letters, gap=0, sides=(24, 12, 24, 4)))
        lines = QWidget()
        lines.setLayout(Column(self.view, gap=0, sides=(14, 0, 0, 0)))
        whole = Column(top, gap=0)
        whole.addWidget(lines, 1)
        self.setLayout(whole)
        find = QShortcut(QKeySequence("Alt+A"), self)
        find.activated.connect(self._add)

    def title(self) -> str:
        """The top bar's title."""
        return said("steps.directory")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("Alt+A", said("steps.directory.key.add"))]

    def arrive(self, about: UUID | None, facts: Any) -> None:
        """Begin at the line that finds."""
        super().arrive(about, facts)
        self.head(self.title())
        self.letters.setFocus()

    def refresh(self) -> None:
        """Ask for everything; what is typed finds among it."""
        self.ask(directory).then(self._answered)

    def _answered(self, answer: Panels) -> None:
        self._answer = answer
        self._show()

    def _show(self) -> None:
        if self._answer is not None:
            self.view.show_panels(replace(self._answer, panels=tuple(map(self._found, self._answer.panels))))

    def _found(self, panel: Panel) -> Panel:
        words = str(self.letters.value()).casefold().split()
        if panel.name != "directory" or not words:
            return panel
        found = tuple(line for line in panel.lines if all(word in _says(line) for word in words))
        notes = () if found else panel.notes
        return replace(panel, name="directory" if found else "directory_none", lines=found, notes=notes)

    def _add(self) -> None:
        go_to(self, "add_organisation", self.session.me.service)

    def _go(self, form: str, about: object) -> None:
        if isinstance(about, UUID):
            go_to(self, form, about)


def _says(line: PanelLine) -> str:
    return " ".join((line.line.said(), *(more.said() for more in line.more), line.words)).casefold()
