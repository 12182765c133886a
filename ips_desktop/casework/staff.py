"""Who works here: role and share of a whole-time post (SS6.1). What the server lets them do is its own table's matter."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.records import Staff, Wte
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role


def add_staff(
    desk: Desk,
    *,
    person: UUID,
    name: str,
    role: Role,
    supervisor: UUID | None = None,
    hundredths: int | None = 100,
    begun_on: date | None = None,
    phone: str = "",
) -> UUID:
    """Add a member of staff under the id they were enrolled with. Refused "staff.name_missing", "staff.already", "staff.wte"."""
    if not name.strip():
        raise Refused("staff.name_missing", "name")
    if desk.session.get(Staff, person) is not None:
        raise Refused("staff.already")
    day = begun_on or desk.today
    desk.keep(
        Staff(
            id=person,
            subject_id=person,
            name=name.strip(),
            role=role,
            supervisor_id=supervisor,
            begun_on=day,
            phone=phone or None,
        )
    )
    if hundredths is not None:
        _set(desk, person, hundredths, day)
    return person


def set_wte(desk: Desk, *, staff: UUID, hundredths: int, from_day: date | None = None) -> UUID:
    """From this day this share of a whole-time post, in hundredths: 70 is 0.7. Refused "staff.wte"."""
    return _set(desk, desk.find(Staff, staff).id, hundredths, from_day or desk.today)


def set_phone(desk: Desk, *, staff: UUID, phone: str) -> UUID:
    """The number people served may call this member of staff on; it stands on every plan (papers §5)."""
    desk.may(Staff, "edit")
    desk.find(Staff, staff).phone = phone.strip() or None
    return staff


def _set(desk: Desk, staff: UUID, hundredths: int, from_day: date) -> UUID:
    if not 0 <= hundredths <= 150:
        raise Refused("staff.wte", "hundredths")
    return desk.keep(Wte(subject_id=staff, from_day=from_day, hundredths=hundredths))
