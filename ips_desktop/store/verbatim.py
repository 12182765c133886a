"""What this version does not know, kept to the letter and replayed once it does (DESIGN §6, skew).

A row of `kept_verbatim` is a field: one that its type does not have here, or whose value does not fit its place. The row with
the empty field name stands for a whole record of a type unknown here, and bears its version and level.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import sqlalchemy as sa

from ips_desktop.records import TYPES
from ips_desktop.store.parcels import Value

RECORD = ""


def keep_record(connection: sa.Connection, type_: str, record: bytes, subject: bytes, seen: int, held: str) -> None:
    """Note that a record of an unknown type is here, at this version and level."""
    _put(connection, (record, RECORD, type_, subject, msgspec.msgpack.encode(None), seen, held))


def keep(connection: sa.Connection, type_: str, record: bytes, subject: bytes, field: str, value: Value) -> None:
    """Keep one field to the letter; None lets it go."""
    if value is None:
        connection.exec_driver_sql("DELETE FROM kept_verbatim WHERE record_id=? AND field=?", (record, field))
    else:
        _put(connection, (record, field, type_, subject, msgspec.msgpack.encode(value), 0, ""))


def _put(connection: sa.Connection, row: tuple[object, ...]) -> None:
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO kept_verbatim (record_id, field, type, subject_id, value, seen, held) "
        "VALUES (?,?,?,?,?,?,?)",
        row,
    )


def seen(connection: sa.Connection, record: bytes) -> int | None:
    """The version of a record of an unknown type, or None when it is not here."""
    return connection.exec_driver_sql(
        "SELECT seen FROM kept_verbatim WHERE record_id=? AND field=?", (record, RECORD)
    ).scalar()


def subject_of(connection: sa.Connection, record: bytes) -> bytes:
    """The subject of a record of an unknown type."""
    return connection.exec_driver_sql(
        "SELECT subject_id FROM kept_verbatim WHERE record_id=? AND field=?", (record, RECORD)
    ).scalar_one()


def holders(connection: sa.Connection) -> set[bytes]:
    """The records of which anything is kept to the letter."""
    rows = connection.exec_driver_sql("SELECT DISTINCT record_id FROM kept_verbatim").all()
    return {record for (record,) in rows}


def fields(connection: sa.Connection, record: bytes) -> dict[str, Value]:
    """The fields of a record that are kept to the letter."""
    rows = connection.exec_driver_sql(
        "SELECT field, value FROM kept_verbatim WHERE record_id=? AND field<>?", (record, RECORD)
    ).all()
    return {field: msgspec.msgpack.decode(value) for field, value in rows}


def records(connection: sa.Connection, subject: bytes | None = None) -> Iterator[tuple[str, bytes]]:
    """Type and id of each record of an unknown type, of one subject or of all."""
    where, values = ("AND subject_id=?", (subject,)) if subject is not None else ("", ())
    rows = connection.exec_driver_sql(
        f"SELECT type, record_id FROM kept_verbatim WHERE field='' {where} ORDER BY record_id",  # noqa: S608
        values,
    ).all()
    yield from ((type_, record) for type_, record in rows)


def known_now(connection: sa.Connection) -> list[tuple[str, bytes, bytes, int | None, str | None]]:
    """Each record kept here whose type is known now: type, id, subject, and of whole records version and level."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT v.type, v.record_id, v.subject_id, whole.seen, whole.held FROM kept_verbatim v "
        "LEFT JOIN kept_verbatim whole ON whole.record_id = v.record_id AND whole.field = '' ORDER BY v.record_id"
    ).all()
    return [(type_, record, subject, n, held) for type_, record, subject, n, held in rows if type_ in TYPES]


def forget_record(connection: sa.Connection, record: bytes) -> None:
    """The record's type is known now: it stands in its own table."""
    connection.exec_driver_sql("DELETE FROM kept_verbatim WHERE record_id=? AND field=?", (record, RECORD))
