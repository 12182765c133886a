"""How a meeting that cannot be held is shown: whom, when, where, how they may be reached and how never."""

from __future__ import annotations

from ips_desktop.questions.away import ToTell
from resources.wordings import days, said
from ui.models import Column
from ui.parts.cards import Card
from ui.parts.chips import Chip, Tone


def when(row: ToTell) -> str:
    """ "Tue 24 Nov, 10:00"."""
    return ", ".join(part for part in (days.day(row.on), days.clock(row.at) if row.at is not None else "") if part)


def reach(row: ToTell) -> str:
    """ "07700 900123 · call, text"."""
    if row.withheld:
        return said("journey.not_here")
    return " · ".join(part for part in (row.phone, ", ".join(row.ways)) if part) or said("journey.no_phone")


def card(row: ToTell) -> Card:
    """Two lines; how they must not be reached stands as the flag."""
    never = Chip(said("journey.never", ways=", ".join(row.never)), Tone.SERIOUS, "circle-x") if row.never else None
    return Card(
        title=row.name,
        second=when(row),
        columns=((reach(row), " ".join(row.words)), (row.place.said(), "")),
        flag=never,
    )


def may_be_long(row: ToTell) -> bool:
    """Any of them: words on reaching somebody are never cut."""
    return bool(row.words) or len(row.name) > SHORT or len(reach(row)) > SHORT


SHORT = 16

COLUMNS: tuple[Column[ToTell], ...] = (
    Column(said("journey.column.person"), lambda r: r.name),
    Column(said("journey.column.when"), when),
    Column(said("journey.column.where"), lambda r: r.place.said()),
    Column(said("journey.column.reach"), reach),
    Column(said("journey.column.never"), lambda r: ", ".join(r.never)),
    Column(said("journey.column.words"), lambda r: " ".join(r.words)),
)
"""What a saved or printed list says, heading by heading."""
