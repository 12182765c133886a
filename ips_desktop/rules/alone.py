"""When somebody who went alone should have been heard of (SS2.11). Pure and dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Out:
    """Somebody out alone: on which day, back by which minute after midnight, and whether they are."""

    on: date | None
    back_by: int | None
    is_back: bool


def overdue_minutes(out: Out, today: date, minute: int) -> int:
    """How many minutes past the time they should have been back; 0 while there is time, or when they are."""
    if out.is_back or out.on is None or out.back_by is None or out.on > today:
        return 0
    return max(0, (today - out.on).days * 24 * 60 + minute - out.back_by)
