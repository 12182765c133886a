"""A whole name in one cell, parted; and names and telephone numbers as two cells are compared. Pure."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "lady", "master", "mstr"))
BEFORE_FAMILY = frozenset(
    ("van", "von", "der", "den", "de", "del", "della", "la", "le", "di", "da", "dos", "du", "ap", "ab", "ferch", "al", "el", "bin",
     "ibn", "bint", "st", "o", "mac", "mc", "ter", "ten", "abu")
)  # fmt: skip
BRACKETS = re.compile(r"[(\[“\"]\s*([^)\]”\"]+?)\s*[)\]”\"]")


class Named(NamedTuple):
    """The parts of a name; "" for one that is not there."""

    given: str = ""
    family: str = ""
    known_as: str = ""


def parted(whole: str) -> Named:
    """A name in one cell: "Birch, Amina", "Amina Birch", "BIRCH Amina", "Ms Amina (Mina) de la Cruz". A single word is a first name."""
    called = BRACKETS.search(whole)
    text = " ".join(BRACKETS.sub(" ", whole).split()).strip(" ,;")
    family, comma, given = text.partition(",")
    if comma:
        return Named(_untitled(given), _untitled(family), called[1] if called else "")
    words = _untitled(text).split()
    cut = _family_begins(words)
    given, family = " ".join(words[:cut]), " ".join(words[cut:])
    if len(words) > 1 and _shouts(words[0]) and not _shouts(words[-1]):
        loud = next(n for n, word in enumerate(words) if not _shouts(word))
        given, family = " ".join(words[loud:]), " ".join(words[:loud])
    return Named(given, family, called[1] if called else "")


def _untitled(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES:
        words.pop(0)
    return " ".join(words)


def _family_begins(words: list[str]) -> int:
    cut = max(1, len(words) - 1)
    while cut > 1 and words[cut - 1].rstrip("'’").casefold() in BEFORE_FAMILY:
        cut -= 1
    return cut


def _shouts(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def key(name: str) -> str:
    """A name as it is compared: small letters without accents, hyphens, apostrophes and spaces."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in bare if c.isalnum())


def with_zero(cell: object, text: str) -> str:
    """A telephone number that a spreadsheet took for a figure gets its zero back; everything else stays as it is written."""
    figure = not isinstance(cell, str) and len(text) in (9, 10) and text.isdigit() and text[0] in "1237"
    mobile = len(text) == 10 and text.isdigit() and text[0] == "7"
    return f"0{text}" if figure or mobile else text
