"""A laptop's box made of dictionaries: every verb of `sync.client.post.Box`, so that histories run fast.

It is written from the docstrings of Box, apart from the store's own Post; `test_real_store` runs the same histories on
that one. `cursor_as_base` plants a known bug.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from hashlib import blake2b
from operator import is_
from typing import NamedTuple

from ips_desktop.store.parcels import (
    Gone,
    GoneReceipt,
    HeldRecord,
    OutAct,
    OutChange,
    OutField,
    Page,
    Result,
    Settle,
    StaleValue,
    Standing,
    Value,
)
from sync.protocol.manifest import RESTRICTED, TWIN, Manifest
from sync.protocol.messages import NOBODY

Key = tuple[bytes, str]
_TEXTS = ("base", "mine", "theirs")


@dataclass(slots=True)
class Row:
    """A record on the laptop. `fields` is replaced, never changed in place."""

    type: str
    subject: bytes
    fields: dict[str, Value]
    seen: int
    level: str


class Edit(NamedTuple):
    """What a field was before it was edited, from which version, the op that speaks for it, and what stands meanwhile."""

    value: Value
    base: int
    op: bytes
    at: int
    stands: Value
    stands_at: int = 0


def _only(change: OutChange, names: Mapping[str, int], *, within: bool) -> OutChange:
    """The change with the fields of these names, or with the others."""
    return replace(change, fields=tuple(field for field in change.fields if (field.name in names) is within))


@dataclass(frozen=True, slots=True)
class SentAct:
    """An acknowledged act with the base values it had: what stands of it, and what of it was set `aside`."""

    act: OutAct
    bases: Mapping[Key, Value]
    aside: tuple[OutChange, ...]

    @property
    def changes(self) -> tuple[OutChange, ...]:
        """All that became of it."""
        return (*self.act.changes, *self.aside)


def made_of(*parts: bytes) -> bytes:
    """An id that depends on its parts only, as uuid5 does."""
    return blake2b(b"\x00".join(parts), digest_size=16).digest()


class Box:
    """One laptop's store."""

    def __init__(
        self, manifest: Manifest, ids: Iterable[bytes], *, born: str = "full", cursor_as_base: bool = False
    ) -> None:
        """`born`: the level at which this person holds what they make."""
        self.manifest, self._ids, self._cursor_as_base = manifest, iter(ids), cursor_as_base
        self._born = born
        self.rows_: dict[bytes, Row] = {}
        self.edited: dict[Key, Edit] = {}
        self.outbox: dict[bytes, OutAct] = {}
        self.by_op: dict[bytes, bytes] = {}
        self.waiting: dict[bytes, int] = {}
        self.sent: list[SentAct] = []
        self.held: dict[bytes, tuple[str, int]] = {}
        self.leaving: dict[bytes, Gone] = {}
        self.owed: list[GoneReceipt] = []
        self.wanted: list[bytes] = []
        self.marked: set[bytes] = set()
        self.marked_held: set[bytes] = set()
        self.let_go: set[bytes] = set()
        self.timeline = b""
        self.cursor = (0, NOBODY)
        self.met_at: int | None = None

    def copied(self) -> Box:
        """A copy to go back to when a transaction does not commit."""
        twin = copy(self)
        for name in ("edited", "outbox", "by_op", "waiting", "held", "leaving"):
            setattr(twin, name, dict(getattr(self, name)))
        twin.rows_ = {record: copy(row) for record, row in self.rows_.items()}
        twin.sent, twin.owed, twin.wanted = list(self.sent), list(self.owed), list(self.wanted)
        twin.marked, twin.marked_held = set(self.marked), set(self.marked_held)
        return twin

    def stored(self) -> dict[bytes, Row]:
        """Every record as it is called on the wire."""
        return self.rows_

    # what people do

    def do(
        self, name: str, at: int, changes: Sequence[tuple[str, bytes, bytes, dict[str, Value]]], *, atomic: bool
    ) -> OutAct:
        """Capture an act: records written and the outbox filled, in one transaction. A new record is created."""
        act = OutAct(next(self._ids), name, atomic, tuple(self._capture(at, *change) for change in changes))
        self._put(act)
        return act

    def _capture(self, at: int, kind: str, record: bytes, subject: bytes, values: dict[str, Value]) -> OutChange:
        op = next(self._ids)
        row = self.rows_.get(record)
        create = row is None
        if row is None:
            row = self.rows_[record] = Row(kind, subject, {}, 0, self._born)
            values = {field: value for field, value in values.items() if value is not None}
        out: list[OutField] = []
        for field, value in values.items():
            before = self.edited.get((record, field))
            base = 0 if create else self.cursor[0] if self._cursor_as_base else row.seen
            if field == "deleted":
                mine = (self.edited.get((record, name)) for name in row.fields)
                base = min([base, *(edit.base for edit in mine if edit is not None and edit.stands != edit.value)])
            if before is None:
                old = row.fields.get(field)
                self.edited[record, field] = Edit(old, base, op, at, old)
                out.append(OutField(field, value, base, None))
            else:
                self.edited[record, field] = before._replace(op=op, at=at)
                out.append(OutField(field, value, base if field == "deleted" else before.base, before.op))
        row.fields = {**row.fields, **values}
        return OutChange(op, kind, record, subject, create, at, tuple(out))

    def _put(self, act: OutAct) -> None:
        self.outbox[act.id] = act
        for change in act.changes:
            self.by_op[change.op] = act.id
            self.waiting[change.record] = self.waiting.get(change.record, 0) + 1

    def _take(self, act: OutAct) -> None:
        del self.outbox[act.id]
        for change in act.changes:
            self.by_op.pop(change.op, None)
            self.waiting[change.record] -= 1
            if not self.waiting[change.record]:
                del self.waiting[change.record]

    # reading

    def standing(self) -> Standing:
        oldest = next((act.changes[0].edited_at for act in self.outbox.values()), None)
        return Standing(self.timeline, self.cursor, len(self.outbox), oldest, self.met_at)

    def batch(self, limit: int, skip: Collection[bytes] = ()) -> Sequence[OutAct]:
        out: list[OutAct] = []
        stuck: set[bytes] = set()
        n = 0
        for act in self.outbox.values():
            if (skip and act.id in skip) or (stuck and any(stuck & {c.record, c.subject} for c in act.changes)):
                stuck.update(change.subject if change.create else change.record for change in act.changes)
                continue
            n += len(act.changes)
            if out and n > limit:
                break
            out.append(act)
        return out

    def receipts(self) -> Sequence[GoneReceipt]:
        return self.owed[:100]

    def received(self, receipts: Sequence[GoneReceipt]) -> None:
        self.owed = [each for each in self.owed if each not in receipts]

    def ask(self, subject: bytes) -> None:
        if subject not in self.wanted:
            self.wanted.append(subject)

    def asked(self) -> Sequence[bytes]:
        return self.wanted[:50]

    def subjects(self, after: bytes, count: int) -> Sequence[tuple[bytes, str]]:
        busy = {change.subject for act in self.outbox.values() for change in act.changes}
        free = sorted(s for s in self.held if s not in busy and s not in self.leaving)
        turn = [s for s in free if s > after] + [s for s in free if s <= after]
        return [(subject, self.held[subject][0]) for subject in turn[:count]]

    def rows(self, subject: bytes) -> Iterable[tuple[bytes, Mapping[str, Value]]]:
        for record, row in self.rows_.items():
            if row.subject == subject:
                yield record, {field: value for field, value in row.fields.items() if value is not None}

    # settling

    def settle(self, results: Sequence[Result], merge: Settle) -> None:
        acts: dict[bytes, dict[bytes, Result]] = {}
        for result in results:
            act_id = self.by_op.get(result.op)
            if act_id is not None:
                acts.setdefault(act_id, {})[result.op] = result
        for act_id, told in acts.items():
            act = self.outbox.get(act_id)
            if act is not None:
                self._settle_act(act, told, merge)

    def _settle_act(self, act: OutAct, told: dict[bytes, Result], merge: Settle) -> None:
        if any(change.op not in told for change in act.changes):
            return
        self._take(act)
        if act.atomic and any(result.what == "stale" for result in told.values()):
            self._settle_atomic(act, told, merge)
            return
        bases: dict[Key, Value] = {}
        kept: list[OutChange] = []
        aside: list[OutChange] = []
        for change in act.changes:
            result, left = told[change.op], change
            if result.what == "erased":
                self._erase(change.subject, result.version)
            elif result.what == "aside":
                if result.landed:
                    there, left = (_only(change, result.landed, within=each) for each in (True, False))
                    self._applied(there, result, set(), bases)
                    kept.append(there)
                self._set_aside(left)
                aside.append(left)
            else:
                late = {each.name for each in result.stale}
                self._applied(change, result, late, bases)
                for each in result.stale:
                    self._stale(act, change, each, merge)
                if late:
                    left = replace(change, fields=tuple(field for field in change.fields if field.name not in late))
                kept.append(left)
        kept, aside = ([change for change in some if change.fields] for some in (kept, aside))
        if kept or aside:
            whole = len(kept) == len(act.changes) and all(map(is_, kept, act.changes))
            self.sent.append(SentAct(act if whole else replace(act, changes=tuple(kept)), bases, tuple(aside)))

    def _applied(self, change: OutChange, result: Result, late: set[str], bases: dict[Key, Value]) -> None:
        for field in change.fields:
            version = result.landed_at(field.name)
            key = (change.record, field.name)
            edit = self.edited.get(key)
            if edit is None or field.name in late:
                continue
            bases[key] = edit.value
            if edit.op == change.op:
                if edit.stands_at > version:
                    self._set(key, edit.stands)
                self._forget(key)
            else:
                stands = field.value if edit.stands_at <= version else edit.stands
                self.edited[key] = edit._replace(value=field.value, base=version, stands=stands)

    def _set(self, key: Key, value: Value) -> None:
        row = self.rows_.get(key[0])
        if row is not None:
            row.fields = {**row.fields, key[1]: value}

    def _forget(self, key: Key) -> None:
        del self.edited[key]
        row = self.rows_.get(key[0])
        if row is not None and self._withholds(row, key[1]):
            row.fields = {**row.fields, key[1]: None}

    def _withholds(self, row: Row, field: str) -> bool:
        return row.level != "restricted" and not self.manifest.shows(row.type, field, row.level)

    def _stale(self, act: OutAct, change: OutChange, theirs: StaleValue, merge: Settle) -> None:
        key = (change.record, theirs.name)
        edit, row = self.edited.get(key), self.rows_.get(change.record)
        if edit is None or row is None or edit.op != change.op:
            return
        mine = next(field.value for field in change.fields if field.name == theirs.name)
        value = self._merge(change, theirs, edit, mine, merge)
        row.fields = {**row.fields, theirs.name: value}
        if value == theirs.value:
            self._forget(key)
            return
        op, at = next(self._ids), max(edit.at, theirs.edited_at)
        self.edited[key] = Edit(theirs.value, theirs.version, op, at, theirs.value, edit.stands_at)
        field = OutField(theirs.name, value, theirs.version, None)
        again = replace(change, op=op, create=False, edited_at=at, fields=(field,))
        self._put(OutAct(next(self._ids), act.name, False, (again,)))

    def _merge(self, change: OutChange, theirs: StaleValue, edit: Edit, mine: Value, merge: Settle) -> Value:
        kind = self._class(change.type, theirs.name)
        value, notice = merge(kind, edit.value, mine, theirs.value, edit.at, theirs.edited_at, change.op, theirs.op)
        if notice:
            said = {"record_id": change.record, "field": theirs.name, "base": edit.value, "mine": mine}
            self._conflict(
                made_of(change.op, theirs.name.encode()),
                change,
                said | {"theirs": theirs.value, "kind": notice},
            )
        return value

    def _class(self, type_name: str, field: str) -> str:
        if field == "deleted":
            return "deleted"
        rule = self.manifest.types.get(type_name)
        known = rule.fields.get(field) if rule else None
        return known.merge if known else "later"

    def _conflict(self, record: bytes, about: OutChange | HeldRecord, said: dict[str, Value]) -> None:
        if record in self.rows_:
            return
        if self.manifest.level_of(about.type, str(said["field"])) == RESTRICTED:
            said = {TWIN + name if name in _TEXTS else name: value for name, value in said.items()}
        self.do("conflict", 0, [("conflict", record, about.subject, said)], atomic=False)

    def _settle_atomic(self, act: OutAct, told: dict[bytes, Result], merge: Settle) -> None:
        mine_stands = True
        for change in act.changes:
            for theirs in told[change.op].stale:
                key = (change.record, theirs.name)
                edit, row = self.edited.get(key), self.rows_.get(change.record)
                if edit is None or row is None or edit.op != change.op:
                    continue
                mine = next(field.value for field in change.fields if field.name == theirs.name)
                mine_stands &= self._merge(change, theirs, edit, mine, merge) == mine
        if mine_stands:
            self._go_again(act, told)
            return
        for change in act.changes:
            late = {each.name: each.value for each in told[change.op].stale}
            for field in change.fields:
                edit = self.edited.get((change.record, field.name))
                if edit is not None and edit.op == change.op and field.value != edit.value:
                    said: dict[str, Value] = {"record_id": change.record, "field": field.name, "base": edit.value}
                    said["theirs"] = late.get(field.name, edit.stands)
                    record = made_of(change.op, field.name.encode())
                    self._conflict(record, change, said | {"mine": field.value, "kind": "undone"})
            self._set_aside(change, late)

    def _go_again(self, act: OutAct, told: dict[bytes, Result]) -> None:
        changes: list[OutChange] = []
        for change in act.changes:
            stale = {each.name: each for each in told[change.op].stale}
            op = next(self._ids)
            fields: list[OutField] = []
            at = change.edited_at
            for field in change.fields:
                key = (change.record, field.name)
                edit, theirs = self.edited.get(key), stale.get(field.name)
                if edit is None or edit.op != change.op:
                    continue
                base = theirs.version if theirs else edit.base
                at = max(at, theirs.edited_at) if theirs else at
                self.edited[key] = (
                    Edit(theirs.value, base, op, at, theirs.value, edit.stands_at)
                    if theirs
                    else edit._replace(op=op, at=at)
                )
                fields.append(OutField(field.name, field.value, base, None))
            if fields:
                changes.append(replace(change, op=op, edited_at=at, fields=tuple(fields)))
        if changes:
            self._put(OutAct(next(self._ids), act.name, True, tuple(changes)))

    def _set_aside(self, change: OutChange, theirs: Mapping[str, Value] | None = None) -> None:
        row = self.rows_.get(change.record)
        if row is None:
            return
        for field in change.fields:
            key = (change.record, field.name)
            edit = self.edited.get(key)
            if edit is not None and edit.op == change.op:
                value = theirs[field.name] if theirs and field.name in theirs else edit.stands
                row.fields = {**row.fields, field.name: value}
                self._forget(key)
        if (row.seen == 0 or change.record in self.marked) and change.record not in self.waiting:
            self._drop(change.record)

    def _drop(self, record: bytes) -> None:
        self.rows_.pop(record, None)
        self.marked.discard(record)
        for key in [key for key in self.edited if key[0] == record]:
            del self.edited[key]

    # pulling

    def apply(self, page: Page) -> None:
        for record in page.records:
            self._deliver(record)
        for grant in page.grants:
            self.held[grant.subject] = (grant.level, grant.epoch)
            self.marked_held.discard(grant.subject)
            going = self.leaving.get(grant.subject)
            if going is not None and going.at <= grant.epoch:
                del self.leaving[grant.subject]
            if grant.level != "headline" and grant.subject in self.wanted:
                self.wanted.remove(grant.subject)
        for gone in page.gone:
            if gone.erased:
                self._erase(gone.subject, gone.at)
            elif not self._newer(gone):
                self.leaving[gone.subject] = gone
        self.cursor = page.cursor
        if page.last:
            if self.marked or self.marked_held:
                self._end_of_restore(page)
            for each in self.sent:
                for change in each.changes:
                    if change.subject not in self.held and change.subject not in self.leaving:
                        self.leaving[change.subject] = Gone(change.subject, page.cursor[0], False)

    def _newer(self, gone: Gone) -> bool:
        return gone.subject in self.held and self.held[gone.subject][1] > gone.at

    def _deliver(self, new: HeldRecord) -> None:
        row = self.rows_.get(new.record)
        if row is None:
            row = self.rows_[new.record] = Row(new.type, new.subject, {}, 0, new.level)
        fields = dict(new.fields)
        names = row.fields.keys() | fields.keys()
        if new.record in self.waiting:
            for field in names:
                edit = self.edited.get((new.record, field))
                if edit is not None:
                    self.edited[new.record, field] = edit._replace(stands=fields.get(field), stands_at=new.version)
                    fields[field] = row.fields.get(field)
        if new.record in self.marked:
            self.marked.discard(new.record)
            self._lost(new, row, fields)
        row.fields, row.seen, row.level = fields, new.version, new.level

    def _lost(self, new: HeldRecord, row: Row, fields: dict[str, Value]) -> None:
        for field, value in row.fields.items():
            shown = self.manifest.shows(new.type, field, new.level)
            if value is not None and shown and value != fields.get(field) and new.type != "conflict":
                said: dict[str, Value] = {
                    "record_id": new.record,
                    "field": field,
                    "mine": value,
                    "theirs": fields.get(field),
                }
                self._conflict(made_of(new.record, field.encode(), self.timeline), new, said | {"kind": "restored"})

    def _end_of_restore(self, page: Page) -> None:
        for subject in sorted(self.marked_held):
            self.held.pop(subject, None)
            going = self.leaving.get(subject)
            if going is None or not going.at:
                self.leaving[subject] = Gone(subject, page.cursor[0], False)
        for record in sorted(self.marked):
            row = self.rows_.get(record)
            if row is None or record in self.waiting:
                continue
            op = made_of(record, self.timeline)
            row.seen = 0
            values = {f: v for f, v in row.fields.items() if v is not None}
            for field in values:
                self.edited[record, field] = Edit(None, 0, op, 0, None)
            fields = tuple(OutField(field, value, 0, None) for field, value in values.items())
            if not fields:
                self._drop(record)  # of which nothing shows here: there is nothing to offer
            else:
                change = OutChange(op, row.type, record, row.subject, True, 0, fields)
                self._put(OutAct(made_of(op, b"act"), "restored", False, (change,)))
        self.marked.clear()
        self.marked_held.clear()

    def withdraw(self) -> None:
        if not self.leaving:
            return
        busy = {change.subject for act in self.outbox.values() for change in act.changes}
        for subject, gone in list(self.leaving.items()):
            if subject not in busy and subject not in self.marked_held:
                self._remove(subject, gone.at, erased=False)

    def _erase(self, subject: bytes, at: int) -> None:
        order = list(self.outbox)
        for act in list(self.outbox.values()):
            if any(change.subject == subject for change in act.changes):
                rest = tuple(change for change in act.changes if change.subject != subject)
                self._take(act)
                if rest:
                    self._put(replace(act, changes=rest))
        self.outbox = {act: self.outbox[act] for act in order if act in self.outbox}
        self._remove(subject, at, erased=True)

    def _remove(self, subject: bytes, at: int, *, erased: bool) -> None:
        mine = [record for record, row in self.rows_.items() if row.subject == subject]
        for record in mine:
            self._drop(record)
        cut: list[SentAct] = []
        for each in self.sent:
            rest, aside = (
                tuple(change for change in some if change.subject != subject) for some in (each.act.changes, each.aside)
            )
            if rest or aside:
                cut.append(replace(each, act=replace(each.act, changes=rest), aside=aside))
        self.sent = cut
        self.let_go.add(subject)
        self.held.pop(subject, None)
        self.marked_held.discard(subject)
        self.leaving.pop(subject, None)
        self.wanted = [each for each in self.wanted if each != subject]
        receipt = GoneReceipt(subject, at, erased, len(mine))
        if not any((each.subject, each.at) == (subject, at) for each in self.owed):
            self.owed.append(receipt)

    # restoring

    def requeue(self, timeline: bytes) -> None:
        first, self.timeline, self.cursor = not self.timeline, timeline, (0, NOBODY)
        if first:
            return
        waiting = list(self.outbox.values())
        for act in waiting:
            self._take(act)
        for each in self.sent:
            if each.act.changes:
                self._put(each.act)
        for act in waiting:
            self._put(act)
        for each in self.sent:
            for change in each.aside:
                self._keep_aside(change)
        self._edited_again()
        self.sent = []
        self.leaving = {subject: Gone(subject, 0, False) for subject in self.leaving}
        self.marked = set(self.rows_)
        self.marked_held = set(self.held) | set(self.leaving)

    def _edited_again(self) -> None:
        """Edited rows for what goes again, with the base values kept in `sent`; the first base of a field counts."""
        first: dict[Key, tuple[Value, int]] = {}
        last: dict[Key, tuple[OutChange, Value]] = {}
        again = [(each, change) for each in self.sent for change in each.act.changes]
        for each, change in again:
            for field in change.fields:
                key = (change.record, field.name)
                if key in each.bases and change.record in self.rows_:
                    first.setdefault(key, (each.bases[key], field.base))
                    last[key] = (change, field.value)
        for key, (value, base) in first.items():
            row, later, (change, said) = self.rows_[key[0]], self.edited.get(key), last[key]
            if later is None and not self._withholds(row, key[1]) and row.fields.get(key[1]) != said:
                continue
            if later is None:
                self.edited[key] = Edit(value, base, change.op, change.edited_at, value)
                row.fields = {**row.fields, key[1]: said}
            else:
                self.edited[key] = later._replace(value=value, base=base, stands_at=0)

    def _keep_aside(self, change: OutChange) -> None:
        for field in change.fields:
            if field.value is not None:
                said: dict[str, Value] = {
                    "record_id": change.record,
                    "field": field.name,
                    "mine": field.value,
                    "kind": "aside",
                }
                self._conflict(made_of(change.op, field.name.encode(), self.timeline), change, said)

    def met(self, at: int) -> None:
        self.met_at = at
