"""What no act would allow and two laptops together can still bring about (decision 12): found after a merge, told, never mended.

Each breach names the records it rests on, so that every laptop that finds it tells of the same one.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from ips_desktop.rules.employers import same_name
from ips_desktop.rules.histories import Fact, collisions, holder_on
from ips_desktop.terms.words import ItemKind

DAYS_APART = 7


@dataclass(frozen=True)
class SpellDays:
    """One time with us: from when accepted, and since when closed; `record`: which of a merged person's records it stands in."""

    id: UUID
    accepted_on: date | None
    closed_on: date | None
    received_on: date | None = None
    yes_on: date | None = None
    record: UUID | None = None


@dataclass(frozen=True)
class CoverDays:
    """Somebody stands in until a day, for an absence that ends on one."""

    id: UUID
    until: date
    absence_until: date | None


@dataclass(frozen=True)
class JobDays:
    """One job: where, since when, and who wrote it down."""

    id: UUID
    start_on: date
    employer: UUID | None = None
    name: str = ""
    made_by: UUID | None = None


@dataclass(frozen=True)
class PersonFacts:
    """What is known of a person. `arrived`: what has just come from the server; `own`: named by whoever sits here."""

    spells: tuple[SpellDays, ...] = ()
    advisers: tuple[Fact[UUID], ...] = ()
    arrived: Collection[UUID] = field(default=frozenset[UUID]())
    own: Collection[UUID] = field(default=frozenset[UUID]())
    jobs: tuple[JobDays, ...] = ()
    covers: tuple[CoverDays, ...] = ()


@dataclass(frozen=True)
class Breach:
    """Which rule, and the one or two records it is broken by: the one that stands last."""

    kind: ItemKind
    records: tuple[UUID, ...]


def breaches(person: PersonFacts, today: date) -> list[Breach]:
    """Every rule that this person's records break today."""
    return [
        *_counted_twice(person),
        *_closed_first(person),
        *_began_first(person),
        *_covered_on(person),
        *_nobody(person, today),
        *_two_holders(person),
        *(Breach(ItemKind.TWO_JOBS, pair) for pair in doubled(person.jobs)),
    ]


def doubled(jobs: Collection[JobDays]) -> list[tuple[UUID, UUID]]:
    """Jobs that may be one, written down by two people: the same employer, begun within a week; the earlier of each pair first."""
    ordered = sorted(jobs, key=lambda job: (job.start_on, job.id.bytes))
    return [(one.id, other.id) for one, other in itertools.combinations(ordered, 2) if _may_be_one(one, other)]


def _may_be_one(one: JobDays, other: JobDays) -> bool:
    if one.made_by == other.made_by or (other.start_on - one.start_on).days > DAYS_APART:
        return False
    known = one.employer is not None and one.employer == other.employer
    return known or same_name(one.name, other.name)


def _counted_twice(person: PersonFacts) -> Iterator[Breach]:
    """Two spells open on one day: the person would be counted twice (MEASURES §1). Somebody merged is read as one, and counted once."""
    opened = [spell for spell in person.spells if spell.accepted_on is not None]
    for one, other in itertools.combinations(sorted(opened, key=lambda s: (s.accepted_on or date.min, s.id.bytes)), 2):
        if one.record != other.record:
            continue
        if one.closed_on is None or (other.accepted_on or date.min) < one.closed_on:
            yield Breach(ItemKind.TWO_SPELLS, (one.id, other.id))


def _closed_first(person: PersonFacts) -> Iterator[Breach]:
    """A time with us that ends before it was accepted or wanted, or, where neither is known, before its referral came."""
    for spell in person.spells:
        begun = [day for day in (spell.accepted_on, spell.yes_on) if day is not None] or [spell.received_on or date.min]
        if spell.closed_on is not None and spell.closed_on < max(begun):
            yield Breach(ItemKind.CLOSED_FIRST, (spell.id,))


def _began_first(person: PersonFacts) -> Iterator[Breach]:
    """A time with us that begins before its referral came: one laptop put the day right, the other had decided by the old one."""
    for spell in person.spells:
        began = min((day for day in (spell.accepted_on, spell.yes_on) if day is not None), default=None)
        if began is not None and spell.received_on is not None and began < spell.received_on:
            yield Breach(ItemKind.BEGAN_FIRST, (spell.id,))


def _covered_on(person: PersonFacts) -> Iterator[Breach]:
    """Somebody still stands in after the adviser is back: the absence was ended on one laptop, its cover written on another."""
    for cover in person.covers:
        if cover.absence_until is not None and cover.until > cover.absence_until:
            yield Breach(ItemKind.COVER_PAST, (cover.id,))


def _nobody(person: PersonFacts, today: date) -> Iterator[Breach]:
    """An open spell has one named adviser (SS5.3b): a history gives one at most, so what is left to find is none."""
    for spell in person.spells:
        is_open = spell.accepted_on is not None and spell.accepted_on <= today and spell.closed_on is None
        if is_open and holder_on(person.advisers, today) is None:
            yield Breach(ItemKind.NO_HOLDER, (spell.id,))


def _two_holders(person: PersonFacts) -> Iterator[Breach]:
    """Two advisers named within a week by two people of whom neither knew of the other (decision 4).

    One's own naming was here before the other came, and the server accepted it later or not yet: so neither had seen it.
    """
    for one, other in collisions(person.advisers, DAYS_APART):
        mine, theirs = (one, other) if one.id in person.own else (other, one)
        is_news = theirs.id in person.arrived and theirs.id not in person.own
        was_here = mine.id in person.own and mine.id not in person.arrived
        if is_news and was_here and (mine.version == 0 or mine.version > theirs.version):
            yield Breach(ItemKind.TWO_HOLDERS, (one.id, other.id))
