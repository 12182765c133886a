"""Still in competitive work at three months after the first start of a time with us (SS4.3, SS10.4)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.measure import Found, Judged, Measure
from ips_desktop.rules.measuring.retaining import retained_at
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.retention import Milestone


def find(world: World, period: Period) -> Found:
    """First starts whose A falls in the period, tested on A − 1; the strict variant, in the same job, stands beside."""
    return retained_at(Milestone.MONTHS_3, world, period)


MEASURE = Measure("retained_3", ("SS4.3", "SS10.4"), find, target="measure.retained_percent", judged=Judged.YEARLY)
