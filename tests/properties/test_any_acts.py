"""Any legal sequence of acts keeps what is promised, and any wrong act is refused with a code and costs no typed text.

`EXAMPLES` and `STEPS` play a longer campaign (`make properties`), from the run's `SEED`.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from ips_desktop.interchange import restoring, whole
from ips_desktop.terms.words import Role
from tests.homes import SERVICE, Home, home_at
from tests.properties.gestures import Gesture
from tests.properties.hand import Hand
from tests.properties.promises import look
from tests.properties.service import came, laptop

EXAMPLES = int(os.environ.get("EXAMPLES", "0"))
DEEP = 6
"""Acts after which the pages are looked at too; each look costs a dozen acts."""
STEPS = int(os.environ.get("STEPS", "25"))
PHASES = (
    [Phase.explicit, Phase.generate]
    if os.environ.get("SHRINK") == "no"
    else [Phase.explicit, Phase.generate, Phase.shrink]
)
OFTEN = ("referral", "spell", "finishing", "handing_over", "meeting", "job", "plan", "job_end", "merging", "looking")


def drawn(hand: Hand, data: st.DataObject) -> Gesture:
    """An act that something is here for: a feature first, those that move a person's way with us more often."""
    here = hand.doable()
    rooms = [*here, *(room for room in OFTEN if room in here), *(room for room in OFTEN if room in here)]
    return data.draw(st.sampled_from(here[data.draw(st.sampled_from(rooms))]))


class Casework(RuleBasedStateMachine):
    """One laptop, one person at it, and months that pass."""

    home: Home

    @initialize(leads=st.booleans())
    def begin(self, leads: bool) -> None:
        """An adviser's laptop, or a supervisor's."""
        self.home = laptop(Role.SUPERVISOR, "Sue Supervisor") if leads else laptop(Role.ADVISER, "Ann Adviser")
        self.hand, self.looked = Hand(self.home), 0

    @rule(data=st.data())
    def somebody_comes(self, data: st.DataObject) -> None:
        """A new person."""
        came(self.hand, data.draw)

    @rule(data=st.data(), times=st.integers(1, 4))
    def somebody_acts(self, data: st.DataObject, times: int) -> None:
        """Any acts, as a person at work would mean them."""
        for _ in range(times):
            self.hand.attempt(drawn(self.hand, data), data.draw)
            look(self.home, deep=False)

    @rule(data=st.data())
    def somebody_errs(self, data: st.DataObject) -> None:
        """Any act with wrong values, days and records."""
        self.hand.attempt(drawn(self.hand, data), data.draw, wild=True)

    @rule(days=st.sampled_from((1, 3, 7, 20, 45)))
    def time_passes(self, days: int) -> None:
        """Some days later."""
        self.home.clock.move(days=days)

    @invariant()
    def all_that_is_promised_holds(self) -> None:
        """On the rows after each step, on the pages after some."""
        if self.hand.done >= self.looked + DEEP:
            self.looked = self.hand.done
            look(self.home)
        else:
            look(self.home, deep=False)

    def teardown(self) -> None:
        """At the end every tab of everybody, and all of it out and back."""
        if not hasattr(self, "home"):
            return
        look(self.home, whole=True)
        out_and_back(self.home)


def out_and_back(home: Home) -> None:
    """What is put into an empty store makes the same bytes again (decision 15)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home.ask(whole.export, to=folder / "one")
        new = home_at(folder / "new", seed=2, at=home.clock.at)
        new.exchange(restoring.restore, found=restoring.inspect(folder / "one", SERVICE))
        new.ask(whole.export, to=folder / "two")
        new.lock()
        files = [{p.name: p.read_bytes() for p in sorted((folder / n).iterdir())} for n in ("one", "two")]
    assert files[0] == files[1]


@pytest.mark.sample
def test_any_acts_in_any_order_keep_what_is_promised() -> None:
    run_state_machine_as_test(
        Casework,
        settings=settings(
            max_examples=EXAMPLES or 3,
            stateful_step_count=STEPS,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
            report_multiple_bugs=False,
            phases=PHASES,
        ),
    )
