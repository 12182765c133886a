"""What an act changed, on its way into the outbox: each field from its base, after whichever edit of it waits already (decision 24).

The changes of an act that is parted are written in few large strokes; what is on its way counts as waiting all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from ips_desktop.store import outbox
from ips_desktop.store.outbox import Change, Edit, Field
from ips_desktop.store.parcels import same
from ips_desktop.terms.acting import Clock


@dataclass
class Touched:
    """One record in one act: what it was, what it became. `sealed`: it was so before the act, or what it is part of was."""

    type: str
    record: bytes
    subject: bytes
    creates: bool
    seen: int
    atomic: bool
    sealed: bool = False
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    bases: dict[str, Any] = field(default_factory=dict[str, Any])


class Outgoing:
    """Changes in hand, in their order, and the edits that speak for their fields."""

    def __init__(self) -> None:
        self._changes: list[Change] = []
        self._edits: dict[bytes, dict[str, Edit]] = {}

    def __len__(self) -> int:
        return len(self._changes)

    def act(self, connection: sa.Connection, touched: Sequence[Touched], *, name: str, clock: Clock) -> None:
        """Take in hand an act: a change a record, all of one act."""
        act, atomic = clock.new_id().bytes, any(t.atomic for t in touched)
        for each in touched:
            self.change(connection, each, act=act, name=name, atomic=atomic, clock=clock)

    def change(
        self, connection: sa.Connection, touched: Touched, *, act: bytes, name: str, atomic: bool, clock: Clock
    ) -> bytes:
        """Take in hand one change, each field from its base; answers the op."""
        own = self._edits.get(touched.record, {})
        stored = {} if touched.creates else outbox.edits(connection, touched.record)  # of a new record nothing waits
        waiting = {**stored, **own}
        change = _change(touched, waiting, op=clock.new_id().bytes, act=act, name=name, atomic=atomic, at=clock.now())
        self._changes.append(change)
        self._edits[touched.record] = {**own, **outbox.spoken(change, waiting)}
        return change.op

    def write(self, connection: sa.Connection) -> None:
        """Put all at the end of the outbox."""
        outbox.put(connection, self._changes, self._edits)
        self._changes, self._edits = [], {}


def record_change(
    connection: sa.Connection, touched: Touched, *, act: bytes, name: str, atomic: bool, clock: Clock
) -> bytes:
    """Queue one change in the outbox, each field from its base; answers the op."""
    going = Outgoing()
    op = going.change(connection, touched, act=act, name=name, atomic=atomic, clock=clock)
    going.write(connection)
    return op


def _change(
    touched: Touched, waiting: Mapping[str, Edit], *, op: bytes, act: bytes, name: str, atomic: bool, at: int
) -> Change:
    fields: list[Field] = []
    for field_, value in touched.values.items():
        before = waiting.get(field_)
        was = touched.bases.get(field_) if before is None else before.value
        seen = touched.seen if before is None else before.base
        if field_ == "deleted":
            seen = _shown(touched.seen, waiting)
        fields.append(Field(field_, value, seen, before.op if before else None, was))
    head = (touched.type, touched.record, touched.subject, touched.creates)
    return Change(op, act, name, atomic, *head, at, tuple(fields))


def _shown(seen: int, waiting: Mapping[str, Edit]) -> int:
    """The version up to which a record was before somebody's eyes: who deletes it deletes no more than that.

    What was delivered under an edit of mine that waits was not shown.
    """
    return min([seen, *(edit.base for edit in waiting.values() if not same(edit.stands, edit.value))])
