"""Times with us that ended with a plan ever agreed in them, among those that had lasted 28 days (SS4.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.measure import Judged, Measure
from ips_desktop.rules.measuring.members import entries
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.planning import agreed_in
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known


def find(world: World, period: Period) -> Iterator[Case]:
    """Closures of the period, each an event of its closing day."""
    for entry in entries(world):
        closed = entry.spell.closed_on
        if closed is None or not period.holds(closed):
            continue
        if entry.on > closed - timedelta(days=world.number("clock.plan_days", closed)):
            continue
        plans = agreed_in(world, entry.person, entry.spell, closed)
        found = Known.YES if any(p.agreed_on for p in plans) else Known.NOT_KNOWN if plans else Known.NO
        answer = answered(entry.sure, found)
        why = None if answer != Answer.NOT_KNOWN else Why.ENTRY if entry.sure != Known.YES else Why.DAY
        yield Case(entry.spell.id, answer, on_day(world, entry.person, closed), why)


MEASURE = Measure("plans_at_closure", ("SS4.1",), find, target="measure.plans_at_closure_percent", judged=Judged.YEARLY)
