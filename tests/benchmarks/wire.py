"""What a round weighs: an idle one, and a day's push, as they go on the wire (before TLS and HTTP's own headers)."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from sync.client import post
from sync.client.core import Core
from sync.client.events import (
    Answered,
    Effect,
    Gather,
    Gathered,
    Keep,
    Kept,
    Opened,
    Prove,
    Proved,
    Send,
)
from sync.protocol import digest, frames
from sync.protocol.messages import NOBODY, PROTO, Check, Cursor, Round
from sync.server.service import init_service, opened, stop_database
from tests.benchmarks.acts import keep_a_meeting
from tests.benchmarks.measure import Line, by_turns, counted
from tests.benchmarks.stocked import made
from tests.postgres import open_folder
from tests.sync.server.given import MANIFEST, Laptop, Team, Time, receive

MEETINGS_A_DAY = 8


@contextmanager
def quiet_laptop(home: Path, *, database: str | None = None) -> Generator[Laptop]:
    """An adviser's laptop that has heard everything of its three people, beside a real server."""
    time = Time()
    init_service(home, name="North Employment Service", database=database, now=time)
    with opened(home, now=time, manifest=MANIFEST) as service:
        service.people.meet_manifest()
        team = Team(service)
        laptop = team.laptop(team.sam)
        laptop.pull()
        for _ in range(3):
            subject = bytes([len(laptop.held) + 1]) * 16
            laptop.round(receive(subject, team.sam))
        laptop.pull()
        laptop.pull()
        yield laptop
    if database is None:
        stop_database(home)


def idle_round(laptop: Laptop) -> Round:
    """What a laptop says that has nothing to say: how far it is, and digests of two subjects."""
    checks: list[Check] = []
    for subject, grant in [(s, g) for s, g in sorted(laptop.grants.items()) if laptop.of(s, "client")][:2]:
        rows = {r: f for r, f in laptop.held.items() if f["subject"] == subject}
        values = [
            (r, n, v) for r, f in rows.items() for n, v in f.items() if n not in {"type", "subject"} and v is not None
        ]
        checks.append(Check(subject, grant.level, digest.as_bytes(digest.total(values))))
    return Round(PROTO, laptop.timeline, laptop.cursor, MANIFEST.fingerprint, checks=checks)


def idle_bytes(laptop: Laptop) -> tuple[int, int]:
    """The bytes of an idle round's body, there and back; ValueError when it was not idle after all."""
    sent = idle_round(laptop)
    answer = laptop.service.rounds.take(laptop.who, sent)
    if answer.more or answer.records or answer.mismatched or answer.grants or len(sent.checks) != 2:
        raise ValueError("not idle")
    return len(frames.pack(sent)), len(frames.pack(answer))


def idle_trips(laptop: Laptop) -> int:
    """How often the laptop's own core goes on the wire for an idle round, its token still good."""
    sent = idle_round(laptop)
    answer = laptop.service.rounds.take(laptop.who, sent)
    core = Core(lambda: 0.5)
    core.take(Opened(0.0))
    trips = 0
    gathered = Gathered(1.0, core.n, sent.timeline, sent.cursor, 0, [], [], [], sent.checks)
    waiting: list[Effect] = core.take(gathered)
    while waiting:
        effect = waiting.pop(0)
        if isinstance(effect, Prove):
            waiting += core.take(Proved(1.0, effect.n, 10_000.0))
        elif isinstance(effect, Send):
            trips += 1
            waiting += core.take(Answered(1.0, effect.n, answer))
        elif isinstance(effect, Keep):
            waiting += core.take(Kept(1.0, effect.n, 0))
        else:
            trips += isinstance(effect, Gather)  # another round at once
    return trips


def words(rng: random.Random, count: int) -> str:
    """So many words that say nothing: a note no other note is like."""
    return " ".join("".join(rng.choice("etaoinshrdlu") for _ in range(rng.randrange(2, 9))) for _ in range(count))


def days_push(folder: Path) -> tuple[int, int, int]:
    """Bytes of a day's eight meetings on the wire, of their values alone, and how many changes they are."""
    home, rng = made(folder, 50), random.Random(7)
    with home.open(synchronous="OFF") as practice:
        for n in range(MEETINGS_A_DAY):
            keep_a_meeting(practice, home.people[n % len(home.people)], note=words(rng, 60))
        ask = Gather(1, 256, frozenset(), NOBODY, 0)
        offer = practice.exchange(post.gather, ask).result()
    sent = Round(PROTO, bytes(16), Cursor(1, bytes(16)), bytes(16), offer.unsent, offer.acts)
    values = [field.value for act in offer.acts for change in act.changes for field in change.fields]
    changes = sum(len(act.changes) for act in offer.acts)
    return len(frames.pack(sent)), len(msgspec.msgpack.encode(values)), changes


def lines(rounds: int) -> list[Line]:
    """An idle round in bytes and in time, a day's push in bytes."""
    folder = open_folder()
    try:
        with quiet_laptop(folder / "server") as laptop:
            there, back = idle_bytes(laptop)
            idle, trips = idle_round(laptop), idle_trips(laptop)

            def bare() -> None:
                with laptop.service.database.reading(laptop.person) as connection:
                    connection.execute("SELECT 1")

            time = by_turns(
                "idle round at the server", "an empty transaction there", bare,
                lambda: laptop.service.rounds.take(laptop.who, idle), goal=None, rounds=max(rounds, 21),
            )  # fmt: skip
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            pushed, values, changes = days_push(Path(name) / "home")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    what = f"a day's push, {MEETINGS_A_DAY} meetings, {changes} changes"
    return [
        counted("idle round, trips", trips, "trips", goal=1),
        counted(
            "idle round, bodies there and back", there + back, "bytes", goal=400, note=f"{there} there, {back} back"
        ),
        time,
        Line(what, "their values alone, packed", values, pushed, "bytes", None),
    ]
