"""The Inbox's `conflict` records: what stood, what each wrote, what is shown. Made in the transaction that settled it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID, uuid5

from ips_desktop.records import TYPES, held_by
from ips_desktop.records.kinds import Level
from ips_desktop.store import outbox
from ips_desktop.store.held import Held
from ips_desktop.store.outbox import Change, Field
from ips_desktop.store.parcels import Value
from ips_desktop.store.shapes import shape
from ips_desktop.terms.words import ItemKind, ItemState

TYPE = "conflict"
NOBODY = bytes(16)
TEXTS = ("base", "mine", "theirs", "shown")
OF_THE_HOUSE = ("made_by", "made_at")  # what nobody typed is nothing to be told of


@dataclass(frozen=True)
class Collision:
    """One field that two people edited apart."""

    id: bytes
    type: str
    record: bytes
    subject: bytes
    field: str
    base: Value
    mine: Value
    theirs: Value
    shown: Value
    mine_at: int
    theirs_at: int | None
    theirs_by: bytes = NOBODY


def derived(root: bytes, name: str) -> bytes:
    """The id that everybody derives from the same cause, so that a repeat makes the same one (decision 31)."""
    return uuid5(UUID(bytes=root), name).bytes


def as_text(value: Value) -> str | None:
    """A value as the four prose fields of a conflict show it: days ISO, flags "yes" or "no", ids and seals hexadecimal."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, bytes):
        return value.hex()
    return None if value is None else str(value)


def tell(held: Held, seen: Collision, kind: ItemKind) -> None:
    """Put the collision in the Inbox, as an act of its own in the outbox; merged ones are closed from the start."""
    if held.seen(TYPE, seen.id) is not None:
        return
    now = held.clock.now()
    state = ItemState.SETTLED if kind is ItemKind.MERGED else ItemState.OPEN
    fields: dict[str, Value] = {
        "kind": str(kind), "state": str(state), "type": seen.type, "record_id": seen.record, "field": seen.field,
        "found_at": now, "mine_by": held.me.id.bytes, "mine_at": seen.mine_at, "theirs_at": seen.theirs_at,
        "theirs_by": None if seen.theirs_by == NOBODY else seen.theirs_by,
        "base": as_text(seen.base), "mine": as_text(seen.mine), "theirs": as_text(seen.theirs),
        "shown": as_text(seen.shown), "made_by": held.me.id.bytes, "made_at": now,
    }  # fmt: skip
    known = shape(seen.type)
    if known is not None and seen.field in known.kinds and known.kinds[seen.field].level is Level.RESTRICTED:
        fields = {f"restricted_{name}" if name in TEXTS else name: value for name, value in fields.items()}
    make(held, TYPE, seen.id, seen.subject, fields)


class Breached(Protocol):
    """Records that break a rule together: what the Inbox is to say of it (`questions.invariants.Found`)."""

    @property
    def kind(self) -> ItemKind: ...
    @property
    def subject(self) -> UUID: ...
    @property
    def type(self) -> str: ...
    @property
    def records(self) -> tuple[UUID, ...]: ...
    @property
    def field(self) -> str: ...
    @property
    def later(self) -> str | bytes | None: ...
    @property
    def earlier(self) -> str | bytes | None: ...
    @property
    def later_by(self) -> UUID | None: ...
    @property
    def earlier_by(self) -> UUID | None: ...
    @property
    def at(self) -> int: ...


def tell_breach(held: Held, found: Breached) -> None:
    """Put it in the Inbox once. Every value follows from the records, so that laptops which find it apart make one item."""
    first, *others = (record.bytes for record in found.records)
    which = found.field if found.kind is ItemKind.DAYS_CROSSED else ""  # one record may have several such days
    id_ = derived(first, str(found.kind) + which + b"".join(others).hex())
    if held.seen(TYPE, id_) is not None:
        return
    fields: dict[str, Value] = {
        "kind": str(found.kind), "state": str(ItemState.OPEN), "type": found.type, "field": found.field,
        "record_id": found.records[-1].bytes, "found_at": found.at, "mine": as_text(found.later),
        "theirs": as_text(found.earlier), "shown": as_text(found.later),
        "mine_by": found.later_by.bytes if found.later_by else None,
        "theirs_by": found.earlier_by.bytes if found.earlier_by else None,
    }  # fmt: skip
    make(held, TYPE, id_, found.subject.bytes, fields)


def make(held: Held, type_: str, record: bytes, subject: bytes, fields: dict[str, Value]) -> None:
    """Create a record here, and queue its creation as an act of its own."""
    fields = {name: value for name, value in sorted(fields.items()) if value is not None}
    held.put(type_, record, subject, seen=0, level=held_by(TYPES[type_], held.me.role), fields=fields)
    outbox.queue(held.connection, creation(held, type_, record, subject, fields, op=held.clock.new_id().bytes))


def creation(
    held: Held, type_: str, record: bytes, subject: bytes, fields: dict[str, Value], *, op: bytes, name: str = "notice"
) -> Change:
    """A creation with all its fields, an act of its own."""
    edited = tuple(Field(field, value, 0, None, None) for field, value in fields.items())
    act, now = held.clock.new_id().bytes, held.clock.now()
    return Change(op, act, name, False, type_, record, subject, True, now, edited)
