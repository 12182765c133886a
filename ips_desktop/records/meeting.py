"""Meetings: booked, held, missed, and what is added to their notes afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, instant, minute, minutes, naming, reference
from ips_desktop.records.record import About, Record, prose
from ips_desktop.terms.words import Attendance, Medium, Place, Purpose


class Appointment(Record, about=About("client")):
    """A meeting agreed for a day and a time; it stands until a meeting settles it or it is called off.

    `joint`: with the care co-ordinator (SS8.3). `stopped_by`: the time with us whose end called it off, for whoever takes that back.
    """

    __tablename__ = "appointment"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    travel_minutes: Mapped[int | None] = minutes()
    minutes: Mapped[int | None] = minutes()
    place: Mapped[Any] = choice(Place)
    venue_id: Mapped[UUID | None] = reference()
    medium: Mapped[Any] = choice(Medium)
    purpose: Mapped[Any] = choice(Purpose)
    adviser_id: Mapped[UUID | None] = reference()
    meeting_id: Mapped[UUID | None] = reference()
    called_off_on: Mapped[date | None] = day()
    group_id: Mapped[UUID | None] = reference()
    with_safety: Mapped[bool | None] = flag()
    joint: Mapped[bool | None] = flag()
    stopped_by: Mapped[UUID | None] = reference()
    bring = prose()


class Meeting(Record, about=About("client", sealed_by="kept_at", after_seal=("deleted",))):
    """A meeting as it was kept (SS5.2, FS19). What is kept stands; what comes later is an addendum."""

    __tablename__ = "meeting"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    travel_minutes: Mapped[int | None] = minutes()
    minutes: Mapped[int | None] = minutes()
    place: Mapped[Any] = choice(Place)
    venue_id: Mapped[UUID | None] = reference()
    medium: Mapped[Any] = choice(Medium)
    attendance: Mapped[Any] = choice(Attendance)
    purpose: Mapped[Any] = choice(Purpose)
    adviser_id: Mapped[UUID | None] = reference()
    with_whom: Mapped[str | None] = naming()
    next_who: Mapped[str | None] = naming()
    next_by: Mapped[date | None] = day()
    kept_at: Mapped[int | None] = instant()
    carer: Mapped[bool | None] = flag()
    interpreter: Mapped[bool | None] = flag()
    joint: Mapped[bool | None] = flag()
    group_id: Mapped[UUID | None] = reference()
    cover_for: Mapped[UUID | None] = reference()
    talked_of: Mapped[str | None] = naming()
    note = prose()
    next_step = prose()


# Counts, first and last meetings, and a person's newest note are read from these and never from the whole table.
sa.Index("meeting_by_person", Meeting.subject_id, Meeting.on, Meeting.attendance, Meeting.deleted)
sa.Index("meeting_by_day", Meeting.on, Meeting.attendance)
sa.Index("meeting_joint", Meeting.subject_id, Meeting.on, sqlite_where=Meeting.joint.is_(True))
sa.Index("appointment_by_day", Appointment.on)


class Addendum(Record, about=About("client", sealed_by="kept_at")):
    """What was added to a kept record later, with its day."""

    __tablename__ = "addendum"

    record_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    kept_at: Mapped[int | None] = instant()
    text = prose()
