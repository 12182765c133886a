"""How the unit meets: supervision as a group, meetings with leads shared and cover talked over (FS6)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.casework.leads import share_lead
from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.records import UnitMeeting, UnitMeetingLead, UnitMeetingThere
from ips_desktop.terms.troubles import Refused

MINUTES = 8 * 60


def record_unit_meeting(
    desk: Desk,
    *,
    service: UUID,
    on: date | None = None,
    there: Collection[UUID] = (),
    leads: Collection[UUID] = (),
    **fields: Any,
) -> UUID:
    """The unit met: how, who was there, which job leads were shared. A lead that is shared here is everybody's from now on.

    Refused "unit_meeting.kind_missing", "unit_meeting.nobody", "supervision.minutes", "day_ahead", "not_here".
    """
    day = on or desk.today
    not_ahead(desk, day)
    if service != desk.me.service:
        raise Refused("not_here")
    made = UnitMeeting(id=desk.new_id(), subject_id=service, on=day, led_by=desk.me.id)
    say(made, fields)
    if made.kind is None:
        raise Refused("unit_meeting.kind_missing", "kind")
    if not there:
        raise Refused("unit_meeting.nobody", "there")
    if made.minutes is not None and not 0 < made.minutes <= MINUTES:
        raise Refused("supervision.minutes", "minutes")
    desk.keep(made)
    _set(desk, made, there, leads)
    return made.id


def edit_unit_meeting(
    desk: Desk,
    *,
    meeting: UUID,
    there: Collection[UUID] | None = None,
    leads: Collection[UUID] | None = None,
    **fields: Any,
) -> UUID:
    """Change what is said of a meeting of the unit. Refused as `record_unit_meeting`."""
    desk.may(UnitMeeting, "edit")
    found = in_full(desk, UnitMeeting, meeting)
    say(found, fields)
    if found.on is not None:
        not_ahead(desk, found.on)
    if found.kind is None:
        raise Refused("unit_meeting.kind_missing", "kind")
    if there is not None and not there:
        raise Refused("unit_meeting.nobody", "there")
    _set(desk, found, there, leads)
    return meeting


def _set(desk: Desk, meeting: UnitMeeting, there: Collection[UUID] | None, leads: Collection[UUID] | None) -> None:
    """Who was there and which leads, each a row of its own; two laptops that name the same one make the same row (decision 5)."""
    if there is not None:
        _elements(desk, UnitMeetingThere, "staff_id", meeting, there)
    if leads is not None:
        _elements(desk, UnitMeetingLead, "lead_id", meeting, leads)
        for lead in leads:
            share_lead(desk, lead=lead)


def _elements(desk: Desk, record: Any, field: str, meeting: UnitMeeting, wanted: Collection[UUID]) -> None:
    desk.session.flush()
    rows = {row.id: row for row in desk.session.scalars(sa.select(record).where(record.meeting_id == meeting.id))}
    ids = {uuid5(meeting.id, f"{field}:{each.hex}"): each for each in wanted}
    for id_, row in rows.items():
        row.present = id_ in ids
    for id_, each in ids.items():
        if id_ not in rows:
            made = record(id=id_, subject_id=meeting.subject_id, meeting_id=meeting.id, present=True, **{field: each})
            desk.keep(made)


def drop_unit_meeting(desk: Desk, *, meeting: UUID) -> UUID:
    """The unit did not meet."""
    desk.may(UnitMeeting, "edit")
    in_full(desk, UnitMeeting, meeting).deleted = True
    return meeting


def unit_met_after_all(desk: Desk, *, meeting: UUID) -> UUID:
    """The unit met after all."""
    desk.may(UnitMeeting, "edit")
    return put_back(desk, UnitMeeting, meeting)
