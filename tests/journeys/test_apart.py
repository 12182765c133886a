"""Two laptops change the same words apart: merged and shown, or both kept in the Inbox until somebody chooses; both end equal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.alike import miscounted, unlike
from tests.faults.served import Served
from tests.faults.standing import standing
from tests.faults.world import GOAL, World
from tests.journeys.window import Window

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]
BOTH = ("adviser", "supervisor")


@pytest.fixture
def windows(small: World, served: Served) -> Iterator[dict[str, Window]]:
    """The adviser's and the supervisor's window, both holding the two people in full, all sent."""
    served.start()
    opened = {laptop: Window(small, laptop) for laptop in BOTH}
    try:
        for window in opened.values():
            window.unlock()
        for client in small.people[:2]:
            opened["supervisor"].person(str(client))
        _meet(opened)
        yield opened
    finally:
        for window in opened.values():
            window.kill()


def _meet(windows: dict[str, Window]) -> None:
    """Rounds in turn, until the first knows what the second sent."""
    for laptop in (*BOTH, *BOTH):
        assert windows[laptop].all_sent()


def _goal(small: World, client: int) -> str:
    (profile,) = [p for p in standing(small.server).of("profile") if p.subject == small.people[client].bytes]
    return profile.fields["goal"]


def _all_equal(windows: dict[str, Window], small: World) -> None:
    _meet(windows)  # once more: what a laptop tells of itself reaches the other too
    server = standing(small.server)
    for laptop, window in windows.items():
        assert window.waiting() == []
        assert not unlike(window.digests(), server, small.whose(laptop)), laptop
    assert not miscounted(server)


def test_two_windows_that_change_the_same_words_apart_lose_none_of_them(
    small: World, served: Served, windows: dict[str, Window]
) -> None:
    adviser, supervisor = windows["adviser"], windows["supervisor"]
    merged, unlike_ = str(small.people[0]), str(small.people[1])
    mine, theirs = "A bakery, close to home.", "Gardening with one or two others."
    served.kill()
    adviser.profile(merged, "From April on: ", "start")
    supervisor.profile(merged, " Not on Fridays.", "end")
    supervisor.profile(unlike_, theirs, "instead")
    adviser.profile(unlike_, mine, "instead")

    served.start()
    assert supervisor.all_sent()  # the adviser's laptop is the one that has to merge
    _meet(windows)

    whole = f"From April on: {GOAL} Not on Fridays."
    assert _goal(small, 0) == whole
    for window in windows.values():
        assert whole in window.person(merged)["profile"]
    items = {laptop: {item["group"]: item for item in window.inbox()} for laptop, window in windows.items()}
    for of_laptop in items.values():
        assert set(of_laptop) == {"merged", "choose"}
        assert set(of_laptop["choose"]["texts"]) == {mine, theirs}
    assert items["adviser"]["choose"]["id"] == items["supervisor"]["choose"]["id"]
    assert all(text in _goal(small, 1) for text in (mine, theirs))
    _all_equal(windows, small)

    # The supervisor chooses one text of the two; the adviser has seen what was merged. Both hold everywhere.
    item = items["supervisor"]["choose"]
    supervisor.inbox()
    supervisor.settle(item["id"], "mine")
    chosen = item["texts"][0]
    adviser.inbox()
    adviser.settle(items["adviser"]["merged"]["id"], "seen")
    _meet(windows)
    assert (_goal(small, 0), _goal(small, 1)) == (whole, chosen)
    for window in windows.values():
        assert window.inbox() == []
        assert chosen in window.person(unlike_)["profile"]
    settled = standing(small.server).of("conflict", state="settled")
    assert {frozenset((c.fields["mine"], c.fields["theirs"])) for c in settled} >= {frozenset((mine, theirs))}
    _all_equal(windows, small)
    for window in windows.values():
        assert not window.end()["bugs"]
