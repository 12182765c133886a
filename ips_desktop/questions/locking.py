"""After how long without a touch this laptop locks by itself: what was chosen here, within what the service allows (security §1.3)."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.desk import Desk

OWN = "lock_after"
"""Under this name the laptop keeps what was chosen."""
OFFERED = (1, 2, 5, 10, 15, 30, 60)


@dataclass(frozen=True)
class LockAfter:
    """Minutes. `choices`: from the shortest to the longest that the service allows."""

    minutes: int
    most: int
    choices: tuple[int, ...]


def lock_after(desk: Desk) -> LockAfter:
    """What holds now; what was chosen before the service allowed less is cut to what it allows. One statement."""
    most = max(1, desk.reference.number("lock.most_minutes", desk.today))
    chosen = desk.own.get(OWN)
    minutes = int(chosen) if chosen is not None else desk.reference.number("lock.minutes", desk.today)
    choices = (*(each for each in OFFERED if each < most), most)
    return LockAfter(max(1, min(minutes, most)), most, choices)
