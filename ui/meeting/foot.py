"""The foot: Finish, Leave it for later, who else was there, in a narrow window "Where were we?", and when the draft was kept."""

from __future__ import annotations

from collections.abc import Callable

from resources.wordings import said
from ui.parts.buttons import Button, primary, quiet, secondary
from ui.parts.form_foot import FormFoot


class Foot(FormFoot):
    """Its one filled button is the page's."""

    def __init__(self, finish: Callable[[], object], leave: Callable[[], object], beside: Callable[[], object]) -> None:
        self.finish = primary(said("meeting.finish"), key="Ctrl+Return", does=finish)
        self.leave = quiet(said("meeting.leave"), cap="Esc", does=leave)
        self.last = secondary(said("meeting.last"), key="Alt+W", does=beside)
        super().__init__(self.finish, self.leave, self.last)

    def offer_beside(self, *, offered: bool, shown: bool) -> None:
        """The button of a narrow window."""
        self.last.setVisible(offered)
        self.last.say(said("meeting.to_note" if shown else "meeting.last"))

    def take(self, further: Button) -> None:
        """The button that opens what is rarely asked: here, so that the form has its height."""
        self.add(further)
        self.setTabOrder(self.leave, further)
