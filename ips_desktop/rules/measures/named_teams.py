"""Whether each clinical team has a named adviser all the time (SS4.6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.days import Period
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.measuring.at_teams import TeamLife, advisers_of, covers
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Judged, Measure
from ips_desktop.rules.measuring.scope import Owners
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Iterator[Case]:
    """Teams whose life meets the period; those with somebody linked on every day of both. A gap covered every day is forgiven for 14 days.

    A team that nobody said the first day of begins with its first adviser; without one it has been there all along.
    """
    for life in world.all(TeamLife):
        days = _shared(world, life, period)
        if days is None:
            continue
        linked = {on: holder_on(advisers_of(world, life.team), on) for on in _each(days)}
        named = _holds(world, life.team, linked, world.number("team.gap_days", days.first))
        advisers = frozenset(who for who in linked.values() if who is not None)
        yield Case(life.team, Answer.COUNTS if named else Answer.NOT, Owners(advisers, frozenset({life.team})))


def _shared(world: World, life: TeamLife, period: Period) -> Period | None:
    """The days of the period, up to today, on which there was such a team."""
    linked = [fact.day for fact in advisers_of(world, life.team) if fact.value is not None]
    begun = life.begun_on or min(linked, default=period.first)
    first, last = max(begun, period.first), min(period.last, world.today, life.closed_on or date.max)
    return Period(first, last) if first <= last else None


def _each(days: Period) -> Iterator[date]:
    return (days.first + timedelta(days=n) for n in range((days.last - days.first).days + 1))


def _holds(world: World, team: UUID, linked: dict[date, UUID | None], most: int) -> bool:
    """Whether no day is without an adviser but those of short gaps on each of which somebody stood in for the one before."""
    gap = 0
    for on, adviser in linked.items():
        gap = 0 if adviser is not None else gap + 1
        if gap and (gap > most or not _covered(world, team, on)):
            return False
    return True


def _covered(world: World, team: UUID, on: date) -> bool:
    before = [f.value for f in advisers_of(world, team) if f.day <= on and f.value is not None]
    return bool(before) and bool(covers(world, before[-1], on))


MEASURE = Measure("named_teams", ("SS4.6",), find, target="measure.named_teams_percent", judged=Judged.ON_THE_DAY)
