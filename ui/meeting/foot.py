"""The foot: Finish, Leave it for later, and when the draft was kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.boxes import Row
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.labels import Pictogram, small
from ui.theme import changes, look


class Foot(QWidget):
    """60 high. Its one filled button is the page's."""

    def __init__(self, finish: Callable[[], object], leave: Callable[[], object], beside: Callable[[], object]) -> None:
        super().__init__()
        self.finish = primary(said("meeting.finish"), key="Ctrl+Return", does=finish)
        self.leave = quiet(said("meeting.leave"), cap="Esc", does=leave)
        self.last = secondary(said("meeting.last"), key="Alt+W", does=beside)
        self._kept = small()
        self._icon = Pictogram("pencil", "text2", 16)
        self.setLayout(Row(self.finish, self.leave, self.last, 1, self._icon, self._kept, gap=12, sides=(24, 0, 24, 0)))
        self._icon.hide()
        self._measure()
        changes.worn.connect(self._measure)

    def _measure(self) -> None:
        self.setFixedHeight(look().px(60))

    def wait(self, *, waits: bool) -> None:
        """While the meeting is being kept it cannot be kept twice."""
        self.finish.setEnabled(not waits)

    def say_kept(self, words: str) -> None:
        """Draft kept 10:44."""
        self._kept.setText(words)
        self._icon.setVisible(bool(words))

    def offer_beside(self, *, offered: bool, shown: bool) -> None:
        """The button of a narrow window."""
        self.last.setVisible(offered)
        self.last.say(said("meeting.to_note" if shown else "meeting.last"))
