"""All that a store holds, in a folder: one CSV a record type with every field, a manifest, and a page that explains both.

The same records make the same bytes, whoever exports them, and when: rows stand in the order of their ids, columns in the order of their
names, and no moment and no person is noted. Read in one snapshot, row by row. Left out: keys, outbox, drafts, cursors (decision 15).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from ips_desktop.desk import Desk
from ips_desktop.interchange import cells, folder
from ips_desktop.interchange.folder import Written
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.kinds import Kind
from resources.wordings import said

FORM = "ips-desktop whole store, 1"
MANIFEST, README, UNKNOWN = "manifest.json", "README.txt", "not-known-here.csv"
HEAD = {"id": cells.ID, "subject_id": cells.ID, "seen": cells.NUMBER, "held": cells.TEXT}
"""What every row has beside its fields: its id, whom it is about, its version as last delivered, the level it is held at."""
UNKNOWN_COLUMNS = {
    "type": cells.TEXT, "record_id": cells.ID, "field": cells.TEXT, "subject_id": cells.ID, "value": cells.BYTES,
    "seen": cells.NUMBER, "held": cells.TEXT,
}  # fmt: skip
"""Fields and records of a newer version, as they are kept to the letter: `value` is MessagePack."""


@dataclass(frozen=True)
class Exported:
    """What was written: records in all, files, and bytes."""

    records: int
    files: int
    size: int


def columns(type_: str) -> dict[str, cells.Codec]:
    """The columns of a record type's file, in their order."""
    return HEAD | {name: cells.codec(kind) for name, kind in kinds_of(TYPES[type_]).items()}


def export(desk: Desk, *, to: Path) -> Exported:
    """Write everything this laptop holds into a fresh folder, in the clear. A question: the store is only read.

    Trouble "export.folder_taken", "export.not_written"; then nothing is left in the folder.
    """
    folder.fresh(to)
    listed: dict[str, dict[str, Any]] = {}

    with folder.unless_it_fails(to):
        for type_ in sorted(TYPES):
            _put(to, f"{type_}.csv", columns(type_), _rows(desk, type_), listed)
        _put(to, UNKNOWN, UNKNOWN_COLUMNS, _unknown(desk), listed)
        folder.write(to / README, [said("export.readme").encode()])
        folder.write(to / MANIFEST, [_manifest(desk, listed).encode()])  # last: without it nothing counts as an export
    whole_unknown = desk.session.connection().exec_driver_sql("SELECT count(*) FROM kept_verbatim WHERE field=''")
    records = sum(each["rows"] for name, each in listed.items() if name != UNKNOWN)
    return Exported(
        records + whole_unknown.scalar_one(), len(listed) + 2, sum(each["bytes"] for each in listed.values())
    )


def _put(
    to: Path, name: str, written: dict[str, cells.Codec], rows: Iterable[tuple[Any, ...]], listed: dict[str, Any]
) -> None:
    counted = _Counted(rows)
    lines = _lines(written, counted)
    file: Written = folder.write(to / name, lines)
    listed[name] = {"rows": counted.n, "bytes": file.size, "sha256": file.sha256, "columns": list(written)}


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._rows, self.n = rows, 0

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for self.n, row in enumerate(self._rows, 1):  # noqa: B020  the count is kept on the way
            yield row


def _lines(written: dict[str, cells.Codec], rows: Iterable[tuple[Any, ...]]) -> Generator[bytes]:
    """The file in parts of some hundred rows: RFC 4180, UTF-8."""
    out = io.StringIO(newline="")
    pen = csv.writer(out)
    pen.writerow(written)
    codecs = list(written.values())
    for n, row in enumerate(rows, 1):
        pen.writerow([codec.cell(value) for codec, value in zip(codecs, row, strict=True)])
        if n % 500 == 0:
            yield _poured(out)
    yield _poured(out)


def _poured(out: io.StringIO) -> bytes:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text.encode()


def _rows(desk: Desk, type_: str) -> Generator[tuple[Any, ...]]:
    """Every record of a type by id, its long values laid beside its columns. Two statements, read together."""
    kinds: dict[str, Kind] = kinds_of(TYPES[type_])
    kept = [*HEAD, *(name for name, kind in kinds.items() if not kind.beside)]
    run = desk.session.connection().exec_driver_sql
    names = ", ".join(f'"{name}"' for name in kept)
    long = groupby(
        run(
            f'SELECT b.record_id, b.field, b.value FROM beside b JOIN "{type_}" t ON t.id = b.record_id '  # noqa: S608
            "WHERE b.value IS NOT NULL ORDER BY b.record_id"
        ),
        key=lambda row: row[0],
    )
    waiting = next(long, None)
    for row in run(f'SELECT {names} FROM "{type_}" ORDER BY id'):  # noqa: S608
        found = dict(zip(kept, row, strict=True))
        if waiting is not None and waiting[0] == found["id"]:
            found |= {field: value for _, field, value in waiting[1]}
            waiting = next(long, None)
        yield tuple(found.get(name) for name in (*HEAD, *kinds))


def _unknown(desk: Desk) -> Generator[tuple[Any, ...]]:
    names = ", ".join(UNKNOWN_COLUMNS)
    run = desk.session.connection().exec_driver_sql
    yield from (tuple(row) for row in run(f"SELECT {names} FROM kept_verbatim ORDER BY record_id, field"))  # noqa: S608


def _manifest(desk: Desk, listed: dict[str, Any]) -> str:
    whole = {"form": FORM, "service": str(desk.me.service), "files": listed}
    return json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
