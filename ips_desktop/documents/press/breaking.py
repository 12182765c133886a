"""Where lines end: widths put into lines, a last line that is too short filled from above, long words cut.

Knows words by their widths and parts only; what they are measured with is told by whoever asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

Parts = list[tuple[str, bool]]  # text and whether it is bold


@dataclass(slots=True)
class Word:
    """What no line may break inside, unless it is wider than its column."""

    parts: Parts
    width: float = 0.0
    gap: float = 0.0  # before it, when it is not the first of its line; 0 inside a word too long for a line


def broken(widths: Sequence[float], gaps: Sequence[float], wide: float) -> list[tuple[int, int]]:
    """Lines of at most `wide` as (first, end); two to four of them are narrowed while the last is under a third (§3).

    `gaps` are the white before each word, which falls away at the start of a line.
    """
    rows = _filled(widths, gaps, wide)
    if not 2 <= len(rows) <= 4:
        return rows

    def used(row: tuple[int, int]) -> float:
        return sum(widths[row[0] : row[1]]) + sum(gaps[row[0] + 1 : row[1]])

    while used(rows[-1]) < wide / 3:
        widest = max(map(used, rows))
        narrower = _filled(widths, gaps, widest - 0.1)
        if len(narrower) != len(rows) or max(map(used, narrower)) >= widest:  # no word can go down
            break
        rows = narrower
    return rows


def _filled(widths: Sequence[float], gaps: Sequence[float], wide: float) -> list[tuple[int, int]]:
    starts: list[int] = []
    used = 0.0
    for at, (width, gap) in enumerate(zip(widths, gaps, strict=True)):
        if starts and used + gap + width <= wide + 0.01:
            used += gap + width
        else:
            starts.append(at)
            used = width
    return list(pairwise([*starts, len(widths)]))


def words_of(spans: Sequence[tuple[str, bool]]) -> list[Word]:
    """The words of `spans`, not measured yet; a word may go on from one span into the next."""
    words: list[Word] = []
    open_word = False
    for span, bold in spans:
        for at, piece in enumerate(span.split(" ")):
            if at or not open_word:
                words.append(Word([]))
            if piece:
                words[-1].parts.append((piece, bold))
            open_word = True
    return [word for word in words if word.parts]


def cut(word: Word, wide: float, measured: Callable[[Parts], float]) -> list[Word]:
    """A word wider than its column, in pieces that fit: better broken than beyond the edge.

    `measured` is asked about all parts of a piece together: one letter can put all of them into another face.
    """
    pieces = [Word([], gap=word.gap)]
    for text, bold in word.parts:
        for sign in text:
            if pieces[-1].parts and measured(_joined([*pieces[-1].parts, (sign, bold)])) > wide:
                pieces.append(_after_hyphen(pieces[-1]))
            pieces[-1].parts.append((sign, bold))
    for piece in pieces:
        piece.parts = _joined(piece.parts)
        piece.width = measured(piece.parts)
    return pieces


def _joined(parts: Parts) -> Parts:
    """Parts of one weight beside each other made one."""
    return [("".join(text for text, _ in group), bold) for bold, group in groupby(parts, lambda part: part[1])]


def _after_hyphen(piece: Word) -> Word:
    """What of a full `piece` goes on to the next: all after its last hyphen or slash, if it has one."""
    end = max((at + 1 for at, (sign, _) in enumerate(piece.parts) if sign in "-/@_"), default=len(piece.parts))
    moved, piece.parts = Word(piece.parts[end:]), piece.parts[:end]
    return moved
