"""The parts every letter is made of: PDF, large print and HTML all say what stands here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ips_desktop.documents.letters.pieces import Facts, Own, Piece, Points, Table, Text
from ips_desktop.documents.parts.words import FootWords
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import bound

__all__ = [
    "Body",
    "Facts",
    "Head",
    "LetterWords",
    "Own",
    "Piece",
    "Points",
    "Table",
    "Text",
    "led",
    "listed",
    "some",
    "told",
]


@dataclass(frozen=True)
class Body:
    """What one letter says under its greeting, and how it ends."""

    heading: str
    pieces: tuple[Piece, ...]
    ending: str


@dataclass(frozen=True)
class Head:
    """What every letter has around its body. `to` are the lines of the address, `contact` those under the sender."""

    sender: str
    contact: tuple[str, ...]
    day: str
    to: tuple[str, ...]
    greeting: str
    name: str
    title: str
    strokes: bytes | None
    foot: FootWords


@dataclass(frozen=True)
class LetterWords:
    """A whole letter."""

    head: Head
    body: Body


def told(*texts: str) -> Text:
    """A paragraph of sentences one after the other; those not known are ""."""
    return Text((Span(bound(" ".join(filter(None, texts)))),))


def led(lead: str, *texts: str) -> Text:
    """A bold lead, and sentences after it."""
    rest = bound(" ".join(filter(None, texts)))
    return Text((Span(lead, bold=True), Span(f" {rest}"))) if rest else Text((Span(lead, bold=True),))


def some(*pieces: Piece | None) -> tuple[Piece, ...]:
    """The pieces that say something."""
    return tuple(piece for piece in pieces if piece is not None)


def listed(lead: str, points: Sequence[str]) -> Points | None:
    """A list under its lead, None when nothing is on it."""
    kept = tuple(filter(None, points))
    return Points(lead, kept) if kept else None
