"""What an act changed, taken in the flush and written as outbox rows in the same transaction (decisions 16, 24, 27).

One `Capture` belongs to one act. Each flush opens the guard, adds what it writes, closes the guard again. `write` puts one
outbox row a record at the end of the act, so that a creation is one change with all its fields.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy.orm import Session

from ips_desktop.terms.acting import Acting, Clock
from ips_desktop.records import Beside, Record, kinds_of
from ips_desktop.store import search
from ips_desktop.terms.troubles import Refused

OPEN = "UPDATE capture_gate SET open=1"
SHUT = "UPDATE capture_gate SET open=0"


@dataclass
class Touched:
    """One record in one act: what it was, what it became."""

    type: str
    record: bytes
    subject: bytes
    creates: bool
    seen: int
    atomic: bool
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    bases: dict[str, Any] = field(default_factory=dict[str, Any])


class Capture:
    """Listens to one session for one act."""

    def __init__(self, session: Session, me: Acting, clock: Clock, name: str) -> None:
        self.session, self.me, self.clock, self.name = session, me, clock, name
        self.touched: dict[bytes, Touched] = {}
        sa.event.listen(session, "before_flush", self._before)
        sa.event.listen(session, "after_flush", self._after)

    def _before(self, session: Session, _context: Any, _instances: Any) -> None:
        rows: list[tuple[Record, dict[str, tuple[Any, Any]]]] = []
        for thing in session.new | session.dirty:
            if isinstance(thing, Record):
                changed = _changed(thing)
                if changed or thing in session.new:
                    rows.append((thing, changed))
        if any(isinstance(thing, Record) for thing in session.deleted):
            raise RuntimeError("records are never deleted by an act")
        if not rows and not any(isinstance(t, Beside) for t in session.new | session.dirty | session.deleted):
            return
        for record, changed in rows:
            self._take(record, changed, new=record in session.new)
        session.connection().exec_driver_sql(OPEN)

    def _after(self, session: Session, _context: Any) -> None:
        connection = session.connection()
        connection.exec_driver_sql(SHUT)

    def _take(self, record: Record, changed: dict[str, tuple[Any, Any]], *, new: bool) -> None:
        about = type(record).about
        if not new and record.id.bytes not in self.touched:
            if self.me.role not in about.edit:
                raise Refused("not_yours")
            sealed = about.sealed_by is not None and _before_value(record, about.sealed_by, changed) is not None
            if sealed and not set(changed) <= set(about.after_seal):
                raise Refused("sealed")
        touched = self.touched.setdefault(
            record.id.bytes,
            Touched(
                type(record).__tablename__, record.id.bytes, record.subject_id.bytes, new, record.seen or 0, about.atomic
            ),
        )
        for name, (old, value) in changed.items():
            touched.values[name] = value
            touched.bases.setdefault(name, old)

    def write(self) -> tuple[frozenset[str], frozenset[UUID], frozenset[UUID]]:
        """Write outbox, base values and search for the act; answers kinds, subjects and ids touched."""
        self.session.flush()
        connection = self.session.connection()
        touched = [t for t in self.touched.values() if t.creates or t.values]
        act, atomic = self.clock.new_id().bytes, any(t.atomic for t in touched)
        for change in touched:
            record_change(connection, change, act=act, name=self.name, atomic=atomic, clock=self.clock)
            search.index(connection, change.type, change.record, change.subject, change.values)
        return (
            frozenset(t.type for t in touched),
            frozenset(UUID(bytes=t.subject) for t in touched),
            frozenset(UUID(bytes=t.record) for t in touched),
        )


def record_change(
    connection: sa.Connection, change: Touched, *, act: bytes, name: str, atomic: bool, clock: Clock, op: bytes | None = None
) -> bytes:
    """Queue one change in the outbox and note the base of each of its fields; answers the op."""
    run, op, now = connection.exec_driver_sql, op or clock.new_id().bytes, clock.now()
    old = {
        row.field: row
        for row in run("SELECT field, value, base, op FROM edited WHERE record_id=?", (change.record,)).all()
    }
    fields: list[tuple[str, Any, int, bytes | None, Any]] = []
    for field_, value in change.values.items():
        before = old.get(field_)
        base, after = (before.base, before.op) if before else (change.seen, None)
        base_value = msgspec.msgpack.decode(before.value) if before else change.bases.get(field_)
        fields.append((field_, value, base, after, base_value))
        run(
            "INSERT OR REPLACE INTO edited (record_id, field, value, base, op, creates, edited_at) VALUES (?,?,?,?,?,?,?)",
            (change.record, field_, msgspec.msgpack.encode(base_value), base, op, int(change.creates), now),
        )
    run(
        "INSERT INTO outbox (op, act, act_name, atomic, type, record_id, subject_id, creates, edited_at, fields) "
        "VALUES (?,?,?,?,?,?,?,?,?,?)",
        (op, act, name, int(atomic), change.type, change.record, change.subject, int(change.creates), now,
         msgspec.msgpack.encode(fields)),
    )  # fmt: skip
    return op


def _changed(record: Record) -> dict[str, tuple[Any, Any]]:
    """Each changed field with its value before and now, as they are sent."""
    state = sa.inspect(record)
    fresh = state.key is None
    changed: dict[str, tuple[Any, Any]] = {}
    for name, kind in kinds_of(type(record)).items():
        if kind.beside:
            old, value = _beside(record, name)
        else:
            history = state.attrs[name].history
            if not history.has_changes():
                continue
            old = history.deleted[0] if history.deleted else None
            value = history.added[0] if history.added else None
        old = None if old is None or fresh else kind.wire(old)
        value = None if value is None else kind.wire(value)
        if old != value:
            changed[name] = (old, value)
    return changed


def _beside(record: Record, name: str) -> tuple[Any, Any]:
    if "beside" not in record.__dict__ and sa.inspect(record).key is not None:
        return None, None
    row = record.beside.get(name)
    if row is None:
        return None, None
    history = sa.inspect(row).attrs.value.history
    if not history.has_changes():
        return row.value, row.value
    return (history.deleted[0] if history.deleted else None), row.value


def _before_value(record: Record, name: str, changed: dict[str, tuple[Any, Any]]) -> Any:
    return changed[name][0] if name in changed else getattr(record, name)
