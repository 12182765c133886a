"""The tab Steps, with the way to the directory over it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.panels import Panels
from ips_desktop.questions.stepping import steps_tab
from resources.wordings import said
from ui.panels.tabs import TabSpec
from ui.parts.boxes import Row
from ui.parts.buttons import quiet
from ui.place import Place


def _above(page: Place, _answer: Panels) -> QWidget:
    """Services people may be put in touch with are one press away."""
    holder = QWidget()
    way = quiet(said("steps.directory.open"), icon="book", does=lambda: page.leave_for("directory"))
    way.inset = 4
    way.setObjectName("directory")
    holder.setLayout(Row(way, 1, gap=0, sides=(0, 8, 0, 0)))
    return holder


TAB = TabSpec(
    steps_tab,
    frozenset(
        {
            "stepping_stone",
            "award",
            "onward_referral",
            "advice_given",
            "brief_intervention",
            "care_plan_review",
            "contact_for",
        }
    ),
    above=_above,
)
