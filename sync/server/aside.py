"""The records the server makes itself when something could not be applied: nothing pushed is ever dropped (decision 31).

`contents` is JSON text, for people and programs: field name -> value, bytes as {"hex": "…"}. What came for restricted
fields lies in `restricted_contents`, which travels no further than those fields do.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from sync.protocol.manifest import DELETED, RESTRICTED, SET_ASIDE, TWIN, Manifest
from sync.protocol.messages import Change, Value
from sync.server.standing import Actor, Decision, Made, Stand, set_aside_id

OPEN = "open"


def aside_record(
    change: Change, actor: Actor, decision: Decision, manifest: Manifest, *, version: int, now: int
) -> Made:
    """The `set_aside` record that keeps a change, filed under the subject it belongs to (`decision.place`)."""
    place = decision.place
    fields = {edit.name: edit.value for edit in change.fields}
    apart = {name for name in fields if manifest.level_of(change.type, name) == RESTRICTED}
    said = {"reason": decision.reason, "contents": contents_of(_only(fields, fields.keys() - apart))}
    if apart:
        said[TWIN + "contents"] = contents_of(_only(fields, apart))
    return Made(SET_ASIDE, set_aside_id(change.op), place, _fields(change, change.op, said, actor, version, now))


def revived_record(change: Change, deletion: Stand, actor: Actor, version: int, now: int) -> Made:
    """The item that says a deletion was undone by an edit which had not seen it."""
    said = {"reason": "edited", "contents": contents_of({DELETED: deletion.value})}
    fields = _fields(change, deletion.op, said, actor, version, now)
    return Made(SET_ASIDE, set_aside_id(deletion.op), change.subject, fields)


def contents_of(fields: Mapping[str, Value]) -> str:
    """The fields of a change as JSON text."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, default=_bytes)


def _only(fields: Mapping[str, Value], names: Collection[str]) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if name in names}


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
