"""What `post` hands to the synchroniser and takes from it: frozen plain values, and nothing that can act.

The store may not know `sync`, so these are twins of its messages in builtins only; `sync.client.post` turns one into
the other. Ids are 16 raw bytes, instants µs UTC, versions server head numbers, values None, bool, int, str or bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = bool | int | str | bytes | None

# (merge class, base, mine, theirs, mine_at, theirs_at, mine_op, theirs_op) -> (value that stands, notice).
# notice is None (nothing to tell), "merged" (both are in the value) or "conflict" (a person should look).
Settle: TypeAlias = Callable[[str, Value, Value, Value, int, int, bytes, bytes], tuple[Value, str | None]]


def same(one: Value, other: Value) -> bool:
    """Whether two values are equal on the wire, where True is not 1."""
    return type(one) is type(other) and one == other


@dataclass(frozen=True, slots=True)
class OutField:
    """One edited field: the new value, the version it was edited from, and one's own unacknowledged op it follows."""

    name: str
    value: Value
    base: int
    after: bytes | None


@dataclass(frozen=True, slots=True)
class OutChange:
    """One record touched by an act; a creation carries every field that is not None."""

    op: bytes
    type: str
    record: bytes
    subject: bytes
    create: bool
    edited_at: int
    fields: tuple[OutField, ...]


@dataclass(frozen=True, slots=True)
class OutAct:
    """What a person did, whole, as it waits in the outbox. Once handed out it never changes: ops are idempotent."""

    id: bytes
    name: str
    atomic: bool
    changes: tuple[OutChange, ...]


@dataclass(frozen=True, slots=True)
class StaleValue:
    """What stands on the server where an edit came too late, and whose it is (zeros: not known)."""

    name: str
    value: Value
    version: int
    edited_at: int
    op: bytes
    by: bytes = bytes(16)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one change: what is "applied", "stale", "aside" or "erased"; reason is a code, never a text.

    `landed`: fields of it that reached the server at another version, in an attempt of which no word came; they stand.
    """

    op: bytes
    what: str
    version: int
    stale: tuple[StaleValue, ...]
    reason: str
    landed: Mapping[str, int] = field(default_factory=dict[str, int])

    def landed_at(self, name: str) -> int:
        """The version at which this field reached the server."""
        return self.landed.get(name, self.version)


@dataclass(frozen=True, slots=True)
class HeldGrant:
    """The person of this laptop may hold this subject at this level, from this epoch (a version)."""

    subject: bytes
    level: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Gone:
    """This subject is no longer to be held: withdrawn at that version, or erased."""

    subject: bytes
    at: int
    erased: bool


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record as it stands on the server, with the fields its level allows; a withheld field is absent."""

    type: str
    record: bytes
    subject: bytes
    version: int
    level: str
    fields: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Page:
    """One answer's worth of pulled state: applied whole, with its cursor, in one transaction."""

    timeline: bytes
    cursor: tuple[int, bytes]
    grants: tuple[HeldGrant, ...]
    gone: tuple[Gone, ...]
    records: tuple[HeldRecord, ...]
    last: bool


@dataclass(frozen=True, slots=True)
class GoneReceipt:
    """This laptop's word that a subject is gone from it: the withdrawal it answers and how many rows went."""

    subject: bytes
    at: int
    erased: bool
    rows: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How far this laptop is: what the status line and the next round rest on.

    `timeline` is b"" before the first answer. `unsent` counts acts not yet acknowledged, `oldest` is the edited_at of
    the first of them. `met` is the instant of the last whole round (outbox empty, nothing more to read), or None.
    """

    timeline: bytes
    cursor: tuple[int, bytes]
    unsent: int
    oldest: int | None
    met: int | None
