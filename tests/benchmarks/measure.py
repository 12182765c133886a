"""Timing by turns: baseline, ours, baseline, ours; the first of each is dropped; medians and spread of the rest."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Line:
    """One line of the table: what was measured, against which baseline, and what was hoped for."""

    what: str
    baseline: str
    base: float
    ours: float
    unit: str
    goal: float | None
    spread_base: tuple[float, float] = (0.0, 0.0)
    spread_ours: tuple[float, float] = (0.0, 0.0)
    rounds: int = 1
    note: str = ""
    more: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def ratio(self) -> float | None:
        """Ours over the baseline; None where there is nothing to divide by."""
        return self.ours / self.base if self.base else None

    @property
    def verdict(self) -> str:
        """Whether the goal was met, and by how much it was missed; "-" where none was set."""
        measured = self.ratio if self.ratio is not None else self.ours
        if self.goal is None:
            return "-"
        return "met" if measured <= self.goal else f"missed by {measured / self.goal - 1:.0%}"


CLOCKS: dict[str, Callable[[], float]] = {"wall": time.perf_counter, "processor": time.process_time}
_clock = {"now": CLOCKS["wall"]}


def by(clock: str) -> None:
    """Time by the wall, or by the processor's own time of this process: on a machine that others use, where nothing waits for a disk."""
    _clock["now"] = CLOCKS[clock]


def now() -> float:
    """The moment by the clock that was chosen, in seconds; the wall's unless another was."""
    return _clock["now"]()


def once(work: Callable[[], object]) -> float:
    """The seconds one call takes, with the collector held still."""
    gc.collect()
    gc.disable()
    try:
        began = now()
        work()
        return now() - began
    finally:
        gc.enable()


def _timed(work: Callable[[], object]) -> float:
    answers: list[object] = []
    spent = once(lambda: answers.append(work()))
    answer = answers[0]
    return answer if isinstance(answer, float) else spent


def by_turns(
    what: str,
    baseline: str,
    base: Callable[[], object],
    ours: Callable[[], object],
    *,
    goal: float | None,
    rounds: int = 9,
    note: str = "",
) -> Line:
    """Time both by turns, in milliseconds. A callable that answers a float has timed itself, in seconds."""
    left: list[float] = []
    right: list[float] = []
    for _ in range(rounds + 1):
        left.append(_timed(base) * 1000)
        right.append(_timed(ours) * 1000)
    left, right = left[1:], right[1:]
    return Line(
        what,
        baseline,
        statistics.median(left),
        statistics.median(right),
        "ms",
        goal,
        (min(left), max(left)),
        (min(right), max(right)),
        rounds,
        note,
    )


def counted(what: str, ours: float, unit: str, *, goal: float | None, note: str = "", baseline: str = "goal") -> Line:
    """A line that is a count, not a ratio."""
    return Line(what, baseline, 0.0, ours, unit, goal, note=note)
