"""Whether a day's meetings leave the time to get from one to the next. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
USUAL_MINUTES = 30
"""How long a meeting is taken to last when nobody said."""


@dataclass(frozen=True)
class Timed(Generic[K]):
    """A meeting of one day: from when, how long, and how many minutes the way there takes from the one before."""

    key: K
    at: int
    minutes: int | None = None
    travel: int | None = None


def too_short(day: Iterable[Timed[K]]) -> dict[K, int]:
    """How many minutes are missing before each meeting that cannot be reached in time from those before it; the others are not named.

    Two at the same time and place in one entry are one entry: whoever asks takes a group together first.
    """
    missing: dict[K, int] = {}
    free_from: int | None = None
    for each in sorted(day, key=lambda entry: entry.at):
        if free_from is not None and free_from + (each.travel or 0) > each.at:
            missing[each.key] = free_from + (each.travel or 0) - each.at
        ends = each.at + (each.minutes or USUAL_MINUTES)
        free_from = ends if free_from is None else max(free_from, ends)
    return missing
