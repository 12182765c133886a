"""The one search: people by name first, then words in notes and plans, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class SearchRow:
    """One find. `kind`: "person", or the type the words stand in ("meeting", "plan", …); `extract`: the words around, one line.

    `id` is the record; opening leads to `client`'s page with that record open; `client` None for a venue or a team.
    """

    id: UUID
    kind: str
    client: UUID | None
    name: str
    on: date | None
    extract: str
