"""What was done here and not yet acknowledged: acts in their order, and the base value of each field edited (decision 24).

An act's changes are neighbours in `outbox`; nothing in a change is altered once it is there, so handing it out again gives
the same bytes. `edited` says, field by field, from which value and version it was edited and which op speaks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from ips_desktop.store.parcels import OutAct, OutChange, OutField, Value

COLUMNS = "op, act, act_name, atomic, type, record_id, subject_id, creates, edited_at, fields"
PLACES = "?,?,?,?,?,?,?,?,?,?"
KEPT_DAYS = 35
DAY_US = 86_400_000_000


class Field(NamedTuple):
    """One edited field of a change, with the value it was edited from. `spoke`: it had its say, and would again."""

    name: str
    value: Value
    base: int
    after: bytes | None
    base_value: Value
    spoke: bool = True


class Change(NamedTuple):
    """One record touched by an act, as it waits in the outbox; `aside`: it was sent, and the server set it aside."""

    op: bytes
    act: bytes
    act_name: str
    atomic: bool
    type: str
    record: bytes
    subject: bytes
    creates: bool
    edited_at: int
    fields: tuple[Field, ...]
    aside: bool = False


class Edit(NamedTuple):
    """A field edited since last acknowledged: from which value and version, and which op speaks for it, done when.

    `stands` is what the server has as far as it was told: the base value, then what pages brought while the edit waits;
    `stands_at` is the version of the record that brought it.
    """

    value: Value
    base: int
    op: bytes
    at: int
    stands: Value
    stands_at: int = 0


def queue(connection: sa.Connection, change: Change, edits: Mapping[str, Edit] | None = None) -> None:
    """Put a change at the end of the outbox and let it speak for each of its fields, as from its base or as in `edits`."""
    put(connection, [change], {change.record: spoken(change, edits or {})})


def spoken(change: Change, edits: Mapping[str, Edit]) -> dict[str, Edit]:
    """The change's fields as it speaks for them: each as from its base, or as in `edits`."""
    found: dict[str, Edit] = {}
    for field in change.fields:
        edit = edits.get(field.name) or Edit(field.base_value, field.base, b"", 0, field.base_value)
        found[field.name] = edit._replace(op=change.op, at=change.edited_at)
    return found


def put(connection: sa.Connection, changes: Sequence[Change], edits: Mapping[bytes, Mapping[str, Edit]]) -> None:
    """Put changes at the end of the outbox in their order, and say by record and field which speak. Two statements, however many."""
    if changes:
        rows = [_row(change) for change in changes]
        connection.exec_driver_sql(f"INSERT INTO outbox ({COLUMNS}) VALUES ({PLACES})", rows)  # noqa: S608
    speaking = [_spoken(record, field, edit) for record, of in edits.items() for field, edit in of.items()]
    if speaking:
        connection.exec_driver_sql(SPEAKS, speaking)


SPEAKS = (
    "INSERT OR REPLACE INTO edited (record_id, field, value, base, op, edited_at, stands, stands_at) "
    "VALUES (?,?,?,?,?,?,?,?)"
)


def _spoken(record: bytes, field: str, edit: Edit) -> tuple[Any, ...]:
    return (record, field, pack(edit.value), edit.base, edit.op, edit.at, pack(edit.stands), edit.stands_at)


def speak(connection: sa.Connection, record: bytes, field: str, edit: Edit) -> None:
    """Note which op speaks for a field, and from which value and version it was edited."""
    connection.exec_driver_sql(SPEAKS, _spoken(record, field, edit))


def hush(connection: sa.Connection, record: bytes, field: str) -> None:
    """Nothing of mine waits for this field any more."""
    connection.exec_driver_sql("DELETE FROM edited WHERE record_id=? AND field=?", (record, field))


def edits(connection: sa.Connection, record: bytes) -> dict[str, Edit]:
    """The record's fields for which something of mine waits."""
    rows = connection.exec_driver_sql(
        "SELECT field, value, base, op, edited_at, stands, stands_at FROM edited WHERE record_id=?", (record,)
    ).all()
    return {
        field: Edit(unpack(value), base, op, at, unpack(stands), stands_at)
        for field, value, base, op, at, stands, stands_at in rows
    }


def edited_records(connection: sa.Connection) -> set[bytes]:
    """The records of which a field is edited and not acknowledged."""
    return {record for (record,) in connection.exec_driver_sql("SELECT DISTINCT record_id FROM edited").all()}


