"""What one row says of a person and their referral: read cell by cell, with what is wrong and what is understood otherwise. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from ips_desktop.interchange import naming
from ips_desktop.interchange.columns import Part
from ips_desktop.interchange.here import Known
from ips_desktop.interchange.said_days import NoDay, day_of
from ips_desktop.interchange.sheets import Cell, Line, as_text
from ips_desktop.rules import nhs_number
from ips_desktop.terms.words import ReferralKind, ReferralSource
from resources.wordings import said


@dataclass(frozen=True)
class Problem:
    """Something about one row: which sentence, and what it names."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    def said(self) -> str:
        """The sentence."""
        return said(f"spreadsheet.problem.{self.code}", **dict(self.facts))


@dataclass
class RowReader:
    """One row being read; what is found wrong in it, and what is to be noted."""

    line: Line
    where: Mapping[Any, int]
    headings: Sequence[str]
    wrong: list[Problem] = field(default_factory=list[Problem])
    notes: list[Problem] = field(default_factory=list[Problem])

    def cell(self, part: StrEnum) -> Cell:
        """What stands in the column of this part, "" when there is none."""
        place = self.where.get(part)
        return "" if place is None else self.line.cells[place]

    def text(self, part: StrEnum) -> str:
        """The same as a person would type it."""
        return as_text(self.cell(part)).strip()

    def told(self, code: str, part: StrEnum, **facts: str) -> Problem:
        """A problem that names the column and what stands there."""
        return Problem(code, (("column", self.headings[self.where[part]]), ("value", self.text(part)), *facts.items()))

    def day(self, part: StrEnum, today: date) -> date | None:
        """The day that stands there; what is no day, or is still to come, makes the row wrong."""
        try:
            day = day_of(self.cell(part), today)
        except NoDay as wrong:
            self.wrong.append(self.told(wrong.code, part))
            return None
        if day is not None and day > today:
            self.wrong.append(self.told("ahead", part))
        return day


# ---- the person ------------------------------------------------------------------------------------------------------

PLAIN = (Part.PRONOUNS, Part.EMAIL, Part.LANGUAGE, Part.CARE, Part.REACH, Part.SAFELY)


def person(row: RowReader, today: date) -> dict[str, Any]:
    """What the row says of the person, by the fields of `add_client`; a row without a name is wrong."""
    named = naming.parted(row.text(Part.WHOLE))
    found: dict[str, Any] = {
        "given_name": row.text(Part.GIVEN) or named.given,
        "family_name": row.text(Part.FAMILY) or named.family,
        "known_as": row.text(Part.KNOWN_AS) or named.known_as,
        "born": row.day(Part.BORN, today),
        "nhs_number": _nhs(row),
        "phone": phone(row, Part.PHONE),
        **{str(part): row.text(part) for part in PLAIN},
    }
    if not (found["given_name"] or found["family_name"] or found["known_as"]):
        row.wrong.append(Problem("no_name"))
    return {name: value for name, value in found.items() if value}


def _nhs(row: RowReader) -> str:
    text = row.text(Part.NHS)
    if text.isdigit() and len(text) in (8, 9):
        text = text.zfill(10)  # a spreadsheet took it for a figure; whether that is right, the check digit says
    if text and not nhs_number.is_right(text):
        row.wrong.append(row.told("nhs" if nhs_number.digits(text) else "nhs_digits", Part.NHS))
        return ""
    return nhs_number.spaced(text) if text else ""


def phone(row: RowReader, part: StrEnum) -> str:
    """A telephone number, with the zero in front that a spreadsheet took away."""
    text = row.text(part)
    whole = naming.with_zero(row.cell(part), text)
    if whole != text:
        row.notes.append(row.told("zero", part))
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


def referral(row: RowReader, known: Known, today: date) -> dict[str, Any]:
    """What it says of the referral and of who starts with them, as `bring_in` takes it."""
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


def _source(row: RowReader, by: list[str]) -> ReferralSource:
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


def _kind(row: RowReader) -> ReferralKind:
    text = row.text(Part.KIND)
    if text and not _says(text, FINDING):
        if _says(text, KEEPING):
            return ReferralKind.JOB_RETENTION
        row.notes.append(row.told("kind_unknown", Part.KIND))
    return ReferralKind.FIND_WORK


def _found(
    row: RowReader, part: Part, called: Callable[[str], UUID | None], code: str, by: list[str] | None = None
) -> UUID | None:
    """Who or what is called so here; what is not known is told, and kept with who referred where that fits."""
    text = row.text(part)
    id_ = called(text) if text else None
    if text and id_ is None:
        row.notes.append(row.told(code, part))
        if by is not None and text not in by:
            by.append(text)
    return id_
