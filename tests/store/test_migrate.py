"""Older stores come forward: after a verified backup, all of it or nothing; fresh and migrated are the same (decision 22)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ips_desktop.records import Client
from ips_desktop.store import backup, engine, migrate, opened, schema
from ips_desktop.terms.troubles import Trouble
from tests.homes import MovedClock, enrolment
from tests.store.freeze import FROZEN, RELEASED, frozen
from tests.store.shelf import KEY, Shelf, shelf

__all__ = ["shelf"]

STEP = """
from alembic import op
revision = "{n:04d}"
down_revision = "{before:04d}"
def upgrade():
    op.execute("ALTER TABLE draft ADD COLUMN mood TEXT")
    op.execute("UPDATE draft SET mood='kept'")
    {more}
"""


def shape(home: Path) -> tuple[int, dict[str, str]]:
    store = opened.OpenStore(home / opened.FILE, KEY)
    with store.reading.connect() as connection:
        found = schema.version(connection), schema.dump(connection)
    store.close()
    return found


def empty(home: Path) -> Path:
    """An encrypted file with nothing in it: what version 0 is."""
    home.mkdir()
    made = engine.connect(home / opened.FILE, KEY)
    made.execute("PRAGMA user_version=0")
    made.execute("CREATE TABLE t (x ANY) STRICT")
    made.execute("DROP TABLE t")
    made.close()
    return home


def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str = "pass") -> None:
    """A program one version on, with its step."""
    place = tmp_path / "steps"
    shutil.copytree(migrate.STEPS, place)
    after = schema.VERSION + 1
    text = STEP.format(n=after, before=schema.VERSION, more=more)
    (place / "versions" / f"v{after:04d}.py").write_text(text)
    monkeypatch.setattr(migrate, "STEPS", place)
    monkeypatch.setattr(schema, "VERSION", after)


def test_the_frozen_sql_is_that_of_a_fresh_store(shelf: Shelf) -> None:
    assert FROZEN.read_text(encoding="utf-8") == frozen(shelf), "python -m tests.store.freeze"


def test_a_migrated_store_is_as_a_fresh_one(shelf: Shelf, tmp_path: Path) -> None:
    home = empty(tmp_path / "older")
    opened.open_store(home, KEY).close()
    shelf.store.close()
    assert shape(home) == shape(shelf.home)


def test_a_migrated_store_works(tmp_path: Path) -> None:
    home = empty(tmp_path / "older")
    store = opened.open_store(home, KEY)
    made = Shelf(home, store, enrolment().acting())
    anna = made.client(given_name="Anna")
    assert made.found("Anna") == [("client", anna, "given_name")]
    assert len(made.waiting()) == 1
    store.close()


def test_a_step_keeps_what_is_there_after_a_backup_of_what_was(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.client(given_name="Anna")
    shelf.sql("INSERT INTO draft (form, about, content, kept_at) VALUES ('meeting', x'00', x'80', 1)")
    shelf.store.close()
    before = shape(shelf.home)
    steps(tmp_path, monkeypatch)
    shelf.store = opened.open_store(shelf.home, KEY)
    assert shelf.sql("SELECT mood FROM draft") == [("kept",)]
    assert shelf.sql("SELECT given_name FROM client") == [("Anna",)]
    assert shelf.sql("PRAGMA user_version") == [(schema.VERSION,)]
    assert shelf.sql("SELECT count(*) FROM sqlite_master WHERE name='alembic_version'") == [(0,)]
    (copy,) = (shelf.home / "backups").glob("*.db")
    assert backup.verify(copy, KEY) > 0
    older = tmp_path / "older"
    older.mkdir()
    shutil.copyfile(copy, older / opened.FILE)
    assert shape(older) == before


@pytest.mark.parametrize("more", ["raise ConnectionError", 'op.execute("UPDATE nowhere SET x=1")'])
def test_a_step_that_raises_leaves_nothing(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    shelf.client(given_name="Anna")
    shelf.store.close()
    before = shape(shelf.home)
    with monkeypatch.context() as later:
        steps(tmp_path, later, more)
        with pytest.raises((ConnectionError, Trouble)):
            opened.open_store(shelf.home, KEY)
        assert shape(shelf.home) == before
    shelf.store = opened.open_store(shelf.home, KEY)
    assert shelf.sql("SELECT given_name FROM client") == [("Anna",)]


def test_no_step_is_taken_when_no_backup_can_be_made(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.store.close()
    before = shape(shelf.home)
    (shelf.home / "backups").mkdir()
    steps(tmp_path, monkeypatch)
    monkeypatch.setattr(backup, "verify", lambda *_: -1)
    with pytest.raises(Trouble, match=r"store\.backup_failed"):
        opened.open_store(shelf.home, KEY)
    assert shape(shelf.home) == before


@pytest.mark.parametrize("released", sorted(RELEASED.glob("*.db")), ids=lambda path: path.stem)
def test_every_released_store_opens_and_has_all_it_had(released: Path, tmp_path: Path) -> None:
    shutil.copyfile(released, tmp_path / opened.FILE)
    store = opened.open_store(tmp_path, KEY)
    made = Shelf(tmp_path, store, enrolment().acting(), MovedClock(seed=9))
    ((anna,),) = made.sql("SELECT id FROM client")
    assert made.sql("SELECT given_name, born FROM client") == [("Hannah", "1990-05-17")]
    assert made.sql("SELECT with_whom FROM meeting") == [("Sam",)]
    assert {kind for kind, _, _ in made.found("released note")} == {"meeting"}
    assert [change.type for act in made.waiting() for change in act.changes] == ["meeting", "client"]
    assert made.sql("SELECT about FROM draft") == [(anna,)]
    assert made.row(Client, made.client())
    assert made.sql("SELECT count(*) FROM meeting") == [(1,)]
    store.close()


def test_opening_a_store_of_today_does_not_load_alembic(shelf: Shelf) -> None:
    shelf.store.close()
    asked = (
        "import sys; from pathlib import Path; from ips_desktop.store import opened; "
        f"opened.open_store(Path({str(shelf.home)!r}), {KEY!r}).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert done.stdout == "False\n"
