"""Opens the encrypted file, or refuses in words. Every connection passes the same gate (security §0, rows 1-7)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event, pool, util
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlcipher3 import dbapi2 as cipher  # pyright: ignore[reportMissingTypeStubs]

from ips_desktop.terms.troubles import Trouble

Error: type[Exception] = cipher.Error  # pyright: ignore  the library's own base of errors, which has no stub
PLAIN = b"SQLite format 3\x00"
OLDEST_CIPHER = (4, 6)
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)


class StoreDialect(SQLiteDialect_pysqlite):
    """SQLite as every engine here speaks it. All are one to the cache of statements, which knows its dialects by equality."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StoreDialect)

    def __hash__(self) -> int:
        return hash(StoreDialect)


registry.register("sqlite.store", __name__, StoreDialect.__name__)
COMPILED: util.LRUCache[Any, Any] = util.LRUCache(2_000)
"""The forms that statements were compiled to, kept by the process and not by an engine: reading, writing and the next opening share them."""


def check_library(module: Any) -> None:
    """Refuse a database library without encryption: it would take the key in silence and write in the clear."""
    probe = module.connect(":memory:")
    try:
        row = probe.execute("PRAGMA cipher_version").fetchone()
    finally:
        probe.close()
    if not row or not row[0]:
        raise Trouble("store.no_cipher")
    if tuple(int(n) for n in str(row[0]).split(" ")[0].split(".")[:2]) < OLDEST_CIPHER:
        raise Trouble("store.old_cipher")


def connect(path: Path, hex96: str, *, module: Any = cipher, synchronous: str = "FULL") -> Any:
    """A keyed connection. Raises Trouble "store.plain" for a file in the clear, "store.wrong_key" for another key."""
    if path.exists() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(16) == PLAIN:
                raise Trouble("store.plain")
    connection = module.connect(str(path), check_same_thread=False, isolation_level=None, timeout=5.0)
    try:
        connection.execute(f"PRAGMA key = \"x'{hex96}'\"")
        connection.execute("PRAGMA cipher_log_level=NONE")
        # OFF: measured at 5 to 20 times the cost of a row with triggers, and Python's own strings are never locked or wiped.
        connection.execute("PRAGMA cipher_memory_security=OFF")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in PRAGMAS:
            connection.execute("PRAGMA " + pragma)
        if synchronous != "FULL":
            connection.execute(f"PRAGMA synchronous={synchronous}")
    except module.DatabaseError:
        connection.close()
        raise Trouble("store.wrong_key") from None
    return connection


def open_engine(connector: Callable[[], Any], *, begin: str = "IMMEDIATE") -> sa.Engine:
    """An engine over the gate. Values never reach an exception text. `begin` is DEFERRED for readers."""
    engine = sa.create_engine(
        "sqlite+store://",
        module=cipher,
        creator=connector,
        poolclass=pool.QueuePool,
        pool_size=2,
        hide_parameters=True,
        execution_options={"compiled_cache": COMPILED},
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN " + begin)

    if begin == "DEFERRED":

        @event.listens_for(engine, "connect")
        def _read_only(raw: Any, _record: Any) -> None:
            raw.execute("PRAGMA query_only=ON")

    return engine
