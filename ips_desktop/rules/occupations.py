"""SOC 2020 and SIC 2007 found from what an adviser types, offline, at every letter (SS10.2, FS15). Pure.

    find("barista")        → Coffee shop workers (9266)
    find_industry("pub")   → Beverage serving activities (563)

The free title stays what it was: a group is offered beside it. Titles are the classification's own; they are data, not wordings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ips_desktop.rules.typed import Finder
from resources.reference.classifications import Group, sic2007, soc2020

TITLE_WORTH = 0.75
"""A hit in a group's title is worth less than one in the name of a job found there."""


@dataclass(frozen=True)
class Occupation:
    """A unit group of SOC 2020 and the major group above it."""

    code: str
    title: str
    major: str
    major_title: str


@dataclass(frozen=True)
class Industry:
    """A group of SIC 2007 and the section above it."""

    code: str
    title: str
    section: str
    section_title: str


def find(text: str, limit: int = 8) -> tuple[Occupation, ...]:
    """The unit groups that fit what was typed, the best first."""
    return tuple(occupation for code in _soc().find(text, limit) if (occupation := occupation_of(code)) is not None)


def find_industry(text: str, limit: int = 8) -> tuple[Industry, ...]:
    """The SIC groups that fit what was typed about an employer, the best first."""
    return tuple(industry for code in _sic().find(text, limit) if (industry := industry_of(code)) is not None)


def occupation_of(code: str | None) -> Occupation | None:
    """What a stored code says; None for one that is no unit group."""
    by_code = _by_code("soc")
    group = by_code.get(code or "")
    if group is None or group.level != "unit":
        return None
    return Occupation(group.code, group.title, group.code[0], by_code[group.code[0]].title)


def industry_of(code: str | None) -> Industry | None:
    """What a stored code says; None for one that is no SIC group."""
    by_code = _by_code("sic")
    group = by_code.get(code or "")
    if group is None or group.level != "group":
        return None
    return Industry(group.code, group.title, group.section, by_code[group.section].title)


def major_groups() -> tuple[Group, ...]:
    """The nine major groups of SOC 2020, for reports and for diversity of jobs (FS15)."""
    return tuple(group for group in soc2020() if group.level == "major")


def sections() -> tuple[Group, ...]:
    """The sections of SIC 2007, A to U, for reports."""
    return tuple(group for group in sic2007() if group.level == "section")


@cache
def _by_code(scheme: str) -> dict[str, Group]:
    return {group.code: group for group in (soc2020() if scheme == "soc" else sic2007())}


def _finder(groups: list[Group]) -> Finder:
    named = [(group.code, name, 1.0) for group in groups for name in group.names]
    return Finder([*named, *((group.code, group.title, TITLE_WORTH) for group in groups)])


@cache
def _soc() -> Finder:
    return _finder([group for group in soc2020() if group.level == "unit"])


@cache
def _sic() -> Finder:
    return _finder([group for group in sic2007() if group.level == "group"])
