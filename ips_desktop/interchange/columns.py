"""What the columns of a spreadsheet are: proposed by what services call them, remembered by their headings.

A *part* is what a column can stand for. Headings are compared without case, accents, punctuation and the words that only decorate.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID, uuid5

SPACE = UUID("5f0f6a52-5f0a-5a3c-8d57-3b1f3a4d9c11")
MEMORY = "spreadsheet_columns"
"""Under this form the drafts keep what a row of headings stood for last time."""


class Part(StrEnum):
    """What a column can stand for; a column of no part is not brought in."""

    GIVEN = "given_name"
    FAMILY = "family_name"
    WHOLE = "whole_name"
    KNOWN_AS = "known_as"
    PRONOUNS = "pronouns"
    BORN = "born"
    NHS = "nhs_number"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGE = "language"
    CARE = "care_coordinator"
    REACH = "reach"
    SAFELY = "meet_safely"
    RECEIVED = "received_on"
    SOURCE = "source"
    BY = "referred_by"
    TEAM = "team"
    KIND = "kind"
    WANTS = "wants"
    ADVISER = "adviser"
    ACCEPTED = "accepted_on"


CALLED: Mapping[Part, str] = {
    Part.GIVEN: "first name|given name|forename|firstname|fname|christian name|enw cyntaf",
    Part.FAMILY: "surname|last name|family name|lastname|sname|second name|cyfenw",
    Part.WHOLE: "name|full name|client|client name|person|persons name|service user|service user name|patient|patient name|"
    "participant|customer|su name|pt name|enw",
    Part.KNOWN_AS: "known as|preferred name|likes to be called|nickname|goes by",
    Part.PRONOUNS: "pronouns",
    Part.BORN: "date of birth|dob|birth date|born|birthday|d o b|dyddiad geni",
    Part.NHS: "nhs number|nhs no|nhs|nhsno|nhs id",
    Part.PHONE: "phone|telephone|tel|mobile|phone number|tel no|telephone number|mobile number|contact number|contact no|mob|"
    "contact|contact details|ffon",
    Part.EMAIL: "email|e mail|email address|e mail address|mail|ebost",
    Part.LANGUAGE: "language|first language|preferred language|main language|spoken language|iaith",
    Part.CARE: "care coordinator|care co ordinator|key worker|keyworker|cco|cpn|lead professional|care coord",
    Part.REACH: "best way to reach|how to contact|contact preference|contact notes|contact preferences|preferred contact|"
    "preferred contact method|safe contact",
    Part.SAFELY: "risk|risks|risk notes|known risks|alerts|alert|safety|risk information|warnings",
    Part.RECEIVED: "referral date|date referred|date of referral|referred on|received|date received|referral received|received on|"
    "referred date|date ref|ref date|dyddiad atgyfeirio",
    Part.SOURCE: "source|referral source|source of referral|referred from|referral route|route",
    Part.BY: "referred by|referrer|referrer name|name of referrer|referring clinician|referring professional",
    Part.TEAM: "team|clinical team|mental health team|cmht|referring team|community team|mh team|tim",
    Part.KIND: "type|referral type|kind|retention|job retention|in work or out of work|support type",
    Part.WANTS: "wants|job goal|goal|employment goal|what they want|reason for referral|aspirations|preferred work|job interest|"
    "job interests|work interests|vocational goal|in their own words",
    Part.ADVISER: "adviser|advisor|employment specialist|es|ips worker|employment adviser|employment advisor|allocated to|worker|"
    "named adviser|caseworker|allocated worker|ips",
    Part.ACCEPTED: "date accepted|accepted|accepted on|start date|date started|started|engaged|date engaged|entry date|"
    "date of acceptance|programme start",
}  # fmt: skip
DECORATION = frozenset(
    (
        "the",
        "of",
        "s",
        "dd",
        "mm",
        "yyyy",
        "yy",
        "please",
        "optional",
        "if",
        "known",
        "client",
        "clients",
        "su",
        "patient",
        "patients",
    )
)


def plain(heading: str) -> str:
    """A heading as it is compared: "Date of Birth (dd/mm/yyyy)*" is "date of birth dd mm yyyy"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", heading.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", bare.replace("'", "").replace("’", "")))


def _core(name: str) -> str:
    words = [word for word in name.split() if word not in DECORATION]
    return " ".join(words) or name


P = TypeVar("P", bound=StrEnum)


class Headings(Generic[P]):
    """What the headings of one kind of spreadsheet stand for: its parts, and what services call each, parted by "|"."""

    def __init__(self, called: Mapping[P, str], whole: P | None = None, instead: Collection[P] = ()) -> None:
        """`whole` is passed over where all of `instead` are there: the same name again."""
        self._exact = {name: part for part, names in reversed(list(called.items())) for name in names.split("|")}
        self._cores = {_core(name): part for name, part in self._exact.items()}
        self._every = {str(part): part for part in called}
        self._whole, self._instead = whole, frozenset(instead)

    def known(self, heading: str) -> bool:
        """Whether a text is a heading that stands for something."""
        return self.part_of(heading) is not None

    def part_of(self, heading: str) -> P | None:
        """What a heading stands for by its name, or None."""
        name = plain(heading)
        return self._exact.get(name) or self._cores.get(_core(name))

    def proposed(self, headings: Sequence[str]) -> tuple[P | None, ...]:
        """What each column most likely is; a part is given once, to the heading that says it best."""
        found: list[P | None] = [None] * len(headings)
        taken: set[P] = set()
        for names in (self._exact, self._cores):
            for n, heading in enumerate(headings):
                name = plain(heading)
                part = names.get(name if names is self._exact else _core(name))
                if found[n] is None and part is not None and part not in taken:
                    found[n] = part
                    taken.add(part)
        if self._instead and self._instead <= taken and self._whole in taken:
            found[found.index(self._whole)] = None
        return tuple(found)

    def recalled(self, headings: Sequence[str], kept: Mapping[str, object] | None) -> tuple[P | None, ...]:
        """What these headings stood for last time, or what is proposed."""
        parts = kept.get("parts") if kept else None
        if not isinstance(parts, list):
            return self.proposed(headings)
        texts = [str(part) for part in parts]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  as it was kept
        if len(texts) != len(headings):
            return self.proposed(headings)
        return tuple(self._every.get(text) for text in texts)


PEOPLE = Headings(CALLED, Part.WHOLE, (Part.GIVEN, Part.FAMILY))
"""A sheet of people and their referrals."""


def known(heading: str) -> bool:
    """Whether a text is a heading of a sheet of people that stands for something."""
    return PEOPLE.known(heading)


def part_of(heading: str) -> Part | None:
    """What a heading of a sheet of people stands for by its name, or None."""
    return PEOPLE.part_of(heading)


def proposed(headings: Sequence[str]) -> tuple[Part | None, ...]:
    """What each column of a sheet of people most likely is."""
    return PEOPLE.proposed(headings)


def recalled(headings: Sequence[str], kept: Mapping[str, object] | None) -> tuple[Part | None, ...]:
    """What these headings of a sheet of people stood for last time, or what is proposed."""
    return PEOPLE.recalled(headings, kept)


def memory_of(headings: Sequence[str], kind: str = "") -> UUID:
    """Under which id the drafts keep what these headings stood for; a sheet of another `kind` with the same headings is another."""
    return uuid5(SPACE, "\n".join((*((kind,) if kind else ()), *(plain(heading) for heading in headings))))
