"""The records as they go on the wire: read, set and removed field by field, whatever their type, inside one transaction.

Long fields lie in `beside`, what this version does not know in `kept_verbatim`; the search index follows every write.
Values are the wire's: bytes for ids, ISO text for days, True and False for flags. The caller holds the gate open (`gate`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.records import TYPES
from ips_desktop.store import outbox, search, verbatim
from ips_desktop.store.parcels import Value, same
from ips_desktop.store.shapes import Shape, shape
from ips_desktop.terms.acting import Acting, Clock


class Records:
    """The records over one connection; remembers what it touched."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.run = connection.exec_driver_sql
        self.kinds: set[str] = set()
        self.subjects: set[bytes] = set()
        self.ids: set[bytes] = set()
        self.arrived: set[bytes] = set()
        self._strays: set[bytes] | None = None

    def touch(self, type_: str, subject: bytes, record: bytes) -> None:
        """Remember that this record was written, for the one `Changed`."""
        self.kinds.add(type_)
        self.subjects.add(subject)
        self.ids.add(record)

    def seen(self, type_: str, record: bytes) -> int | None:
        """The record's version as last delivered (0: never), or None when it is not here."""
        if type_ not in TYPES:
            return verbatim.seen(self.connection, record)
        return self.run(f'SELECT seen FROM "{type_}" WHERE id=?', (record,)).scalar()  # noqa: S608

    def forget_seen(self, type_: str, record: bytes) -> None:
        """Let the record count as never delivered."""
        table, key = (f'"{type_}"', "id") if type_ in TYPES else ("kept_verbatim", "record_id")
        self.run(f"UPDATE {table} SET seen=0 WHERE {key}=?", (record,))  # noqa: S608

    def values(self, type_: str, record: bytes) -> dict[str, Value]:
        """Every field of the record that has a value."""
        known = shape(type_)
        found = self._columns(known, record) if known else {}
        for field, value in self.run(
            "SELECT field, value FROM beside WHERE record_id=? AND value IS NOT NULL", (record,)
        ).all():
            found[field] = value
        return {**found, **self._stray_fields(record)}

    def _stray_fields(self, record: bytes) -> dict[str, Value]:
        """What is kept to the letter of a record; hardly ever anything, so who has some is asked once."""
        if self._strays is None:
            self._strays = verbatim.holders(self.connection)
        return verbatim.fields(self.connection, record) if record in self._strays else {}

    def _stray(self, type_: str, record: bytes, subject: bytes, field: str, value: Value) -> None:
        verbatim.keep(self.connection, type_, record, subject, field, value)
        if self._strays is not None:
            self._strays.add(record)

    def _columns(self, known: Shape, record: bytes) -> dict[str, Value]:
        names = ", ".join(f'"{name}"' for name in known.columns)
        row = self.run(f'SELECT {names} FROM "{known.table}" WHERE id=?', (record,)).one_or_none()  # noqa: S608
        if row is None:
            return {}
        return {
            name: bool(value) if name in known.flags else value
            for name, value in zip(known.columns, row, strict=True)
            if value is not None
        }

    def put(
        self,
        type_: str,
        record: bytes,
        subject: bytes,
        *,
        seen: int,
        level: str,
        fields: Mapping[str, Value],
        leave: Collection[str] = (),
    ) -> None:
        """Make the record be as delivered: these fields, no others, but for those to `leave` as they are."""
        known = shape(type_)
        old = self.values(type_, record) if self.seen(type_, record) is not None else None
        if known is None:
            verbatim.keep_record(self.connection, type_, record, subject, seen, level)
        if old is None:
            self.arrived.add(record)
        before = old or {}
        new = {name: fields.get(name) for name in sorted({*before, *fields} - set(leave))}
        new = {name: value for name, value in new.items() if not same(value, before.get(name))}
        head = {"subject_id": subject, "seen": seen, "held": level} if known else {}
        self._set(type_, record, subject, head, new, fresh=old is None)

    def write(self, type_: str, record: bytes, subject: bytes, fields: Mapping[str, Value]) -> None:
        """Set these fields of a record that is here; None empties one."""
        self._set(type_, record, subject, {}, fields, fresh=False)

    def _set(
        self,
        type_: str,
        record: bytes,
        subject: bytes,
        head: Mapping[str, Any],
        fields: Mapping[str, Value],
        *,
        fresh: bool,
    ) -> None:
        """Write what every row has (`head`) and these fields, each where it lies; a `fresh` record has no row yet."""
        self.touch(type_, subject, record)
        known = shape(type_)
        stray = self._stray_fields(record)
        row = dict(head)
        for name, value in fields.items():
            fitting = known is not None and name in known.kinds and known.fits(name, value)
            if not fitting or name in stray:
                self._stray(type_, record, subject, name, None if fitting else value)
            if known is None or name not in known.kinds:
                continue
            if known.kinds[name].beside:
                self._beside(record, name, value if fitting else None)
            else:
                row[name] = value if fitting else None
        if row:
            self._row(type_, record, row, fresh=fresh)
        if known is not None:
            search.index(self.connection, type_, record, subject, fields, fresh=fresh)

    def _row(self, type_: str, record: bytes, row: Mapping[str, Any], *, fresh: bool) -> None:
        if fresh:
            names, places = ", ".join(f'"{name}"' for name in row), ",?" * len(row)
            self.run(f'INSERT INTO "{type_}" (id, {names}) VALUES (?{places})', (record, *row.values()))  # noqa: S608
        else:
            places = ", ".join(f'"{name}"=?' for name in row)
            self.run(f'UPDATE "{type_}" SET {places} WHERE id=?', (*row.values(), record))  # noqa: S608

    def hush(self, type_: str, record: bytes, subject: bytes, field: str) -> None:
        """Nothing of mine waits for the field any more; one that the record's level withholds goes with its last edit."""
        outbox.hush(self.connection, record, field)
        if self.withholds(type_, record, field):
            self.write(type_, record, subject, {field: None})

    def withholds(self, type_: str, record: bytes, field: str) -> bool:
        """Whether the level at which the record is held has no such field."""
        known = shape(type_)
        return known is not None and field in known.kinds and not known.shows(field, self.level(type_, record))

    def level(self, type_: str, record: bytes) -> str:
        """The level at which a record of a type known here is held; of what is not here, as if all of it were."""
        return self.run(f'SELECT held FROM "{type_}" WHERE id=?', (record,)).scalar() or "restricted"  # noqa: S608

    def _beside(self, record: bytes, field: str, value: Value) -> None:
        if value is None:
            self.run("DELETE FROM beside WHERE record_id=? AND field=?", (record, field))
        else:
            self.run(
                "INSERT INTO beside (record_id, field, value) VALUES (?,?,?) "
                "ON CONFLICT (record_id, field) DO UPDATE SET value=excluded.value",
                (record, field, value),
            )

    def remove(self, type_: str, record: bytes, subject: bytes) -> None:
        """Take the record away with all that hangs on it."""
        self.touch(type_, subject, record)
        if type_ in TYPES:
            self.run(f'DELETE FROM "{type_}" WHERE id=?', (record,))  # noqa: S608
        for table in ("beside", "edited", "kept_verbatim"):
            self.run(f"DELETE FROM {table} WHERE record_id=?", (record,))  # noqa: S608
        search.forget(self.connection, "record_id", record)

    def of_subject(self, subject: bytes) -> Iterator[tuple[str, bytes]]:
        """Type and id of each record of the subject."""
        for type_ in sorted(TYPES):
            rows = self.run(f'SELECT id FROM "{type_}" WHERE subject_id=? ORDER BY id', (subject,)).all()  # noqa: S608
            yield from ((type_, record) for (record,) in rows)
        yield from verbatim.records(self.connection, subject)

    def touched(self) -> tuple[frozenset[str], frozenset[UUID], frozenset[UUID]]:
        """Kinds, subjects and ids written so far."""
        return (
            frozenset(self.kinds),
            frozenset(UUID(bytes=subject) for subject in self.subjects),
            frozenset(UUID(bytes=record) for record in self.ids),
        )


class Held(Records):
    """What this laptop holds, with who acts here and the clock: what every verb of the post is given."""

    def __init__(self, connection: sa.Connection, me: Acting, clock: Clock) -> None:
        super().__init__(connection)
        self.me, self.clock = me, clock
        self.has_lifted = False
        """A subject was taken away: the log is folded once this is committed."""
