"""Two small things that the store gives and the desk hands on: a draft, and a place where words were found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Draft:
    """Words being typed: the form, what it is about, its values by field, and when they were last kept (µs UTC)."""

    form: str
    about: UUID
    values: Mapping[str, Any]
    kept_at: int


@dataclass(frozen=True)
class Hit:
    """One place where the words sought stand."""

    type: str
    record_id: UUID
    subject_id: UUID
    field: str
    extract: str
