"""A whole-store export read back: looked through to the last byte first, then written in one transaction (decision 15).

`inspect` refuses in words what is not a whole export; `restore` is a work for `practice.exchange`, which hands it the post. Ids, versions,
levels and seals stay as they were.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

import msgspec

from ips_desktop.interchange import folder, whole
from ips_desktop.interchange.cells import Codec
from ips_desktop.records import TYPES
from ips_desktop.store.parcels import HeldRecord, Value
from ips_desktop.terms.troubles import Trouble

LONGEST_CELL = 1 << 30


class Refills(Protocol):
    """What a restore needs of the post."""

    def refill(self, records: Iterable[HeldRecord]) -> int: ...


class Entry(msgspec.Struct, frozen=True):
    """One file of an export, as the manifest lists it."""

    rows: int
    bytes: int
    sha256: str
    columns: list[str]


class Listed(msgspec.Struct, frozen=True):
    """The manifest of an export."""

    form: str
    service: UUID
    files: dict[str, Entry]


@dataclass(frozen=True)
class Inspected:
    """An export that is whole: where it lies, and what its manifest lists."""

    path: Path
    listed: Listed


def inspect(path: Path, service: UUID) -> Inspected:
    """Read the manifest and weigh every file.

    Trouble "restore.no_export", "restore.newer", "restore.other_service", "restore.damaged" with the file's name.
    """
    try:
        plain = json.loads((path / whole.MANIFEST).read_bytes())
        listed = msgspec.convert(plain, Listed)
    except (OSError, ValueError, msgspec.ValidationError):
        raise Trouble("restore.no_export") from None
    if listed.form != whole.FORM:
        raise Trouble("restore.newer")
    if listed.service != service:
        raise Trouble("restore.other_service")
    if whole.UNKNOWN not in listed.files:
        raise Trouble("restore.damaged", file=whole.UNKNOWN)
    for name, entry in sorted(listed.files.items()):
        _weigh(path, name, entry)
    return Inspected(path, listed)


def _weigh(path: Path, name: str, entry: Entry) -> None:
    if Path(name).name != name or not name.endswith(".csv"):
        raise Trouble("restore.damaged", file=whole.MANIFEST)
    if name != whole.UNKNOWN and name.removesuffix(".csv") not in TYPES:
        raise Trouble("restore.newer")
    try:
        found = folder.weigh(path / name)
    except OSError:
        raise Trouble("restore.damaged", file=name) from None
    if (found.size, found.sha256) != (entry.bytes, entry.sha256):
        raise Trouble("restore.damaged", file=name)


def restore(post: Refills, *, found: Inspected) -> int:
    """Put an export into an empty store; answers how many records. Raise anything, and nothing of it is there.

    Trouble "restore.not_empty", "restore.damaged", "restore.newer".
    """
    return post.refill(_records(found))


def _records(found: Inspected) -> Generator[HeldRecord]:
    strays = _unknown(found)
    for name in sorted(found.listed.files):
        if name != whole.UNKNOWN:
            yield from _of_type(found, name, strays)
    yield from _whole_unknown(strays)


def _of_type(found: Inspected, name: str, strays: dict[bytes, list[dict[str, Any]]]) -> Generator[HeldRecord]:
    """The records of a file, with what of them is kept to the letter."""
    type_ = name.removesuffix(".csv")
    for row in _table(found, name, whole.columns(type_)):
        head = {key: row.pop(key) for key in whole.HEAD}
        if None in head.values():
            raise Trouble("restore.damaged", file=name)
        fields: dict[str, Value] = {key: value for key, value in row.items() if value is not None}
        fields |= {stray["field"]: msgspec.msgpack.decode(stray["value"]) for stray in strays.pop(head["id"], ())}
        yield HeldRecord(type_, head["id"], head["subject_id"], head["seen"], head["held"], fields)


def _whole_unknown(strays: dict[bytes, list[dict[str, Any]]]) -> Generator[HeldRecord]:
    """Records of types that this version does not know."""
    for record, rows in strays.items():
        first = next((row for row in rows if row["field"] == ""), None)
        if first is None:
            raise Trouble("restore.damaged", file=whole.UNKNOWN)
        fields = {row["field"]: msgspec.msgpack.decode(row["value"]) for row in rows if row["field"]}
        yield HeldRecord(first["type"], record, first["subject_id"], first["seen"], first["held"], fields)


def _unknown(found: Inspected) -> dict[bytes, list[dict[str, Any]]]:
    kept: dict[bytes, list[dict[str, Any]]] = {}
    for row in _table(found, whole.UNKNOWN, whole.UNKNOWN_COLUMNS):
        kept.setdefault(row["record_id"], []).append({**row, "field": row["field"] or "", "held": row["held"] or ""})
    return kept


def _table(found: Inspected, name: str, columns: dict[str, Codec]) -> Generator[dict[str, Any]]:
    """The rows of a file, by column. A column this version does not have is a newer version's; one that is missing is empty."""
    entry, empty = found.listed.files[name], dict[str, Any].fromkeys(columns)
    needed = whole.UNKNOWN_COLUMNS if name == whole.UNKNOWN else whole.HEAD
    if not set(entry.columns) <= set(columns):
        raise Trouble("restore.newer")
    csv.field_size_limit(LONGEST_CELL)
    try:
        with (found.path / name).open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file, strict=True)
            if next(rows, None) != entry.columns or not set(needed) <= set(entry.columns):
                raise Trouble("restore.damaged", file=name)
            read = 0
            for row in rows:
                cells = zip(entry.columns, row, strict=True)
                yield {**empty, **{key: columns[key].value(cell) for key, cell in cells}}
                read += 1
    except (OSError, ValueError, csv.Error):
        raise Trouble("restore.damaged", file=name) from None
    if read != entry.rows:
        raise Trouble("restore.damaged", file=name)
