"""What an act changed, taken in the flush and written as outbox rows in the same transaction (decisions 16, 24, 27).

One `Capture` belongs to one act. Each flush opens the gate, adds what it writes, shuts the gate again. `write` puts one
outbox row a record at the end of the act, so that a creation is one change with all its fields. What the server would set
aside, by role, level or seal, is refused here (decisions 8, 9 and 30).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session
from sqlalchemy.orm.base import PASSIVE_NO_INITIALIZE

from ips_desktop.records import TYPES, Beside, Record
from ips_desktop.store import gate, search
from ips_desktop.store.outgoing import Outgoing, Touched
from ips_desktop.store.shapes import shape
from ips_desktop.terms.acting import Acting, Clock
from ips_desktop.terms.troubles import Refused

IN_HAND = 5_000
"""Rows and changes that an act which is parted keeps in hand: an import of thousands does not hold them all."""


class Capture:
    """Listens to one session for one act."""

    def __init__(self, session: Session, me: Acting, clock: Clock, name: str) -> None:
        self.session, self.me, self.clock, self.name = session, me, clock, name
        self.touched: dict[bytes, Touched] = {}
        self._told: tuple[set[str], set[UUID], set[UUID]] = (set(), set(), set())
        # A session remembers only what somebody still holds: what an act has read or made stays in hand, so that it is read once.
        self._in_hand: list[Any] = []
        self._to_send, self._to_find = Outgoing(), search.Waiting()
        for moment in ("loaded_as_persistent", "pending_to_persistent"):
            event.listen(session, moment, self._hold)
        event.listen(session, "before_flush", self._before)
        event.listen(session, "after_flush", self._after)

    def _hold(self, _session: Session, thing: Any) -> None:
        self._in_hand.append(thing)

    def _before(self, session: Session, _context: Any, _instances: Any) -> None:
        if any(isinstance(thing, Record) for thing in session.deleted):
            raise RuntimeError("records are never deleted by an act")
        new, edited = session.new, session.dirty
        writes = any(isinstance(thing, Beside) for thing in new | edited | session.deleted)
        for thing in new | edited:
            if isinstance(thing, Record):
                changed, is_new = _changed(thing), thing in new
                if changed or is_new:
                    self._take(thing, changed, new=is_new)
                    writes = True
        if writes:
            gate.turn(session.connection(), gate.OPEN)

    def _after(self, session: Session, _context: Any) -> None:
        gate.turn(session.connection(), gate.SHUT)

    def _take(self, record: Record, changed: dict[str, tuple[Any, Any]], *, new: bool) -> None:
        about, key = type(record).about, record.id.bytes
        touched = self.touched.get(key)
        if touched is None:
            if self.me.role not in (about.create if new else about.edit):
                raise Refused("not_yours")
            touched = self.touched[key] = Touched(
                type(record).__tablename__, key, record.subject_id.bytes, new, record.seen or 0, about.atomic
            )
            touched.sealed = self._was_sealed(record, changed, new=new)
        if touched.sealed and not set(changed) <= set(about.after_seal):
            raise Refused("sealed")
        known = shape(type(record).__tablename__)
        if not new and known is not None and not all(known.shows(name, record.held) for name in changed):
            raise Refused("withheld")
        for name, (old, value) in changed.items():
            touched.values[name] = value
            touched.bases.setdefault(name, old)

    def _was_sealed(self, record: Record, changed: dict[str, tuple[Any, Any]], *, new: bool) -> bool:
        about = type(record).about
        if not new and about.sealed_by is not None and _before_value(record, about.sealed_by, changed) is not None:
            return True
        parent: UUID | None = getattr(record, about.parent) if about.parent is not None else None
        return parent is not None and self._seal_of(parent.bytes)

    def _seal_of(self, parent: bytes) -> bool:
        """Whether the record this one is part of was sealed before the act."""
        if parent in self.touched:
            return self.touched[parent].sealed
        return bool(self.session.connection().exec_driver_sql(_is_sealed(), (parent,)).scalar())

    def part(self) -> None:
        """Write what was done so far as an act of its own; what follows is another, in the same transaction."""
        self.session.flush()
        touched = [t for t in self.touched.values() if t.creates or t.values]
        connection = self.session.connection()
        self._to_send.act(connection, touched, name=self.name, clock=self.clock)
        for t in touched:
            self._to_find.add(search.entries(t.type, t.record, t.subject, t.values, fresh=t.creates))
        kinds, subjects, ids = self._told
        kinds.update(t.type for t in touched)
        subjects.update(UUID(bytes=t.subject) for t in touched)
        ids.update(UUID(bytes=t.record) for t in touched)
        self.touched.clear()
        if len(self._in_hand) > IN_HAND:
            self._in_hand.clear()
        if len(self._to_send) > IN_HAND:
            self._write_out(connection)

    def write(self) -> tuple[frozenset[str], frozenset[UUID], frozenset[UUID]]:
        """Write outbox, base values and search for the act; answers kinds, subjects and ids touched."""
        self.part()
        self._write_out(self.session.connection())
        self._in_hand.clear()
        kinds, subjects, ids = self._told
        return frozenset(kinds), frozenset(subjects), frozenset(ids)

    def _write_out(self, connection: sa.Connection) -> None:
        self._to_send.write(connection)
        self._to_find.write(connection)


@cache
def _is_sealed() -> str:
    """Whether a record of any type that can be sealed is; put together once."""
    sealed = {table: kind.about.sealed_by for table, kind in TYPES.items() if kind.about.sealed_by is not None}
    found = (f'EXISTS (SELECT 1 FROM "{table}" WHERE id=?1 AND "{by}" IS NOT NULL)' for table, by in sealed.items())  # noqa: S608
    return "SELECT " + " OR ".join(found)


def _changed(record: Record) -> dict[str, tuple[Any, Any]]:
    """Each changed field with its value before and now, as they are sent."""
    state = sa.inspect(record)
    fresh, set_ = state.key is None, state.committed_state
    known = shape(type(record).__tablename__)
    beside: Mapping[str, Beside] = record.__dict__.get("beside") or {}  # not read in before: nothing of it was touched
    changed: dict[str, tuple[Any, Any]] = {}
    for name, kind in known.kinds.items() if known else ():
        if name not in (beside if kind.beside else set_):
            continue
        old, value = (
            _beside(beside[name]) if kind.beside else _before_and_now(state.get_history(name, PASSIVE_NO_INITIALIZE))
        )
        old = None if old is None or fresh else kind.wire(old)
        value = None if value is None else kind.wire(value)
        if old != value:
            changed[name] = (old, value)
    return changed


def _before_and_now(history: Any) -> tuple[Any, Any]:
    return history.deleted[0] if history.deleted else None, history.added[0] if history.added else None


def _beside(row: Beside) -> tuple[Any, Any]:
    history = sa.inspect(row).attrs.value.history
    if not history.has_changes():
        return row.value, row.value
    return (history.deleted[0] if history.deleted else None), row.value


def _before_value(record: Record, name: str, changed: dict[str, tuple[Any, Any]]) -> Any:
    return changed[name][0] if name in changed else getattr(record, name)
