"""Effective-from facts: a day and a value or none; a value holds until the next fact's day (decision 4).

One holder at any moment by construction, whatever two laptops wrote: facts stand in the order (day, accepted version or ∞, id)
and the last one at or before a day holds on it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar
from uuid import UUID

V = TypeVar("V")


@dataclass(frozen=True)
class Fact(Generic[V]):
    """From this day this value, or none. `version` is the server's, 0 while the server has not accepted it."""

    day: date
    version: int
    id: UUID
    value: V | None

    @property
    def order(self) -> tuple[date, bool, int, bytes]:
        """What facts are sorted by; one not yet accepted stands after all accepted ones of its day."""
        return self.day, self.version == 0, self.version, self.id.bytes


@dataclass(frozen=True)
class Span(Generic[V]):
    """A value with its first and last day; no last day while it lasts."""

    first: date
    last: date | None
    value: V | None


def in_order(facts: Iterable[Fact[V]]) -> list[Fact[V]]:
    """The facts as they follow each other."""
    return sorted(facts, key=lambda f: f.order)


def holder_on(facts: Iterable[Fact[V]], on: date) -> V | None:
    """The value that holds on a day; None before the first fact and while nobody holds."""
    held = [f for f in in_order(facts) if f.day <= on]
    return held[-1].value if held else None


def spans(facts: Iterable[Fact[V]]) -> list[Span[V]]:
    """The history as spans of days, in order. Of several facts of one day only the last one ever held."""
    by_day = {f.day: f.value for f in in_order(facts)}
    days = list(by_day)
    found: list[Span[V]] = []
    for day, following in itertools.zip_longest(days, days[1:]):
        goes_on = found and found[-1].value == by_day[day]
        first = found.pop().first if goes_on else day
        found.append(Span(first, None if following is None else following - timedelta(days=1), by_day[day]))
    return found


def since(facts: Iterable[Fact[V]], on: date) -> date | None:
    """The day from which the value of that day has held without a break; None when nothing holds."""
    for span in spans(facts):
        if span.value is not None and span.first <= on and (span.last is None or on <= span.last):
            return span.first
    return None


def collisions(facts: Iterable[Fact[V]], days: int = 7) -> list[tuple[Fact[V], Fact[V]]]:
    """Neighbouring facts that name different holders within so many days: what a supervisor is asked about (decision 4)."""
    ordered = in_order(facts)
    return [
        (one, other)
        for one, other in itertools.pairwise(ordered)
        if one.value != other.value and (other.day - one.day).days < days
    ]


def mean(facts: Iterable[Fact[int]], first: date, last: date) -> float:
    """The daily mean of a number over a period, both ends included; days without a value count as 0."""
    total = 0
    for span in spans(facts):
        begins, ends = max(span.first, first), min(span.last or last, last)
        if span.value and begins <= ends:
            total += span.value * ((ends - begins).days + 1)
    return total / ((last - first).days + 1)
