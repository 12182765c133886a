"""The made-up service of the demonstration: staff, teams, venues, people named after trees, and what they say of work.

Data only. `ui.demonstration` turns it into acts; no row is ever written another way (decision 38).
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def cast() -> dict[str, Any]:
    """Staff, teams, venues and people."""
    return tomllib.loads((files(__name__) / "cast.toml").read_text(encoding="utf-8"))


@cache
def wishes() -> list[dict[str, Any]]:
    """Kinds of work with goal, reasons, strengths, preferences, steps and notes in plain words."""
    return tomllib.loads((files(__name__) / "wishes.toml").read_text(encoding="utf-8"))["wish"]
