"""One walk through every page in one look: the scenes of the contact sheet are played, and at each state all is looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget

from tests.accessibility import faults
from tests.accessibility.tour import out_of_order, tour
from tests.sheet import scenes
from tests.sheet.service import Made
from tests.sheet.stage import Stage
from ui.frame.keys import told
from ui.frame.window import Window
from ui.theme.tokens import ThemeName

CHECKS: dict[str, Callable[[QWidget], list[str]]] = {
    "names": faults.nameless,
    "keyboard": faults.unreachable,
    "targets": faults.small_targets,
    "filled": faults.too_many_filled,
    "room": faults.clipped,
    "contrast": faults.faint,
    "rows": faults.rows_without_words,
}


@dataclass
class Walk:
    """What was found, by check: the faults of every state. `states` counts what was looked at."""

    theme: ThemeName
    scale: float
    size: tuple[int, int]
    found: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    states: list[str] = field(default_factory=list[str])
    stops: int = 0

    def go(self, made: Made) -> Walk:
        """Walk, and answer itself."""
        stage = Stage(made, self.look, self.theme, self.scale, self.size)
        scenes.play(stage)
        stage.end()
        return self

    def look(self, state: str, window: QWidget) -> None:
        """Look at one state."""
        self.states.append(state)
        for check, finds in CHECKS.items():
            self._note(check, state, finds(window))
        self._note("size", state, self._too_large(window))
        self._note("keys", state, faults.untold(window, _told(window)) if isinstance(window, Window) else [])
        self._note("title", state, _untitled(window))
        before = window.focusWidget()
        visited, wrong = tour(window)
        self._note("tab", state, wrong)
        self._note("order", state, out_of_order(visited, window))
        self.stops += len(visited)
        if before is not None and before.isVisible():
            before.setFocus()

    def _note(self, check: str, state: str, found: list[str]) -> None:
        self.found[check] += [f"{state}: {fault}" for fault in dict.fromkeys(found)]

    def _too_large(self, window: QWidget) -> list[str]:
        wide, high = self.size
        if window.width() > wide or window.height() > high:
            return [f"{window.width()} x {window.height()} does not fit into {wide} x {high}"]
        return []


def _told(window: Window) -> list[tuple[str, str]]:
    shell = window.shell
    return [("Enter", "")] if shell is None else told(shell.page(shell.at.place).keys(), len(shell.rail.items))


def _untitled(window: QWidget) -> list[str]:
    """Whether the page, or the dialogue, says its name to a screen reader."""
    page: QWidget | None = window
    if isinstance(window, Window):
        page = window.shell.page(window.shell.at.place) if window.shell is not None else window.alone
    if page is None or isinstance(window, QDialog):
        return [] if window.windowTitle() else ["the dialogue has no title"]
    name = QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name)
    return [] if name.strip() else ["the page does not say its name"]
