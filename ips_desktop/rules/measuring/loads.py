"""Who is on a caseload on a day: open, and named to an adviser (MEASURES §1 "open on day d", §4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.rows import Met
from ips_desktop.rules.measuring.scope import Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.spells import is_open
from ips_desktop.terms.words import SupportMode, Unknown


@dataclass(frozen=True)
class Loaded:
    """A person with an open time with us on a day. `of`: who is named to them then; `mode`: how they are supported."""

    person: Person
    spell: Spell
    of: Owners
    mode: SupportMode | Unknown | None

    @property
    def case(self) -> Case:
        """Them, counted."""
        return Case(self.person.id, Answer.COUNTS, self.of)


def caseload(world: World, on: date) -> Iterator[Loaded]:
    """Everybody on a caseload on a day, each once: accepted and not yet met too."""
    for person in world.people:
        spells = [s for s in person.spells if is_open(s.accepted_on, s.entry, s.closed_on, on)]
        if spells:
            yield Loaded(person, spells[0], on_day(world, person, on), holder_on(person.modes, on))


def met_by(world: World, person: Person, within: Period) -> Owners | None:
    """The advisers named to a person on days of a period with a contact on or after entry, by anyone; None without such a contact."""
    entered = min((s.entry for s in person.spells if s.entry is not None), default=None)
    days = [
        row.on
        for row in world.of(Met, person.id)
        if row.as_of == within.last and within.holds(row.on) and entered is not None and row.on >= entered
    ]
    advisers = {holder_on(person.advisers, on) for on in days}
    return Owners(frozenset(one for one in advisers if one is not None)) if days else None
