"""Where the contract year is heading: people met, those still to be met, and those who will come (SS6.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ips_desktop.rules import limits
from ips_desktop.rules.days import Period
from ips_desktop.rules.limits import YearSoFar
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.loads import caseload, met_by
from ips_desktop.rules.measuring.measure import Cut, Found, Kind, Measure, Number, Part
from ips_desktop.rules.measuring.owning import owners
from ips_desktop.rules.measuring.period import year_of
from ips_desktop.rules.measuring.posts import mean_share, posts_of, share_on, shares
from ips_desktop.rules.measuring.rows import NewTo
from ips_desktop.rules.measuring.scope import ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.spells import opened_on


def find(world: World, period: Period) -> Found:
    """People met this year, and people open since before it, named to the adviser and not yet met by them; beside it who was new lately."""
    first, to = year_of(period.last, world.figures).first, period.last
    met = {p.id: of for p in world.people if (of := met_by(world, p, Period(first, to))) is not None}
    cases = [Case(id_, Answer.COUNTS, of) for id_, of in met.items()]
    waiting: list[Case] = []
    for each in caseload(world, to):
        opened = opened_on(each.spell.accepted_on, each.spell.entry)
        been = met.get(each.person.id)
        if opened is not None and opened < first and (been is None or not each.of.advisers <= been.advisers):
            waiting.append(Case(each.person.id, Answer.COUNTS, each.of))
    new = (Case(row.client, Answer.COUNTS, owners(row.adviser)) for row in world.all(NewTo) if row.as_of == to)
    return Found((*cases, *waiting), (Part("new_lately", tuple(new)),))


def _beside(cut: Cut) -> Mapping[str, Number]:
    """The number the year is heading for, None while it is too early to say: under 84 days in post."""
    world, to = cut.world, cut.period.last
    year, posts = year_of(to, world.figures), posts_of(cut.world, cut.scope)
    people = {case.id for case in cut.cases}
    new = world.once(("new to", to), lambda: _new_to(world, to)).get(cut.scope.id, set())
    begun = min((fact.day for post in posts for fact in shares(post) if fact.value), default=None)
    now = share_on(posts, to)
    ahead = mean_share(posts, Period(to, year.last)) / now if now else 0.0
    return {"projected": limits.course(YearSoFar(len(people), 0, len(new), begun), to, year.last, ahead)}


def _new_to(world: World, to: date) -> dict[UUID | None, set[UUID]]:
    """Who was new lately, by adviser; under None, to anybody."""
    found: defaultdict[UUID | None, set[UUID]] = defaultdict(set)
    for row in world.all(NewTo):
        if row.as_of == to:
            found[row.adviser].add(row.client)
            found[None].add(row.client)
    return found


MEASURE = Measure(
    "projected_year", ("SS6.3",), find, Kind.LEVEL, (ScopeKind.ADVISER, ScopeKind.SERVICE), beside=_beside
)
