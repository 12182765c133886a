"""The tab Steps."""

from __future__ import annotations

from ips_desktop.questions.stepping import steps_tab
from ui.panels.tabs import TabSpec

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
)
