"""A group or a job club: several people at once, a meeting for each of them, and nobody named in another's record (SS5.2, FS2).

Booked ahead, it stands in each person's diary; held, it is one meeting in the record of each who was expected or came, with whether they did.
What everybody may read goes to all who came, and what is about one goes to that one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.meeting import MeetingFields, check_times, keep_meeting
from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.finishing import has_died
from ips_desktop.questions.group import goes_on, groups
from ips_desktop.records import Appointment, Client, Meeting, MeetingGroup
from ips_desktop.rules.naming_others import Called, named_in
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance

SHARED = ("at", "minutes", "place", "venue_id", "medium")
"""What each person's meeting says as the group does; the way there is the adviser's, once, and stands with the group."""
MOST = 60


@dataclass(frozen=True)
class ThereInput:
    """One person of the group: whether they came, and what is written of them alone."""

    client: UUID
    attendance: Attendance = Attendance.ATTENDED
    note: str = ""


def book_group(desk: Desk, *, on: date, name: str = "", people: Sequence[UUID] = (), **fields: Any) -> UUID:
    """Agree a group for a day to come: a meeting in the diary of each. `fields` are those of the record.

    Refused "meeting.in_the_past", "meeting.minutes", "meeting.time", "meeting.travel", "group.name_missing", "group.names_somebody",
    "group.nobody", "group.too_many", "person.died", "withheld".
    """
    if on < desk.today:
        raise Refused("meeting.in_the_past", "on")
    here = _people(desk, people)
    group = MeetingGroup(id=desk.new_id(), subject_id=desk.me.service, adviser_id=desk.me.id)
    _say(desk, group, here, {**fields, "on": on, "name": name})
    desk.keep(group)
    for client in here:
        _book(desk, group, client)
    return group.id


def record_group(
    desk: Desk,
    *,
    on: date,
    name: str = "",
    people: Sequence[ThereInput] = (),
    note: str = "",
    group: UUID | None = None,
    not_names: Collection[str] = (),
    **fields: Any,
) -> UUID:
    """Keep a group as it was: a meeting for each of these people, with whether they came. One that was booked is settled by it.

    `note` goes to all who came, before what is written of one alone; neither may name another of them. `not_names`: words that are no names
    here. Refused "day_ahead", "group.already_kept", "group.somebody_missing" when one who was expected is not said, and as `book_group`.
    """
    not_ahead(desk, on)
    here = _people(desk, [each.client for each in people])
    kept = _booked(desk, group)
    desk.may(Meeting, "create")
    _say(desk, kept, here, {**fields, "on": on, "name": name})
    _name_nobody_else(desk, here, people, note, not_names)
    expected = _appointments(desk, kept.id)
    if set(expected) - set(here):
        raise Refused("group.somebody_missing", "people", n=len(set(expected) - set(here)))
    if group is None:
        desk.keep(kept)
    kept.kept_at = desk.now
    shared = {field: getattr(kept, field) for field in SHARED}
    for each, client in zip(people, here, strict=True):
        words = "\n\n".join(part for part in (note.strip() if _came(each) else "", each.note.strip()) if part)
        told = cast("MeetingFields", {**shared, "note": words})
        meeting = keep_meeting(desk, client, on, each.attendance, told, kept.id)
        if client in expected:
            expected[client].meeting_id = meeting.id
    return kept.id


def change_group(desk: Desk, *, group: UUID, people: Sequence[UUID] = (), **fields: Any) -> UUID:
    """Change a group that is to come: when, where, and who is expected. Refused as `book_group`, "group.already_kept"."""
    desk.may(MeetingGroup, "edit")
    found = _booked(desk, group)
    here = _people(desk, people)
    _say(desk, found, here, fields)
    if found.on is None or found.on < desk.today:
        raise Refused("meeting.in_the_past", "on")
    expected = _appointments(desk, group)
    for client, booked in expected.items():
        if client in here:
            _as_group(booked, found)
        else:
            booked.called_off_on = desk.today
            booked.group_id = None  # theirs alone: it is not put on again with the group
    for client in here:
        if client not in expected:
            _book(desk, found, client)
    return group


def call_off_group(desk: Desk, *, group: UUID) -> UUID:
    """It will not take place: called off for everybody. Refused "group.already_kept"."""
    desk.may(MeetingGroup, "edit")
    found = _booked(desk, group)
    found.called_off_on = desk.today
    for booked in _appointments(desk, group).values():
        booked.called_off_on = desk.today
    return group


def put_group_on_again(desk: Desk, *, group: UUID) -> UUID:
    """It takes place after all, for those for whom it was called off with it. Refused "group.already_kept"."""
    desk.may(MeetingGroup, "edit")
    found = _booked(desk, group)
    off, found.called_off_on = found.called_off_on, None
    asked = sa.select(Appointment).where(Appointment.group_id == group, Appointment.called_off_on == off)
    for booked in desk.session.scalars(asked.where(Appointment.deleted.is_not(True))):
        booked.called_off_on = None
    return group


def undo_group(desk: Desk, *, group: UUID) -> UUID:
    """Take back a group just written down or booked: on that day, by who wrote it. One that was booked is to be written down again.

    Refused "meeting.undo_too_late". What was corrected or added since on one person's meeting goes with it, as it does for one person.
    """
    desk.may(MeetingGroup, "edit")
    found = in_full(desk, MeetingGroup, group)
    written = datetime.fromtimestamp((found.kept_at or found.made_at or 0) / 1_000_000, LONDON).date()
    if found.adviser_id != desk.me.id or written != desk.today:
        raise Refused("meeting.undo_too_late")
    was_kept, found.kept_at = found.kept_at is not None, None
    for meeting in desk.session.scalars(sa.select(Meeting).where(Meeting.group_id == group)):
        meeting.deleted = True
    booked = desk.session.scalars(
        sa.select(Appointment).where(Appointment.group_id == group, Appointment.deleted.is_not(True))
    ).all()
    for each in booked:
        each.meeting_id = None
        each.deleted = None if was_kept else True
    found.deleted = None if was_kept and booked else True
    return group


def _people(desk: Desk, people: Sequence[UUID]) -> list[UUID]:
    """The people, each held in full, by the record that goes on."""
    if not people:
        raise Refused("group.nobody", "people")
    if len(people) > MOST:
        raise Refused("group.too_many", "people", n=MOST)
    here = [person(desk, client).id for client in people]
    if len(set(here)) < len(here):
        raise Refused("group.twice", "people")
    return here


def _booked(desk: Desk, group: UUID | None) -> MeetingGroup:
    """The group as it was booked, or a new one."""
    if group is None:
        return MeetingGroup(id=desk.new_id(), subject_id=desk.me.service, adviser_id=desk.me.id)
    found = in_full(desk, MeetingGroup, group)
    if found.kept_at is not None:
        raise Refused("group.already_kept")
    return found


def _say(desk: Desk, group: MeetingGroup, people: Sequence[UUID], fields: Mapping[str, Any]) -> None:
    """What it is called, when and where; the whole service reads it, so that its name names nobody."""
    say(group, fields, not_these=("adviser_id", "kept_at", "called_off_on"))
    name = group.name = " ".join((group.name or "").split())
    if not name:
        raise Refused("group.name_missing", "name")
    if named_in(name, _called(desk, people).values()):
        raise Refused("group.names_somebody", "name")
    check_times({"minutes": group.minutes, "at": group.at, "travel_minutes": group.travel_minutes})


def _name_nobody_else(
    desk: Desk, here: Sequence[UUID], people: Sequence[ThereInput], note: str, not_names: Collection[str]
) -> None:
    """Refuse words that would stand in one person's record and name another of the group."""
    called = _called(desk, here)
    for each, client in zip(people, here, strict=True):
        others = [names for other, names in called.items() if other != client]
        if _came(each) and named_in(note, others, not_names):
            raise Refused("group.names_somebody", "note")
        if named_in(each.note, others, not_names):
            raise Refused("group.names_somebody", "people", client=client)


