"""What was done by day 28 of a time with us, among entries whose day 28 falls in a period (FS11, FS12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Cut, Number, median
from ips_desktop.rules.measuring.members import entries, gone
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.world import World

First = Callable[[World, Person, Spell], date | None]
"""The day on which it was first done in a time with us, None while it was not."""


def by_day_28(key: str, first: First, world: World, period: Period) -> Iterator[Case]:
    """Each entry, with the days from entry until it was done. `key`: of the days in the reference values. Closed ones too."""
    for entry in entries(world):
        day = entry.on + timedelta(days=world.number(key, entry.on))
        if not period.holds(day):
            continue
        of, left = on_day(world, entry.person, day), gone(entry.person, day)
        done = first(world, entry.person, entry.spell)
        value = None if done is None else max(0, (done - entry.on).days)
        if left is not None:
            yield Case(entry.spell.id, Answer.EXCLUDED, of, left)
        elif entry.spell.entry is None:
            yield Case(entry.spell.id, Answer.NOT_KNOWN, of, Why.ENTRY)
        else:
            yield Case(
                entry.spell.id, Answer.COUNTS if done is not None and done <= day else Answer.NOT, of, value=value
            )


def median_days(cut: Cut) -> Mapping[str, Number]:
    """The median of days from entry, of those in the denominator who have done it by now, late or not."""
    return {"median_days": median(case.value for case in cut.cases)}
