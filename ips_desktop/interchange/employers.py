"""Each row of a spreadsheet of employers judged: the employer it would bring in, who is met there, and which we have already. Pure.

Several rows may name one employer, each with somebody else who works there: they come in together. For the heavy lane; `known_employers`
fetches what it compares with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.interchange import naming
from ips_desktop.interchange.columns import Headings
from ips_desktop.interchange.people import Choice, Row, Verdict
from ips_desktop.interchange.row_reading import Problem, RowReader, phone
from ips_desktop.interchange.sheets import Table
from ips_desktop.questions.staff import choices
from ips_desktop.records import Employer
from ips_desktop.rules import employers, names, occupations


class EmployerPart(StrEnum):
    """What a column can stand for; a column of no part is not brought in."""

    NAME = "name"
    TOWN = "town"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    ADDRESS = "address"
    INDUSTRY = "sic"
    NEEDS = "needs"
    NOTE = "note"
    KEEPER = "kept_by"
    PERSON = "person_name"
    ROLE = "person_role"
    PERSON_PHONE = "person_phone"
    PERSON_EMAIL = "person_email"


Part = EmployerPart
HEADINGS = Headings(
    {
        Part.NAME: "employer|employer name|company|company name|business|business name|organisation|organization|firm|name|account|"
        "workplace|cyflogwr",
        Part.TOWN: "town|city|area|location|place|locality|branch|tref",
        Part.PHONE: "phone|telephone|tel|phone number|tel no|telephone number|main number|switchboard|ffon",
        Part.EMAIL: "email|e mail|email address|general email|ebost",
        Part.WEBSITE: "website|web|web site|url|web address|gwefan",
        Part.ADDRESS: "address|postal address|full address|street|postcode|post code|cyfeiriad",
        Part.INDUSTRY: "industry|sector|sic|sic code|type of business|business type|trade|nature of business",
        Part.NEEDS: "needs|what they need|vacancies|roles|jobs|typical roles|recruitment needs|type of work",
        Part.NOTE: "note|notes|comments|comment|remarks|other|history|last contact",
        Part.KEEPER: "kept by|adviser|advisor|employment specialist|es|owner|lead|relationship manager|account manager|worker|"
        "allocated to",
        Part.PERSON: "contact|contact name|contact person|named contact|person|manager|manager name|hr contact|key contact|who",
        Part.ROLE: "role|job title|position|title|contact role|contact position|contact job title",
        Part.PERSON_PHONE: "contact phone|contact number|contact telephone|contact tel|mobile|direct line|mobile number|contact mobile",
        Part.PERSON_EMAIL: "contact email|contact e mail|contact email address|direct email|manager email",
    }
)
"""A sheet of employers."""
PLAIN = (Part.TOWN, Part.EMAIL, Part.WEBSITE, Part.ADDRESS, Part.NEEDS, Part.NOTE)

Named = tuple[str, ...]


@dataclass(frozen=True)
class KnownEmployers:
    """The directory: by the words of the name each town, the id that goes on, how it is called; and the advisers."""

    by_name: dict[Named, list[tuple[str, UUID, str]]]
    advisers: tuple[tuple[UUID, str], ...] = ()

    def like(self, name: str, town: str) -> tuple[UUID, str] | None:
        """The one that this is: the same name, and a town that is not another."""
        place = naming.key(town)
        for there, id_, called in self.by_name.get(employers.plain(name), ()):
            if not (place and there and place != there):
                return id_, called
        return None

    def adviser_called(self, name: str) -> UUID | None:
        """The adviser of this name, or the only one with this first name or these initials."""
        sought = naming.key(name)
        whole = [id_ for id_, called in self.advisers if naming.key(called) == sought]
        short = [
            id_
            for id_, called in self.advisers
            if sought in (naming.key(names.given_of(called)), naming.key(names.initials(called)))
        ]
        found = whole or short
        return found[0] if len(found) == 1 else None


def known_employers(desk: Desk) -> KnownEmployers:
    """Every employer by name and town, a duplicate as the one that goes on; and the advisers. A few statements, whatever the file."""
    rows = desk.session.execute(
        sa.select(Employer.id, Employer.same_as, Employer.name, Employer.town).where(Employer.deleted.is_not(True))
    )
    by_name: dict[Named, list[tuple[str, UUID, str]]] = {}
    for id_, same_as, name, town in rows:
        called = ", ".join(part for part in (name, town) if part)
        by_name.setdefault(employers.plain(name or ""), []).append((naming.key(town or ""), same_as or id_, called))
    return KnownEmployers(by_name, tuple((each.id, each.name) for each in choices(desk).advisers))


@dataclass
class _Above:
    """The employers of rows above that come in: by name the town and the row."""

    rows: dict[Named, list[tuple[str, int]]] = field(default_factory=dict[Named, list[tuple[str, int]]])

    def like(self, name: str, town: str) -> int | None:
        place = naming.key(town)
        return next(
            (n for there, n in self.rows.get(employers.plain(name), ()) if not (place and there and place != there)),
            None,
        )

    def add(self, name: str, town: str, number: int) -> None:
        self.rows.setdefault(employers.plain(name), []).append((naming.key(town), number))


def judge_employers(table: Table, parts: Sequence[Part | None], known: KnownEmployers, _today: date) -> tuple[Row, ...]:
    """Every row with its verdict, in the order of the file."""
    where = {part: place for place, part in enumerate(parts) if part is not None}
    above = _Above()
    return tuple(_judged(RowReader(line, where, table.columns), known, above) for line in table.lines)


def _judged(row: RowReader, known: KnownEmployers, above: _Above) -> Row:
    name, town, number = row.text(Part.NAME), row.text(Part.TOWN), row.line.number
    called = ", ".join(part for part in (name, town) if part)
    if not employers.plain(name):
        return Row(number, called, Verdict.WRONG, (Problem("no_name"),), {})
    brings: dict[str, Any] = {"employer": _employer(row, known), "person": _person(row), "with": None}
    other, twin = known.like(name, town), above.like(name, town)
    has_person = bool(brings["person"])
    if other is not None:
        told = Problem("have_it" if has_person else "have_it_all", (("name", other[1]),))
        return Row(number, called, Verdict.ALIKE, (told, *row.notes), brings, other[0] if has_person else None)
    if twin is not None and not has_person:
        return Row(
            number, called, Verdict.ALIKE, (Problem("twice", (("row", str(twin)),)), *row.notes), brings, None, twin
        )
    if twin is not None:
        brings["with"] = twin
        row.notes.insert(0, Problem("with_row", (("row", str(twin)),)))
    else:
        above.add(name, town, number)
    return Row(number, called, Verdict.NOTE if row.notes else Verdict.GOOD, tuple(row.notes), brings)


def _employer(row: RowReader, known: KnownEmployers) -> dict[str, Any]:
    """What the row says of the employer, by the fields of the record."""
    found: dict[str, Any] = {str(part): row.text(part) for part in PLAIN}
    found |= {"name": row.text(Part.NAME), "phone": phone(row, Part.PHONE), "kept_by": _keeper(row, known)}
    industry = _industry(row)
    if industry:
        found["sic"] = industry
    elif row.text(Part.INDUSTRY):
        found["note"] = "\n".join(part for part in (found["note"], row.text(Part.INDUSTRY)) if part)
    return {name: value for name, value in found.items() if value}


def _industry(row: RowReader) -> str:
    """The code of the industry that stands there, by its code or its title; what is neither is kept in the note."""
    text = row.text(Part.INDUSTRY)
    if not text:
        return ""
    figures = "".join(c for c in text if c.isdigit()) if text[0].isdigit() else ""
    by_code = occupations.industry_of(figures[:3])  # of a longer code the group it belongs to
    title = next((i for i in occupations.find_industry(text, 3) if naming.key(i.title) == naming.key(text)), None)
    found = by_code or title
    if found is None:
        row.notes.append(row.told("industry_unknown", Part.INDUSTRY))
    return found.code if found else ""


def _keeper(row: RowReader, known: KnownEmployers) -> UUID | None:
    text = row.text(Part.KEEPER)
    found = known.adviser_called(text) if text else None
    if text and found is None:
        row.notes.append(row.told("keeper_unknown", Part.KEEPER))
    return found


def _person(row: RowReader) -> dict[str, Any]:
    """Who is met there; a way to reach somebody without a name is the employer's own and stays in its cell."""
    name = row.text(Part.PERSON)
    if not name:
        return {}
    told = {
        "name": name, "role": row.text(Part.ROLE), "phone": phone(row, Part.PERSON_PHONE), "email": row.text(Part.PERSON_EMAIL)
    }  # fmt: skip
    return {field: value for field, value in told.items() if value}


def sorted_out_employers(
    rows: Sequence[Row], choose: Callable[[Row], Choice]
) -> tuple[list[dict[str, Any]], list[Row]]:
    """What `bring_in_employers` takes, and the rows that stay outside. `choose` is asked of each row that looks like one we have.

    "same": somebody who works there is added to the employer we have; of the employer itself nothing is written over.
    """
    coming: list[dict[str, Any]] = []
    left: list[Row] = []
    for row in rows:
        choice = choose(row) if row.verdict == Verdict.ALIKE else Choice.NEW
        if row.verdict == Verdict.WRONG or choice == Choice.LEAVE or (choice == Choice.SAME and row.alike is None):
            left.append(row)
        else:
            have = row.alike if choice == Choice.SAME else None
            coming.append({**row.brings, "number": row.number, "have": have})
    return coming, left
