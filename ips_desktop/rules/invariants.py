"""What no act would allow and two laptops together can still bring about (decision 12): found after a merge, told, never mended.

Each breach names the records it rests on, so that every laptop that finds it tells of the same one.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from ips_desktop.rules.histories import Fact, collisions, holder_on
from ips_desktop.terms.words import ItemKind

DAYS_APART = 7


@dataclass(frozen=True)
class SpellDays:
    """One time with us: from when accepted, and since when closed."""

    id: UUID
    accepted_on: date | None
    closed_on: date | None


@dataclass(frozen=True)
class PersonFacts:
    """What is known of a person. `arrived`: what has just come from the server; `own`: named by whoever sits here."""

    spells: tuple[SpellDays, ...] = ()
    advisers: tuple[Fact[UUID], ...] = ()
    arrived: Collection[UUID] = field(default=frozenset[UUID]())
    own: Collection[UUID] = field(default=frozenset[UUID]())


@dataclass(frozen=True)
class Breach:
    """Which rule, and the one or two records it is broken by: the one that stands last."""

    kind: ItemKind
    records: tuple[UUID, ...]


def breaches(person: PersonFacts, today: date) -> list[Breach]:
    """Every rule that this person's records break today."""
    return [*_counted_twice(person), *_closed_first(person), *_nobody(person, today), *_two_holders(person)]


def _counted_twice(person: PersonFacts) -> Iterator[Breach]:
    """Two spells open on one day: the person would be counted twice (MEASURES §1)."""
    opened = [spell for spell in person.spells if spell.accepted_on is not None]
    for one, other in itertools.combinations(sorted(opened, key=lambda s: (s.accepted_on or date.min, s.id.bytes)), 2):
        if one.closed_on is None or (other.accepted_on or date.min) < one.closed_on:
            yield Breach(ItemKind.TWO_SPELLS, (one.id, other.id))


def _closed_first(person: PersonFacts) -> Iterator[Breach]:
    for spell in person.spells:
        if spell.accepted_on is not None and spell.closed_on is not None and spell.closed_on < spell.accepted_on:
            yield Breach(ItemKind.CLOSED_FIRST, (spell.id,))


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
