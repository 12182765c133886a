"""What the great pages cost: Today, Person, Caseload, search.

Of each page two lines. *Its SQL*: the statements it sends, with their values, over the store as the program opens it, against the same
statements on a plain SQLite file with the same rows. *Whole*: from `ask` to the page's answer, against its own SQL: what lies between is
not SQL but ORM, the rules, the clocks of every person and the words, and has no goal of its own. Of a search both have one: it has to
find in our store within twice what the bare statements take in a plain file.
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
from tests.benchmarks.baselines.plain_twin import Twins, asked_by, sender
from tests.benchmarks.measure import Line, by_turns
from tests.benchmarks.stocked import Stocked, made

GOAL = 2
SHOWN, ALL = 50, 1_000_000
"""Rows fetched of a statement: a search stops at the fifty it shows, on both sides."""
Ask = Callable[[Practice, Stocked], Any]
# What is asked; meetings in the store; meetings a person.
PAGES: tuple[tuple[str, Ask, int, int], ...] = (
    ("Today of 75 people", lambda door, _: door.ask(today).result(), 1_875, 25),
    ("Person with 400 entries", lambda door, home: door.ask(person, home.people[0]).result(), 2_000, 400),
    ("Caseload of 2,000 people", lambda door, _: door.ask(caseload).result(), 20_000, 10),
    ("search in 50,000 notes", lambda door, _: door.ask(search, "bakery walk").result(), 25_000, 25),
    ("search in 50,000 notes, a rare word", lambda door, _: door.ask(search, "leaflet").result(), 25_000, 25),
)


def lines(rounds: int) -> list[Line]:
    """Two lines a page."""
    found: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        homes: dict[tuple[int, int], Stocked] = {}
        for n, (what, ask, meetings, each) in enumerate(PAGES):
            size = (meetings, each)
            home = homes.get(size) or homes.setdefault(size, made(Path(name) / f"home-{n}", meetings, each=each))
            found += _lines(home, Path(name) / f"plain-{n}.db", what, ask, max(rounds, 15))
    return found


def _lines(home: Stocked, copy: Path, what: str, ask: Ask, rounds: int) -> list[Line]:
    twins, is_search = Twins(home.folder, home.key(), copy), what.startswith("search")
    try:
        with home.open() as door:
            ask(door, home)
            asked = asked_by(lambda: ask(door, home))
            ours, plain = (sender(driver, asked, SHOWN if is_search else ALL) for driver in (twins.ours, twins.plain))
            came = ours()
            if came != plain():
                raise ValueError(f"{what}: the copy answers otherwise")
            told = f"{len(asked)} statements, {came:,} rows"
            sql = by_turns(
                f"{what}: its SQL", "the same SQL on plain SQLite", plain, ours, goal=GOAL, rounds=rounds, note=told
            )
            base, against = (plain, "its SQL on plain SQLite") if is_search else (ours, "its SQL in our store")
            goal = GOAL if is_search else None
            return [sql, by_turns(f"{what}: whole", against, base, lambda: ask(door, home), goal=goal, rounds=rounds)]
    finally:
        twins.close()
