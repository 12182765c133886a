"""The facts of a service, frozen, and what follows from them, worked out once however many measures and scopes ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from ips_desktop.rules import jobs, served
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.histories import Span, spans
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.retention import Milestone, Retained, candidates, judged
from ips_desktop.terms.asked import Known

T = TypeVar("T")
_NONE: tuple[Any, ...] = ()


@dataclass(frozen=True, eq=False)
class World:
    """Everybody and everything that measures read. `rows`: by their type, as `questions.measured` fetched them."""

    people: tuple[Person, ...]
    today: date
    figures: Figures
    rows: Mapping[type[Any], tuple[Any, ...]] = field(default_factory=dict[type[Any], tuple[Any, ...]])
    _kept: dict[Any, Any] = field(default_factory=dict[Any, Any], repr=False)

    def all(self, kind: type[T]) -> tuple[T, ...]:
        """Every row of a type."""
        return self.rows.get(kind, _NONE)

    def of(self, kind: type[T], client: UUID) -> tuple[T, ...]:
        """One person's rows of a type, in the order in which they were fetched."""
        grouped = self._kept.get(kind)
        if grouped is None:
            found: defaultdict[UUID, list[Any]] = defaultdict(list)
            for row in self.rows.get(kind, _NONE):
                found[row.client].append(row)
            grouped = self._kept[kind] = {id_: tuple(rows) for id_, rows in found.items()}
        return grouped.get(client, _NONE)

    def once(self, key: Any, make: Callable[[], T]) -> T:
        """What `make` gives, made the first time that this key is asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def number(self, key: str, on: date) -> int:
        """A reference value in force on a day."""
        return self.figures.number(key, on)

    def starts(self, person: Person) -> list[Start]:
        """How each of a person's jobs began."""
        if not person.jobs:
            return []
        return self.once(("starts", person.id), lambda: jobs.starts(person, self.today, self.figures))

    def start_of(self, person: Person, job: UUID) -> Start | None:
        """How one job began."""
        return next((start for start in self.starts(person) if start.job == job), None)

    def first_starts(self, person: Person, spell: Spell) -> list[Start]:
        """The first competitive start of a time with us, and before it those that may be."""
        return self.once(
            ("first starts", spell.id),
            lambda: candidates(person, spell, self.today, self.figures, self.starts(person)),
        )

    def retained(self, person: Person, spell: Spell, milestone: Milestone) -> Retained | None:
        """Whether the first start of a time with us was retained at a milestone; None without one."""
        return self.once(
            (milestone, spell.id),
            lambda: judged(person, spell, milestone, self.first_starts(person, spell), self.figures),
        )

    def served(self, person: Person, period: Period) -> Known:
        """Whether a person counts as served in a period."""
        return served.served_with(person, period, self.starts(person))

    def advisers(self, person: Person) -> list[Span[UUID]]:
        """Who was named to a person, as spans of days."""
        return self.once(("advisers", person.id), lambda: spans(person.advisers))

    def person(self, id: UUID) -> Person | None:  # noqa: A002  the field's own name
        """The person with this id."""
        return self.once("people", lambda: {person.id: person for person in self.people}).get(id)
