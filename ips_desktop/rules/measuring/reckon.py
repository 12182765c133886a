"""Measures reckoned: each found once for everybody and cut by scope, against its target and against the same period a year before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import split
from ips_desktop.rules.measuring.measure import Cut, Found, Measure
from ips_desktop.rules.measuring.outcome import Outcome, Row, lists_of, low_high
from ips_desktop.rules.measuring.period import up_to, year_before
from ips_desktop.rules.measuring.posts import mean_posts
from ips_desktop.rules.measuring.scope import Scope
from ips_desktop.rules.measuring.verdict import Target, target_of, verdict
from ips_desktop.rules.measuring.world import World


def reckon(measure: Measure, world: World, period: Period, scopes: Iterable[Scope]) -> list[Outcome]:
    """The measure's figure for each scope that it has, in the order asked for. Days after today have not been and are left out."""
    been = up_to(period, world.today)
    found = Found(()) if been is None else measure.found(world, been)
    wanted = [scope for scope in scopes if scope.kind in measure.scopes]
    whole, target = split(found.cases, wanted), target_of(measure, period, world.figures)
    parts = [(part, split(part.cases, wanted)) for part in found.parts]
    return [
        _outcome(
            measure,
            Cut(world, been or period, scope, whole[scope]),
            period,
            tuple(Row(part.name, part.kind, lists_of(part.kind, mine[scope])) for part, mine in parts),
            target,
        )
        for scope in wanted
    ]


def _outcome(measure: Measure, cut: Cut, asked: Period, rows: tuple[Row, ...], target: Target | None) -> Outcome:
    lists = lists_of(measure.kind, cut.cases)
    said = verdict(measure, cut.world, asked, target, low_high(measure.kind, lists))
    return Outcome(measure.id, measure.kind, cut.scope, asked, lists, rows, measure.beside(cut), target, said)


@dataclass(frozen=True)
class Change:
    """Against the same period a year before: the count, the rate (in points, None where either has none), and whole posts (hundredths).

    All three, so that a growth of staff is not taken for success (SS4, "increased").
    """

    before: Outcome
    count: int
    points: Fraction | None
    posts_before: float
    posts: float


def change(now: Outcome, before: Outcome, world: World) -> Change:
    """What changed between two outcomes of one measure and scope."""
    has_rates = now.low is not None and before.low is not None and now.d is not None
    points = now.low - before.low if has_rates and now.low is not None and before.low is not None else None
    posts = (mean_posts(world, outcome.period, outcome.scope) for outcome in (before, now))
    return Change(before, now.n - before.n, points, *posts)


def against_last_year(measure: Measure, world: World, outcome: Outcome) -> Change:
    """The change of an outcome against its period a year before. `world` holds the rows of both periods."""
    asked = replace(outcome, period=year_before(outcome.period))
    [before] = reckon(measure, world, asked.period, [outcome.scope])
    return change(outcome, before, world)
