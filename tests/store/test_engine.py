"""The gate every connection passes: encryption or nothing, the right key or nothing, and no word in the clear on disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import exc

from ips_desktop.records import Client, Meeting
from ips_desktop.store import engine, opened
from ips_desktop.terms.troubles import Trouble
from tests.store.shelf import KEY, Shelf, shelf

__all__ = ["shelf"]

CANARY = "kanarienvogel"


def test_a_library_without_encryption_is_refused() -> None:
    with pytest.raises(Trouble, match=r"store\.no_cipher"):
        engine.check_library(sqlite3)


class Old:
    """A library that says it is of another version."""

    def __init__(self, version: str) -> None:
        self._version = version

    def connect(self, _: str) -> Any:
        """A connection that answers one pragma."""
        return self

    def execute(self, _: str) -> Any:
        """The answer."""
        return self

    def fetchone(self) -> tuple[str]:
        """The version."""
        return (self._version,)

    def close(self) -> None:
        """Nothing is open."""


def test_a_library_too_old_is_refused_and_ours_is_not() -> None:
    with pytest.raises(Trouble, match=r"store\.old_cipher"):
        engine.check_library(Old("4.5.7 community"))
    engine.check_library(Old("4.19.0 community"))
    engine.check_library(engine.cipher)


def test_a_store_opened_with_a_library_without_encryption_is_refused(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.store.close()
    monkeypatch.setattr(engine, "cipher", sqlite3)
    with pytest.raises(Trouble, match=r"store\.no_cipher"):
        opened.open_store(shelf.home, KEY)


def test_a_file_in_the_clear_is_refused_and_left_alone(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / opened.FILE)
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()
    before = (tmp_path / opened.FILE).read_bytes()
    with pytest.raises(Trouble, match=r"store\.plain"):
        opened.open_store(tmp_path, KEY)
    assert (tmp_path / opened.FILE).read_bytes() == before


@pytest.mark.parametrize("key", ["00" * 48, KEY[:64] + "00" * 16])
def test_another_key_or_another_salt_opens_nothing(shelf: Shelf, key: str) -> None:
    shelf.store.close()
    with pytest.raises(Trouble, match=r"store\.wrong_key"):
        opened.open_store(shelf.home, key)
    opened.open_store(shelf.home, KEY).close()


def test_the_salt_in_the_file_is_not_relied_upon(shelf: Shelf) -> None:
    shelf.client(given_name="Anna")
    shelf.store.close()
    content = (shelf.home / opened.FILE).read_bytes()
    (shelf.home / opened.FILE).write_bytes(bytes(16) + content[16:])
    shelf.store = opened.open_store(shelf.home, KEY)
    assert shelf.sql("SELECT given_name FROM client") == [("Anna",)]


def test_a_file_that_is_no_store_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / opened.FILE).write_bytes(bytes(range(256)) * 64)
    with pytest.raises(Trouble, match=r"store\.wrong_key"):
        opened.open_store(tmp_path, KEY)


def test_no_store_is_said_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"store\.missing"):
        opened.open_store(tmp_path, KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_never_made_over_another(shelf: Shelf) -> None:
    with pytest.raises(Trouble, match=r"store\.exists"):
        opened.create(shelf.home, KEY)


def test_a_first_start_cut_off_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / (opened.FILE + ".new")).write_bytes(b"torn")
    opened.create(tmp_path, KEY, synchronous="OFF")
    assert {path.name for path in tmp_path.iterdir()} == {opened.FILE}
    opened.open_store(tmp_path, KEY).close()


def test_no_word_stands_in_the_clear_in_any_file(shelf: Shelf) -> None:
    anna = shelf.client(given_name=CANARY)
    shelf.meeting(anna, f"The {CANARY} sang.")
    log = shelf.home / (opened.FILE + "-wal")
    assert log.stat().st_size > 0
    files = [path for path in shelf.home.iterdir() if path.is_file()]
    for path in files:
        content = path.read_bytes()
        assert CANARY.encode() not in content, path
        assert b"CREATE TABLE" not in content, path
    assert (shelf.home / opened.FILE).read_bytes()[:16] != engine.PLAIN
    shelf.store.close()
    assert CANARY.encode() not in (shelf.home / opened.FILE).read_bytes()


def test_every_connection_runs_under_the_same_rules(shelf: Shelf) -> None:
    rules = {"journal_mode": "wal", "foreign_keys": 1, "temp_store": 2, "secure_delete": 1, "trusted_schema": 0}
    for one in (shelf.store.writing, shelf.store.reading):
        with one.connect() as connection:
            for name, value in rules.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value, name
    strict = engine.connect(shelf.home / opened.FILE, KEY)
    assert strict.execute("PRAGMA synchronous").fetchone() == (2,)
    strict.close()


def test_a_reader_cannot_write(shelf: Shelf) -> None:
    with shelf.store.reading.connect() as connection, pytest.raises(exc.OperationalError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM draft")


def test_a_reader_sees_one_moment_while_a_writer_commits(shelf: Shelf) -> None:
    anna = shelf.client(given_name="Anna")
    with shelf.store.reading.connect() as connection:
        asked = "SELECT given_name FROM client"
        assert connection.exec_driver_sql(asked).scalar() == "Anna"
        shelf.edit(Client, anna, given_name="Hannah")
        assert connection.exec_driver_sql(asked).scalar() == "Anna"
    with shelf.store.reading.connect() as connection:
        assert connection.exec_driver_sql(asked).scalar() == "Hannah"


def test_what_a_person_typed_never_stands_in_an_errors_text(shelf: Shelf) -> None:
    with shelf.store.writing.connect() as connection:
        with pytest.raises(exc.IntegrityError) as caught:
            connection.exec_driver_sql(
                "INSERT INTO draft (form, about, content, kept_at) VALUES (?,?,?,?)", ("f", CANARY, b"", 1)
            )
        assert CANARY not in str(caught.value)


def test_closing_folds_the_log_into_the_file(shelf: Shelf) -> None:
    shelf.meeting(shelf.client(), "A note.")
    shelf.store.close()
    assert {path.name for path in shelf.home.iterdir()} == {opened.FILE}
    again = opened.open_store(shelf.home, KEY)
    shelf.store = again
    assert len(shelf.sql("SELECT * FROM meeting")) == 1
    assert shelf.row(Meeting, shelf.meeting(shelf.client()))
