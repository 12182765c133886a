"""A complete profile by day 28 (FS11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.measuring.by_day_28 import by_day_28, median_days
from ips_desktop.rules.measuring.case import Case
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.rows import ProfileDone
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Iterator[Case]:
    """Entries whose day 28 falls in the period."""
    return by_day_28("clock.profile_days", _first, world, period)


def _first(world: World, person: Person, spell: Spell) -> date | None:
    """The first version completed since the referral."""
    days = (done.on for done in world.of(ProfileDone, person.id))
    return min((on for on in days if spell.received_on is None or on >= spell.received_on), default=None)


MEASURE = Measure("profile_28", ("FS11",), find, beside=median_days)
