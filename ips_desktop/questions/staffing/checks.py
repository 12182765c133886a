"""Whether somebody may meet a person alone on a day: a valid check, else who goes with them (SS8.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Accompaniment, Staff, StaffCheck
from ips_desktop.rules.staffing import Check, Companion, check_on, companion_on

_CHECK, _COMPANION = "check", "companion"


@dataclass(frozen=True)
class Alone:
    """How a member of staff may meet on a day. Without a valid check they go with `companion`, and alone with nobody.

    The rule holds from the first check that the service keeps here: until then nobody's is known, and its absence says nothing.
    """

    may: bool
    companion: UUID | None = None
    name: str = ""
    until: date | None = None


def checks_of(desk: Desk, staff: UUID) -> list[Check]:
    """The checks of a member of staff. One statement."""
    rows = desk.session.execute(
        sa.select(StaffCheck.issued_on, StaffCheck.due_on).where(
            StaffCheck.subject_id == staff, StaffCheck.deleted.is_not(True)
        )
    )
    return [Check(issued, due) for issued, due in rows]


def alone_on(desk: Desk, staff: UUID, on: date) -> Alone:
    """How a member of staff may meet on a day. One statement, and one more where somebody goes with them."""
    rows: Any = desk.session.execute(
        sa.union_all(
            _part(_CHECK, StaffCheck, sa.true(), StaffCheck.subject_id, StaffCheck.issued_on, StaffCheck.due_on),
            _part(
                _COMPANION, Accompaniment, Accompaniment.subject_id == staff, Accompaniment.companion_id,
                Accompaniment.from_day, Accompaniment.until_day,
            ),
        )
    ).all()  # fmt: skip
    kept = [(UUID(bytes=whose), Check(_day(first), _day(last))) for what, whose, first, last in rows if what == _CHECK]
    if not kept or check_on([check for whose, check in kept if whose == staff], on) is not None:
        return Alone(may=True)
    named = [
        Companion(UUID(bytes=id_), date.fromisoformat(first), date.fromisoformat(last))
        for what, id_, first, last in rows
        if what == _COMPANION and id_ and first and last
    ]
    found = companion_on(named, on)
    if found is None:
        return Alone(may=False)
    name = desk.session.scalar(sa.select(Staff.name).where(Staff.id == found.id)) or ""
    return Alone(may=False, companion=found.id, name=name, until=found.last)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _part(what: str, record: Any, where: Any, *columns: Any) -> Any:
    id_, first, last = (*columns, None, None)[:3]
    return sa.select(
        sa.literal(what, sa.Text()),
        sa.type_coerce(id_, sa.LargeBinary()),
        sa.literal(None, sa.Text()) if first is None else sa.type_coerce(first, sa.Text()),
        sa.literal(None, sa.Text()) if last is None else sa.type_coerce(last, sa.Text()),
    ).where(where, record.deleted.is_not(True))
