"""The boxes of Quality, in order: each by its name, and where it is declared. Its word is `quality.box.<name>`."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from ui.panels.tabs import TabSpec

BOXES: dict[str, str] = {
    "policies": "ui.quality.service:POLICIES",
    "staff": "ui.quality.staff:STAFF",
    "involvement": "ui.quality.service:INVOLVEMENT",
    "awareness": "ui.quality.service:AWARENESS",
    "governance": "ui.quality.service:GOVERNANCE",
}


@cache
def box(name: str) -> TabSpec:
    """The box of this name. KeyError for one that nobody declared."""
    module, _, constant = BOXES[name].partition(":")
    return getattr(import_module(module), constant)
