"""People who began mainstream education or training, and what was sustained (SS10.8)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.measure import Found, Kind, Measure
from ips_desktop.rules.measuring.stepping import begun, people, sustained
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.stepping import SteppingKind

KINDS = (SteppingKind.TRAINING, SteppingKind.EDUCATION)


def find(world: World, period: Period) -> Found:
    """People, each once; the row "sustained" counts steps."""
    steps = list(begun(world, period, KINDS, mainstream=True))
    return Found(people(world, steps), (sustained(world, period, KINDS, mainstream=True),))


MEASURE = Measure("learning", ("SS10.8",), find, Kind.COUNT)
