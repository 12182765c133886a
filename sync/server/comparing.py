"""Compare-and-set, field by field: which edits came in time, which too late, and what a deletion had not seen. Pure.

Delete against edit: edit wins, in either order (decision 6). An edit that had not seen the deletion brings the record back;
a deletion that had not seen an edit comes too late, and the laptop that sent it tells the person.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from sync.protocol.manifest import DELETED
from sync.protocol.messages import NOBODY, FieldEdit, StaleField, Value
from sync.server.standing import Actor, Decision, Held, Stand


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is remembered of an actor's earlier ops.

    `known`: (op, field) -> the version at which it was applied; FieldEdit.after is looked up there. `late`: ops that were
    judged before and came back stale.
    """

    known: Mapping[tuple[bytes, str], int] = field(default_factory=dict[tuple[bytes, str], int])
    late: Collection[bytes] = ()


NOTHING = Earlier()


def compare_and_set(
    located: Held,
    edits: Mapping[str, FieldEdit],
    differing: Collection[str],
    actor: Actor,
    earlier: Earlier,
    *,
    was_late: bool,
) -> Decision:
    """Which of these edits are applied. `differing`: those with another value than stands; `was_late`: judged so before."""
    bases = {name: _base(edits[name], earlier) for name in differing}
    late = {name: located.stand(name) for name in differing if located.stand(name).version > bases[name]}
    if DELETED in differing and edits[DELETED].value and DELETED not in late:
        late.update(_unseen(located, edits[DELETED], actor, was_late=was_late))
    sets: dict[str, Value] = {name: edits[name].value for name in differing if name not in late}
    revives = _revives(located, edits, bases, actor)
    if revives:
        sets[DELETED] = None
    stale = tuple(_stale(name, stand) for name, stand in late.items())
    applied = tuple(name for name in edits if name not in late)
    return Decision("stale" if late else "applied", sets=sets, stale=stale, applied=applied, revives=revives)


def _unseen(located: Held, deletion: FieldEdit, actor: Actor, *, was_late: bool) -> dict[str, Stand]:
    """The deletion as one that came too late, when another laptop wrote to the record what this one had not seen.

    What the laptop itself wrote, it has seen; but once judged late a deletion stays so, since by then the laptop may have
    written back, in its own name, what it had not seen when it deleted.
    """
    others = [stand for name, stand in located.fields.items() if name != DELETED and stand.version > deletion.base]
    found = [stand for stand in others if was_late or not _own(stand, actor)]
    if not found:
        return {}
    newest = max(found, key=lambda stand: stand.version)
    return {DELETED: replace(newest, value=located.stand(DELETED).value)}


def _revives(located: Held, edits: Mapping[str, FieldEdit], bases: Mapping[str, int], actor: Actor) -> bool:
    """Whether another laptop's deletion, which this edit had not seen, is undone by it."""
    dead = located.deleted_at
    if dead is None or DELETED in edits or _own(located.stand(DELETED), actor):
        return False
    return any(base < dead for base in bases.values())


def _own(stand: Stand, actor: Actor) -> bool:
    return stand.device == actor.device != NOBODY


def _base(edit: FieldEdit, earlier: Earlier) -> int:
    # The version the edit was made from: where one's own earlier op landed, else the version as last delivered.
    return edit.base if edit.after is None else earlier.known.get((edit.after, edit.name), edit.base)


def _stale(name: str, stand: Stand) -> StaleField:
    return StaleField(name, stand.value, stand.version, stand.edited_at, stand.op, stand.by)
