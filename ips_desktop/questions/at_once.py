"""Several statements asked as one: each row comes back as if its own statement had been asked alone (decision 14)."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from ips_desktop.desk import Desk


@dataclass(frozen=True)
class Asked:
    """A statement without its order, and the order its rows come in."""

    select: Any
    order: tuple[Any, ...] = ()

    def alone(self) -> sa.Select[Any]:
        """As one statement."""
        return self.select.order_by(*self.order)


class AtOnce:
    """Several statements put together as one, to be asked as often as one likes."""

    def __init__(self, asked: Mapping[str, Asked]) -> None:
        wide = max(len(each.select.selected_columns) for each in asked.values())
        self._one: Any = sa.union_all(*(_part(name, each, wide) for name, each in asked.items()))
        self._kinds = {name: _Kind(name, each.select) for name, each in asked.items()}

    def ask(self, desk: Desk, values: Mapping[str, Any] | None = None) -> dict[str, list[Any]]:
        """The rows of each, by its name, in its order, with the names and kinds of its columns. One statement, whatever their number."""
        read: dict[str, list[Any]] = {name: [] for name in self._kinds}
        rows: Any = desk.session.execute(self._one, values or {})
        for name, n, *kept in rows:
            read[name].append((n, self._kinds[name].row(kept)))
        return {name: [row for _, row in sorted(rows, key=lambda pair: pair[0])] for name, rows in read.items()}


def at_once(desk: Desk, asked: Mapping[str, Asked]) -> dict[str, list[Any]]:
    """The same, asked once."""
    return AtOnce(asked).ask(desk)


def _part(name: str, asked: Asked, wide: int) -> sa.Select[Any]:
    """One statement in the common shape: its name, the row's place, every column as it is stored, nothing for those it lacks."""
    columns = [sa.type_coerce(column, sa.Text()) for column in asked.select.selected_columns]
    missing = [sa.literal(None, sa.Text()) for _ in range(wide - len(columns))]
    place = sa.func.row_number().over(order_by=asked.order or sa.text("1"))
    return asked.select.with_only_columns(sa.literal(name, sa.Text()), place, *columns, *missing)


class _Kind:
    """The names of a statement's columns, and how each is read from what is stored."""

    def __init__(self, name: str, select: sa.Select[Any]) -> None:
        dialect = SQLiteDialect()
        columns = list(select.selected_columns)
        names = [getattr(column, "key", None) or f"column_{n}" for n, column in enumerate(columns)]
        self._make: Any = namedtuple(name, names, rename=True)  # noqa: PYI024  # pyright: ignore[reportUntypedNamedTuple]
        self._reads = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]

    def row(self, values: list[Any]) -> Any:
        """A row as its own statement would give it."""
        return self._make(
            *(value if read is None else read(value) for read, value in zip(self._reads, values, strict=False))
        )
