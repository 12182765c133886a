"""The box Staff: the matrix over what is kept of each colleague."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.staffing.page import staff_box
from ui.panels.tabs import TabSpec
from ui.parts.boxes import Column
from ui.place import Place
from ui.quality.matrix import StaffMatrix
from ui.theme import changes


class WhereThereIsRoom(QWidget):
    """The matrix where it fits: in large text and narrow windows the lines below say all of it, colleague by colleague."""

    def __init__(self, matrix: StaffMatrix) -> None:
        super().__init__()
        self._matrix = matrix
        self.setLayout(Column(matrix, gap=0))
        changes.worn.connect(self._arrange)

    def _arrange(self) -> None:
        self._matrix.setVisible(self.width() >= self._matrix.least())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shown or not, as wide as it is now."""
        super().resizeEvent(event)
        self._arrange()


def above(_page: Place, answer: Any) -> QWidget | None:
    """The matrix; nothing where there is nobody."""
    return WhereThereIsRoom(StaffMatrix(answer.matrix)) if answer.matrix else None


STAFF = TabSpec(
    staff_box,
    frozenset(
        {"staff", "training", "prior_experience", "law_notice", "staff_check", "accompaniment", "induction_step", "other_role",
         "unit_meeting", "unit_meeting_there", "unit_meeting_lead"}
    ),
    above=above,
)  # fmt: skip
