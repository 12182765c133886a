"""Whom a statement is about: their ids are one value of it, however many they are, so that it is put together and compiled once.

A statement of many parts takes longer to put together than to answer. What else varies is a value too: the day, by `TODAY`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records.kinds import DayText, Id

Among = Collection[UUID] | sa.Select[UUID]
"""Some records: their ids, or a statement that finds them."""
TODAY = sa.bindparam("today", type_=DayText())
"""The desk's day, as part of a statement."""


def whom(name: str = "whom") -> sa.Select[UUID]:
    """The records asked for, as part of a statement; their ids are sent with it (`ids`)."""
    each = sa.func.json_each(sa.bindparam(name, type_=sa.Text())).table_valued("value", name=f"each_{name}")
    return sa.select(sa.func.unhex(each.c.value, type_=Id()))


def ids(records: Iterable[UUID]) -> str:
    """Ids as the one value that `whom` stands for."""
    return json.dumps([id_.hex for id_ in records])


class About:
    """A statement about some records, put together once: `build` is given the part that says which.

    Where a statement finds them it is put together anew, since it varies with what finds them.
    """

    def __init__(self, build: Callable[[sa.Select[UUID]], Any]) -> None:
        self._build = build
        self._built: Any = None

    def ask(self, desk: Desk, among: Among, **more: Any) -> Any:
        """Its rows; `more` are its other values."""
        if isinstance(among, sa.Select):
            return desk.session.execute(self._build(among), more)
        if self._built is None:
            self._built = self._build(whom())
        return desk.session.execute(self._built, {"whom": ids(among), **more})
