"""The records the server makes itself when something could not be applied: nothing pushed is ever dropped (decision 31).

`contents` is JSON text, for people and programs: field name -> value, bytes as {"hex": "…"}.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from sync.protocol.manifest import DELETED, SET_ASIDE
from sync.protocol.messages import Change, Value
from sync.server.standing import Actor, Made, Stand, set_aside_id

OPEN = "open"


def aside_record(change: Change, actor: Actor, reason: str, place: bytes, version: int, now: int) -> Made:
    """The `set_aside` record that keeps a change, filed under the subject it belongs to."""
    said = {"reason": reason, "contents": contents_of({edit.name: edit.value for edit in change.fields})}
    return Made(SET_ASIDE, set_aside_id(change.op), place, _fields(change, change.op, said, actor, version, now))


def revived_record(change: Change, deletion: Stand, actor: Actor, version: int, now: int) -> Made:
    """The item that says a deletion was undone by an edit which had not seen it."""
    said = {"reason": "edited", "contents": contents_of({DELETED: deletion.value})}
    fields = _fields(change, deletion.op, said, actor, version, now)
    return Made(SET_ASIDE, set_aside_id(deletion.op), change.subject, fields)


def contents_of(fields: Mapping[str, Value]) -> str:
    """The fields of a change as JSON text."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, default=_bytes)


def _bytes(value: object) -> object:
    return {"hex": value.hex()} if isinstance(value, bytes) else str(value)


def _fields(
    change: Change, op: bytes, said: Mapping[str, Value], actor: Actor, version: int, now: int
) -> dict[str, Stand]:
    values: dict[str, Value] = {
        **said,
        "type": change.type,
        "record_id": change.record,
        "by": actor.principal,
        "at": now,
        "state": OPEN,
        "made_at": now,
        "made_by": actor.principal,
    }
    return {name: Stand(value, version, now, op, actor.principal) for name, value in values.items()}
