"""The messages both ends speak in one round, and at enrolment (DESIGN §6, decisions 23-31).

Every message is positional MessagePack. Ids are 16 raw bytes, instants are microseconds UTC, days are ISO text.
New members go to the end with a default, so that an older peer still reads a newer message.
"""

from __future__ import annotations

from typing import Any

import msgspec

PROTO = 1
NOBODY = bytes(16)

# None, bool, int, str or bytes; `canonical` refuses the rest (msgspec takes no union of str and bytes).
Value = Any


class FieldEdit(msgspec.Struct, array_like=True, frozen=True):
    """One field of a change: the new value, the version it was edited from, and one's own op it follows."""

    name: str
    value: Value
    base: int = 0
    after: bytes | None = None


class Change(msgspec.Struct, array_like=True, frozen=True):
    """One record touched by an act. A creation carries all its fields at once (decision 27)."""

    op: bytes
    type: str
    record: bytes
    subject: bytes
    create: bool
    edited_at: int
    fields: list[FieldEdit]


class Act(msgspec.Struct, array_like=True, frozen=True):
    """What a person did, whole: never split over two rounds; atomic acts apply all or nothing."""

    id: bytes
    name: str
    atomic: bool
    changes: list[Change]


class Receipt(msgspec.Struct, array_like=True, frozen=True):
    """A laptop's word that a subject is gone from it: rows removed, and the withdrawal it answers."""

    subject: bytes
    at: int
    erased: bool
    rows: int


class Check(msgspec.Struct, array_like=True, frozen=True):
    """A laptop's digest of what it holds of a subject at a level."""

    subject: bytes
    level: str
    digest: bytes


class Cursor(msgspec.Struct, array_like=True, frozen=True):
    """How far a laptop has read: effective version and, within it, record id."""

    version: int = 0
    record: bytes = NOBODY


class Round(msgspec.Struct, array_like=True, frozen=True):
    """One call from a laptop: pushes, asks, pulls. `unsent`: acts that this round leaves behind on the laptop."""

    proto: int
    timeline: bytes
    cursor: Cursor
    manifest: bytes = b""
    unsent: int = 0
    acts: list[Act] = []
    receipts: list[Receipt] = []
    checks: list[Check] = []
    open: list[bytes] = []
    whole: list[bytes] = []


class StaleField(msgspec.Struct, array_like=True, frozen=True):
    """What stands on the server where an edit came too late, and whose it is (a principal's id)."""

    name: str
    value: Value
    version: int
    edited_at: int
    op: bytes
    by: bytes = NOBODY


class Outcome(msgspec.Struct, array_like=True, frozen=True):
    """What became of one change: "applied", "stale", "aside" or "erased".

    `landed`: fields that this op set at another version than this one, when it was judged before and came back stale; they
    stand, whatever became of the rest.
    """

    op: bytes
    what: str
    version: int = 0
    stale: list[StaleField] = []
    reason: str = ""
    landed: dict[str, int] = {}


class Grant(msgspec.Struct, array_like=True, frozen=True):
    """This laptop's person may hold this subject at this level, from this epoch."""

    subject: bytes
    level: str
    epoch: int


class Gone(msgspec.Struct, array_like=True, frozen=True):
    """This subject is no longer to be held: withdrawn, or erased."""

    subject: bytes
    at: int
    erased: bool


class RecordState(msgspec.Struct, array_like=True, frozen=True):
    """A record as it stands, with the fields its level allows; a withheld field is absent."""

    type: str
    record: bytes
    subject: bytes
    version: int
    level: str
    fields: dict[str, Value]


class Answer(msgspec.Struct, array_like=True, frozen=True):
    """The server's side of a round."""

    proto: int
    now: int
    timeline: bytes
    head: int
    cursor: Cursor
    more: bool = False
    outcomes: list[Outcome] = []
    grants: list[Grant] = []
    gone: list[Gone] = []
    records: list[RecordState] = []
    mismatched: list[bytes] = []


class EnrolAsk(msgspec.Struct, array_like=True, frozen=True):
    """A one-time code redeemed by a new laptop, with the public half of its Ed25519 key."""

    code: str
    public_key: bytes
    install: bytes

    def __repr__(self) -> str:
        return "EnrolAsk(…)"  # never the code


class Bundle(msgspec.Struct, array_like=True, frozen=True):
    """What a laptop must know before it makes its store (decision 35)."""

    service: bytes
    service_name: str
    person: bytes
    person_name: str
    role: str
    device: bytes
    timeline: bytes
    recovery_public: bytes
    ca_pem: str
