"""How what is done most grows with the store: open, save, Today and search at 1, 10 and 100 times the meetings.

The adviser has as many people at each size; the others have finished, as after years. The exponent is log(t100/t1)/log(100): 0 where the
size does not matter, 1 where twice the store takes twice as long.
"""

from __future__ import annotations

import math
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ips_desktop.practice import Practice
from ips_desktop.questions.person import person
from ips_desktop.questions.search import search
from ips_desktop.questions.today import today
from tests.benchmarks.acts import keep_a_meeting
from tests.benchmarks.measure import Line, counted, once
from tests.benchmarks.stocked import Stocked, made
from tests.homes import PASSPHRASE

SIZES = (750, 7_500, 75_000)
WITH_US = 30
GOAL = 0.2


def _open(home: Stocked, practice: Practice) -> object:
    practice.lock().result()
    return practice.unlock(PASSPHRASE).result()


# What is done; "open" is the store and Today, at a cost of Argon2 that hides nothing.
DONE: dict[str, Callable[[Stocked, Practice], Any]] = {
    "open": lambda home, door: (_open(home, door), door.ask(today).result()),
    "save a meeting": lambda home, door: keep_a_meeting(door, home.people[1]),
    "Today": lambda _home, door: door.ask(today).result(),
    "person": lambda home, door: door.ask(person, home.people[0]).result(),
    "search": lambda _home, door: door.ask(search, "bakery walk").result(),
}


def lines(rounds: int) -> list[Line]:
    """The exponent of each, with the milliseconds at each size beside it."""
    taken: dict[str, list[float]] = {what: [] for what in DONE}
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        for meetings in SIZES:
            home = made(Path(name) / str(meetings), meetings, with_us=WITH_US)
            for what, seconds in _times(home, max(rounds, 15)).items():
                taken[what].append(seconds)
    return [_line(what, times) for what, times in taken.items()]


def _times(home: Stocked, rounds: int) -> dict[str, float]:
    with home.open() as door:
        kept = {what: [once(lambda do=do: do(home, door)) for _ in range(rounds + 1)][1:] for what, do in DONE.items()}
    return {what: statistics.median(times) for what, times in kept.items()}


def _line(what: str, times: list[float]) -> Line:
    exponent = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
    told = ", ".join(f"{seconds * 1000:.1f} ms at {size:,}" for seconds, size in zip(times, SIZES, strict=True))
    return counted(f"{what}: exponent of cost from 1x to 100x", exponent, "", goal=GOAL, note=told)
