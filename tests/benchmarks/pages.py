"""What the great pages ask of the store, against the same statements on a plain SQLite file: Today, Person, Caseload, search.

Ours is everything from `ask` to the page's answer: cipher, ORM, the rules and the words. The goal of search is of MEASURES (twice the
plain statements); the others have the sizes of issue B and say what a page costs in milliseconds.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ips_desktop.practice import Practice
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.person import person
from ips_desktop.questions.search import search
from ips_desktop.questions.today import today
from tests.benchmarks.baselines.plain_twin import PlainTwin
from tests.benchmarks.measure import Line, by_turns
from tests.benchmarks.stocked import Stocked, made

SAME = "the same SQL on plain SQLite"
SHOWN, ALL = 50, 1_000_000
"""Rows fetched of a statement: a search stops at the fifty it shows, on both sides."""
Ask = Callable[[Practice, Stocked], Any]
# What is asked; meetings in the store; meetings a person; what is hoped for.
PAGES: tuple[tuple[str, Ask, int, int, float | None], ...] = (
    ("Today of 75 people", lambda door, _: door.ask(today).result(), 1_875, 25, None),
    ("Person with 400 entries", lambda door, home: door.ask(person, home.people[0]).result(), 2_000, 400, None),
    ("Caseload of 2,000 people", lambda door, _: door.ask(caseload).result(), 20_000, 10, None),
    ("search in 50,000 notes", lambda door, _: door.ask(search, "bakery walk").result(), 25_000, 25, 2),
    ("search in 50,000 notes, a rare word", lambda door, _: door.ask(search, "leaflet").result(), 25_000, 25, 2),
)


def lines(rounds: int) -> list[Line]:
    """One line a page."""
    found: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        homes: dict[tuple[int, int], Stocked] = {}
        for n, (what, ask, meetings, each, goal) in enumerate(PAGES):
            size = (meetings, each)
            home = homes.get(size) or homes.setdefault(size, made(Path(name) / f"home-{n}", meetings, each=each))
            found.append(_line(home, Path(name) / f"plain-{n}.db", what, ask, goal, rounds))
    return found


def _line(home: Stocked, copy: Path, what: str, ask: Ask, goal: float | None, rounds: int) -> Line:
    twin = PlainTwin(home.folder, home.key(), copy)
    try:
        with home.open() as door:
            ask(door, home)
            again = twin.same_as(lambda: ask(door, home), SHOWN if what.startswith("search") else ALL)
            return by_turns(what, SAME, again, lambda: ask(door, home), goal=goal, rounds=max(rounds, 15))
    finally:
        twin.close()
