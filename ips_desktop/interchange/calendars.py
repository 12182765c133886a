"""My appointments as an iCalendar file (RFC 5545), and other people's meetings and busy times out of one.

Calendars are read by others: an appointment says whose it is by initials only, and where by nothing, unless the person chose more. Times are
civil Europe/London with the rules of its summer time in the file; a `UID` stays the appointment's for ever; what was called off is
there as cancelled. What comes in is kept on this laptop only, under `BUSY` in the drafts, until the next file takes its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.interchange.busy import BUSY, Busy, packed, unpacked
from ips_desktop.questions.texts import word
from ips_desktop.records import Appointment, Client, MeetingGroup, Venue
from ips_desktop.rules import names
from resources.wordings import has, said

BACK, AHEAD = timedelta(days=30), timedelta(days=365)
USUAL_MINUTES = 60
OURS = "@ips-desktop"


@dataclass(frozen=True)
class Meeting:
    """An appointment of mine as it goes into a calendar."""

    uid: str
    on: date
    at: int | None
    minutes: int | None
    who: str
    initials: str
    where: str
    called_off: bool


def my_meetings(desk: Desk) -> tuple[Meeting, ...]:
    """My appointments from 30 days back to a year ahead, what was called off among them, in their order; a group once. One statement."""
    rows = desk.session.execute(
        sa.select(
            Appointment.id, Appointment.on, Appointment.at, Appointment.minutes, Appointment.place, Appointment.called_off_on,
            Appointment.deleted, Venue.name, Client.given_name, Client.family_name, Client.known_as, Appointment.group_id,
            MeetingGroup.name,
        )
        .join(Client, Client.id == Appointment.subject_id)
        .outerjoin(MeetingGroup, MeetingGroup.id == Appointment.group_id)
        .outerjoin(Venue, Venue.id == Appointment.venue_id)
        .where(Appointment.adviser_id == desk.me.id, Appointment.on.between(desk.today - BACK, desk.today + AHEAD))
        .where(Client.deleted.is_not(True))
        .order_by(Appointment.on, Appointment.at, Appointment.id)
    )  # fmt: skip
    found: dict[UUID, Meeting] = {}
    for id_, on, at, minutes, place, off, deleted, venue, given, family, known, group, group_name in rows:
        if on is None:
            continue
        before, key = found.get(group or id_), group or id_
        told = names.short(given, family, known) if group is None else group_name or said("calendar.group")
        short = names.initials(names.full(given, family, known)) if group is None else said("calendar.group")
        found[key] = Meeting(
            uid=f"{key}{OURS}", on=on, at=at, minutes=minutes, who=told, initials=short, where=venue or _place(word(place)),
            called_off=(bool(off) or bool(deleted)) and (before is None or before.called_off),
        )  # fmt: skip
    return tuple(found.values())


def _place(place: str) -> str:
    key = f"terms.Place.{place}"
    return said(key) if place and has(key) else ""


def as_calendar(meetings: Sequence[Meeting], now: int, *, names_too: bool = False) -> bytes:
    """The meetings as an .ics file. `now` is the moment of writing in µs UTC; `names_too`: with first name, letter and place."""
    from icalendar import Calendar

    calendar: Any = Calendar()
    calendar.add("prodid", "-//IPS Desktop//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = datetime.fromtimestamp(now // 1_000_000, UTC)
    for meeting in meetings:
        calendar.add_component(_event(meeting, stamp, names_too=names_too))
    if any(meeting.at is not None for meeting in meetings):
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, stamp: datetime, *, names_too: bool) -> Any:
    from icalendar import Event

    event: Any = Event()
    event.add("uid", meeting.uid)
    event.add("dtstamp", stamp)
    event.add("summary", said("calendar.summary", who=meeting.who if names_too else meeting.initials))
    if names_too and meeting.where:
        event.add("location", meeting.where)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if meeting.called_off else "CONFIRMED")
    event.add("sequence", int(meeting.called_off))
    if meeting.at is None:
        event.add("dtstart", meeting.on)
        event.add("dtend", meeting.on + timedelta(days=1))
        return event
    start = datetime(meeting.on.year, meeting.on.month, meeting.on.day, *divmod(meeting.at, 60), tzinfo=LONDON)
    event.add("dtstart", start)
    event.add("duration", timedelta(minutes=meeting.minutes or USUAL_MINUTES))
    return event


# ---- what came in ----------------------------------------------------------------------------------------------------


def keep_busy(desk: Desk, *, entries: Sequence[Busy]) -> int:
    """Keep these times as mine that are taken otherwise; those of the file before go. Answers how many."""
    desk.drafts.keep(BUSY, desk.me.id, {"entries": packed(entries)})
    return len(entries)


def forget_busy(desk: Desk) -> None:
    """Let them go."""
    desk.drafts.drop(BUSY, desk.me.id)


def busy_between(desk: Desk, first: date, last: date) -> list[Busy]:
    """What is taken otherwise between two days, in order. One statement."""
    kept = desk.drafts.get(BUSY, desk.me.id)
    entries: Iterable[Busy] = () if kept is None else unpacked(kept.values.get("entries", ()))
    return [busy for busy in entries if first <= busy.on <= last]
