"""The reading engine, which outlives the open store: the forms its statements were compiled to are kept through a lock.

Compiling Today's statements takes longer than all else that follows the passphrase, so they are compiled while it is typed, by asking
them of an empty store in memory (`rehearsal`). No key and no record is near then.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from ips_desktop.store import engine, schema
from ips_desktop.terms.troubles import Trouble


class Reading:
    """One engine over whatever file `begin` points it at; between `end` and `begin` it opens nothing."""

    def __init__(self) -> None:
        self._connect: Callable[[], Any] | None = None
        self.engine = engine.open_engine(self._connected, begin="DEFERRED")

    def _connected(self) -> Any:
        """A connection to what is open now. Raises Trouble "practice.locked" while nothing is."""
        if self._connect is None:
            raise Trouble("practice.locked")
        return self._connect()

    def begin(self, connect: Callable[[], Any]) -> None:
        """Open connections by this connector from now on."""
        self.engine.dispose()
        self._connect = connect

    def end(self) -> None:
        """Let every connection go, and with them the connector, which knows the key."""
        self._connect = None
        self.engine.dispose()

    @contextmanager
    def rehearsal(self) -> Generator[sa.Connection]:
        """A connection to an empty store in memory, through this engine."""
        self.begin(_blank)
        try:
            with self.engine.connect() as connection:
                yield connection
        finally:
            self.end()


def _blank(module: Any = engine.cipher) -> Any:
    """An empty store of today's shape in memory."""
    blank = module.connect(":memory:", check_same_thread=False, isolation_level=None)

    def connected() -> Any:
        return blank

    made = engine.open_engine(connected)
    with made.begin() as connection:
        schema.create(connection)
    made.dispose(close=False)
    return blank
