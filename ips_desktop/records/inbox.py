"""Inbox items: records like any other, so that they travel to whoever must see them (decision 31)."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, instant, naming, reference
from ips_desktop.records.record import EVERYBODY, About, Record, prose, restricted
from ips_desktop.terms.words import ItemKind, ItemState, Settlement


class Conflict(Record, about=About("client", create=EVERYBODY, edit=EVERYBODY)):
    """Two people changed one field. Both texts stand here until somebody settles it; made by the laptop that came second.

    The texts of a restricted field stand under `restricted_…`, so that they go no further than the field (`told`).
    """

    __tablename__ = "conflict"

    kind: Mapped[Any] = choice(ItemKind)
    state: Mapped[Any] = choice(ItemState)
    type: Mapped[str | None] = naming()
    record_id: Mapped[UUID | None] = reference()
    field: Mapped[str | None] = naming()
    found_at: Mapped[int | None] = instant()
    mine_by: Mapped[UUID | None] = reference()
    mine_at: Mapped[int | None] = instant()
    theirs_at: Mapped[int | None] = instant()
    theirs_by: Mapped[UUID | None] = reference()
    settled_on: Mapped[date | None] = day()
    settled_by: Mapped[UUID | None] = reference()
    settlement: Mapped[Any] = choice(Settlement)
    base = prose()
    mine = prose()
    theirs = prose()
    shown = prose()
    restricted_base = restricted()
    restricted_mine = restricted()
    restricted_theirs = restricted()
    restricted_shown = restricted()

    def told(self, side: Literal["base", "mine", "theirs", "shown"]) -> str | None:
        """What one side says, wherever it stands; None when it was left empty or is not on this laptop."""
        said: str | None = getattr(self, side)
        return said if said is not None else getattr(self, f"restricted_{side}")


class SetAside(Record, about=About("client", create=(), edit=EVERYBODY, made_by="server")):
    """A change that the server did not apply, kept whole and shown (decision 31); its restricted fields stand apart."""

    __tablename__ = "set_aside"

    reason: Mapped[str | None] = naming()
    type: Mapped[str | None] = naming()
    record_id: Mapped[UUID | None] = reference()
    by: Mapped[UUID | None] = reference()
    at: Mapped[int | None] = instant()
    state: Mapped[Any] = choice(ItemState)
    settled_on: Mapped[date | None] = day()
    settled_by: Mapped[UUID | None] = reference()
    contents = prose()
    restricted_contents = restricted()
