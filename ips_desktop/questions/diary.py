"""Meetings agreed for a day, and interviews of my people: the diary, with the names of people and places. One statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from ips_desktop.desk import Desk
from ips_desktop.questions.at_once import Asked, AtOnce
from ips_desktop.questions.group import Groups, goes_on, groups
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.texts import word
from ips_desktop.records import (
    Application,
    Appointment,
    Client,
    Interview,
    MeetingGroup,
    NamedAdviser,
    Spell,
    Venue,
)
from ips_desktop.rules import names
from ips_desktop.terms.looking import InterviewResult
from ips_desktop.terms.words import ClosedReason, Medium, Place
from resources.wordings import said


@dataclass(frozen=True)
class DiaryEntry:
    """A meeting in the diary. `place` and `medium` are values of `Place` and `Medium`; `kept`: a meeting has settled it.

    `travel`: minutes from the one before. `group`: what it is part of, and its name; `people`: how many, of a group taken as one.
    `interview`: of an interview the job it is for; its `venue` says with whom and where, and it is kept once it is known how it went.
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
    interview: str = ""


def diary_between(desk: Desk, first: date, last: date) -> list[DiaryEntry]:
    """My meetings between two days, and interviews of people who are with me, in order. One statement.

    Meetings before today only while nobody recorded what became of them; interviews from today on.
    """
    rows = _diary(tuple(groups(desk).tops.items())).ask(
        desk, {"first": first, "last": last, "today": desk.today, "me": desk.me.id}
    )
    found = [
        DiaryEntry(
            id_, client, names.short(given, family, known), on, at, minutes, word(place), venue or "", word(medium),
            word(purpose), meeting is not None, travel, group, group_name or "",
        )
        for id_, client, on, at, minutes, place, venue, medium, purpose, meeting, given, family, known, travel, group, group_name
        in rows["meetings"]
        if on is not None
    ]  # fmt: skip
    asked = [_interview(row) for row in rows["interviews"]]
    return sorted([*found, *asked], key=lambda e: (e.on, e.at if e.at is not None else -1)) if asked else found


def _interview(row: Any) -> DiaryEntry:
    id_, client, on, at, place, result, told_on, title, employer, given, family, known = row
    there = ", ".join(part for part in (employer if title else "", place) if part)
    return DiaryEntry(
        id_, client, names.short(given, family, known), on, at, None, "", there, "", "",
        told_on is not None or result not in (None, InterviewResult.WAITING), interview=title or employer or said("job.unnamed"),
    )  # fmt: skip


@lru_cache(maxsize=4)
def _diary(tops: tuple[tuple[UUID, UUID], ...]) -> AtOnce:
    """Put together once for as long as nobody becomes one person with another: every start of the day asks it."""
    same = Groups(dict(tops))
    return AtOnce({"meetings": _meetings(same), "interviews": _interviews(same)})


_FIRST, _LAST, _TODAY = (sa.bindparam(name, type_=Appointment.on.type) for name in ("first", "last", "today"))
_ME = sa.bindparam("me", type_=Appointment.adviser_id.type)


def _meetings(same: Groups) -> Asked:
    person = goes_on(same, Appointment.subject_id)
    asked = (
        sa.select(
            Appointment.id, Client.id, Appointment.on, Appointment.at, Appointment.minutes, Appointment.place,
            Venue.name, Appointment.medium, Appointment.purpose, Appointment.meeting_id, Client.given_name,
            Client.family_name, Client.known_as, sa.func.coalesce(Appointment.travel_minutes, MeetingGroup.travel_minutes),
            Appointment.group_id, MeetingGroup.name,
        )
        .join(Client, Client.id == person)
        .outerjoin(Venue, Venue.id == Appointment.venue_id)
        .outerjoin(MeetingGroup, MeetingGroup.id == Appointment.group_id)
        .where(Appointment.on.between(_FIRST, _LAST), Appointment.adviser_id == _ME)
        .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True), Client.deleted.is_not(True))
        .where(sa.or_(Appointment.on >= _TODAY, Appointment.meeting_id.is_(None)))
        .where(sa.or_(Appointment.meeting_id.is_not(None), ~_died(Appointment.subject_id, person)))
    )  # fmt: skip
    return Asked(asked, (Appointment.on, Appointment.at, Appointment.id))


def _interviews(same: Groups) -> Asked:
    """Interviews of whoever is with me today, for a job that has not ended otherwise."""
    person = goes_on(same, Interview.subject_id)
    named = aliased(NamedAdviser)
    holder = (
        sa.select(named.adviser_id)
        .where(
            named.subject_id.in_((Interview.subject_id, person)), named.from_day <= _TODAY, named.deleted.is_not(True)
        )
        .order_by(named.from_day.desc(), (named.seen == 0).desc(), named.seen.desc(), named.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    asked = (
        sa.select(
            Interview.id, Client.id, Interview.on, Interview.at, Interview.place, Interview.result, Interview.told_on,
            Application.title, Application.employer_name, Client.given_name, Client.family_name, Client.known_as,
        )
        .join(Client, Client.id == person)
        .join(Application, Application.id == Interview.application_id)
        .where(Interview.on.between(_FIRST, _LAST), Interview.on >= _TODAY, Interview.deleted.is_not(True))
        .where(Client.deleted.is_not(True), Application.deleted.is_not(True), holder == _ME)
        .where(sa.or_(Application.ended_on.is_(None), Interview.told_on.is_not(None)))
        .where(~_died(Interview.subject_id, person))
    )  # fmt: skip
    return Asked(asked, (Interview.on, Interview.at, Interview.id))


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


def _died(subject: Any, person: Any) -> sa.Exists:
    """Of whoever died nothing is asked any more, what became of a meeting neither."""
    return sa.exists().where(
        Spell.subject_id.in_((subject, person)), Spell.closed_reason == ClosedReason.DIED, Spell.deleted.is_not(True)
    )


def where_of(entry: DiaryEntry) -> Reason:
    """Where a meeting is, or how it is held; of an interview, for which job."""
    if entry.interview:
        return reason("clocks.interview.what", job=entry.interview)
    return where(entry.place, entry.venue, entry.medium)


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
