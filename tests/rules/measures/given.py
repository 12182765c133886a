"""A service of a few people as flat facts, and one figure of it. What a test does not say is the plainest thing it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Job, Person, Referred, Spell, SteppedOn
from ips_desktop.rules.histories import Fact
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.outcome import Lists, Outcome
from ips_desktop.rules.measuring.reckon import reckon
from ips_desktop.rules.measuring.scope import SERVICE, Scope, ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.words import SupportMode
from tests.rules.figures import SHIPPED, day
from tests.rules.people import named, spell

TODAY = day("2026-11-30")
SAM, RUTH, NORTH, SOUTH = (named(name) for name in ("sam", "ruth", "north", "south"))
YEAR = Period(day("2025-04-01"), day("2026-03-31"))
Q1 = Period(day("2026-04-01"), day("2026-06-30"))


def who(
    name: str, *jobs: Job, spells: tuple[Spell, ...] | None = None, adviser: UUID | None = SAM, team: UUID | None = NORTH,
    **more: Any,
) -> Person:  # fmt: skip
    """Somebody with these jobs, since January with Sam and from the north team unless it is said otherwise."""
    times = (spell("2026-01-05", "2026-01-05", in_work_at_entry=Known.NO),) if spells is None else spells
    id_ = named(name)
    mine = tuple(
        replace(s, id=named(f"{name} {s.id}"), client=id_, referral=named(f"{name} referral {n}"))
        for n, s in enumerate(times)
    )
    referrals = tuple(Referred(s.referral or s.id, id_, s.received_on, team=team) for s in mine)
    first = min((s.received_on for s in mine if s.received_on is not None), default=date.min)
    return Person(
        id_,
        more.pop("born", day("1990-05-17")),
        referrals=more.pop("referrals", referrals),
        spells=mine,
        jobs=tuple(replace(job, id=named(f"{name} {job.id}"), client=id_) for job in jobs),
        advisers=more.pop("advisers", (held(first, adviser),)),
        **more,
    )


def held(on: date | str, value: Any) -> Fact[Any]:
    """From this day this value."""
    first = day(on) if isinstance(on, str) else on
    return Fact(first, 1, named(f"{first} {value}"), value)


def modes(*facts: tuple[str, SupportMode]) -> tuple[Fact[Any], ...]:
    """Ways of support from their days."""
    return tuple(held(on, mode) for on, mode in facts)


def step(name: str, start: str | None, kind: SteppingKind = SteppingKind.VOLUNTEERING, **more: Any) -> SteppedOn:
    """A mainstream step on the way."""
    given: dict[str, Any] = {"mainstream": True}
    given |= {key: day(value) if type(value) is str else value for key, value in more.items()}
    return SteppedOn(named(name), named("nobody"), kind, None if start is None else day(start), **given)


def world(*people: Person, rows: Iterable[Any] = (), today: date = TODAY) -> World:
    """These people, and these rows beside them."""
    kinds: dict[type[Any], list[Any]] = {}
    for row in rows:
        kinds.setdefault(type(row), []).append(row)
    return World(people, today, SHIPPED, {kind: tuple(mine) for kind, mine in kinds.items()})


def figure(measure: str, of: World, period: Period | tuple[str, str] = YEAR, scope: Scope = SERVICE) -> Outcome:
    """One figure of a period, for the service unless it is said otherwise."""
    asked = Period(day(period[0]), day(period[1])) if isinstance(period, tuple) else period
    [outcome] = reckon(MEASURES[measure], of, asked, [scope])
    return outcome


def adviser(id_: UUID = SAM) -> Scope:
    """One adviser."""
    return Scope(ScopeKind.ADVISER, id_)


def team(id_: UUID = NORTH) -> Scope:
    """One clinical team."""
    return Scope(ScopeKind.TEAM, id_)


def ids(*names: str) -> list[UUID]:
    """Ids in their order."""
    return sorted((named(name) for name in names), key=lambda id_: id_.bytes)


def job_of(person: Person, n: int = 0) -> UUID:
    """The id of one of somebody's jobs."""
    return person.jobs[n].id


def spell_of(person: Person, n: int = 0) -> UUID:
    """The id of one of somebody's times with us."""
    return person.spells[n].id


def shape(lists: Lists) -> tuple[int, int, list[str], list[str]]:
    """How many count, of how many, and why each of the others is left out or not known."""
    return (
        len(lists.numerator),
        len(lists.denominator),
        sorted(str(marked.why) for marked in lists.excluded),
        sorted(str(marked.why) for marked in lists.not_known),
    )
