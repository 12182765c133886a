"""What the door of the practice tells: that it is open, and what one transaction changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from ips_desktop.terms.acting import Acting

OWN = "own"
"""The kind of a change that stays on this laptop: somebody chose something for it alone."""


@dataclass(frozen=True)
class Changed:
    """What one transaction touched, and where it came from; `by` is the act's name."""

    kinds: frozenset[str]
    subjects: frozenset[UUID]
    ids: frozenset[UUID]
    by: str
    origin: Literal["act", "sync", "restore"]


@dataclass(frozen=True)
class Opened:
    """The practice is open: who acts, and how many drafts wait to be finished."""

    me: Acting
    drafts: int
