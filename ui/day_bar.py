"""The line that Today and the calendar share: one or the other, a group for several people, work that is not about jobs."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.parts.buttons import cap_of, quiet
from ui.parts.choices import Choice, ViewSwitch
from ui.parts.flow import Flow

TODAY, CALENDAR = "today", "calendar"


class DayBar(QWidget):
    """`at` is the page it stands on; `leave_for` is the page's own."""

    def __init__(self, at: str, leave_for: Callable[..., object], me: UUID) -> None:
        super().__init__()
        self._at, self._leave_for = at, leave_for
        self.switch = ViewSwitch(
            said("calendar.switch"),
            [
                Choice(TODAY, said("calendar.to_do"), icon="sun"),
                Choice(CALENDAR, said("calendar.title"), icon="calendar-event"),
            ],
        )
        self.switch.put(at)
        self.switch.chosen.connect(self._chosen)
        self.group = quiet(
            said("group.title"), icon="users-group", key="Alt+J", does=lambda: leave_for("group_meeting")
        )
        self.duty = quiet(
            said("duty.write"), icon="clock", key="Alt+O", does=lambda: leave_for("form", me, form="other_duty")
        )
        self.setLayout(Flow(self.switch, self.group, self.duty, gap=4))
        QShortcut(QKeySequence("Alt+C"), self).activated.connect(self._turn)

    @staticmethod
    def keys() -> list[tuple[str, str]]:
        """What its keys do, for F1."""
        return [
            ("Alt+C", said("calendar.key.switch")),
            ("Alt+J", said("calendar.key.group")),
            ("Alt+O", said("calendar.key.duty")),
        ]

    def show_keys(self, *, shown: bool) -> None:
        """Whether the keys stand on the buttons: where there is little room only F1 says them."""
        for button, key in ((self.group, "Alt+J"), (self.duty, "Alt+O")):
            button.cap = cap_of(key) if shown else ""
            button.updateGeometry()

    def _turn(self) -> None:
        self._chosen(CALENDAR if self._at == TODAY else TODAY)

    def _chosen(self, place: str) -> None:
        self.switch.put(self._at)  # coming back, it stands where one is
        if place != self._at:
            self._leave_for(place)
