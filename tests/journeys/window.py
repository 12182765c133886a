"""A real window in a process of its own, told what to do from here: `window.meet(client, note)`; and it can be killed."""

from __future__ import annotations

from typing import Any

from tests.faults.told import Told
from tests.faults.world import World


class Window(Told):
    """One laptop's window; it starts at once, and is waited for only when it is told something.

    Every command of `tests.journeys.hands.Hands` is a method here; the first is `unlock`.
    """

    def __init__(self, world: World, laptop: str) -> None:
        super().__init__("tests.journeys.hands", world.home(laptop), world.out, world.passphrase, "light")

    def all_sent(self) -> bool:
        """Press Send now; whether the foot then says that all is sent. Raises AssertionError with what it says instead."""
        told = self.send()
        assert told["sentence"].startswith("All sent"), told
        return True

    def end(self) -> dict[str, Any]:
        """Close the window as a person does; what it told at the end (no bug must be among it)."""
        self.say("end")
        told = self.heard("told")
        self.ended()
        return told
