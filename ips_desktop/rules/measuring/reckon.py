"""Measures reckoned: each found once for everybody and cut by scope, against its target and against the same period a year before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import only
from ips_desktop.rules.measuring.measure import Cut, Found, Measure
from ips_desktop.rules.measuring.outcome import Outcome, Row, lists_of, low_high
from ips_desktop.rules.measuring.period import up_to, year_before
from ips_desktop.rules.measuring.posts import mean_posts
from ips_desktop.rules.measuring.scope import Scope
from ips_desktop.rules.measuring.verdict import target_of, verdict
from ips_desktop.rules.measuring.world import World


def reckon(measure: Measure, world: World, period: Period, scopes: Iterable[Scope]) -> list[Outcome]:
    """The measure's figure for each scope that it has, in the order asked for. Days after today have not been and are left out."""
    been = up_to(period, world.today)
    found = Found(()) if been is None else measure.found(world, been)
    wanted = [scope for scope in scopes if scope.kind in measure.scopes]
    return [_cut(measure, world, been or period, scope, found, period) for scope in wanted]


def _cut(measure: Measure, world: World, been: Period, scope: Scope, found: Found, asked: Period) -> Outcome:
    mine = only(found.cases, scope)
    lists, target = lists_of(measure.kind, mine), target_of(measure, asked, world.figures)
    rows = ((part, lists_of(part.kind, only(part.cases, scope))) for part in found.parts)
    return Outcome(
        measure.id,
        measure.kind,
        scope,
        asked,
        lists,
        tuple(Row(part.name, part.kind, own) for part, own in rows),
        measure.beside(Cut(world, been, scope, mine)),
        target,
        verdict(measure, world, asked, target, low_high(measure.kind, lists)),
    )


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
