"""Still in competitive work at twelve months; and "12+", who is so and in work on the last day (SS4.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.rules.days import ONE, Period
from ips_desktop.rules.facts import Person
from ips_desktop.rules.knowing import all_of
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.members import gone
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.retaining import Due, due, retained_at
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.retention import Milestone, working_on
from ips_desktop.terms.asked import Known

AND_ON = "12_and_on"


def find(world: World, period: Period) -> Found:
    """First starts whose A falls in the period; the row "12+" is of all first starts that are 12 months old on the last day."""
    found = retained_at(Milestone.MONTHS_12, world, period)
    return Found(found.cases, (*found.parts, Part(AND_ON, tuple(_and_on(world, period)), Kind.RATE)))


def _and_on(world: World, period: Period) -> Iterator[Case]:
    to = period.last
    for each in due(world, Milestone.MONTHS_12, Period(to.min, to)):
        of, left = on_day(world, each.person, to), gone(each.person, each.decides.last)
        if left is not None:
            yield Case(each.start.job, Answer.EXCLUDED, of, left)
            continue
        answer = answered(Known.YES, _kept_and_on(world, each, period))
        yield Case(each.start.job, answer, of, Why.STILL_IN_WORK if answer == Answer.NOT_KNOWN else None)


def _kept_and_on(world: World, each: Due, period: Period) -> Known:
    """Who is in no competitive work on the last day is not looked at any further."""
    now = _now(world, each.person, period)
    kept = None if now == Known.NO else world.retained(each.person, each.spell, Milestone.MONTHS_12)
    return Known.NO if kept is None else all_of((kept.answer, now))


def _now(world: World, person: Person, period: Period) -> Known:
    """Whether they are in competitive work on the last day, and it is known; the dead are not."""
    if gone(person, period.last + ONE) is not None:
        return Known.NO
    return working_on(person, period.last, world.figures)


MEASURE = Measure("retained_12", ("SS4.3",), find)
