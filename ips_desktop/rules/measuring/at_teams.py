"""What measures of clinical teams stand on: facts at teams, whose a month and a week of a team are, who counts for whom (MEASURES §1, §3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from ips_desktop.rules.days import ONE, Period, add_months
from ips_desktop.rules.histories import Fact, holder_on, in_order
from ips_desktop.rules.measuring.period import thursday
from ips_desktop.rules.measuring.rows import TeamLinks
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.clinical_team import Opened
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.words import Unknown

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class TeamLife:
    """From when until when there is a team; a day that nobody wrote down is None."""

    team: UUID
    begun_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True)
class AllocationMet:
    """Somebody of us was at a referral or allocation meeting of a team: one row each."""

    id: UUID
    team: UUID
    on: date
    staff: UUID


@dataclass(frozen=True)
class LeadSpoken:
    """A contact with a team's clinical vocational lead."""

    id: UUID
    team: UUID
    on: date
    adviser: UUID | None = None


@dataclass(frozen=True)
class AwayFor:
    """A member of staff was away on these days; who stood in, None for nobody."""

    staff: UUID
    first: date
    last: date
    cover: UUID | None = None


@dataclass(frozen=True)
class Coordinating:
    """A care co-ordinator of a team, from a day until a day."""

    id: UUID
    team: UUID
    from_day: date | None = None
    until_day: date | None = None


@dataclass(frozen=True)
class CoordinatorAdvised:
    """Advice to a co-ordinator on a day, about somebody or about nobody in particular."""

    coordinator: UUID
    on: date


@dataclass(frozen=True)
class WorkedTogether:
    """One thing done together with another service."""

    id: UUID
    on: date
    partner: OnwardKind | Unknown | None = None
    opened: Opened | Unknown | None = None
    adviser: UUID | None = None
    team: UUID | None = None


@dataclass(frozen=True)
class TeamSpan:
    """A whole month, or a week, of a team that has somebody linked, and whose it is."""

    id: UUID
    team: UUID
    days: Period
    adviser: UUID


def months(world: World, period: Period) -> Iterator[TeamSpan]:
    """Every whole month of a period with each team that has somebody linked in it."""
    first = period.first if period.first.day == 1 else add_months(period.first.replace(day=1), 1)
    while (last := add_months(first, 1) - ONE) <= period.last:
        yield from _linked(world, Period(first, last))
        first = add_months(first, 1)


def weeks(world: World, period: Period) -> Iterator[TeamSpan]:
    """Every week whose Thursday is in the period and which is over today, with each team that has somebody linked in it."""
    monday = thursday(period.first) - timedelta(days=3)
    while monday <= period.last:
        sunday = monday + WEEK - ONE
        if period.holds(thursday(monday)) and sunday < world.today:
            yield from _linked(world, Period(monday, sunday))
        monday += WEEK


def _linked(world: World, days: Period) -> Iterator[TeamSpan]:
    """Of one stretch of days each team with whoever was linked most of them; the later of two with as many."""
    lives = world.once("team lives", lambda: {life.team: life for life in world.all(TeamLife)})
    for team in world.all(TeamLinks):
        life = lives.get(team.team)
        if life is not None and life.closed_on is not None and life.closed_on < days.last:
            continue
        held = [holder for on in _each(days) if (holder := holder_on(team.advisers, on)) is not None]
        if held:
            most = Counter(held)
            last = {who: n for n, who in enumerate(held)}
            adviser = max(most, key=lambda who: (most[who], last[who]))
            yield TeamSpan(uuid5(team.team, f"{days.first}..{days.last}"), team.team, days, adviser)


def _each(days: Period) -> Iterator[date]:
    return (days.first + timedelta(days=n) for n in range((days.last - days.first).days + 1))


def advisers_of(world: World, team: UUID) -> tuple[Fact[UUID], ...]:
    """Who was linked to a team, as facts in order."""
    held = world.once("team links", lambda: {row.team: tuple(in_order(row.advisers)) for row in world.all(TeamLinks)})
    return held.get(team, ())


def counts(world: World, team: UUID, staff: UUID | None, on: date) -> bool:
    """Whether what this colleague did at the team on that day is its adviser's: they are linked, or stand in for who is."""
    linked = holder_on(advisers_of(world, team), on)
    return linked is not None and (staff == linked or staff in covers(world, linked, on))


def covers(world: World, staff: UUID, on: date) -> set[UUID]:
    """Who stands in for a colleague on a day."""
    return {away.cover for away in absences(world, staff, on) if away.cover is not None}


def absences(world: World, staff: UUID, on: date) -> Iterable[AwayFor]:
    """The absences of a colleague that hold on a day."""
    return (away for away in world.all(AwayFor) if away.staff == staff and away.first <= on <= away.last)
