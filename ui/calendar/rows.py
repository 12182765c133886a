"""A line of the calendar: a meeting of mine with the way there, a group, other work, or time that is taken otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.interchange.busy import DAY, Busy
from ips_desktop.questions.booking import short_days
from ips_desktop.questions.diary import DiaryEntry, as_one, where_of
from ips_desktop.questions.working_time import DutyOfDay
from resources.wordings import days, said
from ui.parts.cards import Card
from ui.parts.chips import Chip, Tone

USUAL_MINUTES = 60


@dataclass(frozen=True)
class CalendarRow:
    """`at` in minutes after midnight, None for a whole day or no time; `client` whose meeting it is, None for other things.

    `short`: minutes missing to get there from the meeting before; `appointment`: what can be changed; `group`: it is one; `kept`: it was held.
    """

    id: str
    on: date
    at: int | None
    until: int | None
    title: str
    second: str
    client: UUID | None
    short: int = 0
    appointment: UUID | None = None
    group: UUID | None = None
    duty: bool = False


def rows(mine: Sequence[DiaryEntry], other: Sequence[Busy], duties: Sequence[DutyOfDay] = ()) -> list[CalendarRow]:
    """All together, in the order of days and times; a group is one line."""
    taken = as_one(mine)
    short = short_days(taken)
    both = [_mine(entry, short.get(entry.id, 0)) for entry in taken] + [_other(n, busy) for n, busy in enumerate(other)]
    both += [CalendarRow(str(d.id), d.on, None, None, d.line.said(), _by(d), None, duty=True) for d in duties]
    return sorted(both, key=lambda row: (row.on, row.at if row.at is not None else -1, row.id))


def _by(duty: DutyOfDay) -> str:
    return said("duty.asked", by=duty.by) if duty.by else said("duty.nobody_asked")


def _mine(entry: DiaryEntry, short: int) -> CalendarRow:
    until = None if entry.at is None or entry.minutes is None else entry.at + entry.minutes
    place = where_of(entry).said()
    way = said("calendar.travel", n=entry.travel) if entry.travel else ""
    people = said("group.count", n=entry.people) if entry.group is not None else ""
    there = entry.venue if entry.interview else ""
    second = " · ".join(part for part in (place, there, people, way) if part)
    is_mine = entry.group is None
    return CalendarRow(
        str(entry.id), entry.on, entry.at, until, entry.name, second, entry.client if is_mine else None, short,
        entry.id if is_mine and not entry.kept and not entry.interview else None, entry.group,
    )  # fmt: skip


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
    return Card(
        title=row.title,
        second=" · ".join(part for part in second if part),
        lead=days.clock(row.at) if row.at is not None else said("calendar.all_day") if _is_whole_day(row) else "",
        lead_icon="clock" if row.duty else "",
        chips=tuple(_chips(row)),
    )


def _is_whole_day(row: CalendarRow) -> bool:
    return row.client is None and row.group is None and not row.duty


def _chips(row: CalendarRow) -> Iterator[Chip]:
    if row.short:
        yield Chip(said("calendar.short", n=row.short), Tone.ATTENTION, "clock-exclamation")
    if row.group is not None:
        yield Chip(said("calendar.group"), icon="users-group")
    elif row.duty:
        yield Chip(said("duty.write"), icon="clock")
    elif row.client is None:
        yield Chip(said("calendar.other"), icon="calendar-event")
