"""Whose an event is, and who served a person: the named adviser and the lead team on the day (MEASURES §1, attribution).

A hand-over moves the future, never the past. After closing the last named stays. Cover changes nothing: the named adviser stays named.
The lead team on a day is the one that the referral of that day's time with us names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from uuid import UUID

from ips_desktop.rules.days import ONE, Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.jobs import spell_of
from ips_desktop.rules.measuring.scope import NOBODY, Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.spells import opened_on
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind


def adviser_on(world: World, person: Person, on: date) -> UUID | None:
    """The adviser named on a day; after closing, when nobody is named any more, the last one who was."""
    held = [span for span in world.advisers(person) if span.first <= on]
    if not held:
        return None
    if held[-1].value is not None or _open_on(person, on):
        return held[-1].value
    return next((span.value for span in reversed(held) if span.value is not None), None)


def team_on(person: Person, on: date) -> UUID | None:
    """The lead team on a day."""
    spell = spell_of(person, on)
    return team_of(person, spell) if spell is not None else None


def team_of(person: Person, spell: Spell) -> UUID | None:
    """The team that a time with us came from."""
    return next((r.team for r in person.referrals if spell.referral is not None and r.id == spell.referral), None)


def on_day(world: World, person: Person, on: date) -> Owners:
    """Whose an event of this day is, and a cohort decided on it."""
    return owners(adviser_on(world, person, on), team_on(person, on))


@lru_cache(maxsize=10_000)
def owners(adviser: UUID | None, team: UUID | None = None) -> Owners:
    """One adviser, one team, either of whom may be missing."""
    return Owners(_one(adviser), _one(team))


def any_day(world: World, person: Person, on: Iterable[date]) -> Owners:
    """Whose any of several events is."""
    found = NOBODY
    for each in on:
        found |= on_day(world, person, each)
    return found


def during(world: World, person: Person, days: Period) -> Owners:
    """Whose an event is that nobody knows the day of: of whoever had the person on the last day that it can have, and of nobody else."""
    return on_day(world, person, days.last)


def served_by(world: World, person: Person, period: Period) -> Owners:
    """Who was named, or lead team, on at least one open day of a period, or has a counted event after closing in it."""
    advisers: set[UUID] = set()
    teams: set[UUID] = set()
    for spell, days in _open_days(person, period):
        team = team_of(person, spell)
        teams |= {team} if team is not None else set()
        for span in world.advisers(person):
            if span.value is not None and days.meets(Period(span.first, span.last or date.max)):
                advisers.add(span.value)
    events = [s.on for s in world.starts(person) if s.kind == StartKind.START and s.counts == Known.YES]
    events += [risk.began_on for risk in person.risks]
    after = (on for on in events if on is not None and period.holds(on) and not _open_on(person, on))
    return Owners(frozenset(advisers), frozenset(teams)) | any_day(world, person, after)


def _open_days(person: Person, period: Period) -> Iterator[tuple[Spell, Period]]:
    for spell in person.spells:
        opened = opened_on(spell.accepted_on, spell.entry) or spell.first_contact
        if opened is None:
            continue
        last = date.max if spell.closed_on is None else spell.closed_on - ONE
        days = Period(max(opened, period.first), min(last, period.last))
        if days.first <= days.last:
            yield spell, days


def _open_on(person: Person, on: date) -> bool:
    return any(True for _ in _open_days(person, Period(on, on)))


def _one(id_: UUID | None) -> frozenset[UUID]:
    return frozenset() if id_ is None else frozenset({id_})