def _called(desk: Desk, people: Sequence[UUID]) -> dict[UUID, Called]:
    rows = desk.session.execute(
        sa.select(Client.id, Client.given_name, Client.family_name, Client.known_as).where(Client.id.in_(list(people)))
    )
    return {id_: Called(given or "", family or "", known or "") for id_, given, family, known in rows}


def _appointments(desk: Desk, group: UUID) -> dict[UUID, Appointment]:
    """Who is expected of those held in full here, by the record of the person that goes on."""
    same = groups(desk)
    rows = desk.session.scalars(
        sa.select(Appointment)
        .join(Client, Client.id == goes_on(same, Appointment.subject_id))
        .where(Appointment.group_id == group, Appointment.meeting_id.is_(None), Appointment.called_off_on.is_(None))
        .where(Appointment.deleted.is_not(True), Client.deleted.is_not(True), Client.held != "headline")
        .order_by(Appointment.id)
    )
    return {same.top(row.subject_id): row for row in rows}


def _book(desk: Desk, group: MeetingGroup, client: UUID) -> None:
    if has_died(desk, client):
        raise Refused("person.died", "people")
    booked = Appointment(id=desk.new_id(), subject_id=client, group_id=group.id, adviser_id=desk.me.id)
    _as_group(booked, group)
    desk.keep(booked)


def _as_group(booked: Appointment, group: MeetingGroup) -> None:
    booked.on = group.on
    for field in SHARED:
        setattr(booked, field, getattr(group, field))


def _came(each: ThereInput) -> bool:
    return each.attendance == Attendance.ATTENDED
