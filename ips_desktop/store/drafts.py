"""Words in flight. A draft never depends on validity, is never synced, and goes when its act is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa

from ips_desktop.terms.kept import Draft


class DraftBook:
    """The desk's `drafts`, over the connection it is given."""

    def __init__(self, connection: sa.Connection, now: int) -> None:
        self._run = connection.exec_driver_sql
        self._now = now

    def keep(self, form: str, about: UUID, values: Mapping[str, Any]) -> None:
        """Keep what is typed so far, whatever it is. Values are None, text, numbers, bytes, lists of these."""
        self._run(
            "INSERT OR REPLACE INTO draft (form, about, content, kept_at) VALUES (?,?,?,?)",
            (form, about.bytes, msgspec.msgpack.encode(dict(values)), self._now),
        )

    def get(self, form: str, about: UUID) -> Draft | None:
        """The draft of this form about this record, or None."""
        row = self._run(
            "SELECT content, kept_at FROM draft WHERE form=? AND about=?", (form, about.bytes)
        ).one_or_none()
        return None if row is None else Draft(form, about, msgspec.msgpack.decode(row[0]), row[1])

    def all(self) -> list[Draft]:
        """Every draft, last kept first."""
        rows = self._run("SELECT form, about, content, kept_at FROM draft ORDER BY kept_at DESC").all()
        return [
            Draft(form, UUID(bytes=about), msgspec.msgpack.decode(content), at) for form, about, content, at in rows
        ]

    def drop(self, form: str, about: UUID) -> None:
        """The act is done, or the person let it go."""
        self._run("DELETE FROM draft WHERE form=? AND about=?", (form, about.bytes))
