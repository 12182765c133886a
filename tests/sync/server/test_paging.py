"""Pages follow each other without repeating or leaving out, whatever their size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.messages import Cursor
from sync.server.paging import LAST, effective, page

IDS = st.integers(0, 5).map(lambda number: bytes([number]) * 16)


@given(st.lists(st.tuples(st.integers(1, 6), IDS), unique=True), st.integers(1, 4))
def test_pages_together_give_every_row_once_in_order(rows: list[tuple[int, bytes]], limit: int) -> None:
    cursor, got, more = Cursor(), [], True
    while more:
        taken = page([(version, record, (version, record)) for version, record in rows], cursor, 9, limit)
        got += taken.rows
        cursor, more = taken.cursor, taken.more
    assert got == sorted(rows)
    assert cursor == Cursor(9, LAST)


def test_a_heavy_row_goes_alone_rather_than_never() -> None:
    rows = [(1, b"a" * 16, "x" * 50), (2, b"b" * 16, "y"), (3, b"c" * 16, "z")]
    first = page(rows, Cursor(), 3, 10, len, 10)
    assert first.rows == ["x" * 50]
    assert first.more
    assert page(rows, first.cursor, 3, 10, len, 10).rows == ["y", "z"]


def test_a_newer_grant_makes_an_old_record_new() -> None:
    assert effective(3, 8) == 8
    assert effective(9, 8) == 9


def test_a_cursor_never_goes_back() -> None:
    assert page([], Cursor(50, LAST), 9, 10).cursor == Cursor(50, LAST)
