"""How the list is arranged: by need, by way of support, by team; and views that were kept, a filter with an arrangement each.

What is kept holds names of filters and arrangements only, nothing about anybody: it stands where the window's look stands.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from ips_desktop.questions.caseload import CaseloadRow
from ips_desktop.terms.words import SupportMode
from resources.wordings import said
from ui.looks import kept
from ui.parts.buttons import FoldingButton

NEED, SUPPORT, TEAM = "need", "support", "team"
BY = (NEED, SUPPORT, TEAM)
ARRANGED, VIEWS = "caseload/arranged", "caseload/views"
View = tuple[str, str]
"""A filter, and what people are grouped by."""
MODES = list(SupportMode)


def place(row: CaseloadRow, by: str) -> tuple[Any, ...]:
    """Where a row stands: its group's place, then as the question ordered them, who needs attention first."""
    if by == SUPPORT:
        known = next((n for n, mode in enumerate(MODES) if mode == row.mode), len(MODES))
        return known, row.mode
    return (not row.team, row.team.casefold()) if by == TEAM else (not row.attention,)


def group(row: CaseloadRow, by: str) -> tuple[str, Any]:
    """What a row stands under."""
    return by, {NEED: row.attention, SUPPORT: row.stage.said(), TEAM: row.team}[by]


def heading(of: tuple[str, Any]) -> str:
    """The words over a group."""
    by, what = of
    if by == NEED:
        return said("caseload.attention" if what else "caseload.everyone_else")
    return str(what) or said("caseload.no_team")


def views() -> list[View]:
    """The views that were kept, in their order; what is no view any more is passed over."""
    try:
        found = json.loads(str(kept().value(VIEWS) or "[]"))
    except ValueError:
        return []
    rows = cast("list[Any]", found) if isinstance(found, list) else []
    pairs = [tuple(map(str, cast("list[Any]", row))) for row in rows if isinstance(row, list)]
    return [cast("View", pair) for pair in pairs if len(pair) == len(("filter", "by")) and pair[1] in BY]


def keep_views(those: Sequence[View]) -> None:
    """Keep these instead."""
    kept().setValue(VIEWS, json.dumps([list(view) for view in those]))


def words(view: View) -> str:
    """ "Late, by team"."""
    return said("caseload.view_words", filter=said(f"caseload.filter.{view[0]}"), by=said(f"caseload.by.{view[1]}"))


class Arranging(FoldingButton):
    """The button with its menu. `by` is how the list is arranged now; `now` says which filter is on."""

    chosen = Signal(str, str)
    """A filter and an arrangement."""
    off_today = Signal()

    def __init__(self) -> None:
        super().__init__(
            said("caseload.arrange"), said("caseload.act.arrange"), "arrows-up-down", key="Alt+G", does=self.open
        )
        remembered = str(kept().value(ARRANGED) or NEED)
        self.by, self.now = remembered if remembered in BY else NEED, "all"

    def open(self) -> None:
        """Ways to group, then the views that were kept, then to keep or let go of the one that is seen."""
        menu = QMenu(self)
        menu.setAccessibleName(said("caseload.arrange"))
        menu.aboutToHide.connect(menu.deleteLater)
        for by in BY:
            entry = menu.addAction(said(f"caseload.group_by.{by}"), lambda by=by: self.choose((self.now, by)))
            entry.setCheckable(True)
            entry.setChecked(by == self.by)
        menu.addSection(said("caseload.views"))
        for view in views():
            menu.addAction(words(view), lambda view=view: self.choose(view))
        is_kept = (self.now, self.by) in views()
        menu.addAction(
            said("caseload.forget_view" if is_kept else "caseload.keep_view", view=words((self.now, self.by))),
            self.keep,
        )
        menu.addSection(said("caseload.away"))
        menu.addAction(said("caseload.off_today"), self.off_today.emit)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setActiveAction(next(action for action in menu.actions() if not action.isSeparator()))

    def choose(self, view: View) -> None:
        """Show this filter, arranged so."""
        self.now, self.by = view
        kept().setValue(ARRANGED, self.by)
        self.chosen.emit(*view)

    def keep(self) -> None:
        """Keep the view that is seen; one that is kept already is let go."""
        here = (self.now, self.by)
        those = views()
        keep_views([view for view in those if view != here] if here in those else [*those, here])
