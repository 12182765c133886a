"""The four lists of a figure, and all that follows from them: numerator, denominator, the rate or its range (MEASURES §1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from uuid import UUID

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Kind, Number
from ips_desktop.rules.measuring.scope import Scope
from ips_desktop.rules.measuring.verdict import Target, Verdict
from ips_desktop.rules.rates import Rate


@dataclass(frozen=True)
class Marked:
    """A record that does not count, and why."""

    id: UUID
    why: Why | None


@dataclass(frozen=True)
class Lists:
    """Who counts and who does not, in order of id. Of a count there is no denominator. `not_known` are in the denominator too."""

    numerator: tuple[UUID, ...] = ()
    denominator: tuple[UUID, ...] = ()
    excluded: tuple[Marked, ...] = ()
    not_known: tuple[Marked, ...] = ()


@dataclass(frozen=True)
class Row:
    """A named row under a figure, with lists of its own."""

    name: str
    kind: Kind
    lists: Lists

    @property
    def rate(self) -> Rate:
        """As a rate."""
        return rate_of(self.lists)


@dataclass(frozen=True)
class Outcome:
    """A measure's figure for one scope in one period."""

    measure: str
    kind: Kind
    scope: Scope
    period: Period
    lists: Lists
    rows: tuple[Row, ...] = ()
    beside: Mapping[str, Number] = field(default_factory=dict[str, Number])
    target: Target | None = None
    verdict: Verdict = Verdict.NO_TARGET

    @property
    def n(self) -> int:
        """How many count."""
        return len(self.lists.numerator)

    @property
    def d(self) -> int | None:
        """Of how many; None of a count."""
        return len(self.lists.denominator) if self.kind == Kind.RATE else None

    @property
    def low(self) -> Fraction | None:
        """The least it is: per cent of a rate, None of nobody; the number of a count."""
        return low_high(self.kind, self.lists)[0]

    @property
    def high(self) -> Fraction | None:
        """The most it is, when all that is not known counts."""
        return low_high(self.kind, self.lists)[1]

    def row(self, name: str) -> Row | None:
        """The row of a name; one that nobody is in is not there."""
        return next((row for row in self.rows if row.name == name), None)


def rate_of(lists: Lists) -> Rate:
    """The rate that lists make."""
    return Rate(len(lists.numerator), len(lists.denominator), len(lists.not_known))


def low_high(kind: Kind, lists: Lists) -> tuple[Fraction | None, Fraction | None]:
    """The range of a figure: per cent of a rate, a number of everything else."""
    if kind == Kind.RATE:
        rate = rate_of(lists)
        return rate.low, rate.high
    return Fraction(len(lists.numerator)), Fraction(len(lists.numerator) + len(lists.not_known))


def lists_of(kind: Kind, cases: Iterable[Case]) -> Lists:
    """The lists of one scope's cases. A record that counts once counts, whatever else is said of it; what is known comes before what is not."""
    best: dict[UUID, Case] = {}
    for case in cases:
        before = best.get(case.id)
        if before is None or _RANK[case.answer] < _RANK[before.answer]:
            best[case.id] = case
    chosen = sorted(best.values(), key=lambda case: case.id.bytes)
    among = [case.id for case in chosen if case.answer != Answer.EXCLUDED] if kind == Kind.RATE else []
    return Lists(
        tuple(case.id for case in chosen if case.answer == Answer.COUNTS),
        tuple(among),
        _marked(chosen, Answer.EXCLUDED),
        _marked(chosen, Answer.NOT_KNOWN),
    )


_RANK = {Answer.COUNTS: 0, Answer.NOT_KNOWN: 1, Answer.NOT: 2, Answer.EXCLUDED: 3}


def _marked(cases: Iterable[Case], answer: Answer) -> tuple[Marked, ...]:
    return tuple(Marked(case.id, case.why) for case in cases if case.answer == answer)
