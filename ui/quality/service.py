"""The boxes that are lines alone: policies, involvement, awareness, governance."""

from __future__ import annotations

from ips_desktop.questions.quality.awareness import awareness_box
from ips_desktop.questions.quality.governing import governance_box
from ips_desktop.questions.quality.involving import involvement_box
from ips_desktop.questions.quality.policies import policy_box
from ui.panels.tabs import TabSpec

POLICIES = TabSpec(policy_box, frozenset({"policy", "policy_version", "policy_read", "staff"}))
INVOLVEMENT = TabSpec(involvement_box, frozenset({"involvement", "involved", "involved_other", "client"}))
AWARENESS = TabSpec(awareness_box, frozenset({"awareness_event", "recovery_story", "client"}))
GOVERNANCE = TabSpec(governance_box, frozenset({"governance_event", "commissioner_request", "policy"}))
