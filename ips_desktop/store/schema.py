"""The store's shape: tables, the capture guard, full-text search, and the version it is stamped with (decisions 16, 22)."""

from __future__ import annotations

import sqlalchemy as sa

from ips_desktop.records import TYPES, Tables
from ips_desktop.store.local import Local
from ips_desktop.terms.troubles import Trouble

VERSION = 1

FULL_TEXT = (
    "CREATE VIRTUAL TABLE search_text USING fts5(text, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)


def guards() -> list[str]:
    """Triggers that refuse a write which bypasses capture, one for each verb on each synced table."""
    body = "WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END"
    return [
        f'CREATE TRIGGER "guard_{table}_{verb.lower()}" BEFORE {verb} ON "{table}" {body}'
        for table in [*sorted(TYPES), "beside"]
        for verb in ("INSERT", "UPDATE", "DELETE")
    ]


def create(connection: sa.Connection) -> None:
    """Make a fresh store at today's version."""
    Tables.metadata.create_all(connection)
    Local.metadata.create_all(connection)
    connection.exec_driver_sql("INSERT INTO capture_gate (n, open) VALUES (1, 0)")
    connection.exec_driver_sql(FULL_TEXT)
    for guard in guards():
        connection.exec_driver_sql(guard)
    connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def version(connection: sa.Connection) -> int:
    """The version the store is stamped with; 0 is an empty file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def check(connection: sa.Connection) -> int:
    """The store's version, or Trouble "store.newer" when a later program made it. Nothing is changed."""
    found = version(connection)
    if found > VERSION:
        raise Trouble("store.newer", version=found)
    return found


def dump(connection: sa.Connection) -> dict[str, str]:
    """Every table, index and trigger by name with its SQL, white space folded: what fresh and migrated must share."""
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_text_%' ORDER BY name"
    )
    return {name: " ".join(sql.split()) for name, sql in rows}
