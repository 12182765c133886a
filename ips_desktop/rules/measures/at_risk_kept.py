"""Jobs at risk that were kept (SS10.7)."""

from __future__ import annotations

from ips_desktop.rules.at_risk import MONTHS
from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.measure import Found, Judged, Kind, Measure, Part
from ips_desktop.rules.measuring.risking import decided_in
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Found:
    """Episodes whose day 91 falls in the period; each number of months has a cohort of its own; the very job at risk stands beside."""
    parts = [Part("same_job", tuple(decided_in(world, period, same_job=True)), Kind.RATE)]
    parts += [Part(f"months_{m}", tuple(decided_in(world, period, m)), Kind.RATE) for m in MONTHS]
    return Found(tuple(decided_in(world, period)), tuple(parts))


MEASURE = Measure("at_risk_kept", ("SS10.7",), find, target="measure.at_risk_kept_percent", judged=Judged.YEARLY)
