"""What was done together with other services, by kind of service, and what it opened (SS10.19, SS2.0, FS5)."""

from __future__ import annotations

from collections import defaultdict

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.at_teams import WorkedTogether
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.owning import owners
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Found:
    """Every entry of the period; a row for each kind of partner and for each thing that was opened."""
    rows = [row for row in world.all(WorkedTogether) if period.holds(row.on)]
    by: defaultdict[str, list[Case]] = defaultdict(list)
    cases: list[Case] = []
    for row in rows:
        case = Case(row.id, Answer.COUNTS, owners(row.adviser, row.team))
        cases.append(case)
        for name, value in (("partner", row.partner), ("opened", row.opened)):
            if value is not None:
                by[f"{name}.{getattr(value, 'text', value)}"].append(case)
    return Found(tuple(cases), tuple(Part(name, tuple(found)) for name, found in sorted(by.items())))


MEASURE = Measure("joint_working", ("SS10.19", "SS2.0", "FS5"), find, Kind.COUNT)
