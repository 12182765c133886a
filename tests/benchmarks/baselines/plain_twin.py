"""The same store as a plain SQLite file, and the same statements on it: what the data costs without cipher, ORM and Python's own rows.

The driver is the one the program uses, its cipher asleep, so that both sides have the same SQLite and the same full-text search.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ips_desktop.store import engine
from tests.benchmarks.counting import statements

Asked = tuple[tuple[str, Any], ...]


def asked_by(ask: Callable[[], object]) -> Asked:
    """The statements that a question sends to read, with their values, in their order. ValueError when it sends none."""
    with statements() as sent:
        ask()
    asked = tuple((what, values) for what, values in sent if what.lstrip().upper().startswith(("SELECT", "WITH")))
    if not asked:
        raise ValueError("the question sent nothing")
    return asked


def sender(driver: Any, asked: Asked, most: int) -> Callable[[], int]:
    """What sends the statements over this connection as they were and fetches their rows, `most` of each; answers how many came."""

    def send() -> int:
        driver.execute("BEGIN")  # one snapshot for the whole question, as it has
        came = sum(len(driver.execute(statement, values).fetchmany(most)) for statement, values in asked)
        driver.execute("COMMIT")
        return came

    return send


class Twins:
    """A home's store as the program opens it, and a plain copy of it: a connection to each, to read from."""

    def __init__(self, home: Path, key: str, copy: Path) -> None:
        self.ours: Any = engine.connect(home / "store.db", key)
        self.ours.execute("ATTACH DATABASE ? AS plain KEY ''", (str(copy),))
        self.ours.execute("SELECT sqlcipher_export('plain')").fetchall()
        self.ours.execute("DETACH DATABASE plain")
        self.plain: Any = engine.cipher.connect(str(copy), isolation_level=None)  # pyright: ignore  the driver has no stub
        self.plain.execute("PRAGMA journal_mode=WAL")
        for driver in (self.ours, self.plain):
            driver.execute("PRAGMA query_only=ON")

    def close(self) -> None:
        """Let both go."""
        self.ours.close()
        self.plain.close()
