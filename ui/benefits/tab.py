"""The tab Benefits."""

from __future__ import annotations

from ips_desktop.questions.benefits import benefits_tab
from ui.panels.tabs import TabSpec

TAB = TabSpec(benefits_tab, frozenset({"benefits_advice", "job", "job_terms", "application", "spell"}))
