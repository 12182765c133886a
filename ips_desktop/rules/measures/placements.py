"""Work experience begun, and sustained (SS10.5)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.measure import Found, Kind, Measure
from ips_desktop.rules.measuring.stepping import begun, sustained
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.stepping import SteppingKind

KINDS = (SteppingKind.WORK_EXPERIENCE,)


def find(world: World, period: Period) -> Found:
    """Placements begun in the period, each an event; what is sustained is a cohort of its own."""
    return Found(tuple(each.case(world) for each in begun(world, period, KINDS)), (sustained(world, period, KINDS),))


MEASURE = Measure("placements", ("SS10.5",), find, Kind.COUNT)
