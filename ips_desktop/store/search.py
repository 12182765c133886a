"""Full-text search over every field whose kind says so. Newest first; the words sought are quoted, never a query language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.records import TYPES
from ips_desktop.store.shapes import shape
from ips_desktop.terms.kept import Hit

MOST_WORDS = 20
AT_ONCE = 500
"""Records asked for in one statement."""
MARK = "\ue000"
"""A letter for private use, which nobody types: before each text in the index stands its record type under it.

A search among people's or employers' names then leaves all notes aside instead of looking through every one that has the word.
"""


def marked(type_: str, text: str) -> str:
    """A text as the index takes it in: under the mark of its record type."""
    return f"{_mark(type_)} {text}"


def _mark(type_: str) -> str:
    return MARK + type_.replace("_", "")


def among(types: Iterable[str], sought: str) -> str:
    """The expression narrowed to these record types; all of them when none is named."""
    marks = " OR ".join(f'"{_mark(type_)}"' for type_ in types)
    return f"({marks}) AND ({sought})" if marks else sought


def quoted(text: str) -> str:
    """What a person typed as an FTS5 expression that cannot be anything but words; the last word is a beginning."""
    words = [w for w in text.replace("\0", " ").split() if any(c.isalnum() for c in w)][:MOST_WORDS]
    return " ".join('"' + w.replace('"', '""') + '"' for w in words) + ("*" if words else "")


class Entry(NamedTuple):
    """One searchable field as the index takes it in anew; `text` None takes it out. Of a `fresh` record nothing is there yet."""

    type: str
    record: bytes
    subject: bytes
    field: str
    text: str | None
    fresh: bool


def entries(type_: str, record: bytes, subject: bytes, fields: Mapping[str, Any], *, fresh: bool) -> Iterator[Entry]:
    """The searchable ones of these fields. Values are as they are sent."""
    known = shape(type_)
    for name, value in fields.items():
        if known is not None and name in known.kinds and known.kinds[name].search:
            text = value if isinstance(value, str) and value.strip() else None
            yield Entry(type_, record, subject, name, text, fresh)


def index(
    connection: sa.Connection,
    type_: str,
    record: bytes,
    subject: bytes,
    fields: Mapping[str, Any],
    *,
    fresh: bool = False,
) -> None:
    """Put the searchable ones of these fields in the index anew. Values are as they are sent; None takes the entry out."""
    write(connection, list(entries(type_, record, subject, fields, fresh=fresh)))


class Waiting:
    """Entries on their way into the index, each field once, the last written last.

    The index is written in few large strokes: whatever else is written between two entries makes it put a piece of its own on the disk.
    """

    def __init__(self) -> None:
        self._entries: dict[tuple[bytes, str], Entry] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, coming: Iterable[Entry]) -> None:
        """Take entries in hand; one that waits already for the same field gives way."""
        for entry in coming:
            before = self._entries.pop((entry.record, entry.field), entry)
            self._entries[entry.record, entry.field] = entry._replace(fresh=before.fresh)

    def write(self, connection: sa.Connection) -> None:
        """Write what waits."""
        write(connection, list(self._entries.values()))
        self._entries.clear()


def write(connection: sa.Connection, coming: Sequence[Entry]) -> None:
    """Put these entries in the index, each field at most once, in their order."""
    _take_out(connection, [entry for entry in coming if not entry.fresh])
    texts = [entry for entry in coming if entry.text is not None]
    if not texts:
        return
    run = connection.exec_driver_sql
    last = run("SELECT coalesce(max(n), 0) FROM search_entry").scalar_one()
    run(
        "INSERT INTO search_entry (n, type, record_id, subject_id, field) VALUES (?,?,?,?,?)",
        [(n, e.type, e.record, e.subject, e.field) for n, e in enumerate(texts, last + 1)],
    )
    run(
        "INSERT INTO search_text (rowid, text) VALUES (?,?)",
        [(n, marked(e.type, e.text or "")) for n, e in enumerate(texts, last + 1)],
    )


def _take_out(connection: sa.Connection, going: Sequence[Entry]) -> None:
    run, fields = connection.exec_driver_sql, {(entry.record, entry.field) for entry in going}
    records = sorted({entry.record for entry in going})
    old: list[tuple[int]] = []
    for first in range(0, len(records), AT_ONCE):
        some = tuple(records[first : first + AT_ONCE])
        marks = ",".join("?" * len(some))
        rows = run(f"SELECT n, record_id, field FROM search_entry WHERE record_id IN ({marks})", some)  # noqa: S608
        old += [(n,) for n, record, field in rows.all() if (record, field) in fields]
    if old:
        run("DELETE FROM search_text WHERE rowid=?", old)
        run("DELETE FROM search_entry WHERE n=?", old)


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
            (among(names, sought), *names),
        ) as rows:
            found: list[Hit] = []
            while len(found) < limit and (chunk := rows.fetchmany(limit)):
                found += self._standing([tuple(row) for row in chunk])
            return found[:limit]

    def _standing(self, places: list[tuple[Any, ...]]) -> list[Hit]:
        """The places with the text that stands there, in their order; a deleted record has none. One statement a type."""
        texts: dict[tuple[bytes, str], str] = {}
        for type_ in dict.fromkeys(place[0] for place in places):
            texts |= self._texts(type_, [(record, field) for t, record, _, field in places if t == type_])
        return [
            Hit(type_, UUID(bytes=record), UUID(bytes=subject), field, texts[record, field])
            for type_, record, subject, field in places
            if (record, field) in texts
        ]

    def _texts(self, type_: str, wanted: list[tuple[bytes, str]]) -> dict[tuple[bytes, str], str]:
        run, ids = self._connection.exec_driver_sql, tuple({record for record, _ in wanted})
        marks = ",".join("?" * len(ids))
        short = sorted({field for _, field in wanted} - set(TYPES[type_].long))
        columns = "".join(f', "{field}"' for field in short)
        held = run(f'SELECT id{columns} FROM "{type_}" WHERE deleted IS NOT 1 AND id IN ({marks})', ids).all()  # noqa: S608
        found = {(row[0], field): str(row[n] or "") for row in held for n, field in enumerate(short, 1)}
        if any(field in TYPES[type_].long for _, field in wanted):
            here = {row[0] for row in held}
            long = run(f"SELECT record_id, field, value FROM beside WHERE record_id IN ({marks})", ids).all()  # noqa: S608
            found |= {(record, field): str(value or "") for record, field, value in long if record in here}
        return {place: found[place] for place in wanted if place in found}
