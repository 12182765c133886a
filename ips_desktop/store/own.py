"""What somebody chose for this laptop alone, kept in its encrypted store: never sent, never in another laptop's copy."""

from __future__ import annotations

import sqlalchemy as sa


class OwnBook:
    """The desk's `own`, over the connection it is given. `changed`: something was chosen in this transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self._run = connection.exec_driver_sql
        self.changed = False

    def get(self, name: str) -> str | None:
        """What was chosen, None when nothing was."""
        value: bytes | None = self._run("SELECT value FROM keepsake WHERE name=?", (_named(name),)).scalar()
        return None if value is None else value.decode()

    def put(self, name: str, value: str) -> None:
        """Choose this from now on."""
        self._run("INSERT OR REPLACE INTO keepsake (name, value) VALUES (?,?)", (_named(name), value.encode()))
        self.changed = True


def _named(name: str) -> str:
    """Apart from what the laptop keeps of itself, like its key and its cursor."""
    return f"own.{name}"
