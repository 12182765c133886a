"""The box Staff: the matrix over what is kept of each colleague."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.staffing.page import staff_box
from ui.panels.tabs import TabSpec
from ui.place import Place
from ui.quality.matrix import StaffMatrix


def above(_page: Place, answer: Any) -> QWidget | None:
    """The matrix; nothing where there is nobody."""
    return StaffMatrix(answer.matrix) if answer.matrix else None


STAFF = TabSpec(
    staff_box,
    frozenset(
        {"staff", "training", "prior_experience", "law_notice", "staff_check", "accompaniment", "induction_step", "other_role",
         "unit_meeting", "unit_meeting_there", "unit_meeting_lead"}
    ),
    above=above,
)  # fmt: skip
