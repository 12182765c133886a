"""Places where we may meet (SS5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.texts import word
from ips_desktop.records import Beside, Venue


@dataclass(frozen=True)
class VenueChoice:
    """A place we know. `kind`: a value of `VenueKind`, which is also the kind of place it fills in."""

    id: UUID
    name: str
    kind: str
    access: str = ""


def venues(desk: Desk) -> tuple[VenueChoice, ...]:
    """Every place, in the order of names, with what one should know of getting in. One statement."""
    rows = desk.session.execute(
        sa.select(Venue.id, Venue.name, Venue.kind, Beside.value)
        .outerjoin(Beside, sa.and_(Beside.record_id == Venue.id, Beside.field == "access"))
        .where(Venue.deleted.is_not(True))
        .order_by(sa.func.lower(Venue.name), Venue.id)
    )
    return tuple(VenueChoice(id_, name or "", word(kind), access or "") for id_, name, kind, access in rows)
