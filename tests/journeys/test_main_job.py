"""Unlock, record a meeting with the server stopped, agree and sign the plan, reconnect: it stands on the supervisor's screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sync.server.service import stop_database
from tests.secret_service import is_here, secret_service
from ui.demonstration.building import Built, build
from ui.demonstration.journey import play

TODAY = date.today()  # noqa: DTZ011  the windows have the machine's own clock
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """A small made-up service: its server, its staff, two people with a plan."""
    if not is_here():
        pytest.skip("dbus and gnome-keyring are not on this machine")
    out = tmp_path_factory.mktemp("journey")
    before = dict(os.environ)
    with secret_service() as found:
        os.environ.update(found)
        try:
            yield build(out, today=TODAY, say=lambda words: sys.stdout.write(words + "\n"), most=3)
        finally:
            stop_database(out / "server")
            os.environ.clear()
            os.environ.update(before)


@pytest.mark.journey
@pytest.mark.timeout(400)
def test_what_was_kept_in_the_cafe_stands_on_the_supervisors_screen(world: Built) -> None:
    heard: list[str] = []

    code = play(world, say=heard.append)

    assert code == 0, heard
    story = (world.out / "story.md").read_text(encoding="utf-8")
    assert "not sent yet" in story
    pictures = sorted(p.name for p in world.out.glob("[0-9][0-9]-*.png"))
    assert len(pictures) == 14
    assert (world.out / "plan.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.journey
@pytest.mark.timeout(400)
def test_nothing_typed_lies_readable_in_any_file_but_the_paper_that_was_saved(world: Built) -> None:
    if not (world.out / "plan.pdf").exists():
        play(world, say=lambda _words: None)
    typed = ("Mornings suit best", "start before spring", "Growing from seed", "O'Brien")

    found = [
        (path.relative_to(world.out).as_posix(), word)
        for path in sorted(world.out.rglob("*"))
        if path.is_file() and path.name not in ("plan.pdf",)
        for word in typed
        if word.encode() in path.read_bytes() or word.encode("utf-16-le") in path.read_bytes()
    ]

    assert not found
    assert (world.homes / "adviser" / "store.db").stat().st_size > 0


@pytest.mark.journey
def test_the_store_of_a_played_laptop_is_no_sqlite_file_and_opens_with_no_other_key(world: Built) -> None:
    store = world.homes / "adviser" / "store.db"
    copy = world.out / "copy.db"
    shutil.copyfile(store, copy)

    plain = subprocess.run(
        [sys.executable, "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('select * from sqlite_master').fetchall()", str(copy)],
        capture_output=True, check=False, cwd=ROOT,
    )  # fmt: skip

    copy.unlink()
    assert plain.returncode != 0
    assert b"file is not a database" in plain.stderr
