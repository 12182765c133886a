"""Settings: what this laptop holds, in counts and versions and never in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """What the about tab and `doctor` say. `counts`: record type and how many are held; `in_full`: people held in full."""

    service: str
    neutral_name: str
    person: str
    role: str
    version: str
    store_version: int
    counts: tuple[tuple[str, int], ...]
    in_full: int
    headline_only: int
    drafts: int
