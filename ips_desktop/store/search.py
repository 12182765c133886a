"""Full-text search over every field whose kind says so. Newest first; the words sought are quoted, never a query language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.records import TYPES
from ips_desktop.store.shapes import shape
from ips_desktop.terms.kept import Hit

MOST_WORDS = 20


def quoted(text: str) -> str:
    """What a person typed as an FTS5 expression that cannot be anything but words; the last word is a beginning."""
    words = [w for w in text.replace("\0", " ").split() if any(c.isalnum() for c in w)][:MOST_WORDS]
    return " ".join('"' + w.replace('"', '""') + '"' for w in words) + ("*" if words else "")


def index(
    connection: sa.Connection,
    type_: str,
    record: bytes,
    subject: bytes,
    fields: Mapping[str, Any],
    *,
    fresh: bool = False,
) -> None:
    """Put the searchable ones of these fields in the index anew. Values are as they are sent; None takes the entry out.

    Of a `fresh` record nothing is there yet.
    """
    known = shape(type_)
    for name, value in fields.items():
        if known is not None and name in known.kinds and known.kinds[name].search:
            if not fresh:
                _take_out(connection, record, name)
            if isinstance(value, str) and value.strip():
                _put_in(connection, (type_, record, subject, name), value)


def _take_out(connection: sa.Connection, record: bytes, field: str) -> None:
    run = connection.exec_driver_sql
    old = run("SELECT n FROM search_entry WHERE record_id=? AND field=?", (record, field)).scalar()
    if old is not None:
        run("DELETE FROM search_text WHERE rowid=?", (old,))
        run("DELETE FROM search_entry WHERE n=?", (old,))


def _put_in(connection: sa.Connection, place: tuple[str, bytes, bytes, str], text: str) -> None:
    run = connection.exec_driver_sql
    n = run("INSERT INTO search_entry (type, record_id, subject_id, field) VALUES (?,?,?,?)", place).lastrowid
    run("INSERT INTO search_text (rowid, text) VALUES (?,?)", (n, text))


def forget(connection: sa.Connection, column: str, key: bytes) -> None:
    """Take every entry of a record (`record_id`) or a subject (`subject_id`) out of the index."""
    run = connection.exec_driver_sql
    run(f"DELETE FROM search_text WHERE rowid IN (SELECT n FROM search_entry WHERE {column}=?)", (key,))  # noqa: S608
    run(f"DELETE FROM search_entry WHERE {column}=?", (key,))  # noqa: S608


def compact(connection: sa.Connection) -> None:
    """Rewrite the index without the words of entries taken out: until then they only count as deleted."""
    connection.exec_driver_sql("INSERT INTO search_text (search_text) VALUES ('optimize')")


class Finder:
    """The desk's `search`: reads through the connection it is given."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def find(self, text: str, *, limit: int = 50, types: Iterable[str] = ()) -> list[Hit]:
        """The newest places where all the words stand, with the text there; `types` narrows to record types."""
        sought = quoted(text)
        if not sought:
            return []
        names = tuple(types)
        narrow = f"AND e.type IN ({','.join('?' * len(names))})" if names else ""
        with self._connection.exec_driver_sql(
            "SELECT e.type, e.record_id, e.subject_id, e.field FROM search_text t JOIN search_entry e ON e.n = t.rowid "  # noqa: S608
            f"WHERE search_text MATCH ? {narrow} ORDER BY t.rowid DESC",
            (sought, *names),
        ) as rows:
            hits = (self._hit(*row) for row in rows)
            return list(islice((hit for hit in hits if hit is not None), limit))

    def _hit(self, type_: str, record: bytes, subject: bytes, field: str) -> Hit | None:
        """The place with the text that stands there, or None when the record was deleted."""
        run = self._connection.exec_driver_sql
        kept = "NULL" if field in TYPES[type_].long else f'"{field}"'
        row = run(f'SELECT deleted, {kept} FROM "{type_}" WHERE id=?', (record,)).one_or_none()  # noqa: S608  names are ours
        if row is None or row[0]:
            return None
        text = row[1]
        if field in TYPES[type_].long:
            text = run("SELECT value FROM beside WHERE record_id=? AND field=?", (record, field)).scalar()
        return Hit(type_, UUID(bytes=record), UUID(bytes=subject), field, str(text or ""))
