"""Named advisers and support modes of many people, as effective-from facts (decision 4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups
from ips_desktop.questions.whom import About, Among
from ips_desktop.records import Mode, NamedAdviser
from ips_desktop.rules.histories import Fact, holder_on, spans


@dataclass(frozen=True)
class Holders:
    """The facts of each subject, of a person in several records under the one that goes on, and what follows from them on a day."""

    facts: dict[UUID, list[Fact[Any]]]

    def on(self, day: date) -> dict[UUID, Any]:
        """What holds for each subject on a day; subjects for which nothing does are left out."""
        held = {subject: holder_on(facts, day) for subject, facts in self.facts.items()}
        return {subject: value for subject, value in held.items() if value is not None}

    def handed_over(self, subject: UUID, day: date) -> date | None:
        """The last day up to this one on which one holder followed another; the first holder follows nobody."""
        found = [s for s in spans(self.facts.get(subject, [])) if s.value is not None and s.first <= day]
        return found[-1].first if len(found) > 1 else None


def facts_of(rows: Iterable[Any]) -> dict[UUID, list[Fact[Any]]]:
    """Rows of (subject, day, version, id, value) as facts by subject; a fact without a day says nothing."""
    found: dict[UUID, list[Fact[Any]]] = {}
    for subject, day, version, id_, value in rows:
        if day is not None:
            found.setdefault(subject, []).append(Fact(day, version, id_, value))
    return found


def named_to(among: sa.Select[UUID]) -> Any:
    """Who was named to these people, as rows of (subject, day, version, id, value)."""
    return sa.select(
        NamedAdviser.subject_id, NamedAdviser.from_day, NamedAdviser.seen, NamedAdviser.id, NamedAdviser.adviser_id
    ).where(NamedAdviser.subject_id.in_(among), NamedAdviser.deleted.is_not(True))


def held_in(desk: Desk, rows: Iterable[Any]) -> Holders:
    """Such rows as facts, of a person in several records under the one that goes on."""
    return Holders(groups(desk).joined(facts_of(rows)))


_ADVISERS = About(named_to)
_MODES = About(
    lambda among: sa.select(Mode.subject_id, Mode.from_day, Mode.seen, Mode.id, Mode.mode).where(
        Mode.subject_id.in_(among), Mode.deleted.is_not(True)
    )
)


def advisers_of(desk: Desk, among: Among) -> Holders:
    """Who was named to these people, and from when."""
    return held_in(desk, _ADVISERS.ask(desk, among))


def modes_of(desk: Desk, among: Among) -> Holders:
    """How these people are supported, and from when."""
    return held_in(desk, _MODES.ask(desk, among))
