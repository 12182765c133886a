"""How the store stands: counts of everything, values of nothing."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.desk import Desk
from ips_desktop.records import TYPES


@dataclass(frozen=True)
class Counts:
    """Rows a record type; what waits (changes, drafts, receipts); schema version; cipher version."""

    records: tuple[tuple[str, int], ...]
    waiting: tuple[tuple[str, int], ...]
    schema: int
    cipher: str


WAITING = ("outbox", "edited", "draft", "owed_receipt", "leaving", "kept_verbatim", "held_subject", "search_entry")


def standing(desk: Desk) -> Counts:
    """Count every record type and every list of waiting things."""
    run = desk.session.connection().exec_driver_sql

    def count(table: str) -> int:
        return int(run(f'SELECT count(*) FROM "{table}"').scalar_one())  # noqa: S608  our own table names

    return Counts(
        records=tuple((name, count(name)) for name in sorted(TYPES)),
        waiting=tuple((name, count(name)) for name in WAITING),
        schema=int(run("PRAGMA user_version").scalar_one()),
        cipher=str(run("PRAGMA cipher_version").scalar_one()),
    )
