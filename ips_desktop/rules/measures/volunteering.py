"""People who began volunteering with a mainstream agency, and what was sustained (SS10.10)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.measure import Found, Kind, Measure
from ips_desktop.rules.measuring.stepping import begun, people, sustained
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.stepping import SteppingKind

KINDS = (SteppingKind.VOLUNTEERING,)


def find(world: World, period: Period) -> Found:
    """People, each once; the row "sustained" counts steps."""
    steps = list(begun(world, period, KINDS, mainstream=True))
    return Found(people(world, steps), (sustained(world, period, KINDS, mainstream=True),))


MEASURE = Measure("volunteering", ("SS10.10",), find, Kind.COUNT)
