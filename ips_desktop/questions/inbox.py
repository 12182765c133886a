"""Inbox: what needs somebody's eye after laptops met: kept conflicts, what was merged, what came back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.questions.marks import Reason


@dataclass(frozen=True)
class Piece:
    """A run of words. `differs`: it stands on this side only and is underlined."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Side:
    """What one person wrote. `at`: µs UTC. `here`: written on this laptop. `by`: "" when not known."""

    by: str
    first: str
    at: int | None
    here: bool
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class InboxItem:
    """One card. `group`: "choose", "merged" or "arrived"; `kind`: a value of `ItemKind`, or "set_aside".

    `acts`: which of "kept_shown", "kept_other", "kept_both", "seen" settle it (`settle_item` takes the first three, `see_item` the
    last). `shown`: which side stands now, "mine" or "theirs" or "". `base`: what was there before either change.
    """

    id: UUID
    group: str
    kind: str
    client: UUID
    name: str
    title: Reason
    found_at: int | None
    field: str
    field_name: Reason
    mine: Side | None
    theirs: Side | None
    base: str
    standing: str
    shown: str
    acts: tuple[str, ...]
    why: Reason | None = None
    withheld: bool = False


@dataclass(frozen=True)
class InboxPage:
    """The page, newest first in each group. `choose` is the count on the rail."""

    items: tuple[InboxItem, ...]
    choose: int
