"""A line of the calendar: a meeting of mine, or time that is taken otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.interchange.busy import DAY, Busy
from ips_desktop.questions.diary import DiaryEntry, where
from resources.wordings import days, said
from ui.parts.cards import Card
from ui.parts.chips import Chip

USUAL_MINUTES = 60


@dataclass(frozen=True)
class CalendarRow:
    """`at` in minutes after midnight, None for a whole day or no time; `client` whose meeting it is, None for other things."""

    id: str
    on: date
    at: int | None
    until: int | None
    title: str
    second: str
    client: UUID | None


def rows(mine: Sequence[DiaryEntry], other: Sequence[Busy]) -> list[CalendarRow]:
    """Both together, in the order of days and times."""
    both = [_mine(entry) for entry in mine] + [_other(n, busy) for n, busy in enumerate(other)]
    return sorted(both, key=lambda row: (row.on, row.at if row.at is not None else -1, row.id))


def _mine(entry: DiaryEntry) -> CalendarRow:
    until = None if entry.at is None or entry.minutes is None else entry.at + entry.minutes
    place = where(entry.place, entry.venue, entry.medium).said()
    return CalendarRow(str(entry.id), entry.on, entry.at, until, entry.name, place, entry.client)


def _other(n: int, busy: Busy) -> CalendarRow:
    whole = busy.minutes >= DAY
    at, until = (None, None) if whole else (busy.at, busy.at + busy.minutes)
    return CalendarRow(f"other {n}", busy.on, at, until, busy.words or said("calendar.taken"), "", None)


def heading(on: date) -> str:
    """The day over its lines."""
    return days.day(on)


def card(row: CalendarRow) -> Card:
    """When, what, where."""
    second = [row.second]
    if row.at is not None and row.until is not None:
        second.insert(0, days.span(row.at, row.until))
    chip = () if row.client is not None else (Chip(said("calendar.other"), icon="calendar-event"),)
    return Card(
        title=row.title,
        second=" · ".join(part for part in second if part),
        lead=days.clock(row.at) if row.at is not None else said("calendar.all_day") if row.client is None else "",
        chips=chip,
    )
