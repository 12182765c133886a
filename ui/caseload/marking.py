"""People chosen for one act: Space marks a row, Ctrl+A all that are seen; the bar says how many, hands them over or meets them together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.caseload import CaseloadRow
from resources.wordings import said
from ui.parts.buttons import quiet, secondary
from ui.parts.flow import Flow
from ui.parts.labels import Words
from ui.parts.letters import Letters


class Markable(Protocol):
    """A view of the list that can say who is marked."""

    marked: Any
    all_marked: Any
    typed: Letters

    def row(self) -> Any:
        """The row selected, or None."""
        ...


def marks(view: Markable, event: QKeyEvent) -> bool:
    """Space on a row marks it, where no letters are being typed; Ctrl+A marks all that are seen. Whether the key was one of these."""
    if event.key() == Qt.Key.Key_Space and not event.modifiers() and not view.typed.text and view.row() is not None:
        view.marked.emit(view.row())
        return True
    if event.matches(QKeySequence.StandardKey.SelectAll):
        view.all_marked.emit()
        return True
    return False


class Marks(QWidget):
    """Hidden while nobody is marked."""

    changed = Signal()
    hand_over = Signal()
    meet = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ids: dict[UUID, None] = {}
        self.words = Words("", "strong")
        self.hand = secondary(said("caseload.hand_over"), icon="users", key="Alt+H", does=self.hand_over.emit)
        self.group = secondary(said("caseload.group"), icon="users-group", key="Alt+J", does=self.meet.emit)
        self.none = quiet(said("caseload.mark_none"), does=self.forget)
        self.setLayout(Flow(self.words, self.hand, self.group, self.none, gap=12))
        self.hide()

    def turn(self, row: CaseloadRow) -> None:
        """Mark this person, or no longer."""
        if row.id in self.ids:
            del self.ids[row.id]
        else:
            self.ids[row.id] = None
        self._tell()

    def all_of(self, rows: Iterable[CaseloadRow]) -> None:
        """Mark all these; nobody when all were marked."""
        ids = [row.id for row in rows]
        if all(id_ in self.ids for id_ in ids):
            self.ids = {id_: None for id_ in self.ids if id_ not in set(ids)}
        else:
            self.ids |= dict.fromkeys(ids)
        self._tell()

    def only(self, rows: Iterable[CaseloadRow]) -> None:
        """Whoever has left the caseload is no longer marked."""
        here = {row.id for row in rows}
        self.ids = {id_: None for id_ in self.ids if id_ in here}
        self._show()

    def forget(self) -> None:
        """Mark nobody."""
        self.ids = {}
        self._tell()

    def _show(self) -> None:
        self.words.setText(said("caseload.marked", n=len(self.ids)))
        self.setVisible(bool(self.ids) and self.parentWidget() is not None)

    def _tell(self) -> None:
        self._show()
        self.changed.emit()
