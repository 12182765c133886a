"""How a measure is declared: what it is called, where it comes from, for whom it is, when it is judged, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Case
from ips_desktop.rules.measuring.scope import EVERY, Scope, ScopeKind
from ips_desktop.rules.measuring.world import World


class Kind(StrEnum):
    """RATE: so many of so many. COUNT: so many. LEVEL: so many on a day, against a norm of the scope's own."""

    RATE = "rate"
    COUNT = "count"
    LEVEL = "level"


class Judged(StrEnum):
    """When a target is judged. YEARLY: on the rolling 12 months and a finished contract year. ON_THE_DAY: whenever it is taken."""

    NEVER = "never"
    YEARLY = "yearly"
    ON_THE_DAY = "on_the_day"


@dataclass(frozen=True)
class Part:
    """A named row of a measure, with its own cases. `name`: "hours.full_time"; what people read is `measures.row.<name>` or a code's own."""

    name: str
    cases: tuple[Case, ...]
    kind: Kind = Kind.COUNT


@dataclass(frozen=True)
class Found:
    """What a measure finds for everybody at once: its cases, and the rows that stand under them."""

    cases: tuple[Case, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Cut:
    """One scope's share of what was found: what figures beside the lists are worked out from."""

    world: World
    period: Period
    scope: Scope
    cases: Sequence[Case]


Number = Fraction | int | None


def nothing(_cut: Cut) -> Mapping[str, Number]:
    """No figure beside the lists."""
    return {}


@dataclass(frozen=True)
class Measure:
    """A measure. `target`: its key in the reference values, "" for none; `benchmark`: that value is a line to look at, never judged.

    `more_than`: the target must be passed, not reached. `beside`: figures that no list has the length of: a median, a limit.
    """

    id: str
    clauses: tuple[str, ...]
    find: Callable[[World, Period], Found | Iterable[Case]]
    kind: Kind = Kind.RATE
    scopes: tuple[ScopeKind, ...] = EVERY
    target: str = ""
    judged: Judged = Judged.NEVER
    benchmark: bool = False
    more_than: bool = False
    beside: Callable[[Cut], Mapping[str, Number]] = field(default=nothing)

    @property
    def question(self) -> str:
        """The key of what it asks, in words."""
        return f"measures.{self.id}"

    def found(self, world: World, period: Period) -> Found:
        """What it finds in a period, for everybody at once."""
        got = self.find(world, period)
        return got if isinstance(got, Found) else Found(tuple(got))


def median(values: Iterable[int | None]) -> Fraction | None:
    """The middle of the values that are known; None of none."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return None
    half = len(known) // 2
    return Fraction(known[half]) if len(known) % 2 else Fraction(known[half - 1] + known[half], 2)
