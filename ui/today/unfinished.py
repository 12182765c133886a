"""Words begun and not finished, one link each: "Unfinished: meeting with Amina B., from 10:42"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from ips_desktop.desk import LONDON
from ips_desktop.questions.today import WaitingDraft
from resources.wordings import days, said
from ui.parts.boxes import Row, clear
from ui.parts.flow import Flow
from ui.parts.labels import Link, Pictogram, small

PLACES: dict[str, tuple[str, dict[str, Any]]] = {
    "meeting": ("meeting", {}),
    "plan": ("plan", {}),
    "profile": ("profile", {}),
    "attempt": ("person", {"attempt": True}),
}
"""Where a form stands, and with what one arrives there. What else is unfinished shows itself where it was begun."""


class Unfinished(QWidget):
    """Hidden while nothing waits. `leave_for(place, client, **facts)` is the page's."""

    def __init__(self, leave_for: Callable[..., None]) -> None:
        super().__init__()
        self._leave_for = leave_for
        self._links = Flow(gap=12)
        holder = QWidget()
        holder.setLayout(self._links)
        line = Row(Pictogram("history", "accent", 16), small(said("today.unfinished")), gap=8)
        line.addWidget(holder, 1)
        self.setLayout(line)
        self.hide()

    def show_drafts(self, drafts: Sequence[WaitingDraft]) -> None:
        """Show what waits, the newest first."""
        clear(self._links)
        waiting = sorted((d for d in drafts if d.form in PLACES and d.name), key=lambda d: -d.kept_at)
        for draft in waiting:
            self._links.addWidget(self._link(draft))
        self.setVisible(bool(waiting))

    def _link(self, draft: WaitingDraft) -> Link:
        place, facts = PLACES[draft.form]
        at = datetime.fromtimestamp(draft.kept_at / 1_000_000, LONDON)
        words = said(f"today.draft.{draft.form}", name=draft.name, time=days.clock(at.hour * 60 + at.minute))
        return Link(words, lambda: self._leave_for(place, draft.about, **facts))
