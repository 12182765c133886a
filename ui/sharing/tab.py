"""The tab of personal information."""

from __future__ import annotations

from ips_desktop.questions.sharing import sharing_panels
from ui.panels.tabs import TabSpec

TAB = TabSpec(sharing_panels, frozenset({"sharing_decision", "consent", "employer"}))
