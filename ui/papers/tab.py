"""The tab of what was given."""

from __future__ import annotations

from ips_desktop.questions.papers import papers_panels
from ui.panels.tabs import TabSpec

TAB = TabSpec(papers_panels, frozenset({"given_paper"}))
