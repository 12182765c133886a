"""What stands under the profile on the person's page."""

from __future__ import annotations

from ips_desktop.questions.profile import profile_panels
from ui.panels.tabs import TabSpec

TAB = TabSpec(
    profile_panels,
    frozenset({"profile", "work_history", "needs_check", "support_wish", "access_needs", "equality", "careers_advice"}),
)
