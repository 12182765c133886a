"""A full disk, and words in flight when the laptop locks: nothing typed is lost, nothing lies in the clear (decision 19)."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from ips_desktop.desk import Desk
from ips_desktop.records import Client
from ips_desktop.store import opened, rescue
from ips_desktop.store.drafts import DraftBook
from ips_desktop.terms.kept import Draft
from ips_desktop.terms.troubles import Trouble
from tests.homes import Home, home_at
from tests.store.shelf import KEY, Shelf, shelf

__all__ = ["shelf"]

CANARY = "kanarienvogel"
ABOUT = UUID(int=5)
BALLAST = "ballast"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", place], check=False, capture_output=True
    ).returncode:
        pytest.skip("a disk of its own can only be mounted by root")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path) -> None:
    with suppress(OSError), (disk / BALLAST).open("wb", buffering=0) as file:
        while True:
            file.write(os.urandom(4096))


def add(desk: Desk, name: str) -> UUID:
    person = Client(given_name=name)
    person.id = person.subject_id = desk.new_id()
    return desk.keep(person)


def names(desk: Desk) -> list[str]:
    return [str(row.given_name) for row in desk.session.query(Client).order_by(Client.given_name)]


def drafts(desk: Desk) -> list[Draft]:
    return desk.drafts.all()


def kept(desk: Desk, text: str) -> None:
    desk.drafts.keep("meeting", ABOUT, {"note": text})


def on_full(disk: Path) -> Home:
    home = home_at(disk / "home")
    home.do(add, "Anna")
    home.do(kept, "Half a sentence")
    fill(disk)
    return home


def test_on_a_full_disk_an_act_is_refused_in_words_and_what_was_saved_stands(small_disk: Path) -> None:
    home = on_full(small_disk)
    told = len(home.changed)
    with pytest.raises(Trouble, match=r"store\.disk_full"):
        home.do(add, "B" * 500_000)
    assert home.ask(names) == ["Anna"]
    assert [dict(draft.values) for draft in home.ask(drafts)] == [{"note": "Half a sentence"}]
    assert len(home.changed) == told
    (small_disk / BALLAST).unlink()
    home.do(add, "Ben")
    assert home.ask(names) == ["Anna", "Ben"]
    home.lock()


def test_words_in_flight_on_a_full_disk_are_sealed_and_offered_again(small_disk: Path) -> None:
    home = on_full(small_disk)
    words = CANARY + " " + os.urandom(60_000).hex()
    home.clock.move(minutes=1)
    home.lock([("meeting", uuid4(), {"note": words})])
    sealed = (home.path / rescue.FILE).read_bytes()
    assert CANARY.encode() not in sealed
    assert words[-500:].encode() not in sealed
    (small_disk / BALLAST).unlink()
    assert home.unlock().drafts == 2
    first, second = (draft.values["note"] for draft in home.ask(drafts))
    assert (first == words, second) == (True, "Half a sentence")
    assert not (home.path / rescue.FILE).exists()
    home.lock()
    assert home.unlock().drafts == 2
    home.lock()


def test_words_in_flight_are_kept_as_drafts_when_the_store_takes_them(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    home.lock([("meeting", ABOUT, {"note": "Half"})])
    assert not (home.path / rescue.FILE).exists()
    assert home.unlock().drafts == 1
    home.lock()


def full(shelf: Shelf) -> None:
    """Let every further write fail as on a full disk."""
    with shelf.store.writing.connect() as connection:
        count = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        assert connection.exec_driver_sql(f"PRAGMA max_page_count={count}").scalar_one() == count


def keep(shelf: Shelf, text: str) -> None:
    rescue.keep(shelf.store, shelf.home, [("meeting", ABOUT, {"note": text})], 5)


def offered(shelf: Shelf) -> list[str]:
    with shelf.store.reading.connect() as connection:
        return [draft.values["note"] for draft in DraftBook(connection, 0).all()]


def again(shelf: Shelf) -> None:
    shelf.store.close()
    shelf.store = opened.open_store(shelf.home, KEY)
    rescue.prepare(shelf.store, shelf.home, 6)


def test_what_was_sealed_is_offered_once_and_never_over_a_newer_draft(shelf: Shelf) -> None:
    rescue.prepare(shelf.store, shelf.home, 1)
    full(shelf)
    keep(shelf, "sealed " * 20_000)
    assert (shelf.home / rescue.FILE).exists()
    again(shelf)
    assert offered(shelf) == ["sealed " * 20_000]
    full(shelf)
    keep(shelf, "sealed again " * 20_000)
    again(shelf)
    assert offered(shelf) == ["sealed " * 20_000]


def test_words_sealed_to_another_store_are_left_where_they_are(shelf: Shelf) -> None:
    (shelf.home / rescue.FILE).write_bytes(b"x" * 200)
    rescue.prepare(shelf.store, shelf.home, 1)
    assert (shelf.home / rescue.FILE).read_bytes() == b"x" * 200
    assert offered(shelf) == []


def test_nothing_in_flight_writes_nothing(shelf: Shelf) -> None:
    rescue.prepare(shelf.store, shelf.home, 1)
    rescue.keep(shelf.store, shelf.home, [], 5)
    assert (offered(shelf), (shelf.home / rescue.FILE).exists()) == ([], False)
