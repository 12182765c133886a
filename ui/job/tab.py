"""The tab Work."""

from __future__ import annotations

from ips_desktop.questions.job import work_tab
from ui.panels.tabs import TabSpec

TAB = TabSpec(
    work_tab,
    frozenset(
        {"job", "job_terms", "paid_hours", "job_check", "in_work_plan", "at_risk", "adjustment", "spell", "meeting"}
    ),
)
