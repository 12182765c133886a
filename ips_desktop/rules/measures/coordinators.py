"""How many of the care co-ordinators of linked teams had advice lately (SS6.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.rules.days import Period, add_months
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.measuring.at_teams import Coordinating, CoordinatorAdvised, advisers_of
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Judged, Measure
from ips_desktop.rules.measuring.owning import owners
from ips_desktop.rules.measuring.scope import ScopeKind
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Iterator[Case]:
    """Who co-ordinates in a team with somebody linked on the last day; those with an advice contact in the three months up to it."""
    last = period.last
    since = add_months(last, -world.number("team.advice_months", last))
    advised = {row.coordinator for row in world.all(CoordinatorAdvised) if since < row.on <= last}
    for who in world.all(Coordinating):
        adviser = holder_on(advisers_of(world, who.team), last)
        gone = who.until_day is not None and who.until_day < last
        if adviser is None or gone or (who.from_day is not None and who.from_day > last):
            continue
        yield Case(who.id, Answer.COUNTS if who.id in advised else Answer.NOT, owners(adviser, who.team))


MEASURE = Measure(
    "coordinators", ("SS6.4",), find, scopes=(ScopeKind.ADVISER, ScopeKind.SERVICE), target="measure.coordinators_percent",
    judged=Judged.ON_THE_DAY,
)  # fmt: skip
