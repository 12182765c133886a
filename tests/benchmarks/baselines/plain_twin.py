"""The same store as a plain SQLite file, and the same statements on it: what the data costs without cipher, ORM and Python's own rows.

The driver is the one the program uses, its cipher asleep, so that both sides have the same SQLite and the same full-text search.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ips_desktop.store import engine
from tests.benchmarks.counting import statements


class PlainTwin:
    """A plain copy of a home's store, and the statements that a question sends, with their values."""

    def __init__(self, home: Path, key: str, copy: Path) -> None:
        source = engine.connect(home / "store.db", key)
        source.execute("ATTACH DATABASE ? AS plain KEY ''", (str(copy),))
        source.execute("SELECT sqlcipher_export('plain')").fetchall()
        source.execute("DETACH DATABASE plain")
        source.close()
        self._driver: Any = engine.cipher.connect(str(copy), isolation_level=None)  # pyright: ignore  the driver has no stub
        self._driver.execute("PRAGMA journal_mode=WAL")
        self._driver.execute("PRAGMA query_only=ON")

    def same_as(self, ask: Callable[[], object], most: int) -> Callable[[], object]:
        """What sends the statements of this question again, as they were, and fetches their rows, `most` of each."""
        with statements() as sent:
            ask()
        asked = [
            (statement, values)
            for statement, values in sent
            if statement.lstrip().upper().startswith(("SELECT", "WITH"))
        ]
        if not asked:
            raise ValueError("the question sent nothing")

        def again() -> int:
            return sum(len(self._driver.execute(statement, values).fetchmany(most)) for statement, values in asked)

        return again

    def close(self) -> None:
        """Let the copy go."""
        self._driver.close()
