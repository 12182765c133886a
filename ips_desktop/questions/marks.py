"""Small things that rows of many screens carry: a sentence with its facts, a chip, a meter."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from resources.wordings import days, said

Fact = str | int


@dataclass(frozen=True)
class Reason:
    """A sentence by key with its facts. Days among the facts are already written as people read them."""

    key: str
    facts: tuple[tuple[str, Fact], ...] = ()

    def said(self) -> str:
        """The sentence in the language spoken now."""
        return said(self.key, **dict(self.facts))


def reason(key: str, **facts: Fact | date) -> Reason:
    """A sentence with its facts; a day is written "Tue 24 Nov"."""
    return Reason(key, tuple((n, days.day(v) if isinstance(v, date) else v) for n, v in facts.items()))


@dataclass(frozen=True)
class Chip:
    """A word that names a state. `kind`: "good", "attention", "serious" or "neutral"; `icon`: a name in `resources/icons`."""

    kind: str
    icon: str
    text: Reason


def plain(figure: Decimal) -> str:
    """A figure without noughts at its end: 25, 17.5."""
    return f"{figure.normalize():f}"


@dataclass(frozen=True)
class Meter:
    """A count against a limit that is never rounded: 0.7 of full time has 17.5 places, so 17 fits and 18 is `over` 1.

    `places` is what people read ("22 of 25", "17 of 17"); `under` counts how many are missing to the lower line, if there is one.
    """

    count: int
    limit: Decimal
    over: int = 0
    under: int = 0
    free: int = 0

    @property
    def places(self) -> int:
        """The limit as it is read, in whole people: of 17.5 places 17 can be taken."""
        return math.floor(self.limit)

    @property
    def exact(self) -> str:
        """The limit as it is reckoned with, where it is no whole number: 17.5; else nothing."""
        return "" if self.limit == self.places else plain(self.limit)


@dataclass(frozen=True)
class YearMeter:
    """People met this contract year against the band. `course`: where the year is heading, None while too early to say."""

    count: int
    low: Decimal
    high: Decimal
    course: int | None = None

    @property
    def band(self) -> str:
        """The band as it is read, in whole people who fit it: 50–75; of 35–52.5 it is 35–52."""
        low, high = math.ceil(self.low), math.floor(self.high)
        return f"{low}–{high}" if low < high else str(high)

    @property
    def exact(self) -> str:
        """The band as it is reckoned with, where its ends are no whole numbers: 17.5–26.3; else nothing."""
        whole = self.low == math.ceil(self.low) and self.high == math.floor(self.high)
        return "" if whole else f"{plain(self.low)}–{plain(self.high)}"


@dataclass(frozen=True)
class Step:
    """One step of a plan. `closed_on`: it will not be done, and why. `withheld`: its words are not on this laptop."""

    id: UUID
    number: int
    what: str
    who: str
    by_day: date | None
    done_on: date | None
    result: str = ""
    withheld: bool = False
    closed_on: date | None = None
    closed_why: str = ""

    @property
    def is_open(self) -> bool:
        """Neither done nor closed."""
        return self.done_on is None and self.closed_on is None
