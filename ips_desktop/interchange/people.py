"""Each row of a spreadsheet judged: what it would bring in, whom it looks like, what is wrong with it and in which column. Pure.

Nothing in a row is dropped in silence: a cell that cannot be read makes the row wrong, and it stays outside in the error sheet; one that is
understood otherwise than it stands makes a note. For the heavy lane; `here.known_here` fetches what it compares with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from ips_desktop.interchange import naming
from ips_desktop.interchange.columns import Part
from ips_desktop.interchange.here import Known, Place
from ips_desktop.interchange.row_reading import Problem, RowReader, person, referral
from ips_desktop.interchange.sheets import Table
from ips_desktop.rules import nhs_number


class Verdict(StrEnum):
    """What becomes of a row: it comes in, it comes in with a note, somebody should look, it cannot come in."""

    GOOD = "good"
    NOTE = "note"
    ALIKE = "alike"
    WRONG = "wrong"


@dataclass(frozen=True)
class Row:
    """A row as it was judged. `brings` is what `bring_in` takes; `alike` who is here already, `twin` the row that says the same."""

    number: int
    name: str
    verdict: Verdict
    problems: tuple[Problem, ...]
    brings: Mapping[str, Any]
    alike: UUID | None = None
    twin: int | None = None


Others = dict[tuple[str, str], list[Place]]


@dataclass
class _Seen:
    """Who is here, and who came in rows above, found by NHS number and by name."""

    by_number: dict[str, Place] = field(default_factory=dict[str, Place])
    by_name: Others = field(default_factory=dict[tuple[str, str], list[Place]])

    def add(self, place: Place) -> None:
        if place.nhs:
            self.by_number.setdefault(place.nhs, place)
        for first in {naming.key(place.given), naming.key(place.known_as)} - {""}:
            self.by_name.setdefault((first, naming.key(place.family)), []).append(place)

    def like(self, place: Place) -> Place | None:
        if place.nhs and place.nhs in self.by_number:
            return self.by_number[place.nhs]
        for first in (naming.key(place.given), naming.key(place.known_as)):
            for other in self.by_name.get((first, naming.key(place.family)), ()) if first else ():
                if not (_unlike(place.born, other.born) or _unlike(place.nhs, other.nhs)):
                    return other
        return None


def _unlike(one: object, other: object) -> bool:
    """Both are known, and they differ."""
    return bool(one) and bool(other) and one != other


def judge(table: Table, parts: Sequence[Part | None], known: Known, today: date) -> tuple[Row, ...]:
    """Every row with its verdict, in the order of the file."""
    where = {part: place for place, part in enumerate(parts) if part is not None}
    here, above = _Seen(), _Seen()
    for place in known.people:
        here.add(place)
    room = dict(known.room)
    return tuple(
        _judged(RowReader(line, where, table.columns), known, here, above, room, today) for line in table.lines
    )


def _judged(row: RowReader, known: Known, here: _Seen, above: _Seen, room: dict[UUID, int], today: date) -> Row:
    told = person(row, today)
    brings = {"person": told, **referral(row, known, today)}
    called = naming.Named(told.get("given_name", ""), told.get("family_name", ""), told.get("known_as", ""))
    name = " ".join(part for part in (called.known_as or called.given, called.family) if part)
    number = row.line.number
    if row.wrong:
        return Row(number, name, Verdict.WRONG, tuple(row.wrong + row.notes), {})
    place = Place(None, *called, told.get("born"), nhs_number.digits(told.get("nhs_number", "")), number=number)
    other, twin = here.like(place), above.like(place)
    _take_room(row, brings, room, known)
    if other is not None or twin is not None:
        problem = _alike(other, twin)
        alike = None if other is None or other.withheld else other.id
        return Row(number, name, Verdict.ALIKE, (problem, *row.notes), brings, alike, twin.number if twin else None)
    above.add(place)
    return Row(number, name, Verdict.NOTE if row.notes else Verdict.GOOD, tuple(row.notes), brings)


def _alike(other: Place | None, twin: Place | None) -> Problem:
    if other is not None:
        return Problem("withheld" if other.withheld else "alike", (("name", other.name),))
    return Problem("twice", (("row", str(twin.number if twin else 0)),))


def _take_room(row: RowReader, brings: dict[str, Any], room: dict[UUID, int], known: Known) -> None:
    """Places are given to the rows in their order; past the last nobody is named, and the referral waits (SS6.1)."""
    adviser: UUID | None = brings["adviser"]
    if adviser is None:
        return
    if room.get(adviser, 0) < 1:
        brings["adviser"] = None
        row.notes.append(row.told("full", Part.ADVISER, name=known.advisers[adviser]))
    else:
        room[adviser] -= 1


# ---- what comes in ---------------------------------------------------------------------------------------------------


class Choice(StrEnum):
    """What to do with a row that looks like somebody."""

    LEAVE = "leave"
    SAME = "same"
    NEW = "new"


def sorted_out(rows: Sequence[Row], choose: Callable[[Row], Choice]) -> tuple[list[dict[str, Any]], list[Row]]:
    """What `bring_in` takes, and the rows that stay outside. `choose` is asked of each row that looks like somebody.

    A second referral of a person who is here waits for a decision like any other: it names no adviser.
    """
    coming: list[dict[str, Any]] = []
    left: list[Row] = []
    for row in rows:
        choice = choose(row) if row.verdict == Verdict.ALIKE else Choice.NEW
        if row.verdict == Verdict.WRONG or choice == Choice.LEAVE or (choice == Choice.SAME and row.alike is None):
            left.append(row)
        elif choice == Choice.SAME:
            coming.append({**row.brings, "number": row.number, "client": row.alike, "adviser": None})
        else:
            coming.append({**row.brings, "number": row.number, "client": None})
    return coming, left
