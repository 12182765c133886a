"""A figure against its target, in words: reached, not reached, open while something is not known, or not judged (MEASURES §1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from ips_desktop.rules.days import Period
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.measuring.measure import Judged, Measure
from ips_desktop.rules.measuring.period import is_judged
from ips_desktop.rules.measuring.world import World


class Verdict(StrEnum):
    """What is said beside a figure: `measures.verdict.<value>`. NOT_JUDGED: its target is judged over a year; BENCHMARK: never."""

    NO_TARGET = "no_target"
    BENCHMARK = "benchmark"
    NOT_JUDGED = "not_judged"
    NO_ONE_YET = "no_one_yet"
    REACHED = "reached"
    NOT_REACHED = "not_reached"
    OPEN = "open"


@dataclass(frozen=True)
class Target:
    """What is aimed at, in per cent or as a number. `more_than`: it must be passed."""

    value: int
    benchmark: bool = False
    more_than: bool = False


def target_of(measure: Measure, period: Period, figures: Figures) -> Target | None:
    """The target in force on the last day of a period; None for a measure that has none."""
    if not measure.target:
        return None
    return Target(figures.number(measure.target, period.last), measure.benchmark, measure.more_than)


def verdict(
    measure: Measure, world: World, period: Period, target: Target | None, span: tuple[Fraction | None, Fraction | None]
) -> Verdict:
    """How a range from low to high stands to the target. A range on both sides of it is open; of nobody there is no rate."""
    if target is None:
        return Verdict.NO_TARGET
    if target.benchmark:
        return Verdict.BENCHMARK
    yearly = measure.judged == Judged.YEARLY and not is_judged(period, world.today, world.figures)
    if measure.judged == Judged.NEVER or yearly:
        return Verdict.NOT_JUDGED
    low, high = span
    if low is None or high is None:
        return Verdict.NO_ONE_YET
    if _reaches(low, target):
        return Verdict.REACHED
    return Verdict.OPEN if _reaches(high, target) else Verdict.NOT_REACHED


def _reaches(value: Fraction, target: Target) -> bool:
    return value > target.value if target.more_than else value >= target.value
