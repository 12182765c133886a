"""People served who began competitive work (SS10.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Case
from ips_desktop.rules.measuring.measure import Judged, Measure
from ips_desktop.rules.measuring.members import served_people
from ips_desktop.rules.measuring.work import began
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Iterator[Case]:
    """Everybody served in the period; those count who have at least one competitive start in it. Moves are no starts."""
    for served in served_people(world, period):
        found = began(world, served.person, period)
        yield served.case(found.answer, found.why, found.of)


MEASURE = Measure("work_rate", ("SS10.3",), find, target="measure.work_rate_percent", judged=Judged.YEARLY)
