"""Meetings: booked, held or missed, kept for good, and added to later (SS5.2, FS19, FS20)."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict, Unpack
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.meeting_alone import may_agree, who_was_there
from ips_desktop.casework.standing_here import fill, in_full, person
from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.finishing import has_died
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.meeting import FORM
from ips_desktop.records import Addendum, Appointment, Meeting
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance, Medium, Place, Purpose

DAY_MINUTES = 24 * 60
AGREED_FOR = (
    sa.select(Appointment)
    .where(Appointment.subject_id.in_(sa.bindparam("records", expanding=True)))
    .where(Appointment.on == sa.bindparam("day"), Appointment.meeting_id.is_(None))
    .where(Appointment.called_off_on.is_(None), Appointment.group_id.is_(None), Appointment.deleted.is_not(True))
    .order_by(Appointment.at)
)
"""What was agreed for this person and day and is not settled; put together once, for this is the act done most."""


class AppointmentFields(TypedDict, total=False):
    """What may be said of a meeting that is to come. `at`: minutes after midnight; `minutes`: how long."""

    at: int | None
    minutes: int | None
    place: Place | None
    venue_id: UUID | None
    medium: Medium | None
    purpose: Purpose | None
    adviser_id: UUID | None
    travel_minutes: int | None


class BookingFields(AppointmentFields, total=False):
    """What else may be said of a meeting before it was."""

    with_safety: bool | None
    joint: bool | None
    bring: str


class MeetingFields(AppointmentFields, total=False):
    """What may be said of a meeting that was. Only person, day and whether they came are asked for."""

    with_whom: str
    note: str
    next_step: str
    next_who: str
    next_by: date | None
    carer: bool | None
    interpreter: bool | None
    joint: bool | None


def book_meeting(desk: Desk, *, client: UUID, on: date, **fields: Unpack[BookingFields]) -> UUID:
    """Agree a meeting for a day to come. Refused "meeting.in_the_past", "person.died", "meeting.minutes", "meeting.time", "meeting.travel", "check.none_to_book"."""
    who = person(desk, client).id
    if has_died(desk, who):
        raise Refused("person.died")
    if on < desk.today:
        raise Refused("meeting.in_the_past", "on")
    check_times(fields)
    may_agree(desk, on, fields.get("medium"))
    booked = Appointment(id=desk.new_id(), subject_id=who, on=on, adviser_id=desk.me.id)
    fill(booked, fields, BookingFields)
    return desk.keep(booked)


def change_meeting(desk: Desk, *, appointment: UUID, on: date | None = None, **fields: Unpack[BookingFields]) -> UUID:
    """Change a meeting that was agreed: another day or time, where, how long the way is.

    Refused as `book_meeting`, "meeting.already_kept"; "group.changes_together" for one that is part of a group.
    """
    desk.may(Appointment, "edit")
    booked = in_full(desk, Appointment, appointment)
    if booked.meeting_id is not None:
        raise Refused("meeting.already_kept")
    if booked.group_id is not None:
        raise Refused("group.changes_together")
    if on is not None and on < desk.today:
        raise Refused("meeting.in_the_past", "on")
    check_times(fields)
    booked.on = on or booked.on
    fill(booked, fields, BookingFields)
    return appointment


def take_back_booking(desk: Desk, *, appointment: UUID) -> UUID:
    """It was not agreed after all. Refused "meeting.already_kept"."""
    desk.may(Appointment, "edit")
    booked = in_full(desk, Appointment, appointment)
    if booked.meeting_id is not None:
        raise Refused("meeting.already_kept")
    booked.deleted = True
    return appointment


def put_meeting_on_again(desk: Desk, *, appointment: UUID) -> UUID:
    """A meeting that was called off takes place after all."""
    desk.may(Appointment, "edit")
    found = in_full(desk, Appointment, appointment)
    found.called_off_on = found.stopped_by = None
    return appointment


def call_off_meeting(desk: Desk, *, appointment: UUID, on: date | None = None) -> UUID:
    """Call off a meeting that was agreed. Refused "meeting.already_kept"."""
    desk.may(Appointment, "edit")
    booked = in_full(desk, Appointment, appointment)
    if booked.meeting_id is not None:
        raise Refused("meeting.already_kept")
    booked.called_off_on = on or desk.today
    return appointment


def record_meeting(
    desk: Desk,
    *,
    client: UUID,
    on: date,
    attendance: Attendance = Attendance.ATTENDED,
    appointment: UUID | None = None,
    **fields: Unpack[MeetingFields],
) -> UUID:
    """Keep a meeting as it was: who, when, whether they came, and whatever else was said (SS5.2).

    Settles the appointment given, else the one agreed for that person and day. A note written on a later day is marked by `made_at`.
    Refused "meeting.in_the_future", "meeting.minutes", "meeting.time", "meeting.travel", "meeting.next_by", "check.who_went".
    """
    who = person(desk, client).id
    if attendance == Attendance.ATTENDED:
        fields["with_whom"] = who_was_there(desk, on, fields.get("medium"), fields.get("with_whom") or "")
    kept = keep_meeting(desk, who, on, attendance, fields)
    _settle(desk, who, on, appointment, kept.id)
    desk.drafts.drop(FORM, who)
    return kept.id


def keep_meeting(
    desk: Desk, who: UUID, on: date, attendance: Attendance, fields: MeetingFields, group: UUID | None = None
) -> Meeting:
    """A meeting with a person held in full, kept; it settles nothing yet. `group`: what it was part of. Refused as `record_meeting`."""
    if on > desk.today:
        raise Refused("meeting.in_the_future", "on")
    check_times(fields)
    by = fields.get("next_by")
    if by is not None and by < on:
        raise Refused("meeting.next_by", "next_by")
    kept = Meeting(
        id=desk.new_id(), subject_id=who, on=on, attendance=attendance, adviser_id=desk.me.id, kept_at=desk.now, group_id=group,
    )  # fmt: skip
    fill(kept, fields, MeetingFields)
    if kept.next_step and not kept.next_who:
        kept.next_who = desk.me.name
    desk.keep(kept)
    return kept


def undo_meeting(desk: Desk, *, meeting: UUID) -> UUID:
    """Take back a meeting just kept: on the day it was written, by who wrote it. Refused "meeting.undo_too_late"."""
    found = in_full(desk, Meeting, meeting)
    written = datetime.fromtimestamp((found.kept_at or 0) / 1_000_000, LONDON).date()
    if found.made_by != desk.me.id or written != desk.today:
        raise Refused("meeting.undo_too_late")
    found.deleted = True
    for booked in desk.session.scalars(sa.select(Appointment).where(Appointment.meeting_id == meeting)):
        booked.meeting_id = None
    return meeting


def add_addendum(desk: Desk, *, meeting: UUID, text: str) -> UUID:
    """Add to a meeting that was kept; what was kept stands. Refused "addendum.empty"."""
    found = in_full(desk, Meeting, meeting)
    if not text.strip():
        raise Refused("addendum.empty", "text")
    return desk.keep(
        Addendum(subject_id=found.subject_id, record_id=found.id, on=desk.today, kept_at=desk.now, text=text)
    )


def check_times(fields: AppointmentFields) -> None:
    """Refuse what no day holds: "meeting.minutes", "meeting.time", "meeting.travel"."""
    minutes, at = fields.get("minutes"), fields.get("at")
    if minutes is not None and not 1 <= minutes <= DAY_MINUTES:
        raise Refused("meeting.minutes", "minutes")
    if at is not None and not 0 <= at < DAY_MINUTES:
        raise Refused("meeting.time", "at")
    if not 0 <= (fields.get("travel_minutes") or 0) < DAY_MINUTES:
        raise Refused("meeting.travel", "travel_minutes")


def _settle(desk: Desk, client: UUID, on: date, appointment: UUID | None, meeting: UUID) -> None:
    if appointment is not None:
        booked = in_full(desk, Appointment, appointment)
    else:
        # A group is settled for all who were expected.
        booked = desk.session.scalars(AGREED_FOR, {"records": ids_of(desk, client), "day": on}).first()
    if booked is not None:
        booked.meeting_id = meeting
