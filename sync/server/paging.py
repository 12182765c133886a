"""Pull is state in the order of (effective version, record id): what a page holds and where the next one begins. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from sync.protocol.messages import Cursor

Row = TypeVar("Row")
LAST = b"\xff" * 16


class Page(Generic[Row]):
    """The rows of one page, the cursor after it, and whether there are more."""

    def __init__(self, rows: list[Row], cursor: Cursor, more: bool) -> None:
        self.rows = rows
        self.cursor = cursor
        self.more = more


def effective(version: int, epoch: int) -> int:
    """At which number a record counts as changed for somebody whose grant has this epoch."""
    return max(version, epoch)


def past(version: int, record: bytes, cursor: Cursor) -> bool:
    """Whether a record at this effective version lies past the cursor."""
    return (version, record) > (cursor.version, cursor.record)


def page(
    rows: Iterable[tuple[int, bytes, Row]],
    cursor: Cursor,
    head: int,
    limit: int,
    weigh: Callable[[Row], int] = lambda _: 0,
    most: int = 2**62,
) -> Page[Row]:
    """The first `limit` of `rows` past `cursor`; a row is (effective version, record id, what is kept of it).

    After the last page the cursor stands at the end of `head`, so that an idle round repeats no grant and no record.
    Rows beyond a summed weight of `most` wait for the next page; one row at least is always given.
    """
    waiting = sorted((row for row in rows if past(row[0], row[1], cursor)), key=lambda row: row[:2])
    taken: list[tuple[int, bytes, Row]] = []
    weight = 0
    for row in waiting[:limit]:
        weight += weigh(row[2])
        if taken and weight > most:
            break
        taken.append(row)
    more = len(taken) < len(waiting)
    end = Cursor(taken[-1][0], taken[-1][1]) if more else Cursor(max(head, cursor.version), LAST)
    return Page([row[2] for row in taken], end, more)
