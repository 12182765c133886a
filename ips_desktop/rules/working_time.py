"""How an adviser's recorded time divides: work about jobs, other work, and the way there (FS2). Pure.

Every meeting that was held counts with its minutes; several people in one group are one stretch of the adviser's time, however many records it
stands in. Time on the way is told apart and is in no share. What was asked and refused took no time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID


@dataclass(frozen=True)
class Stretch:
    """Some recorded time, in minutes. `group`: the group it was part of; the same group is one stretch. `other`: it was not about jobs."""

    minutes: int | None = None
    travel: int | None = None
    group: UUID | None = None
    other: bool = False


@dataclass(frozen=True)
class WorkingTime:
    """What it came to, in minutes."""

    jobs: int = 0
    other: int = 0
    travel: int = 0

    @property
    def share(self) -> Fraction | None:
        """The part of all recorded work that was about jobs; None when none is recorded."""
        return Fraction(self.jobs, self.jobs + self.other) if self.jobs + self.other else None


def working_time(stretches: Iterable[Stretch]) -> WorkingTime:
    """The sum of these. Of one group the longest entry counts, once, and the longest way there."""
    jobs = other = travel = 0
    in_groups: dict[UUID, tuple[int, int]] = {}
    for each in stretches:
        minutes, way = each.minutes or 0, each.travel or 0
        if each.group is not None:
            before = in_groups.get(each.group, (0, 0))
            in_groups[each.group] = max(before[0], minutes), max(before[1], way)
        elif each.other:
            other, travel = other + minutes, travel + way
        else:
            jobs, travel = jobs + minutes, travel + way
    return WorkingTime(
        jobs + sum(minutes for minutes, _ in in_groups.values()),
        other,
        travel + sum(way for _, way in in_groups.values()),
    )
