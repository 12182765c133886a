"""Encrypted copies of the store, verified by opening them, with a copy of the key slots beside each (decision 18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ips_desktop.files import make_private, write_whole
from ips_desktop.store import engine
from ips_desktop.terms.acting import LONDON
from ips_desktop.terms.troubles import Trouble

KEEP = 7
NAME = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True)
class Backup:
    """A verified copy: where it lies, when it was made (µs UTC), how many rows it holds."""

    path: Path
    made_at: int
    rows: int


def make(home: Path, hex96: str, now: int) -> Backup:
    """Copy the store under its own key, open the copy, compare its row count, and only then keep it; old ones go.

    Raises Trouble "store.backup_failed" when there is no room, when the store is damaged, or when the copy does not open or
    lacks rows; the store itself is untouched and no copy is left.
    """
    folder = home / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    for torn in folder.glob("*.new"):
        torn.unlink()
    name = datetime.fromtimestamp(now / 1_000_000, LONDON).strftime(NAME)
    fresh, final = folder / f"{name}.new", folder / f"{name}.db"
    try:
        found = _copied(home / "store.db", fresh, hex96)
        fresh.replace(final)
        if (home / "slots.json").exists():
            write_whole(folder / f"{name}.slots.json", (home / "slots.json").read_bytes())
    except (engine.Error, OSError):
        raise Trouble("store.backup_failed") from None
    finally:
        fresh.unlink(missing_ok=True)
    _prune(folder)
    return Backup(final, now, found)


def _copied(store: Path, fresh: Path, hex96: str) -> int:
    """Copy and verify; answers the copy's row count, which is no less than the store's before or after."""
    source = engine.connect(store, hex96)
    try:
        before = _rows(source)
        make_private(fresh)
        source.execute("VACUUM INTO ?", (str(fresh),))
        found = verify(fresh, hex96)
        if found < min(before, _rows(source)):  # a subject may leave meanwhile
            raise Trouble("store.backup_failed")
    finally:
        source.close()
    return found


def verify(path: Path, hex96: str) -> int:
    """Open a copy, check every page and its shape; answers its row count. Raises Trouble "store.backup_failed"."""
    try:
        copy = engine.connect(path, hex96)
    except Trouble:
        raise Trouble("store.backup_failed") from None
    try:
        # Two looks: every page against its seal, then the tables' own shape.
        if copy.execute("PRAGMA cipher_integrity_check").fetchall() or copy.execute(
            "PRAGMA quick_check"
        ).fetchone() != ("ok",):
            raise Trouble("store.backup_failed")
        copy.execute("PRAGMA journal_mode=DELETE")
        return _rows(copy)
    finally:
        copy.close()


def _rows(connection: engine.Any) -> int:
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table' AND sql LIKE '%STRICT%'")
    ]
    return sum(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables)  # noqa: S608


def _prune(folder: Path) -> None:
    for old in sorted(folder.glob("*.db"))[:-KEEP]:
        old.unlink()
        old.with_name(old.stem + ".slots.json").unlink(missing_ok=True)
