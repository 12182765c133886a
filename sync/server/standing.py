"""What the ledger is told and what it says: plain values, without a database behind them.

`Located` is what `locate` answers about one record for one actor (decision 28); a bare None never stands for a record.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from sync.protocol.manifest import DELETED
from sync.protocol.messages import NOBODY, StaleField, Value


@dataclass(frozen=True, slots=True)
class Actor:
    """Who pushes: the principal behind the laptop, with the role of the server's own table (decision 30)."""

    principal: bytes
    role: str
    device: bytes = NOBODY


@dataclass(frozen=True, slots=True)
class Stand:
    """A field as it stands: its value, the version at which it was set, when it was typed, by which op, whose, and from
    which laptop."""

    value: Value
    version: int
    edited_at: int
    op: bytes
    by: bytes = NOBODY
    device: bytes = NOBODY


UNSET = Stand(None, 0, 0, b"")


@dataclass(frozen=True, slots=True)
class Absent:
    """No such record yet. `kind` and `level` are of the subject the change names, as the actor holds it.

    kind None: nobody knows that subject either, so the change may found it. level None: the actor holds nothing of it.
    `parent_sealed`: the record that the change names as its parent is sealed.
    """

    kind: str | None = None
    level: str | None = None
    parent_sealed: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A record within the actor's grants, with every field it has. `parent_sealed` as for Absent."""

    type: str
    subject: bytes
    level: str
    fields: Mapping[str, Stand]
    parent_sealed: bool = False

    @property
    def version(self) -> int:
        """The record's version: the greatest of its fields."""
        return max((stand.version for stand in self.fields.values()), default=0)

    def stand(self, name: str) -> Stand:
        """A field as it stands; one never set stands empty."""
        return self.fields.get(name, UNSET)

    @property
    def deleted_at(self) -> int | None:
        """The version at which it was deleted, or None while it stands."""
        stand = self.fields.get(DELETED)
        return stand.version if stand is not None and stand.value else None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A record of a subject the actor holds nothing of."""

    subject: bytes


@dataclass(frozen=True, slots=True)
class Erased:
    """The subject was erased, at this head number: nothing of it is taken, nothing of it is kept."""

    at: int = 0


Located = Absent | Held | Elsewhere | Erased


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one change: "applied", "stale", "aside" or "erased" (as in Outcome.what).

    `sets` are the fields to write; equal values are left out, since they take no new version.
    `revives`: a deletion that this edit had not seen is undone (DESIGN §6: edit wins over delete).
    `place` is the subject that a change set aside belongs to.
    """

    what: str
    sets: Mapping[str, Value] = field(default_factory=dict[str, Value])
    stale: tuple[StaleField, ...] = ()
    applied: tuple[str, ...] = ()
    reason: str = ""
    place: bytes = NOBODY
    revives: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A record as it is to be written: a person's after a change, or one the server makes (`set_aside`)."""

    type: str
    record: bytes
    subject: bytes
    fields: Mapping[str, Stand]


def set_aside_id(op: bytes) -> bytes:
    """The id of the record that keeps what op `op` could not do: repeats make one (decision 31)."""
    return uuid5(UUID(bytes=op), "set_aside").bytes
