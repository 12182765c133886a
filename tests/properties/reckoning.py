"""Who is with whom today, reckoned anew from the bare rows, in the plainest way; the product's questions must say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Client, Meeting, Mode, NamedAdviser, Record, Spell
from ips_desktop.terms.words import Attendance, ClosedReason, SupportMode


@dataclass
class Reckoned:
    """One person, all their records together. `holders` and `modes`: (day, value) in the order in which they hold."""

    id: UUID
    records: set[UUID] = field(default_factory=set[UUID])
    spells: list[Any] = field(default_factory=list[Any])
    holders: list[tuple[date, Any]] = field(default_factory=list[tuple[date, Any]])
    modes: list[tuple[date, Any]] = field(default_factory=list[tuple[date, Any]])
    met: list[date] = field(default_factory=list[date])

    def opened(self, spell: Any) -> date | None:
        """The first open day of a time with us: accepted or entered, whichever came first."""
        since = spell.received_on or date.min
        entered = [on for on in self.met if spell.yes_on is not None and on >= max(spell.yes_on, since)]
        return min((day for day in (spell.accepted_on, min(entered, default=None)) if day is not None), default=None)

    def is_open(self, on: date) -> bool:
        """Whether any time with us is open on a day."""
        return any(
            (first := self.opened(s)) is not None and first <= on and (s.closed_on is None or on < s.closed_on)
            for s in self.spells
        )

    @property
    def is_dead(self) -> bool:
        """Whether the last time with us ended by death, and none has begun since."""
        ended = max((s for s in self.spells), key=lambda s: (s.closed_on or date.max, s.id.bytes), default=None)
        return ended is not None and ended.closed_reason == ClosedReason.DIED

    @property
    def agreed(self) -> bool:
        """Whether later checks were agreed when it ended."""
        return any(s.checks_agreed for s in self.spells)


def holding(facts: Iterable[tuple[date, Any]], on: date) -> Any:
    """The value of the last fact up to a day."""
    found = None
    for day, value in facts:
        if day <= on:
            found = value
    return found


def reckon(desk: Desk) -> dict[UUID, Reckoned]:
    """Everybody who is here, by the id that goes on: the smallest of those that were said to be one."""
    clients = _rows(desk, Client)
    top = {c.id: c.id for c in clients}
    for _ in clients:
        for c in clients:
            if c.same_as in top:
                smallest = min(top[c.id], top[c.same_as], key=lambda i: i.bytes)
                top[c.id] = top[c.same_as] = smallest
    found: defaultdict[UUID, Reckoned] = defaultdict(lambda: Reckoned(UUID(int=0)))
    for c in clients:
        found[top[c.id]].id = top[c.id]
        found[top[c.id]].records.add(c.id)
    for record, name in ((Spell, "spells"), (NamedAdviser, "holders"), (Mode, "modes"), (Meeting, "met")):
        for row in sorted(_rows(desk, record), key=_order):
            if row.subject_id in top:
                getattr(found[top[row.subject_id]], name).extend(_said(row))
    return dict(found)


def _rows(desk: Desk, record: type[Record]) -> list[Any]:
    return list(desk.session.scalars(sa.select(record).where(record.deleted.is_not(True)).order_by(record.id)))


def _order(row: Any) -> tuple[Any, ...]:
    day = getattr(row, "from_day", None) or date.min
    return day, not row.seen, row.seen or 0, row.id.bytes


def _said(row: Any) -> list[Any]:
    if isinstance(row, Spell):
        return [row]
    if isinstance(row, Meeting):
        return [row.on] if row.attendance == Attendance.ATTENDED and row.on is not None else []
    if row.from_day is None:
        return []
    return [(row.from_day, row.adviser_id if isinstance(row, NamedAdviser) else row.mode)]


def counted(people: Iterable[Reckoned], adviser: UUID, on: date) -> tuple[set[UUID], set[UUID]]:
    """The two caseloads of an adviser: the twenty-five, and the ten with lighter support."""
    mine = [p for p in people if p.is_open(on) and holding(p.holders, on) == adviser]
    lighter = {p.id for p in mine if holding(p.modes, on) == SupportMode.MONITORING}
    return {p.id for p in mine} - lighter, lighter
