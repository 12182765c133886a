"""Killed with -9 in the middle of work, laptop or server: nothing is lost, nothing is there twice, both sides end equal."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.faults.alike import miscounted, not_once, unlike
from tests.faults.served import Served
from tests.faults.standing import standing
from tests.faults.world import World
from tests.journeys.window import Window

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

NOTE = "We met at the café. Mornings suit best."
BEGUN = "She rang the nursery herself and"
MORE = " they want to see her on Monday; we look at the bus times before then." * 40
CHUNK = 16 * 1024


@pytest.fixture
def windows() -> Iterator[list[Window]]:
    """The windows a test opened; whatever is open at its end is killed."""
    opened: list[Window] = []
    yield opened
    for window in opened:
        window.kill()


@pytest.fixture(scope="module")
def adviser(small: World) -> Iterator[Window]:
    """The adviser's window, open while servers come and go."""
    window = Window(small, "adviser")
    window.unlock()
    yield window
    window.kill()


def test_an_adviser_killed_while_typing_and_before_reconnecting_finds_all_of_it(
    small: World, served: Served, windows: list[Window]
) -> None:
    client = str(small.people[0])
    before = standing(small.server)
    adviser, supervisor = Window(small, "adviser"), Window(small, "supervisor")
    windows += [adviser, supervisor]
    adviser.unlock()
    adviser.meet(client, NOTE)
    adviser.agree_and_sign(client)
    ops = adviser.waiting()
    assert "kept" in adviser.begin_note(client, BEGUN, MORE)
    adviser.kill()

    adviser = Window(small, "adviser")
    windows.append(adviser)
    adviser.unlock()
    assert "not sent" in adviser.send()["sentence"]
    assert adviser.waiting() == ops
    found = adviser.note_found(client)
    assert found["told"]
    assert found["note"].startswith(BEGUN)
    assert (BEGUN + MORE).startswith(found["note"])
    served.start()
    assert adviser.all_sent()

    after = standing(small.server)
    assert not not_once(after, before, ops)
    assert len(after.of("meeting", note=NOTE)) == 1
    (plan,) = [p for p in after.of("plan", version=2) if p.subject == small.people[0].bytes]
    signatures = after.of("signature", plan_id=plan.id)
    assert sorted(s.fields["role"] for s in signatures) == ["adviser", "person"]
    assert all(s.fields["seal"] == plan.fields["seal"] and s.fields["drawn"] for s in signatures)
    assert adviser.waiting() == []
    assert [draft[2] for draft in adviser.drafts()] == [found["note"]]
    assert not unlike(adviser.digests(), after, small.adviser)

    supervisor.unlock()
    seen = supervisor.person(client)
    assert seen["notes"].count(NOTE) == 1
    assert seen["lines"].count("Plan version 2 agreed and signed") == 1
    assert supervisor.all_sent()
    server = standing(small.server)
    assert not unlike(supervisor.digests(), server, small.supervisor)
    assert not miscounted(server)
    assert not adviser.end()["bugs"]
    assert not supervisor.end()["bugs"]


@pytest.mark.parametrize("point", ["before_commit", "after_commit", "mid_body"])
def test_a_server_killed_in_the_middle_of_a_round_has_everything_once_after_the_retry(
    point: str, small: World, served: Served, adviser: Window
) -> None:
    client = str(small.people[1])
    note = f"Kept when the server died {point}. {_long(point) if point == 'mid_body' else ''}".strip()
    before = standing(small.server)
    adviser.meet(client, note, paste=True)
    adviser.profile(client, f" Also {point}.", "end")
    ops = adviser.waiting()

    served.start(dies=point)
    told = adviser.send()
    died = served.died()
    assert died["point"] == point
    assert told["trouble"] == "away"
    assert "not sent" in told["sentence"]
    assert adviser.waiting() == ops
    between = standing(small.server).ops.keys() - before.ops.keys()
    assert {op.hex() for op in between} == (set() if point == "before_commit" else set(ops))
    if point == "mid_body":
        assert died["chunks"] >= 3
        assert died["chunks"] * CHUNK == died["sent"] < died["of"]

    served.start()
    assert adviser.all_sent()

    after = standing(small.server)
    assert not not_once(after, before, ops)
    assert after.records.keys() - before.records.keys() == {m.id for m in after.of("meeting", note=note)}
    assert len(after.of("meeting", note=note)) == 1
    (profile,) = [p for p in after.of("profile") if p.subject == small.people[1].bytes]
    assert profile.fields["goal"].count(f"Also {point}.") == 1
    assert adviser.waiting() == []
    assert not unlike(adviser.digests(), after, small.adviser)
    assert not miscounted(after)


def _long(seed: str) -> str:
    """Words enough, and unlike enough, that an answer with them is split into many pieces."""
    chance = random.Random(seed)
    return " ".join(f"{chance.getrandbits(48):x}" for _ in range(16_000))
