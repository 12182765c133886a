"""Figures, limits and targets with the day they hold from, and where they come from. Data, read once; no rule in here.

A service lays its own values over these by records of type `reference_value` (decision 11).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Value:
    """A reference value: its key, the day it holds from, the value, and the clause or law it comes from."""

    key: str
    from_day: date
    value: int | str
    source: str


@cache
def load() -> tuple[Value, ...]:
    """All reference values shipped, in key and day order."""
    found: list[Value] = []
    for file in files(__name__).iterdir():
        if file.name.endswith(".toml"):
            rows = tomllib.loads(file.read_text(encoding="utf-8")).get("value", [])
            found += [Value(row["key"], row["from"], row["value"], row["source"]) for row in rows]
    return tuple(sorted(found, key=lambda v: (v.key, v.from_day)))


@cache
def by_key() -> dict[str, tuple[Value, ...]]:
    """The same by key, each in day order: rules ask for a figure at every job they look at."""
    found: dict[str, tuple[Value, ...]] = {}
    for value in load():
        found[value.key] = (*found.get(value.key, ()), value)
    return found
