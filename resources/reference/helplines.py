"""Whom to call when somebody may come to harm: numbers that work day and night, known without a network."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Helpline:
    """A number. What it is for is `safety.line.<key>` in the wordings."""

    key: str
    phone: str
    from_day: date
    until: date | None = None


@cache
def _listed() -> tuple[Helpline, ...]:
    rows = tomllib.loads((files("resources.reference") / "helplines.toml").read_text(encoding="utf-8"))["line"]
    return tuple(Helpline(r["key"], r["phone"], r["from"], r.get("until")) for r in rows)


def on(day: date) -> tuple[Helpline, ...]:
    """The numbers in force on a day, the most urgent first."""
    return tuple(line for line in _listed() if line.from_day <= day and (line.until is None or day <= line.until))
