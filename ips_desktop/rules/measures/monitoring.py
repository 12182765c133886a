"""How many people in benefit-limited work are kept an eye on, against 10 for a whole post (SS6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from ips_desktop.rules import limits
from ips_desktop.rules.benefit_limited import only_limited_work
from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.loads import caseload
from ips_desktop.rules.measuring.measure import Cut, Found, Kind, Measure, Number, Part
from ips_desktop.rules.measuring.posts import posts_of, share_on
from ips_desktop.rules.measuring.scope import ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import SupportMode


def find(world: World, period: Period) -> Found:
    """Open on the last day and in monitoring: only the act that says so moves anybody. Whose work is not all within a limit is shown apart."""
    mine = [each for each in caseload(world, period.last) if each.mode == SupportMode.MONITORING]
    beyond = (e for e in mine if only_limited_work(e.person.jobs, period.last, world.figures) != Known.YES)
    return Found(tuple(each.case for each in mine), (Part("not_only_limited_work", tuple(e.case for e in beyond)),))


def _beside(cut: Cut) -> Mapping[str, Number]:
    """The limit, unrounded, and how many are over it."""
    on = cut.period.last
    room = limits.monitoring(len(cut.cases), share_on(posts_of(cut.world, cut.scope), on), cut.world.figures, on)
    return {"limit": Fraction(room.limit), "over": room.over, "free": room.free}


MEASURE = Measure("monitoring", ("SS6.2",), find, Kind.LEVEL, (ScopeKind.ADVISER, ScopeKind.SERVICE), beside=_beside)
