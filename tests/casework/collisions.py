"""What stands in the store after two laptops edited one field."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.records import Conflict
from ips_desktop.terms.words import ItemKind, ItemState


def collide(
    desk: Desk,
    client: UUID,
    type_: str,
    record: UUID,
    field: str,
    texts: dict[str, str],
    kind: ItemKind = ItemKind.CONFLICT,
) -> UUID:
    """Two laptops edited one field: what the store makes of it."""
    item = Conflict(id=desk.new_id(), subject_id=client, kind=kind, type=type_, record_id=record, field=field)
    item.state = ItemState.SETTLED if kind == ItemKind.MERGED else ItemState.OPEN
    item.mine_by, item.mine_at, item.theirs_at, item.found_at = desk.me.id, desk.now, desk.now + 1, desk.now
    for name, value in texts.items():
        setattr(item, name, value)
    return desk.keep(item)
