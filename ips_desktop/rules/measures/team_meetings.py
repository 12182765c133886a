"""Whether the adviser of each clinical team is at two referral or allocation meetings a month (SS10.13)."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.at_teams import AllocationMet, counts, months
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Judged, Measure
from ips_desktop.rules.measuring.owning import owners
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Iterator[Case]:
    """Whole months of the period times teams with somebody linked; those with two meetings that the linked adviser or their cover was at."""
    for span in months(world, period):
        met = {
            row.id
            for row in world.all(AllocationMet)
            if row.team == span.team and span.days.holds(row.on) and counts(world, row.team, row.staff, row.on)
        }
        enough = len(met) >= world.number("team.meetings_month", span.days.first)
        yield Case(span.id, Answer.COUNTS if enough else Answer.NOT, owners(span.adviser, span.team))


MEASURE = Measure(
    "team_meetings", ("SS10.13", "FS4"), find, target="measure.team_meetings_percent", judged=Judged.ON_THE_DAY
)
