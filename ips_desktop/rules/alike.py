"""Who may be the same person: by NHS number, by birth date, by a name with a slip, swapped, or as they are called. Pure; works offline.

It only proposes. Nobody is merged but by somebody who knows them (decision 7).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from ips_desktop.rules import nhs_number

LONG = 8
"""From so many letters on a name may have two slips."""


class Because(StrEnum):
    """Why two may be one; the surest first."""

    NHS_NUMBER = "nhs_number"
    NAME_AND_BIRTH = "name_and_birth"
    OTHER_NAME_AND_BIRTH = "other_name_and_birth"
    SLIP_AND_BIRTH = "slip_and_birth"
    NAME = "name"
    SLIP = "slip"


@dataclass(frozen=True)
class Known:
    """What is known of somebody when it is asked who they are."""

    id: UUID | None = None
    given: str = ""
    family: str = ""
    known_as: str = ""
    born: date | None = None
    nhs: str = ""


def why_alike(one: Known, other: Known) -> Because | None:
    """Why these two may be the same person; None when nothing says so, or when a number or a birth date says they are not."""
    ours, theirs = nhs_number.digits(one.nhs), nhs_number.digits(other.nhs)
    if nhs_number.is_right(ours) and nhs_number.is_right(theirs):
        return Because.NHS_NUMBER if ours == theirs else None
    births = _births(one.born, other.born)
    if births is False:
        return None
    names = _names(one, other)
    if births is None:
        return names if names in (Because.NAME, Because.SLIP) else None
    return {
        Because.NAME: Because.NAME_AND_BIRTH,
        Because.SLIP: Because.SLIP_AND_BIRTH,
        Because.OTHER_NAME_AND_BIRTH: Because.OTHER_NAME_AND_BIRTH,
    }.get(names) if names else None  # fmt: skip


def _births(one: date | None, other: date | None) -> bool | None:
    """True: the same, or day and month swapped, or one digit apart; False: two different days; None: not known of both."""
    if one is None or other is None:
        return None
    if one == other or (one.year == other.year and (one.day, one.month) == (other.month, other.day)):
        return True
    return sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True)) == 1


def _names(one: Known, other: Known) -> Because | None:
    """How the names agree: the same (swapped, or as they are called), the same but for a slip, or only the first one."""
    best: Because | None = None
    for given, family in _called(one):
        for their_given, their_family in _called(other):
            for first, last in ((their_given, their_family), (their_family, their_given)):
                found = _agree(given, family, first, last)
                if found is Because.NAME:
                    return found
                best = Because.SLIP if Because.SLIP in (found, best) else found or best
    return best


def _agree(given: str, family: str, first: str, last: str) -> Because | None:
    if not (given and first):
        return Because.NAME if family and family == last and given == first else None
    if (given, family) == (first, last):
        return Because.NAME if family else None
    if family and last and _is_slip(given, first) and _is_slip(family, last):
        return Because.SLIP
    return Because.OTHER_NAME_AND_BIRTH if given == first and family and last else None


def _called(who: Known) -> Iterable[tuple[str, str]]:
    family = key(who.family)
    return dict.fromkeys((key(name), family) for name in (who.given, who.known_as) if name) or {("", family): None}


def key(name: str) -> str:
    """A name without case, marks, hyphens and blanks: "O'Brien-Łukasz" and "obrien lukasz" are one."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in plain if c.isalpha())


def _is_slip(one: str, other: str) -> bool:
    if one == other:
        return True
    few = 2 if min(len(one), len(other)) >= LONG else 1
    return min(len(one), len(other)) > 2 and slips(one, other, few) <= few


def slips(one: str, other: str, most: int = 2) -> int:
    """How many letters were left out, added, mistaken or swapped with their neighbour; `most` + 1 when it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i]
        for j, its in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = last
    return min(row[-1], most + 1)
