"""Text from a person made fit for paper: no control signs, one form, and no line broken where it hurts to read."""

from __future__ import annotations

import re
import unicodedata

NBSP = "\u00a0"
_JOINERS = frozenset("\u200c\u200d")  # Bengali, Persian and others spell with them
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_WEEKDAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_BONDS = (
    re.compile(r"(?<![^\W_])(?:[aAI])( )(?=\S)"),  # a and I never end a line
    re.compile(r"(?<=\d)( )(?=%|\d)"),  # 95 %, and the groups of a phone number
    re.compile(rf"(?<=\d)( )(?=(?:{_MONTHS})[a-z]*\b)"),
    re.compile(rf"\b(?:{_MONTHS})[a-z]*( )(?=\d)"),
    re.compile(rf"\b(?:{_WEEKDAYS})( )(?=\d)"),
)


def _letter(text: str, at: int) -> str:
    sign = text[at]
    if sign in "\t\r\n\v\f\u0085\u2028\u2029":
        return "\n" if sign in "\n\r\u0085\u2028\u2029" else " "
    if sign in _JOINERS:
        beside = text[at - 1 : at] + text[at + 1 : at + 2]
        return sign if len(beside) == 2 and not beside.isascii() else ""
    if 0xFE00 <= ord(sign) <= 0xFE0F or unicodedata.category(sign) in _DROPPED:
        return ""
    return " " if unicodedata.category(sign) == "Zs" and sign != NBSP else sign


def clean(text: str) -> str:
    """`text` in NFC without control, format, private or unassigned signs (so no NUL, no direction tricks), on one line."""
    return " ".join(lines(text))


def lines(text: str) -> tuple[str, ...]:
    """The lines of `text`, each cleaned, empty ones left out."""
    formed = unicodedata.normalize("NFC", text)
    if formed.isascii() and formed.isprintable():
        line = _squeezed(formed)
        return (line,) if line else ()
    whole = "".join(_letter(formed, at) for at in range(len(formed)))
    return tuple(line for line in map(_squeezed, whole.split("\n")) if line)


def _squeezed(row: str) -> str:
    row = row.strip(" " + NBSP)
    return re.sub(r" {2,}", " ", row) if "  " in row else row


def _tied(found: re.Match[str]) -> str:
    start, end = found.start(1) - found.start(), found.end(1) - found.start()
    whole = found.group()
    return whole[:start] + NBSP + whole[end:]


def bound(text: str) -> str:
    """`text` with no-break spaces inside days, phone numbers and per cents, and after "a" and "I"."""
    for bond in _BONDS:
        text = bond.sub(_tied, text)
    return text


def unbroken(text: str) -> str:
    """`text` that must stay on one line: every space becomes a no-break space."""
    return text.replace(" ", NBSP)


def together(text: str) -> str:
    """A short text unbroken; a long one may break where it does not hurt."""
    return unbroken(text) if len(text) <= 40 else bound(text)


def capital(text: str) -> str:
    """`text` with its first letter large, to open a line."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """`text` with its first letter small, to stand inside a sentence."""
    return text[:1].lower() + text[1:]
