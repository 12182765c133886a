"""Copies: encrypted, opened before they are believed, the last seven; a damaged store gives none (decision 18)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from ips_desktop.store import backup, engine, opened
from ips_desktop.terms.troubles import Trouble
from tests.store.shelf import KEY, Shelf, shelf

__all__ = ["shelf"]

CANARY = "kanarienvogel"


def make(shelf: Shelf) -> backup.Backup:
    return backup.make(shelf.home, KEY, shelf.clock.now())


def names(shelf: Shelf) -> list[str]:
    return sorted(path.name for path in (shelf.home / "backups").iterdir())


def test_a_copy_holds_every_row_and_opens_in_another_home(shelf: Shelf, tmp_path: Path) -> None:
    (shelf.home / "slots.json").write_text("the slots")
    anna = shelf.client(given_name=CANARY)
    made = make(shelf)
    shelf.client(given_name="Later")
    assert made.made_at == shelf.clock.now()
    assert made.rows == backup.verify(made.path, KEY)
    assert names(shelf) == ["2026-11-24-090000.db", "2026-11-24-090000.slots.json"]
    assert (shelf.home / "backups" / "2026-11-24-090000.slots.json").read_text() == "the slots"
    other = tmp_path / "other"
    other.mkdir()
    (other / opened.FILE).write_bytes(made.path.read_bytes())
    store = opened.open_store(other, KEY)
    with store.reading.connect() as connection:
        assert connection.exec_driver_sql("SELECT id, given_name FROM client").all() == [(anna.bytes, CANARY)]
    store.close()


def test_a_copy_is_encrypted_and_opens_with_no_other_key(shelf: Shelf) -> None:
    shelf.client(given_name=CANARY)
    made = make(shelf)
    content = made.path.read_bytes()
    assert content[:16] != engine.PLAIN
    assert CANARY.encode() not in content
    with pytest.raises(Trouble, match=r"store\.backup_failed"):
        backup.verify(made.path, "11" * 48)


def test_a_copy_is_made_while_somebody_writes(shelf: Shelf) -> None:
    shelf.client(given_name="Anna")
    with shelf.act() as session:
        session.connection().exec_driver_sql("INSERT INTO keepsake (name, value) VALUES ('unsaved', x'00')")
        made = make(shelf)
    assert made.rows > 0
    store = engine.connect(made.path, KEY)
    assert store.execute("SELECT count(*) FROM keepsake WHERE name='unsaved'").fetchone() == (0,)
    store.close()


@pytest.mark.parametrize("at", [0.1, 0.5, 0.95])
def test_a_copy_with_one_byte_changed_is_not_believed(shelf: Shelf, at: float) -> None:
    shelf.meeting(shelf.client(), "A note. " * 2000)
    made = make(shelf)
    content = bytearray(made.path.read_bytes())
    content[int(len(content) * at)] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(Trouble, match=r"store\.backup_failed"):
        backup.verify(made.path, KEY)


def test_a_torn_copy_is_not_believed(shelf: Shelf) -> None:
    shelf.meeting(shelf.client(), "A note. " * 2000)
    made = make(shelf)
    content = made.path.read_bytes()
    made.path.write_bytes(content[: len(content) // 2])
    with pytest.raises(Trouble, match=r"store\.backup_failed"):
        backup.verify(made.path, KEY)


def test_of_a_damaged_store_no_copy_is_kept_and_earlier_ones_stay(shelf: Shelf) -> None:
    shelf.meeting(shelf.client(), "A note. " * 2000)
    make(shelf)
    before = names(shelf)
    with shelf.store.reading.connect() as connection:  # of a table: an index is not copied but made anew
        run = connection.exec_driver_sql
        page = run("SELECT rootpage FROM sqlite_master WHERE name='beside'").scalar_one()
        size = int(run("PRAGMA page_size").scalar_one())
    shelf.store.close()
    content = bytearray((shelf.home / opened.FILE).read_bytes())
    content[(page - 1) * size + 7] ^= 1
    (shelf.home / opened.FILE).write_bytes(content)
    shelf.clock.move(days=1)
    with pytest.raises(Trouble, match=r"store\.backup_failed"):
        make(shelf)
    assert names(shelf) == before


def test_a_copy_that_lacks_rows_is_not_kept(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.client()
    monkeypatch.setattr(backup, "verify", lambda *_: 1)
    with pytest.raises(Trouble, match=r"store\.backup_failed"):
        make(shelf)
    assert names(shelf) == []


def test_the_last_seven_are_kept_with_their_slots(shelf: Shelf) -> None:
    (shelf.home / "slots.json").write_text("the slots")
    for _ in range(9):
        make(shelf)
        shelf.clock.move(days=1)
    days = [f"2026-{day}-090000" for day in ("11-26", "11-27", "11-28", "11-29", "11-30", "12-01", "12-02")]
    assert names(shelf) == sorted([f"{day}.db" for day in days] + [f"{day}.slots.json" for day in days])


def test_what_a_cut_off_copy_left_is_cleared_away(shelf: Shelf) -> None:
    (shelf.home / "backups").mkdir()
    (shelf.home / "backups" / "2026-11-20-090000.new").write_bytes(b"half")
    make(shelf)
    assert names(shelf) == ["2026-11-24-090000.db"]


def test_a_plain_library_cannot_read_a_copy(shelf: Shelf) -> None:
    made = make(shelf)
    plain = sqlite3.connect(made.path)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master")
    plain.close()
