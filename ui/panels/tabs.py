"""The tabs of a person's page that are made of panels: each by its name, and where it is declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.panels import Panels
from ui.place import Place

TABS: dict[str, str] = {
    "profile": "ui.profile.tab:TAB",
    "search": "ui.looking.tab:TAB",
    "work": "ui.job.tab:TAB",
    "benefits": "ui.benefits.tab:TAB",
    "steps": "ui.stepping.tab:TAB",
    "papers": "ui.papers.tab:TAB",
    "sharing": "ui.sharing.tab:TAB",
}


@dataclass(frozen=True)
class TabSpec:
    """A tab: what it asks about the person, and the kinds of record that make it ask again.

    `above(page, answer)`: what stands over the panels, when lines are not enough (a board, a comparison).
    Its name is `person.tab.<name>` in the wordings.
    """

    question: Callable[..., Panels]
    refresh_when: frozenset[str]
    above: Callable[[Place, Any], QWidget | None] | None = None


@cache
def tab(name: str) -> TabSpec:
    """The tab of this name. KeyError for one that nobody declared."""
    module, _, constant = TABS[name].partition(":")
    return getattr(import_module(module), constant)
