"""Every adviser's caseload on any day, against 25 and 10 for a whole post of that day (SS6.1, SS6.2, MEASURES §4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import clients_named, colleagues, team_of
from ips_desktop.questions.group import groups
from ips_desktop.questions.histories import modes_of
from ips_desktop.questions.marks import Meter
from ips_desktop.questions.meters import WHOLE_POST
from ips_desktop.questions.standing import histories, with_adviser
from ips_desktop.questions.wte import wte_on
from ips_desktop.records import Meeting, Spell
from ips_desktop.rules import limits, spells
from ips_desktop.rules.limits import Room
from ips_desktop.terms.words import Attendance, Role, SupportMode

People = tuple[tuple[UUID, str], ...]


@dataclass(frozen=True)
class DayRow:
    """One adviser on that day, in the order of names. `active` and `monitored`: who is counted in each meter."""

    id: UUID
    name: str
    hundredths: int
    active_meter: Meter
    monitoring_meter: Meter
    active: People
    monitored: People


def caseloads_on(desk: Desk, day: date) -> tuple[DayRow, ...]:
    """The team of today as it stood, or will stand, on a day: by what is known here. Nine statements, whatever the number of people."""
    team = [c for c in team_of(desk, colleagues(desk)) if c.role in (Role.ADVISER, Role.SUPERVISOR)]
    ids = [c.id for c in team]
    named = histories(desk, ids).on(day)
    mode = modes_of(desk, with_adviser(ids)).on(day)
    posts = wte_on(desk, ids, day)
    mine: dict[UUID, tuple[list[UUID], list[UUID]]] = {id_: ([], []) for id_ in ids}
    for client in _open_on(desk, ids, day):
        adviser = named.get(client)
        if adviser is not None and adviser in mine:
            mine[adviser][int(mode.get(client) == SupportMode.MONITORING)].append(client)
    names = clients_named(desk, [client for pair in mine.values() for each in pair for client in each])

    def people(ids_: list[UUID]) -> People:
        found = ((client, names[client].full) for client in ids_ if client in names)
        return tuple(sorted(found, key=lambda pair: (pair[1].casefold(), pair[0])))

    return tuple(
        DayRow(
            c.id,
            c.name,
            share := posts.get(c.id, WHOLE_POST),
            _meter(limits.active(len(mine[c.id][0]), share, desk.reference, day)),
            _meter(limits.monitoring(len(mine[c.id][1]), share, desk.reference, day)),
            people(mine[c.id][0]),
            people(mine[c.id][1]),
        )
        for c in team
    )


def _meter(room: Room) -> Meter:
    return Meter(room.count, room.limit, room.over, room.under, room.free)


def _open_on(desk: Desk, advisers: list[UUID], day: date) -> list[UUID]:
    """Whose time with us was open on that day, of whoever was ever with these advisers; each person once."""
    met = sa.select(sa.func.min(Meeting.on)).where(
        Meeting.subject_id == Spell.subject_id, Meeting.attendance == Attendance.ATTENDED, Meeting.on >= Spell.yes_on,
        Meeting.deleted.is_not(True),
    )  # fmt: skip
    rows: Any = desk.session.execute(
        sa.select(Spell.subject_id, Spell.accepted_on, met.scalar_subquery(), Spell.closed_on).where(
            Spell.subject_id.in_(with_adviser(advisers)), Spell.deleted.is_not(True)
        )
    )
    same = groups(desk)
    return list(
        dict.fromkeys(
            same.top(client)
            for client, accepted, entered, closed in rows
            if spells.is_open(accepted, entered, closed, day)
        )
    )
