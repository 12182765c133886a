"""How a page asks for another: it says where, never how. Features import this and never each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Go:
    """Go to a place (a feature's name), about a record, with what the page there should begin with."""

    place: str
    id: UUID | None = None
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])


BACK = Go("back")
