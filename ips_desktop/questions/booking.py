"""Agreeing a meeting: what its form begins with, what the person needs, and whether the day leaves the time to get there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, of_record
from ips_desktop.questions.diary import DiaryEntry, as_one, diary_between
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.reaching import reach_of
from ips_desktop.questions.venues import venues
from ips_desktop.records import Appointment
from ips_desktop.rules.day_gaps import Timed, too_short
from ips_desktop.terms.words import Medium
from resources.wordings import days

USUAL_MINUTES = 45


def booking_begins(desk: Desk, client: UUID) -> Beginning:
    """Tomorrow, face to face; beside it what meeting the person needs. Refused "not_here", "withheld"."""
    values = {"on": desk.today + timedelta(days=1), "minutes": USUAL_MINUTES, "medium": Medium.FACE_TO_FACE}
    return _with_places(desk, replace(of_person(desk, client), values=values))


def change_begins(desk: Desk, appointment: UUID) -> Beginning:
    """The meeting as it was agreed. Refused "not_here", "withheld"."""
    return _with_places(desk, of_record(desk, appointment, type_="appointment"))


def _with_places(desk: Desk, begun: Beginning) -> Beginning:
    reach = reach_of(desk, [begun.client]).get(begun.client) if begun.client is not None else None
    beside = tuple(reason("calendar.need", words=words) for words in (*reach.needs, *reach.words)) if reach else ()
    places = tuple((venue.id, venue.name) for venue in venues(desk))
    return replace(begun, options={"venue_id": places}, beside=beside)


def booking_looks(desk: Desk, _about: UUID, answers: Mapping[str, Any]) -> tuple[tuple[str, Reason], ...]:
    """What stands in the way on that day, said under the time: a meeting that ends too late, one that could not be reached after it."""
    return _looks(desk, None, answers)


def change_looks(desk: Desk, appointment: UUID, answers: Mapping[str, Any]) -> tuple[tuple[str, Reason], ...]:
    """The same for one that is agreed: what was not changed stands as it was."""
    booked = desk.find(Appointment, appointment)
    before = {name: getattr(booked, name) for name in ("on", "at", "minutes", "travel_minutes")}
    return _looks(desk, appointment, {**before, **answers})


def _looks(desk: Desk, appointment: UUID | None, answers: Mapping[str, Any]) -> tuple[tuple[str, Reason], ...]:
    on, at = answers.get("on"), answers.get("at")
    if not isinstance(on, date) or not isinstance(at, int) or on < desk.today:
        return ()
    others = [entry for entry in as_one(diary_between(desk, on, on)) if entry.id != appointment and not entry.kept]
    new = Timed("", at, answers.get("minutes") or USUAL_MINUTES, answers.get("travel_minutes"))
    missing = too_short([new, *(_timed(entry) for entry in others if entry.at is not None)])
    found = [("at", reason("calendar.short_here", n=missing[""]))] if "" in missing else []
    found += [
        ("at", reason("calendar.short_then", n=missing[str(e.id)], time=days.clock(e.at or 0), name=e.name))
        for e in others
        if str(e.id) in missing and (e.at or 0) >= at
    ]
    return tuple(found[:1])


def _timed(entry: DiaryEntry) -> Timed[str]:
    return Timed(str(entry.id), entry.at or 0, entry.minutes, entry.travel)


def short_days(entries: Iterable[DiaryEntry]) -> dict[UUID, int]:
    """How many minutes are missing before each of these meetings that leaves no time to get there; each day by itself."""
    by_day: dict[date, list[Timed[UUID]]] = {}
    for entry in entries:
        if entry.at is not None:
            by_day.setdefault(entry.on, []).append(Timed(entry.id, entry.at, entry.minutes, entry.travel))
    return {key: minutes for day in by_day.values() for key, minutes in too_short(day).items()}
