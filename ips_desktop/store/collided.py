"""Fields edited here that came too late: what stands by the merge, and how it is told in the Inbox (`Box.settle`)."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.store import notices, outbox
from ips_desktop.store.held import Held
from ips_desktop.store.notices import Collision, derived, tell
from ips_desktop.store.outbox import Change, Edit, Field
from ips_desktop.store.parcels import Result, Settle, StaleValue, Value, same
from ips_desktop.store.shapes import merge_class
from ips_desktop.terms.words import ItemKind


@dataclass(frozen=True)
class Merged:
    """A field that came too late: what each wrote, what stands now, and what to tell."""

    field: Field
    edit: Edit
    mine: Value
    theirs: StaleValue
    value: Value
    notice: str | None

    @property
    def mine_stands(self) -> bool:
        """Whether what I wrote is what stands."""
        return same(self.value, self.mine)

    @property
    def theirs_stands(self) -> bool:
        """Whether what the server has is what stands."""
        return same(self.value, self.theirs.value)


def merged_fields(held: Held, merge: Settle, change: Change, result: Result) -> list[Merged]:
    """What stands for each field that came too late, where no later edit of mine will speak."""
    edits = outbox.edits(held.connection, change.record)
    fields = {field.name: field for field in change.fields}
    found: list[Merged] = []
    for theirs in result.stale:
        edit, field = edits.get(theirs.name), fields.get(theirs.name)
        if edit is None or field is None or edit.op != change.op:
            continue
        mine, kind = field.value, merge_class(change.type, theirs.name)
        if change.type == notices.TYPE and change.creates:  # the same item was made elsewhere: it stands as it is there
            value, notice = theirs.value, None
        else:
            value, notice = merge(kind, edit.value, mine, theirs.value, edit.at, theirs.edited_at, change.op, theirs.op)
        found.append(Merged(field, edit, mine, theirs, value, notice))
    return found


def tell_merged(held: Held, change: Change, merged: Merged) -> None:
    """Put it in the Inbox if the merge says so; where caution decided, it says that."""
    if merged.notice is None:
        return
    cautious = merge_class(change.type, merged.field.name) == "cautious"
    kind = ItemKind.CAUTIOUS if cautious else ItemKind(merged.notice)
    theirs = merged.theirs
    tell(
        held,
        Collision(
            derived(change.op, theirs.name), change.type, change.record, change.subject, theirs.name,
            merged.edit.value, merged.mine, theirs.value, merged.value, merged.edit.at, theirs.edited_at, theirs.by,
        ),
        kind,
    )  # fmt: skip


def tell_lost(held: Held, change: Change, field: Field, edit: Edit, late: Merged | None) -> None:
    """A field undone with its act: what I wrote is kept in the Inbox, unless its merge has said so.

    `late`: the field itself came too late, so that whose value stands is known.
    """
    if same(field.value, edit.value) or field.name in notices.OF_THE_HOUSE:
        return
    stands = late.theirs.value if late else edit.stands
    tell(
        held,
        Collision(
            derived(change.op, field.name), change.type, change.record, change.subject, field.name,
            edit.value, field.value, stands, stands, edit.at, None, late.theirs.by if late else notices.NOBODY,
        ),
        ItemKind.CONFLICT,
    )  # fmt: skip
