"""Meetings agreed for a day: the diary, with the names of people and places. One statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import goes_on, groups
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.texts import word
from ips_desktop.records import Appointment, Client, MeetingGroup, Spell, Venue
from ips_desktop.rules import names
from ips_desktop.terms.words import ClosedReason, Medium, Place
from resources.wordings import said


@dataclass(frozen=True)
class DiaryEntry:
    """A meeting in the diary. `place` and `medium` are values of `Place` and `Medium`; `kept`: a meeting has settled it.

    `travel`: minutes from the one before. `group`: what it is part of, and its name; `people`: how many, of a group taken as one.
    """

    id: UUID
    client: UUID
    name: str
    on: date
    at: int | None
    minutes: int | None
    place: str
    venue: str
    medium: str
    purpose: str
    kept: bool
    travel: int | None = None
    group: UUID | None = None
    group_name: str = ""
    people: int = 1


def diary_between(desk: Desk, first: date, last: date) -> list[DiaryEntry]:
    """My meetings between two days, in order. Those before today only while nobody recorded what became of them."""
    same = groups(desk)
    person = goes_on(same, Appointment.subject_id)
    rows = desk.session.execute(
        sa.select(
            Appointment.id, Client.id, Appointment.on, Appointment.at, Appointment.minutes, Appointment.place,
            Venue.name, Appointment.medium, Appointment.purpose, Appointment.meeting_id, Client.given_name,
            Client.family_name, Client.known_as, sa.func.coalesce(Appointment.travel_minutes, MeetingGroup.travel_minutes),
            Appointment.group_id, MeetingGroup.name,
        )
        .join(Client, Client.id == person)
        .outerjoin(Venue, Venue.id == Appointment.venue_id)
        .outerjoin(MeetingGroup, MeetingGroup.id == Appointment.group_id)
        .where(Appointment.on.between(first, last), Appointment.adviser_id == desk.me.id)
        .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True), Client.deleted.is_not(True))
        .where(sa.or_(Appointment.on >= desk.today, Appointment.meeting_id.is_(None)))
        .where(sa.or_(Appointment.meeting_id.is_not(None), ~_died(person)))
        .order_by(Appointment.on, Appointment.at, Appointment.id)
    )  # fmt: skip
    return [
        DiaryEntry(
            id_, client, names.short(given, family, known), on, at, minutes, word(place), venue or "", word(medium),
            word(purpose), meeting is not None, travel, group, group_name or "",
        )
        for id_, client, on, at, minutes, place, venue, medium, purpose, meeting, given, family, known, travel, group, group_name
        in rows
        if on is not None
    ]  # fmt: skip


def as_one(entries: Iterable[DiaryEntry]) -> list[DiaryEntry]:
    """The same, a group taken as one meeting: by its own id and name, kept once it is for all, with how many are in it."""
    found: dict[UUID, DiaryEntry] = {}
    for entry in entries:
        if entry.group is None:
            found[entry.id] = entry
            continue
        before = found.get(entry.group)
        found[entry.group] = replace(
            entry,
            id=entry.group,
            client=entry.group,
            name=entry.group_name,
            people=before.people + 1 if before else 1,
            kept=entry.kept and (before is None or before.kept),
        )
    return list(found.values())


def _died(person: Any) -> sa.Exists:
    """Of whoever died nothing is asked any more, what became of a meeting neither."""
    return sa.exists().where(
        Spell.subject_id.in_((Appointment.subject_id, person)), Spell.closed_reason == ClosedReason.DIED,
        Spell.deleted.is_not(True),
    )  # fmt: skip


def where(place: str, venue: str, medium: str) -> Reason:
    """Where a meeting is: "Café, Wellfield Road", or how it is held when that says more."""
    if medium in (Medium.VIDEO, Medium.PHONE):
        return Reason(f"terms.Medium.{medium}")
    if place in list(Place):
        kind = said(f"terms.Place.{place}")
        return reason("clocks.meeting.what_at", place=kind, venue=venue) if venue else Reason(f"terms.Place.{place}")
    if venue:
        return reason("clocks.meeting.what", place=venue)
    return Reason("clocks.meeting.what_plain")


def booked_today(desk: Desk, clients: Collection[UUID]) -> dict[UUID, int | None]:
    """Who of these people has a meeting today that is still to come, and when; None for one without a time."""
    rows = desk.session.execute(
        sa.select(Appointment.subject_id, sa.func.min(Appointment.at))
        .where(Appointment.on == desk.today, Appointment.meeting_id.is_(None))
        .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
        .group_by(Appointment.subject_id)
    )
    among, same = set(clients), groups(desk)
    found: dict[UUID, int | None] = {}
    for record, at in rows:
        client = same.top(record)
        if client in among and (client not in found or (at or 0) < (found[client] or 0)):
            found[client] = at
    return found
