"""What a person's own words say about a job, as far as a rule can read them: hours, times of day, kinds of place, contract. Pure.

Words are read phrase by phrase; a phrase with "no", "not" or "never" in it says what is not wanted. What cannot be read is left to
people: nothing is guessed from silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ips_desktop.rules.typed import folded, root, single, words
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.employing import Setting
from ips_desktop.terms.looking import JobKind

T = TypeVar("T")

FULL_TIME, ABOUT = 30 * 60, 4 * 60
"""Minutes: full time begins at 30 hours (MEASURES §2); "16 hours" means about so many, 4 more or less."""

_PARTS = re.compile(r"[,;.!?\n•]+|\bbut\b|\band\b|\bor\b")
_NOT = frozenset(("no", "not", "never", "without", "avoid", "dont", "cant", "cannot", "nothing", "hate"))
_RANGE = re.compile(r"(\d{1,2})\s*(?:-|–|to|or)\s*(\d{1,2})\s*(?:h|hr|hrs|hour|hours)\b")
_MOST = re.compile(r"\b(?:up to|at most|no more than|not more than|under|below|max|maximum)\s*(\d{1,2})\b")
_LEAST = re.compile(r"\b(?:at least|over|more than|min|minimum)\s*(\d{1,2})\b")
_ONE = re.compile(r"(\d{1,2})\s*(?:h|hr|hrs|hour|hours)\b")

PLACES: dict[Setting, tuple[str, ...]] = {
    Setting.OUTDOORS: ("outdoors", "outdoor", "outside", "open air", "fresh air", "garden", "gardening", "park"),
    Setting.SHOP: ("shop", "shops", "retail", "store", "supermarket", "till"),
    Setting.KITCHEN: ("kitchen", "cafe", "restaurant", "cooking", "bakery", "pub"),
    Setting.OFFICE: ("office", "desk", "admin"),
    Setting.WAREHOUSE: ("warehouse", "stockroom", "picking"),
    Setting.FACTORY: ("factory", "production line", "workshop"),
    Setting.CARE: ("care", "care home", "hospital", "caring"),
    Setting.SCHOOL: ("school", "nursery school", "college", "classroom"),
    Setting.VEHICLE: ("driving", "van", "lorry", "on the road", "deliveries", "delivery"),
    Setting.HOMES: ("homes", "peoples homes", "houses"),
    Setting.FROM_HOME: ("from home", "at home", "home working", "remote"),
}
CONTRACTS: dict[Contract | JobKind, tuple[str, ...]] = {
    Contract.PERMANENT: ("permanent", "no end date", "long term", "steady"),
    Contract.FIXED_TERM: ("fixed term", "temporary", "temp", "short term"),
    Contract.ZERO_HOURS: ("zero hour", "zero hours"),
    Contract.AGENCY: ("agency", "temp", "temporary"),
    Contract.SEASONAL: ("seasonal", "season", "temporary"),
    Contract.APPRENTICESHIP: ("apprenticeship", "apprentice"),
    Contract.SELF_EMPLOYED: ("self employed", "own business", "freelance"),
    JobKind.PERMITTED: ("permitted", "permitted work"),
}
TIMES: dict[str, tuple[str, ...]] = {
    "morning": ("morning", "mornings", "early"),
    "afternoon": ("afternoon", "afternoons"),
    "evening": ("evening", "evenings", "late"),
    "night": ("night", "nights", "overnight"),
    "weekend": ("weekend", "weekends", "saturday", "saturdays", "sat", "sunday", "sundays", "sun"),
    "weekday": ("weekday", "weekdays", "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "fri"),
}
PART_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
SAYS_LITTLE = frozenset(
    root(word)
    for word in words(
        "work working job jobs something anything someone people with like want wants would kind sort part full time hour hours day days"
        " week assistant worker staff team member operative general good quiet near home place places real local small big new any all"
        " more less most some lot lots morning afternoon evening night weekend weekday early late start i my me it is be am are can do the"
        " not no never too very maybe perhaps again back paid pay help helping around busy calm get getting away what who how try trying"
        " inside outdoors outside indoors office hand hands my own thing things stuff other others them they"
    )
)
"""Roots of words that stand in every wish and every title, and so join nothing to anything."""


@dataclass(frozen=True)
class Phrase:
    """A few words in a row as the person said them, and whether they say what is not wanted."""

    text: str
    unwanted: bool = False


def phrases(text: str, *, unwanted: bool = False) -> Iterator[Phrase]:
    """The phrases of a text, each with its sense; in a text of what they would not do, all are unwanted."""
    denied = False
    for part in re.split(f"({_PARTS.pattern})", text, flags=re.IGNORECASE):
        if _PARTS.fullmatch(part.strip().casefold()) or not part.strip():
            denied = denied and part.strip().casefold() in ("or", "and")  # "no nights or weekends" denies both
            continue
        said = set(re.findall(r"[a-z]+", folded(part)))
        denied = denied or bool(said & _NOT)
        yield Phrase(" ".join(part.split()), unwanted or denied)


def telling(text: str) -> dict[str, str]:
    """The words that say what the work is, as they were said, by their root: {"garden": "gardening"}."""
    said = ((root(single(folded(word))), word.casefold()) for word in re.findall(r"[^\W\d_]+", text))
    return {stem: word for stem, word in said if stem not in SAYS_LITTLE and len(stem) > 1}


def named(text: str, table: dict[T, tuple[str, ...]]) -> frozenset[T]:
    """Which entries of a table these words name."""
    plain = f" {' '.join(re.findall(r'[a-z0-9]+', folded(text)))} "
    return frozenset(key for key, said in table.items() if any(f" {each} " in plain for each in said))


def hours_wanted(text: str) -> tuple[int, int] | None:
    """The least and most minutes a week that these words ask for; None when they name no hours."""
    plain = folded(text)
    if found := _RANGE.search(plain):
        low, high = sorted(int(n) for n in found.groups())
        return low * 60, high * 60
    if found := _MOST.search(plain):
        return 0, int(found.group(1)) * 60
    if found := _LEAST.search(plain):
        return int(found.group(1)) * 60, 7 * 24 * 60
    if found := _ONE.search(plain):
        return max(0, int(found.group(1)) * 60 - ABOUT), int(found.group(1)) * 60 + ABOUT
    if "full time" in plain.replace("-", " "):
        return FULL_TIME, 7 * 24 * 60
    return (0, FULL_TIME - 1) if "part time" in plain.replace("-", " ") else None


def parted(texts: Iterable[str]) -> list[Phrase]:
    """All phrases of several texts."""
    return [phrase for text in texts for phrase in phrases(text)]
