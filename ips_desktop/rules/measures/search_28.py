"""A first job search act by day 28 (FS12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.measuring.by_day_28 import by_day_28, median_days
from ips_desktop.rules.measuring.case import Case
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.rows import FirstSearch
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Iterator[Case]:
    """Entries whose day 28 falls in the period: an application, a lead followed, or an employer contacted for the person."""
    return by_day_28("clock.job_search_days", _first, world, period)


def _first(world: World, person: Person, spell: Spell) -> date | None:
    return next((row.on for row in world.of(FirstSearch, person.id) if row.spell == spell.id), None)


MEASURE = Measure("search_28", ("FS12",), find, beside=median_days)
