"""The server's word on what was sent: acknowledged, merged anew, put back, or erased (DESIGN §6; `Box.settle`).

One `Settling` takes one act out of the outbox and settles each change by the word on it. What must be said again goes to
the end of the outbox under new ops, since an op once handed out never changes. What was acknowledged is kept as sent,
without the fields that came too late: those are spoken for by what was said again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ips_desktop.store import leaving, outbox, restoring
from ips_desktop.store.collided import Merged, merged_fields, tell_lost, tell_merged
from ips_desktop.store.held import Held
from ips_desktop.store.outbox import Change, Edit, Field
from ips_desktop.store.parcels import Result, Settle, Value


def _part(change: Change, names: Collection[str], *, within: bool) -> Change:
    return change._replace(fields=tuple(field for field in change.fields if (field.name in names) is within))


def settle(held: Held, results: Sequence[Result], merge: Settle) -> None:
    """Settle every act of which all changes have a result; a part of an act is left to the repeat that brings the rest."""
    said = {result.op: result for result in results}
    for act in outbox.of_ops(held.connection, list(said)):
        changes = [change for change in act if outbox.waits(held.connection, "op", change.op)]
        if changes and all(change.op in said for change in changes):
            Settling(held, merge, changes, said).run()


class Settling:
    """One act and the word on each of its changes."""

    def __init__(self, held: Held, merge: Settle, act: Sequence[Change], said: Mapping[bytes, Result]) -> None:
        self._held, self._merge = held, merge
        self._act = [(change, said[change.op]) for change in act]

    def run(self) -> None:
        """Take the act out of the outbox, and the word on each change to heart."""
        first, _ = self._act[0]
        outbox.take(self._held.connection, first.act)
        if first.atomic and any(result.what == "stale" for _, result in self._act):
            self._atomic()
            return
        kept: list[Change] = []
        for change, result in self._act:
            if result.what == "erased":
                leaving.erase(self._held, change.subject, result.version)
            elif result.what == "aside":
                kept.append(self._applied(_part(change, result.landed, within=True), result))
                rest = _part(change, result.landed, within=False)
                kept.append(rest._replace(aside=True))
                self._undo(rest, {})
            else:
                kept.append(self._applied(change, result))
                self._stale(change, result)
        outbox.keep_sent(self._held.connection, [change for change in kept if change.fields], self._held.clock.now())

    def _applied(self, change: Change, result: Result) -> Change:
        """Each field has reached the server, but for those that came too late; answers the change as it is kept."""
        edits = outbox.edits(self._held.connection, change.record)
        late = {stale.name for stale in result.stale}
        kept: list[Field] = []
        for field in change.fields:
            edit = edits.get(field.name)
            if field.name in late:
                continue
            if edit is None:
                kept.append(field._replace(spoke=False))
                continue
            kept.append(field._replace(base_value=edit.value, spoke=True))
            at = result.landed_at(field.name)
            newer = edit.stands_at > at
            if edit.op != change.op:
                later = edit._replace(value=field.value, base=at)
                later = later if newer else later._replace(stands=field.value)
                outbox.speak(self._held.connection, change.record, field.name, later)
                continue
            if newer:  # this word comes again: somebody has edited since, and that page was read
                self._held.write(change.type, change.record, change.subject, {field.name: edit.stands})
            self._held.hush(change.type, change.record, change.subject, field.name)
        return change._replace(fields=tuple(kept))

    def _stale(self, change: Change, result: Result) -> None:
        for merged in merged_fields(self._held, self._merge, change, result):
            name = merged.field.name
            self._held.write(change.type, change.record, change.subject, {name: merged.value})
            tell_merged(self._held, change, merged)
            if merged.theirs_stands:
                self._held.hush(change.type, change.record, change.subject, name)
            else:
                self._say_again(change, merged)

    def _say_again(self, change: Change, merged: Merged) -> None:
        """What stands is not what the server has: a new op in a new act carries it, edited from what the server has."""
        theirs, ids = merged.theirs, self._held.clock.new_id
        field = Field(merged.field.name, merged.value, theirs.version, None, theirs.value)
        at = max(merged.edit.at, theirs.edited_at)
        again = change._replace(op=ids().bytes, act=ids().bytes, atomic=False, creates=False, edited_at=at)
        edit = Edit(theirs.value, theirs.version, b"", at, theirs.value, merged.edit.stands_at)
        outbox.queue(self._held.connection, again._replace(fields=(field,)), {field.name: edit})

    def _undo(self, change: Change, theirs: Mapping[str, Value]) -> None:
        """Put each field to what stands (or as theirs is), where no later edit of mine will speak."""
        edits = outbox.edits(self._held.connection, change.record)
        back: dict[str, Value] = {}
        for field in change.fields:
            edit = edits.get(field.name)
            if edit is not None and edit.op == change.op:
                back[field.name] = theirs.get(field.name, edit.stands)
        seen = self._held.seen(change.type, change.record)
        if seen is None:
            return
        self._held.write(change.type, change.record, change.subject, back)
        for name in back:
            self._held.hush(change.type, change.record, change.subject, name)
        unknown = seen == 0 or restoring.is_marked(self._held, change.record)
        if unknown and not outbox.waits(self._held.connection, "record_id", change.record):
            self._held.remove(change.type, change.record, change.subject)

    def _atomic(self) -> None:
        """Nothing of an atomic act was applied: the whole of it goes again if all that stands is mine, else none of it."""
        pairs = [(change, merged_fields(self._held, self._merge, change, result)) for change, result in self._act]
        again = all(one.mine_stands for _, found in pairs for one in found)
        lost = [] if again else [(change, found, self._edits_of(change)) for change, found in pairs]
        act = self._held.clock.new_id().bytes
        for change, found in pairs:
            if again:
                self._again(change, found, act)
            else:
                self._undo(change, {one.field.name: one.theirs.value for one in found})
        for change, found in pairs:
            for one in found:
                tell_merged(self._held, change, one)
        for change, found, edits in lost:
            late = {one.field.name: one for one in found}
            for field, edit in edits:
                tell_lost(self._held, change, field, edit, late.get(field.name))

    def _edits_of(self, change: Change) -> list[tuple[Field, Edit]]:
        """The fields of the change that it alone speaks for."""
        edits = outbox.edits(self._held.connection, change.record)
        return [
            (field, edits[field.name])
            for field in change.fields
            if field.name in edits and edits[field.name].op == change.op
        ]

    def _again(self, change: Change, found: Sequence[Merged], act: bytes) -> None:
        """The same change under a new op; a field that a later op of mine speaks for is left to it."""
        late = {one.field.name: one for one in found}
        edits = outbox.edits(self._held.connection, change.record)
        fields: list[Field] = []
        kept: dict[str, Edit] = {}
        for field in change.fields:
            edit, one = edits.get(field.name), late.get(field.name)
            if edit is None or edit.op != change.op:
                continue
            if one is not None:
                edit = Edit(one.theirs.value, one.theirs.version, b"", 0, one.theirs.value, edit.stands_at)
            kept[field.name] = edit
            fields.append(Field(field.name, field.value, edit.base, None, edit.value))
        if fields:
            at = max([change.edited_at, *(one.theirs.edited_at for one in found)])
            op = self._held.clock.new_id().bytes
            fresh = change._replace(op=op, act=act, edited_at=at, fields=tuple(fields))
            outbox.queue(self._held.connection, fresh, kept)
