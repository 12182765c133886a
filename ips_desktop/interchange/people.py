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
from ips_desktop.interchange.said_days import NoDay, day_of
from ips_desktop.interchange.sheets import Cell, Line, Table, as_text
from ips_desktop.rules import nhs_number
from ips_desktop.terms.words import ReferralKind, ReferralSource
from resources.wordings import said


class Verdict(StrEnum):
    """What becomes of a row: it comes in, it comes in with a note, somebody should look, it cannot come in."""

    GOOD = "good"
    NOTE = "note"
    ALIKE = "alike"
    WRONG = "wrong"


@dataclass(frozen=True)
class Problem:
    """Something about one row: which sentence, and what it names."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    def said(self) -> str:
        """The sentence."""
        return said(f"spreadsheet.problem.{self.code}", **dict(self.facts))


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


@dataclass
class _Reader:
    """One row being read."""

    line: Line
    where: Mapping[Part, int]
    headings: Sequence[str]
    wrong: list[Problem] = field(default_factory=list[Problem])
    notes: list[Problem] = field(default_factory=list[Problem])

    def cell(self, part: Part) -> Cell:
        place = self.where.get(part)
        return "" if place is None else self.line.cells[place]

    def text(self, part: Part) -> str:
        return as_text(self.cell(part)).strip()

    def told(self, code: str, part: Part, **facts: str) -> Problem:
        return Problem(code, (("column", self.headings[self.where[part]]), ("value", self.text(part)), *facts.items()))

    def day(self, part: Part, today: date) -> date | None:
        try:
            day = day_of(self.cell(part), today)
        except NoDay as wrong:
            self.wrong.append(self.told(wrong.code, part))
            return None
        if day is not None and day > today:
            self.wrong.append(self.told("ahead", part))
        return day


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
    return tuple(_judged(_Reader(line, where, table.columns), known, here, above, room, today) for line in table.lines)


def _judged(row: _Reader, known: Known, here: _Seen, above: _Seen, room: dict[UUID, int], today: date) -> Row:
    person = _person(row, today)
    brings = {"person": person, **_referral(row, known, today)}
    called = naming.Named(person.get("given_name", ""), person.get("family_name", ""), person.get("known_as", ""))
    name = " ".join(part for part in (called.known_as or called.given, called.family) if part)
    number = row.line.number
    if row.wrong:
        return Row(number, name, Verdict.WRONG, tuple(row.wrong + row.notes), {})
    place = Place(None, *called, person.get("born"), nhs_number.digits(person.get("nhs_number", "")), number=number)
    other, twin = here.like(place), above.like(place)
    _take_room(row, brings, room, known)
    if other is not None or twin is not None:
        told = _alike(other, twin)
        alike = None if other is None or other.withheld else other.id
        return Row(number, name, Verdict.ALIKE, (told, *row.notes), brings, alike, twin.number if twin else None)
    above.add(place)
    return Row(number, name, Verdict.NOTE if row.notes else Verdict.GOOD, tuple(row.notes), brings)


def _alike(other: Place | None, twin: Place | None) -> Problem:
    if other is not None:
        return Problem("withheld" if other.withheld else "alike", (("name", other.name),))
    return Problem("twice", (("row", str(twin.number if twin else 0)),))


def _take_room(row: _Reader, brings: dict[str, Any], room: dict[UUID, int], known: Known) -> None:
    """Places are given to the rows in their order; past the last nobody is named, and the referral waits (SS6.1)."""
    adviser: UUID | None = brings["adviser"]
    if adviser is None:
        return
    if room.get(adviser, 0) < 1:
        brings["adviser"] = None
        row.notes.append(row.told("full", Part.ADVISER, name=known.advisers[adviser]))
    else:
        room[adviser] -= 1


# ---- the person ------------------------------------------------------------------------------------------------------

PLAIN = (Part.PRONOUNS, Part.EMAIL, Part.LANGUAGE, Part.CARE, Part.REACH, Part.SAFELY)


def _person(row: _Reader, today: date) -> dict[str, Any]:
    named = naming.parted(row.text(Part.WHOLE))
    found: dict[str, Any] = {
        "given_name": row.text(Part.GIVEN) or named.given,
        "family_name": row.text(Part.FAMILY) or named.family,
        "known_as": row.text(Part.KNOWN_AS) or named.known_as,
        "born": row.day(Part.BORN, today),
        "nhs_number": _nhs(row),
        "phone": _phone(row),
        **{str(part): row.text(part) for part in PLAIN},
    }
    if not (found["given_name"] or found["family_name"] or found["known_as"]):
        row.wrong.append(Problem("no_name"))
    return {name: value for name, value in found.items() if value}


def _nhs(row: _Reader) -> str:
    text = row.text(Part.NHS)
    if text.isdigit() and len(text) in (8, 9):
        text = text.zfill(10)  # a spreadsheet took it for a figure; whether that is right, the check digit says
    if text and not nhs_number.is_right(text):
        row.wrong.append(row.told("nhs" if nhs_number.digits(text) else "nhs_digits", Part.NHS))
        return ""
    return nhs_number.spaced(text) if text else ""


def _phone(row: _Reader) -> str:
    text = row.text(Part.PHONE)
    whole = naming.with_zero(row.cell(Part.PHONE), text)
    if whole != text:
        row.notes.append(row.told("zero", Part.PHONE))
    return whole


# ---- the referral ----------------------------------------------------------------------------------------------------

SOURCES: tuple[tuple[ReferralSource, tuple[str, ...]], ...] = (
    (ReferralSource.SELF, ("self", "themsel", "himself", "herself", "own")),
    (ReferralSource.CARE_COORDINATOR, ("coordinat", "keyworker", "cco", "cpn")),
    (ReferralSource.DAY_SERVICE, ("dayservice", "daycentre", "daycenter", "dayhospital")),
    (ReferralSource.GP, ("gp", "surgery", "primarycare", "practicenurse")),
    (ReferralSource.JOBCENTRE, ("jobcentre", "jobcenter", "jcp", "dwp", "workcoach", "dea")),
    (ReferralSource.FAMILY, ("family", "carer", "parent", "mother", "father", "partner", "wife", "husband", "friend")),
    (ReferralSource.CLINICAL_TEAM, ("team", "cmht", "crht", "eip", "earlyintervention", "consultant", "psychiatr", "psycholog", "ward",
                                    "nurse", "ot", "hospital", "clinic", "talkingtherap", "iapt")),
    (ReferralSource.LOCAL_AGENCY, ("agency", "charity", "voluntary", "mind", "council", "housing", "college", "shelter")),
    (ReferralSource.OTHER, ("other",)),
)  # fmt: skip
WHOLE_WORDS = frozenset(("gp", "ot", "own", "dea", "cco", "cpn", "mind", "eip", "ward", "partner"))
"""Short names that stand inside other words: taken only when they stand alone."""
KEEPING = ("retention", "retain", "keep", "inwork", "inemployment", "employed", "atrisk", "sick")
FINDING = ("find", "new", "unemploy", "outofwork", "notinwork", "search", "gain", "lookingfor", "getwork", "ips")


def _says(text: str, names: Sequence[str]) -> bool:
    alone = {naming.key(word) for word in text.replace("/", " ").split()}
    whole = naming.key(text)
    return any(name in alone if name in WHOLE_WORDS else name in whole for name in names)


def _referral(row: _Reader, known: Known, today: date) -> dict[str, Any]:
    received, accepted = row.day(Part.RECEIVED, today), row.day(Part.ACCEPTED, today)
    if received and accepted and accepted < received:
        row.wrong.append(row.told("accepted_first", Part.ACCEPTED, received=row.text(Part.RECEIVED)))
    if received is None and not row.wrong:
        row.notes.append(Problem("accepted_taken" if accepted else "today_taken"))
    by = [row.text(Part.BY)]
    adviser = _found(row, Part.ADVISER, known.adviser_called, "adviser_unknown")
    return {
        "received_on": received or accepted or today,
        "source": _source(row, by),
        "kind": _kind(row),
        "team": _found(row, Part.TEAM, known.team_called, "team_unknown", by),
        "referred_by": ", ".join(part for part in by if part),
        "wants": row.text(Part.WANTS),
        "adviser": adviser,
        "accepted_on": accepted,
    }


def _source(row: _Reader, by: list[str]) -> ReferralSource:
    """Who sent them, by the words for it; what the words say beyond that is kept with who referred."""
    text = row.text(Part.SOURCE)
    found = next((kind for kind, names in SOURCES if text and (text == kind or _says(text, names))), None)
    if text and found is None:
        row.notes.append(row.told("source_unknown", Part.SOURCE))
    plain: set[str] = set()
    if found is not None:
        plain = {naming.key(said(f"terms.ReferralSource.{found}")), naming.key(found), *dict(SOURCES)[found]}
    if naming.key(text) not in plain and text not in by:
        by.append(text)
    return found or ReferralSource.OTHER


def _kind(row: _Reader) -> ReferralKind:
    text = row.text(Part.KIND)
    if text and not _says(text, FINDING):
        if _says(text, KEEPING):
            return ReferralKind.JOB_RETENTION
        row.notes.append(row.told("kind_unknown", Part.KIND))
    return ReferralKind.FIND_WORK


def _found(
    row: _Reader, part: Part, called: Callable[[str], UUID | None], code: str, by: list[str] | None = None
) -> UUID | None:
    """Who or what is called so here; what is not known is told, and kept with who referred where that fits."""
    text = row.text(part)
    id_ = called(text) if text else None
    if text and id_ is None:
        row.notes.append(row.told(code, part))
        if by is not None and text not in by:
            by.append(text)
    return id_


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
