"""Kaplan–Meier: the share of people to whom something has happened by a day, when some are seen for a shorter time (MEASURES §3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def curve(seen: Sequence[tuple[int, bool]]) -> list[tuple[int, Fraction]]:
    """The share by each day on which it happened to somebody, exact. `seen`: days waited, and whether it happened then.

    Who stops being seen on a day was still there when it happened to others on it.
    """
    happened, stopped = Counter(d for d, h in seen if h), Counter(d for d, _ in seen)
    waiting, left, found = len(seen), Fraction(1), list[tuple[int, Fraction]]()
    for day in sorted(stopped):
        if happened[day]:
            left *= 1 - Fraction(happened[day], waiting)
            found.append((day, 1 - left))
        waiting -= stopped[day]
    return found


def share_by(day: int, seen: Sequence[tuple[int, bool]]) -> Fraction | None:
    """Per cent by a day; None of nobody, and where nobody was seen for so long and it had not happened to all before."""
    if not seen:
        return None
    reached = [share for on, share in curve(seen) if on <= day]
    last = reached[-1] if reached else Fraction(0)
    return 100 * last if last == 1 or max(d for d, _ in seen) >= day else None
