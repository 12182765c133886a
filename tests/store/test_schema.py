"""The store's shape: strict, guarded, stamped, and never opened by an older program."""

from __future__ import annotations

import pytest

from ips_desktop.records import TYPES
from ips_desktop.store import opened, schema
from ips_desktop.terms.troubles import Trouble
from tests.store.shelf import KEY, Shelf, shelf

__all__ = ["shelf"]


def tables(shelf: Shelf) -> dict[str, str]:
    rows = shelf.sql("SELECT name, sql FROM sqlite_master WHERE type='table' AND name NOT LIKE 'search_text%'")
    return dict(rows)


def test_every_table_of_a_fresh_store_is_strict(shelf: Shelf) -> None:
    made = tables(shelf)
    assert set(TYPES) | {"beside", "outbox", "draft", "keepsake"} <= set(made)
    assert [name for name, sql in made.items() if not sql.rstrip().endswith("STRICT")] == []


def test_no_table_has_a_unique_but_its_key_or_a_foreign_key_between_records(shelf: Shelf) -> None:
    for name in TYPES:
        assert shelf.sql(f'PRAGMA foreign_key_list("{name}")') == []
        unique = [row for row in shelf.sql(f'PRAGMA index_list("{name}")') if row[2] and row[3] != "pk"]
        assert unique == []


def test_every_synced_table_is_guarded_for_each_verb(shelf: Shelf) -> None:
    guards = {name for (name,) in shelf.sql("SELECT name FROM sqlite_master WHERE type='trigger'")}
    expected = {f"guard_{table}_{verb}" for table in [*TYPES, "beside"] for verb in ("insert", "update", "delete")}
    assert guards == expected


def test_a_record_is_found_by_its_subject_and_its_references_by_index(shelf: Shelf) -> None:
    for name in TYPES:
        (plan,) = shelf.sql(f'EXPLAIN QUERY PLAN SELECT * FROM "{name}" WHERE subject_id=?', b"s")
        assert "USING INDEX" in plan[3], plan


def test_a_store_made_by_a_later_program_is_refused_and_left_alone(shelf: Shelf) -> None:
    shelf.sql(f"PRAGMA user_version={schema.VERSION + 1}")
    shelf.store.close()
    before = (shelf.home / opened.FILE).read_bytes()
    with pytest.raises(Trouble, match=r"store\.newer"):
        opened.open_store(shelf.home, KEY)
    assert (shelf.home / opened.FILE).read_bytes() == before
