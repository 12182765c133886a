"""Sync's side of the store: the outbox handed out, answers settled, pages applied, subjects withdrawn."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from ips_desktop.terms.acting import Acting, Clock


class Post:
    """The laptop's box (see `sync.client.post.Box` for what each verb means), inside one transaction."""

    def __init__(self, connection: sa.Connection, me: Acting, clock: Clock) -> None:
        self._connection, self._me, self._clock = connection, me, clock
        self._kinds: set[str] = set()
        self._subjects: set[bytes] = set()
        self._ids: set[bytes] = set()

    def touched(self) -> tuple[frozenset[str], frozenset[UUID], frozenset[UUID]]:
        """Kinds, subjects and ids written so far."""
        return (
            frozenset(self._kinds),
            frozenset(UUID(bytes=s) for s in self._subjects),
            frozenset(UUID(bytes=i) for i in self._ids),
        )

    def keep_secret(self, name: str, value: bytes) -> None:
        """Keep one of the laptop's own few facts in the encrypted store."""
        self._connection.exec_driver_sql("INSERT OR REPLACE INTO keepsake (name, value) VALUES (?,?)", (name, value))

    def secret(self, name: str) -> bytes | None:
        """One of the laptop's own few facts, or None."""
        return self._connection.exec_driver_sql("SELECT value FROM keepsake WHERE name=?", (name,)).scalar()