def batch(connection: sa.Connection, limit: int, skip: Collection[bytes]) -> list[OutAct]:
    """Whole acts, oldest first, one at least, of at most `limit` changes together; none that hangs on one in `skip`.

    On an act that is passed over hang those that touch its records, and all of a subject in which it creates something.
    """
    taken: list[OutAct] = []
    records: set[bytes] = set()
    subjects: set[bytes] = set()
    count = 0
    for act, changes in _acts(connection):
        if act in skip or any(change.record in records or change.subject in subjects for change in changes):
            records.update(change.record for change in changes)
            subjects.update(change.subject for change in changes if change.creates)
            continue
        count += len(changes)
        if taken and count > limit:
            break
        taken.append(_handed_out(changes))
    return taken


def of_ops(connection: sa.Connection, ops: Collection[bytes]) -> list[list[Change]]:
    """The acts in the outbox that have one of these ops, each with all its changes, in order."""
    marks = ",".join("?" * len(ops))
    rows = connection.exec_driver_sql(
        f"SELECT {COLUMNS} FROM outbox WHERE act IN (SELECT act FROM outbox WHERE op IN ({marks})) ORDER BY n",  # noqa: S608
        tuple(ops),
    ).all()
    return [list(changes) for _, changes in groupby((_change(row) for row in rows), key=lambda change: change.act)]


def take(connection: sa.Connection, act: bytes) -> None:
    """Take an act out of the outbox: the server has had its word on it."""
    connection.exec_driver_sql("DELETE FROM outbox WHERE act=?", (act,))


def keep_sent(connection: sa.Connection, changes: Sequence[Change], now: int) -> None:
    """Keep what was acknowledged of an act; what was sent more than 35 days ago goes (decision 34)."""
    run = connection.exec_driver_sql
    for change in changes:
        row = (*_row(change), int(change.aside), now)
        run(f"INSERT INTO sent ({COLUMNS}, aside, acknowledged_at) VALUES ({PLACES},?,?)", row)  # noqa: S608
    run("DELETE FROM sent WHERE acknowledged_at<?", (now - KEPT_DAYS * DAY_US,))


def sent(connection: sa.Connection) -> list[Change]:
    """Every acknowledged change still kept, in the order they were acknowledged."""
    rows = connection.exec_driver_sql(f"SELECT {COLUMNS}, aside FROM sent ORDER BY n").all()  # noqa: S608
    return [_change(row) for row in rows]


def bring_back(connection: sa.Connection) -> None:
    """Move all that was sent to the front of the outbox, in its old order; what was set aside is not said again."""
    run = connection.exec_driver_sql
    first = run("SELECT coalesce(min(n), 1) FROM outbox").scalar_one()
    count = run("SELECT count(*) FROM sent").scalar_one()
    numbered = f"SELECT ? + row_number() OVER (ORDER BY n), {COLUMNS} FROM sent WHERE NOT aside"  # noqa: S608
    run(f"INSERT INTO outbox (n, {COLUMNS}) {numbered}", (first - count - 1,))
    run("DELETE FROM sent")


def waits(connection: sa.Connection, column: str, key: bytes) -> bool:
    """Whether the outbox holds anything of a record (`record_id`) or a subject (`subject_id`)."""
    found = connection.exec_driver_sql(f"SELECT 1 FROM outbox WHERE {column}=? LIMIT 1", (key,))  # noqa: S608
    return found.scalar() is not None


def pack(value: object) -> bytes:
    """A value as the laptop's own tables keep it."""
    return msgspec.msgpack.encode(value)


def unpack(kept: bytes) -> Value:
    """The value that was packed."""
    return msgspec.msgpack.decode(kept)


def _acts(connection: sa.Connection) -> Iterator[tuple[bytes, list[Change]]]:
    with connection.exec_driver_sql(f"SELECT {COLUMNS} FROM outbox ORDER BY n") as rows:  # noqa: S608
        for act, changes in groupby((_change(row) for row in rows), key=lambda change: change.act):
            yield act, list(changes)


def _row(change: Change) -> tuple[Any, ...]:
    head = (change.op, change.act, change.act_name, int(change.atomic), change.type, change.record, change.subject)
    return (*head, int(change.creates), change.edited_at, pack([tuple(field) for field in change.fields]))


def _change(row: sa.Row[Any]) -> Change:
    op, act, act_name, atomic, type_, record, subject, creates, edited_at, fields, *aside = tuple(row)
    read = tuple(Field(*field) for field in msgspec.msgpack.decode(fields))
    head = (op, act, act_name, bool(atomic), type_, record, subject, bool(creates), edited_at, read)
    return Change(*head, aside=any(aside))


def _handed_out(changes: Sequence[Change]) -> OutAct:
    first = changes[0]
    return OutAct(first.act, first.act_name, first.atomic, tuple(_out(change) for change in changes))


def _out(change: Change) -> OutChange:
    fields = tuple(
        OutField(field.name, field.value, field.base, field.after)
        for field in change.fields
        if not (change.creates and field.value is None)
    )
    return OutChange(change.op, change.type, change.record, change.subject, change.creates, change.edited_at, fields)
