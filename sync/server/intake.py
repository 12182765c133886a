"""What a laptop sent, made fit to judge: bounded, ids of 16 bytes, names of the alphabet, values of the wire.

A round of the wrong shape is refused whole (`BadRound`): no laptop of ours makes one. A single value that is none of
the wire's spoils its own change only, which is then set aside, so that one bad change never blocks the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sized
from dataclasses import dataclass
from typing import Any

import msgspec

from sync.protocol import canonical
from sync.protocol.messages import Act, Change, Cursor, FieldEdit, Round, Value

MOST_CHANGES = 500
MOST_ASKED = 500
LARGEST = 2**62
NAME = re.compile(r"[a-z][a-z0-9_]{0,62}\Z")


class BadRound(ValueError):
    """A round of the wrong shape: `code` is "malformed" or "too_many"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Fit:
    """A round fit to judge, and the ops of changes that carried a value off the wire."""

    round: Round
    spoilt: frozenset[bytes]


def fit(sent: Round) -> Fit:
    """The round as the ledger may take it. Raises BadRound."""
    if sum(len(act.changes) for act in sent.acts) > MOST_CHANGES or len(sent.acts) > MOST_CHANGES:
        raise BadRound("too_many")
    asked: tuple[Sized, ...] = (sent.receipts, sent.checks, sent.open, sent.whole)
    if any(len(each) > MOST_ASKED for each in asked):
        raise BadRound("too_many")
    _check_ids(sent)
    spoilt: set[bytes] = set()
    acts = [_act(act, spoilt) for act in sent.acts if act.changes]
    cursor = Cursor(_bounded(sent.cursor.version), sent.cursor.record)
    tidy = msgspec.structs.replace(sent, acts=acts, cursor=cursor, unsent=_bounded(sent.unsent))
    return Fit(tidy, frozenset(spoilt))


def _check_ids(sent: Round) -> None:
    changes = [change for act in sent.acts for change in act.changes]
    ids: Iterable[bytes] = [
        sent.cursor.record,
        *(act.id for act in sent.acts),
        *(part for change in changes for part in (change.op, change.record, change.subject)),
        *(edit.after for change in changes for edit in change.fields if edit.after is not None),
        *(receipt.subject for receipt in sent.receipts),
        *(check.subject for check in sent.checks),
        *sent.open,
        *sent.whole,
    ]
    if any(len(each) != 16 for each in ids) or len(sent.manifest) > 64 or len(sent.timeline) not in (0, 16):
        raise BadRound("malformed")
    names = [*(change.type for change in changes), *(edit.name for change in changes for edit in change.fields)]
    if not all(NAME.match(name) for name in names):
        raise BadRound("malformed")


def _act(act: Act, spoilt: set[bytes]) -> Act:
    return msgspec.structs.replace(act, changes=[_change(change, spoilt) for change in act.changes])


def _change(change: Change, spoilt: set[bytes]) -> Change:
    fields: dict[str, FieldEdit] = {}
    for edit in change.fields:
        value, good = _value(edit.value)
        if not good:
            spoilt.add(change.op)
        fields[edit.name] = FieldEdit(edit.name, value, _bounded(edit.base), edit.after)
    return msgspec.structs.replace(change, edited_at=_bounded(change.edited_at), fields=list(fields.values()))


def _value(value: Any) -> tuple[Value, bool]:
    if isinstance(value, str):
        return canonical.normal(value), True
    if value is None or isinstance(value, bool | bytes):
        return value, True
    if isinstance(value, int) and canonical.LEAST <= value <= canonical.MOST:
        return value, True
    try:
        return msgspec.msgpack.encode(value), False
    except (msgspec.MsgspecError, RecursionError, OverflowError):
        return None, False


def _bounded(number: int) -> int:
    return max(0, min(number, LARGEST))
