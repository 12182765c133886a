"""How a record type's fields lie in its tables, and which values fit them: worked out once a type, from its kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import sqlalchemy as sa

from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.columns import DayText, Flag, Id
from ips_desktop.records.kinds import Kind, Merge
from ips_desktop.store.parcels import Value

LARGEST = 1 << 63


@dataclass(frozen=True)
class Shape:
    """A record type as it lies in the store: every field's kind, and which of them are columns of the counted row."""

    table: str
    kinds: Mapping[str, Kind]
    columns: tuple[str, ...]
    flags: frozenset[str]

    def fits(self, field: str, value: Value) -> bool:
        """Whether the value can stand in its place; one that cannot is kept verbatim, so that no page is refused for it."""
        return value is None or _takes(self.kinds[field])(value)

    def shows(self, field: str, level: str) -> bool:
        """Whether a row held at this level has the field."""
        return self.kinds[field].shows(level)


@cache
def shape(type_: str) -> Shape | None:
    """The shape of a record type, or None when this version does not know it."""
    if type_ not in TYPES:
        return None
    kinds = {
        str(name): kind for name, kind in kinds_of(TYPES[type_]).items()
    }  # plain, whatever SQLAlchemy makes of names
    columns = tuple(name for name, kind in kinds.items() if not kind.beside)
    return Shape(type_, kinds, columns, frozenset(name for name in columns if kinds[name].column is Flag))


def merge_class(type_: str, field: str) -> str:
    """How two edits of the field are settled; what is not known settles as "later"."""
    known = shape(type_)
    if field == "deleted":
        return "deleted"
    return str(known.kinds[field].merge) if known and field in known.kinds else str(Merge.LATER)


def _takes(kind: Kind) -> Callable[[Any], bool]:
    return _BY_COLUMN.get(kind.column, _is_text) if kind.column is not None else _is_text


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_bytes(value: Any) -> bool:
    return isinstance(value, bytes)


def _is_id(value: Any) -> bool:
    return isinstance(value, bytes) and len(value) == 16


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -LARGEST <= value < LARGEST


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


_BY_COLUMN: dict[Any, Callable[[Any], bool]] = {
    Id: _is_id,
    DayText: _is_day,
    Flag: _is_flag,
    sa.Integer: _is_number,
    sa.LargeBinary: _is_bytes,
}
