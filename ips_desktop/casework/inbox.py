"""Settling what laptops could not: keep one side, the other, or both; or say that one has seen it (decision 31)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from ips_desktop.casework.standing_here import in_full
from ips_desktop.desk import Desk
from ips_desktop.records import TYPES, Conflict, Record, SetAside, kinds_of
from ips_desktop.records.kinds import Merge
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ItemKind, ItemState, Settlement

FORM = "inbox"
"""The form under which a text written anew is kept as a draft, about the item."""


@dataclass(frozen=True)
class Settled:
    """What settling did, so that it can be taken back: the field's value before and after; `own`: the text that was put in."""

    item: UUID
    before: Any = None
    after: Any = None
    own: str = ""


def settle_item(desk: Desk, *, item: UUID, keep: Literal["mine", "theirs", "both", "own"], text: str = "") -> Settled:
    """Choose what stands of two texts; the field gets it, and the item says who chose. Both texts stay in the item.

    `mine` is what the laptop that came second wrote; "own" puts `text` in the place of both, and its draft goes.
    Refused "inbox.settled", "inbox.cannot_both", "inbox.own_empty", "sealed", "withheld".
    """
    desk.may(Conflict, "edit")
    found = in_full(desk, Conflict, item)
    if found.state == ItemState.SETTLED:
        raise Refused("inbox.settled")
    record, field = _written_in(desk, found)
    before = getattr(record, field)
    stands = _chosen(found, keep, text, kinds_of(type(record))[field].merge)
    _write(record, field, _read(record, field, stands))
    how = Settlement.KEPT_SHOWN if (found.told("shown") or "") == (stands or "") else Settlement.KEPT_OTHER
    _close(desk, found, {"both": Settlement.KEPT_BOTH, "own": Settlement.KEPT_OWN}.get(keep, how))
    desk.drafts.drop(FORM, item)
    return Settled(item, before, getattr(record, field), text.strip() if keep == "own" else "")


def _written_in(desk: Desk, item: Conflict) -> tuple[Record, str]:
    """The record and the field that an item is about. Refused "inbox.unknown", "withheld"."""
    record_type = TYPES.get(item.type or "")
    if record_type is None or item.record_id is None or item.field not in kinds_of(record_type):
        raise Refused("inbox.unknown")
    record = in_full(desk, record_type, item.record_id)
    if record.withholds(item.field):
        raise Refused("withheld")
    return record, item.field


def _chosen(item: Conflict, keep: str, text: str, merge: Merge) -> str | None:
    if keep in ("both", "own") and merge not in (Merge.WORDS, Merge.CAUTIOUS):
        raise Refused("inbox.cannot_both")
    if keep == "own":
        if not text.strip():
            raise Refused("inbox.own_empty", "text")
        return text.strip()
    return _both(item) if keep == "both" else item.told("mine" if keep == "mine" else "theirs")


def see_item(desk: Desk, *, item: UUID) -> Settled:
    """Say that one has seen what was merged, or what came back. Nothing else changes."""
    found = _item(desk, item)
    if isinstance(found, Conflict):
        _close(desk, found, Settlement.SEEN)
    else:
        found.state, found.settled_on, found.settled_by = ItemState.SETTLED, desk.today, desk.me.id
    return Settled(item)


def _item(desk: Desk, item: UUID) -> Conflict | SetAside:
    found = desk.session.get(Conflict, item) or desk.session.get(SetAside, item)
    if found is None:
        raise Refused("not_here")
    desk.may(type(found), "edit")
    return found


def take_back_settling(desk: Desk, *, settled: Settled) -> UUID:
    """The item waits again, its field holds what stood before, and a text written anew is a draft again.

    Refused "inbox.changed_since" when the field was changed after it was settled; "sealed", "withheld".
    """
    found = _item(desk, settled.item)
    if settled.before != settled.after and isinstance(found, Conflict):
        record, field = _written_in(desk, found)
        if getattr(record, field) != settled.after:
            raise Refused("inbox.changed_since")
        _write(record, field, settled.before)
    if settled.own:
        desk.drafts.keep(FORM, found.id, {"text": settled.own})
    wait_again(found)
    return found.id


def wait_again(item: Conflict | SetAside) -> None:
    """Nobody has settled this: it stands in the Inbox as it came."""
    item.state, item.settled_on, item.settled_by = ItemState.OPEN, None, None
    if isinstance(item, Conflict):
        item.settlement = None
        if item.kind == ItemKind.MERGED:
            item.state = ItemState.SETTLED  # what was merged came so; it waits only to be seen


def _close(desk: Desk, item: Conflict, how: Settlement) -> None:
    item.state, item.settlement = ItemState.SETTLED, how
    item.settled_on, item.settled_by = desk.today, desk.me.id


def _both(item: Conflict) -> str:
    shown, mine, theirs = (item.told(side) or "" for side in ("shown", "mine", "theirs"))
    return shown if shown not in (mine, theirs) else f"{theirs}\n{mine}".strip()


def _read(record: Record, field: str, text: str | None) -> Any:
    """The text of an item as the field holds it."""
    return None if text is None else _READ.get(kinds_of(type(record))[field].name, str)(text)


def _write(record: Record, field: str, value: Any) -> None:
    if getattr(record, field) != value:
        setattr(record, field, value)


_READ: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(("minute", "minutes", "number", "money", "instant"), int),
    **dict.fromkeys(("flag", "element"), "yes".__eq__),
    **dict.fromkeys(("seal", "strokes"), bytes.fromhex),
    "day": date.fromisoformat,
    "reference": UUID,
}
"""How the text of an item is read back, by the field's kind: the reverse of how the store writes it down."""
