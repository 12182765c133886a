"""How names are written: whole, short ("Amina B."), the first name alone, and initials for a print queue's title."""

from __future__ import annotations

import unicodedata


def full(given: str | None, family: str | None, known_as: str | None = None) -> str:
    """The name people use: what they are called, then the family name."""
    return " ".join(part for part in (first(given, None, known_as), (family or "").strip()) if part)


def first(given: str | None, family: str | None = None, known_as: str | None = None) -> str:
    """What the person is called; the family name when that is all there is."""
    return (known_as or "").strip() or (given or "").strip() or (family or "").strip()


def short(given: str | None, family: str | None, known_as: str | None = None) -> str:
    """The first name and the family name's first letter: Amina B. A single name stands alone."""
    called, letter = first(given, None, known_as), _letter((family or "").strip())
    if not called:
        return (family or "").strip()
    return f"{called} {letter}." if letter else called


def initials(name: str) -> str:
    """A. B.: all that a print job's title may say of a person."""
    return " ".join(f"{_letter(part)}." for part in name.split() if _letter(part))


def _letter(word: str) -> str:
    """The first letter with the marks that belong to it; joiners and quotes in front are passed over."""
    at = next((n for n, c in enumerate(word) if unicodedata.category(c)[0] == "L"), None)
    if at is None:
        return ""
    end = at + 1
    while end < len(word) and unicodedata.category(word[end])[0] == "M":
        end += 1
    return word[at:end].upper()


def given_of(name: str) -> str:
    """The first word of a whole name, for sentences: "Text Jo"."""
    return next(iter(name.split(maxsplit=1)), "").strip()
