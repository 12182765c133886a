"""Who is in a denominator: people served, entries, and who has died or moved abroad before a cohort is decided (MEASURES §1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.owning import served_by
from ips_desktop.rules.measuring.scope import Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import entered, excluded, served
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import ClosedReason


@dataclass(frozen=True)
class Served:
    """A person served in a period, for certain or perhaps, and by whom."""

    person: Person
    sure: Known
    of: Owners

    def case(self, answer: Known, why: Why | None = None, counted_for: Owners | None = None) -> Case:
        """What they are to a measure of people served, by whether they count."""
        if self.sure == Known.NOT_KNOWN:
            return Case(self.person.id, Answer.NOT_KNOWN, self.of, Why.ENTRY)
        found = answered(self.sure, answer)
        return Case(self.person.id, found, self.of, why if found == Answer.NOT_KNOWN else None, counted_for)


def served_people(world: World, period: Period) -> Iterator[Served]:
    """Everybody served in a period, each once."""
    for person in world.people:
        sure = world.served(person, period)
        if sure != Known.NO:
            yield Served(person, sure, served_by(world, person, period))


def served_spells(person: Person, period: Period) -> list[Spell]:
    """The times with us by which a person is served in a period, or may be."""
    return [spell for spell in person.spells if served(spell, period) != Known.NO]


@dataclass(frozen=True)
class Entry:
    """A time with us that was entered, on `on`, or perhaps was: then `on` is the first contact and `sure` says so."""

    person: Person
    spell: Spell
    on: date
    sure: Known


def entries(world: World) -> Iterator[Entry]:
    """Every entry; without a yes day a first contact stands for it, not known."""
    for person in world.people:
        for spell in person.spells:
            sure = entered(spell)
            on = spell.entry if sure == Known.YES else spell.first_contact
            if sure != Known.NO and on is not None:
                yield Entry(person, spell, on, sure)


def gone(person: Person, deciding_day: date) -> Why | None:
    """Why a person is out of a cohort decided on a day: they died or moved abroad before it. None when they are in it."""
    if not excluded(person, deciding_day):
        return None
    died = any(spell.closed_reason == ClosedReason.DIED for spell in person.spells)
    return Why.DIED if died else Why.ABROAD
