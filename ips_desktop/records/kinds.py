"""Kinds of field. A field's kind says everything about it that is not its name.

Merge class, level, search and where it is kept (in the counted row, or beside it) follow from the kind; capture, merge,
search, withdrawal, export and the manifest loop over kinds and name no field (DESIGN §3, decisions 2, 5, 9).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from ips_desktop.records.columns import ChoiceText, DayText, Flag, Id, Words, choice_text
from ips_desktop.terms.text import clean

if TYPE_CHECKING:
    from sqlalchemy.orm import MappedColumn


class Merge(StrEnum):
    """What a laptop does when two people changed one field (DESIGN §6)."""

    WORDS = "words"
    LATER = "later"
    CAUTIOUS = "cautious"
    ELEMENT = "element"
    ONCE = "once"


class Level(StrEnum):
    """Who may hold a field (decision 9)."""

    HEADLINE = "headline"
    FULL = "full"
    RESTRICTED = "restricted"


DEPTH: dict[str, int] = {level: n for n, level in enumerate(Level)}


@dataclass(frozen=True)
class Kind:
    """What a field is, whatever its name."""

    name: str
    merge: Merge = Merge.LATER
    level: Level = Level.HEADLINE
    search: bool = False
    beside: bool = False
    column: Callable[[], sa.types.TypeEngine[Any]] | None = None
    wire: Callable[[Any], Any] = lambda value: value
    index: bool = False

    def shows(self, level: str) -> bool:
        """Whether a row held at this level has the field; of a level nobody knows only what is headline."""
        return DEPTH[self.level] <= DEPTH.get(level, 0)


def _id(value: UUID) -> bytes:
    return value.bytes


def _day(value: date) -> str:
    return value.isoformat()


DAY = Kind("day", column=DayText, wire=_day)
MINUTE = Kind("minute", column=sa.Integer)
MINUTES = Kind("minutes", column=sa.Integer)
HOURS = Kind("hours", column=sa.Integer)
NUMBER = Kind("number", column=sa.Integer)
MONEY = Kind("money", column=sa.Integer)
INSTANT = Kind("instant", column=sa.Integer)
NAME = Kind("name", search=True, column=Words, wire=clean)
LINE = Kind("line", level=Level.FULL, search=True, column=Words, wire=clean)
CODE = Kind("code", column=Words, wire=clean)
ASIDE = Kind("aside", level=Level.FULL, column=Words, wire=clean)
CONTACT = Kind("contact", level=Level.FULL, search=True, column=Words, wire=clean)
PROSE = Kind("prose", merge=Merge.WORDS, level=Level.FULL, search=True, beside=True, wire=clean)
STROKES = Kind("strokes", merge=Merge.ONCE, level=Level.FULL, beside=True, column=sa.LargeBinary)
SEAL = Kind("seal", merge=Merge.ONCE, column=sa.LargeBinary)
GUARDED = Kind("guarded", merge=Merge.CAUTIOUS, level=Level.FULL, beside=True, wire=clean)
FLAG = Kind("flag", column=Flag)
WITHDRAWAL = Kind("withdrawal", merge=Merge.CAUTIOUS, column=DayText, wire=_day)
RESTRICTED = Kind("restricted", merge=Merge.WORDS, level=Level.RESTRICTED, beside=True, wire=clean)
PAPER = Kind("paper", merge=Merge.ONCE, level=Level.FULL, beside=True, wire=clean)
ELEMENT = Kind("element", merge=Merge.ELEMENT, column=Flag)
RISK = Kind("risk", merge=Merge.CAUTIOUS, level=Level.FULL, search=True, beside=True, wire=clean)
REFERENCE = Kind("reference", column=Id, wire=_id, index=True)
CHOICE = Kind("choice", wire=choice_text)


def kept(kind: Kind, *, terms: type[StrEnum] | None = None) -> MappedColumn[Any]:
    """A field kept in the counted row. A withheld field is NULL, so every column may be NULL (decision 9)."""
    column = ChoiceText(terms) if terms is not None else kind.column() if kind.column is not None else sa.Text()
    return mapped_column(column, nullable=True, default=None, index=kind.index, info={"kind": kind})


def day() -> MappedColumn[Any]:
    """A civil day in Europe/London."""
    return kept(DAY)


def minute() -> MappedColumn[Any]:
    """A time of day, in minutes after midnight."""
    return kept(MINUTE)


def minutes() -> MappedColumn[Any]:
    """A length of time in minutes."""
    return kept(MINUTES)


def hours() -> MappedColumn[Any]:
    """Hours, kept in minutes: of work in a week, of pay on a day."""
    return kept(HOURS)


def number() -> MappedColumn[Any]:
    """A whole number."""
    return kept(NUMBER)


def money() -> MappedColumn[Any]:
    """Money in pence."""
    return kept(MONEY)


def instant() -> MappedColumn[Any]:
    """A moment, in microseconds UTC: for order and audit (decision 1)."""
    return kept(INSTANT)


def naming() -> MappedColumn[Any]:
    """A name, headline."""
    return kept(NAME)


def line() -> MappedColumn[Any]:
    """A short text of its own, full."""
    return kept(LINE)


def code() -> MappedColumn[Any]:
    """One of a list that is shipped as data, headline; no search finds it."""
    return kept(CODE)


def aside() -> MappedColumn[Any]:
    """A short text that no search finds, full: how somebody describes themselves, who was told of a concern."""
    return kept(ASIDE)


def contact() -> MappedColumn[Any]:
    """A telephone number, an address, an e-mail: full."""
    return kept(CONTACT)


def seal() -> MappedColumn[Any]:
    """The hash that seals a version (decision 8)."""
    return kept(SEAL)


def flag() -> MappedColumn[Any]:
    """Yes, no, or not said."""
    return kept(FLAG)


def withdrawal() -> MappedColumn[Any]:
    """The day on which a consent was withdrawn: against any other value it stands, and people are told."""
    return kept(WITHDRAWAL)


def element() -> MappedColumn[Any]:
    """Whether a set's element is present; add wins over a stale remove (decision 5)."""
    return kept(ELEMENT)


def reference() -> MappedColumn[Any]:
    """The id of another record, which may not be here (decision 3)."""
    return kept(REFERENCE)


def choice(terms: type[StrEnum]) -> MappedColumn[Any]:
    """One of the words of the field."""
    return kept(CHOICE, terms=terms)
