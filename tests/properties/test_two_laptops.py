"""Two laptops acting apart and then exchanging keep what is promised or raise the Inbox item, and no typed word is lost."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from ips_desktop.casework.employer import add_employer
from tests.properties.apart import Apart, Words, apart
from tests.properties.service import came
from tests.properties.test_any_acts import EXAMPLES, PHASES, drawn

CASTS = (
    [("Ann Adviser", 0), ("Ann Adviser", 2)],
    [("Ann Adviser", 0), ("Ben Adviser", 3)],
    [("Ben Adviser", 3), ("Ann Adviser", 2)],
)
STEPS = int(os.environ.get("STEPS", "10"))


class Laptops(RuleBasedStateMachine):
    """Two laptops and their supervisor's, and what comes of it when they meet."""

    world: Apart

    @initialize(cast=st.sampled_from(CASTS), data=st.data())
    def begin(self, cast: list[tuple[str, int]], data: st.DataObject) -> None:
        """Everybody has joined, one person is known to all who may know them, and two have already written over each other."""
        self.world = apart(cast)
        self.comes(0, data)
        employer = self.world.sides[0].home.do(add_employer, name="Garden World")
        self.world.meet()
        self.world.write_over(employer)

    def comes(self, n: int, data: st.DataObject) -> None:
        """Somebody new, on this laptop."""
        side = self.world.sides[n]
        with Words(self.world, side):
            came(side.hand, data.draw)

    @rule(n=st.integers(0, 1), data=st.data())
    def somebody_comes(self, n: int, data: st.DataObject) -> None:
        """A new person."""
        self.comes(n, data)

    @rule(n=st.sampled_from((0, 0, 1, 1, 2)), times=st.integers(1, 4), data=st.data())
    def somebody_acts(self, n: int, times: int, data: st.DataObject) -> None:
        """Acts on one of the laptops, apart from the others."""
        side = self.world.sides[n]
        for _ in range(times):
            self.world.act(side, drawn(side.hand, data), data.draw)

    @rule(data=st.data())
    def both_do_the_same(self, data: st.DataObject) -> None:
        """One act on each laptop, often about the same record: neither knows of the other."""
        one, other = self.world.sides[:2]
        gesture = drawn(one.hand, data)
        for side in (one, other):
            if any(gesture in acts for acts in side.hand.doable().values()):
                self.world.act(side, gesture, data.draw)

    @rule()
    def they_meet(self) -> None:
        """All exchange."""
        self.world.meet()

    @rule()
    def a_day_passes(self) -> None:
        """Tomorrow."""
        self.world.next_day()

    def teardown(self) -> None:
        """At the end all meet."""
        if hasattr(self, "world"):
            try:
                self.world.meet(deep=True)
            finally:
                self.world.end()


@pytest.mark.sample
def test_laptops_that_acted_apart_agree_when_they_meet_or_say_what_is_broken() -> None:
    run_state_machine_as_test(
        Laptops,
        settings=settings(
            max_examples=EXAMPLES or 2,
            stateful_step_count=STEPS,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
            report_multiple_bugs=False,
            phases=PHASES,
        ),
    )
