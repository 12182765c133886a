"""Connections to PostgreSQL: pooled, binary ids as 16 raw bytes, each transaction told whose it is before its first row.

The two settings are made by the statement SET LOCAL with a checked UUID as literal, never by set_config(): a
distributed PostgreSQL passes on only the statement (decision 36b), and SET LOCAL ends with the transaction, so a
pooled connection never carries one person's rights to the next.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.pq import Format
from psycopg.rows import TupleRow
from psycopg_pool import ConnectionPool

from sync.protocol.messages import NOBODY

Connection = psycopg.Connection[TupleRow]
SERVER = NOBODY
TIMEOUTS = "-c statement_timeout=20000 -c lock_timeout=15000 -c idle_in_transaction_session_timeout=30000"


def key(raw: bytes) -> UUID:
    """Sixteen raw bytes as PostgreSQL takes an id."""
    return UUID(bytes=raw)


def keys(many: Iterable[bytes]) -> list[UUID]:
    """A list of ids for `= ANY (%s)`."""
    return [UUID(bytes=each) for each in many]


class _IdLoader(Loader):
    format = Format.BINARY

    def load(self, data: Buffer) -> bytes:
        return bytes(data)


class Database:
    """The service's database as one server process sees it."""

    def __init__(self, url: str, service: bytes, *, most: int = 10) -> None:
        self.service = service
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            url,
            min_size=1,
            max_size=most,
            open=True,
            timeout=15.0,
            kwargs={"options": TIMEOUTS},
            configure=_configure,
        )

    @contextmanager
    def writing(self, principal: bytes = SERVER) -> Generator[Connection]:
        """A READ COMMITTED transaction as this principal (or the server itself), committed at the end."""
        with self._pool.connection() as connection, connection.transaction():
            become(connection, self.service, principal)
            yield connection

    @contextmanager
    def reading(self, principal: bytes = SERVER) -> Generator[Connection]:
        """A REPEATABLE READ READ ONLY transaction: everything read in it is of one instant."""
        with self._pool.connection() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            become(connection, self.service, principal)
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


def become(connection: Connection, service: bytes, principal: bytes) -> None:
    """Say for the rest of this transaction whose rows may be seen. Zeros as principal: the server's own work."""
    whose = sql.Literal(str(UUID(bytes=service)))
    who = sql.Literal(str(UUID(bytes=principal)))
    connection.execute(sql.SQL("SET LOCAL app.service = {}").format(whose))
    connection.execute(sql.SQL("SET LOCAL app.principal = {}").format(who))


def rows(connection: Connection, query: Any, arguments: Any = ()) -> list[TupleRow]:
    """All rows of a query, ids as 16 raw bytes."""
    return connection.execute(query, arguments, binary=True).fetchall()


def row(connection: Connection, query: Any, arguments: Any = ()) -> TupleRow | None:
    """The first row of a query, or None."""
    return connection.execute(query, arguments, binary=True).fetchone()


def many(connection: Connection, query: Any, arguments: list[tuple[Any, ...]]) -> None:
    """Run one statement for each of many arguments, in one pipeline."""
    if arguments:
        with connection.cursor() as cursor:
            cursor.executemany(query, arguments)


def _configure(connection: Connection) -> None:
    connection.adapters.register_loader("uuid", _IdLoader)
