"""The store while it is open: one writing engine, one reading engine, and the way to shut both."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from ips_desktop.files import make_private
from ips_desktop.store import engine, schema
from ips_desktop.store.reading import Reading
from ips_desktop.terms.troubles import Trouble

FILE = "store.db"


class OpenStore:
    """Both engines over the same encrypted file. The key lives in the connectors and nowhere else."""

    def __init__(self, path: Path, hex96: str, *, synchronous: str = "FULL", reading: Reading | None = None) -> None:
        self.path = path
        self.rescue_public = b""
        self.is_unfolded = False

        def connector() -> Any:
            return engine.connect(path, hex96, synchronous=synchronous)

        self.writing = engine.open_engine(connector)
        self._reading = reading or Reading()
        self._reading.begin(connector)
        self.reading = self._reading.engine

    def close(self) -> None:
        """Fold the log into the file and let every connection go. A log that cannot be folded stays for the next opening."""
        self._reading.end()
        try:
            self.fold()
        finally:
            self.writing.dispose()

    def let_go(self) -> None:
        """Close every connection as it is."""
        self._reading.end()
        self.writing.dispose()

    def fold_if(self, erased: bool) -> None:
        """Fold after an erasure, or when the last folding was hindered by a reader."""
        if erased or self.is_unfolded:
            self.fold()

    def fold(self) -> None:
        """Write the log into the file and cut it to nothing, so that no page of what was erased stays in it.

        While somebody reads it cannot be cut: `is_unfolded` then says that it is still owed.
        """
        self.is_unfolded = True
        raw = self.writing.raw_connection()
        try:
            with suppress(engine.Error):
                done = raw.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()  # pyright: ignore[reportOptionalMemberAccess]
                self.is_unfolded = bool(done[0])
        finally:
            raw.close()


def create(home: Path, hex96: str, *, synchronous: str = "FULL", secrets: Mapping[str, bytes] | None = None) -> None:
    """Make a fresh store that keeps these secrets under a temporary name and move it into place. Raises Trouble "store.exists"."""
    final, fresh = home / FILE, home / (FILE + ".new")
    if final.exists():
        raise Trouble("store.exists")
    fresh.unlink(missing_ok=True)
    make_private(fresh)  # the log beside it takes the same mode
    made = OpenStore(fresh, hex96, synchronous=synchronous)
    with made.writing.begin() as connection:
        schema.create(connection)
        for name, value in (secrets or {}).items():
            connection.exec_driver_sql("INSERT INTO keepsake (name, value) VALUES (?,?)", (name, value))
    made.close()
    fresh.replace(final)
    for left in (f"{FILE}.new-wal", f"{FILE}.new-shm"):
        (home / left).unlink(missing_ok=True)


def open_store(home: Path, hex96: str, *, synchronous: str = "FULL", reading: Reading | None = None) -> OpenStore:
    """Open the store, bringing an older one forward after a backup. `reading` brings statements compiled before.

    Raises Trouble "store.missing", "store.plain", "store.wrong_key", "store.newer", "store.no_cipher".
    """
    if not (home / FILE).exists():
        raise Trouble("store.missing")
    engine.check_library(engine.cipher)
    with ExitStack() as on_refusal:
        opened = OpenStore(home / FILE, hex96, synchronous=synchronous, reading=reading)
        on_refusal.callback(opened.let_go)
        with opened.writing.begin() as connection:
            older = schema.check(connection) < schema.VERSION
        if older:
            from ips_desktop.store import migrate  # Alembic is loaded only to upgrade (decision 22)

            migrate.forward(opened.writing, home, hex96)
        on_refusal.pop_all()
    return opened
