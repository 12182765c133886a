"""Lines out of words: broken by width, freed of widows, each word in a face that has its letters, scripts in their order.

A `Fitter` lives for one document, so that what it remembers of a person's words goes with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby

from ips_desktop.documents.press.faces import Faces, faces
from ips_desktop.documents.press.order import base_is_right, runs_right, visual
from ips_desktop.documents.press.sizes import Style
from ips_desktop.documents.press.words import NBSP


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Text in one font, `x` points right of the line's start. `spoken` is what shaped text says, else "".

    Text that runs right has none: readers turn what they find there, and would turn it the wrong way.
    """

    font: str
    text: str
    x: float
    width: float
    spoken: str = ""


@dataclass(frozen=True)
class Line:
    """One line: its marks, its width in points, and whether it belongs to a text that runs right."""

    marks: tuple[Mark, ...]
    width: float
    right: bool = False


@dataclass(frozen=True)
class Setting:
    """Set lines of one style."""

    lines: tuple[Line, ...]
    style: Style

    @property
    def high(self) -> float:
        """Points from the top of the first line to the foot of the last."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """The widest line, in points."""
        return max((line.width for line in self.lines), default=0.0)


@dataclass(slots=True)
class _Word:
    parts: list[tuple[str, bool]]
    width: float = 0.0
    gap: float = 0.0  # before it, when it is not the first of its line; 0 inside a word too long for a line


def _tokens(spans: tuple[Span, ...]) -> list[_Word]:
    words: list[_Word] = []
    open_word = False
    for span in spans:
        for at, piece in enumerate(span.text.split(" ")):
            if at or not open_word:
                words.append(_Word([]))
            words[-1].parts.append((piece, span.bold))
            open_word = True
    return [word for word in words if any(text for text, _ in word.parts)]


@dataclass
class Fitter:
    """Sets text for one document. `house` is the loaded faces."""

    house: Faces = field(default_factory=faces)
    _set: dict[tuple[tuple[Span, ...], Style, float, bool], Setting] = field(default_factory=dict)
    _dress: dict[tuple[str, bool], list[tuple[str, str, float]]] = field(default_factory=dict)

    def one(self, text: str, style: Style, wide: float, *, own: bool = False) -> Setting:
        """`text` in one weight, the style's."""
        return self.set((Span(text, style.bold),), style, wide, own=own)

    def set(self, spans: tuple[Span, ...], style: Style, wide: float, *, own: bool = False) -> Setting:
        """`spans` broken into lines of at most `wide` points. Only somebody's `own` words may run right as a whole."""
        key = (spans, style, wide, own)
        if key not in self._set:
            text = "".join(span.text for span in spans)
            turning = runs_right(text)
            right = own and turning and base_is_right(text)
            rows = _without_widow(self._measured(_tokens(spans), style.size, wide), wide)
            lines = (
                self._turned(row, style.size, right=right) if turning else self._line(row, style.size) for row in rows
            )
            self._set[key] = Setting(tuple(lines), style)
        return self._set[key]

    def _measured(self, words: list[_Word], size: float, wide: float) -> list[_Word]:
        space = self.house.space("house") * size
        fitting: list[_Word] = []
        for word in words:
            word.width = size * sum([self._width(text, bold) for text, bold in word.parts])
            word.gap = space
            fitting += [word] if word.width <= wide else self._cut(word, size, wide)
        return fitting

    def _width(self, text: str, bold: bool) -> float:
        return sum([width for _, _, width in self._dressed(text, bold)])

    def _dressed(self, text: str, bold: bool) -> list[tuple[str, str, float]]:
        """The fonts of a word, its text in each as drawn, and how wide at one point."""
        key = (text, bold)
        if key not in self._dress:
            parts = self.house.dressed(text.replace(NBSP, " "), bold=bold) if text else []
            self._dress[key] = [(font, *self.house.measured(font, part)) for font, part in parts]
        return self._dress[key]

    def _cut(self, word: _Word, size: float, wide: float) -> list[_Word]:
        """A word wider than its column, in pieces that fit: better broken than beyond the edge."""
        pieces = [_Word([], gap=word.gap)]
        for text, bold in word.parts:
            for sign in text:
                if pieces[-1].parts and size * self._whole([*pieces[-1].parts, (sign, bold)]) > wide:
                    pieces.append(_after_hyphen(pieces[-1]))
                pieces[-1].parts.append((sign, bold))
        for piece in pieces:
            piece.parts, piece.width = _joined(piece.parts), size * self._whole(piece.parts)
        return pieces

    def _whole(self, parts: list[tuple[str, bool]]) -> float:
        """How wide these parts are together: one letter can put all of them into another face."""
        return sum([self._width(text, bold) for text, bold in _joined(parts)])

    def _line(self, row: list[_Word], size: float) -> Line:
        """A line that runs left to right: words in one font are one mark, a space going with the font before it."""
        marks: list[Mark] = []
        x = 0.0
        for at, word in enumerate(row):
            if at and word.gap:
                last = marks[-1]
                x += size * self.house.space(last.font)
                marks[-1] = Mark(last.font, last.text + " ", last.x, x - last.x, last.spoken and last.spoken + " ")
            for part, (font, drawn, unit) in enumerate(p for piece in word.parts for p in self._dressed(*piece)):
                width = unit * size
                shaped = type(drawn) is not str
                if marks and marks[-1].font == font and not shaped and not marks[-1].spoken:
                    last = marks[-1]
                    marks[-1] = Mark(font, last.text + drawn, last.x, x + width - last.x)
                else:
                    marks.append(Mark(font, drawn, x, width, self._said(word, part) if shaped else ""))
                x += width
        return Line(tuple(marks), x)

    def _said(self, word: _Word, part: int) -> str:
        """What the shaped `part` of a word says."""
        dressed = [
            text for piece, bold in word.parts for _, text in self.house.dressed(piece.replace(NBSP, " "), bold=bold)
        ]
        return dressed[part]

    def _turned(self, row: list[_Word], size: float, *, right: bool) -> Line:
        """A line with words that run right to left, in the order in which it is seen."""
        letters: list[tuple[str, bool]] = []
        for at, word in enumerate(row):
            if at and word.gap:
                letters.append((" ", word.parts[0][1] and row[at - 1].parts[-1][1]))
            letters += [(sign, bold) for text, bold in word.parts for sign in text.replace(NBSP, " ")]
        marks: list[Mark] = []
        x = 0.0
        for start, end, runs_back in visual("".join(sign for sign, _ in letters), right=right):
            parts = self._parts(letters[start:end])
            for font, part in reversed(parts) if runs_back else parts:
                drawn, unit = self.house.measured(font, part, right=runs_back)
                spoken = part if type(drawn) is not str and not runs_back else ""
                marks.append(Mark(font, drawn, x, unit * size, spoken))
                x += unit * size
        return Line(tuple(marks), x, right=right)

    def _parts(self, letters: list[tuple[str, bool]]) -> list[tuple[str, str]]:
        """Fonts and text of one run, a space going with the font before it."""
        parts: list[tuple[str, str]] = []
        for bold, group in groupby(letters, lambda pair: pair[1]):
            words = "".join(sign for sign, _ in group).split(" ")
            for at, word in enumerate(words):
                if at:
                    font, text = parts.pop() if parts else ("house-bold" if bold else "house", "")
                    parts.append((font, text + " "))
                for font, text in self.house.dressed(word, bold=bold) if word else ():
                    if parts and parts[-1][0] == font:
                        parts[-1] = (font, parts[-1][1] + text)
                    else:
                        parts.append((font, text))
        return parts


def _joined(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Parts of one weight beside each other made one."""
    return [("".join(text for text, _ in group), bold) for bold, group in groupby(parts, lambda part: part[1])]


def _after_hyphen(piece: _Word) -> _Word:
    """What of a full `piece` goes on to the next: all after its last hyphen or slash, if it has one."""
    cut = max((at + 1 for at, (sign, _) in enumerate(piece.parts) if sign in "-/@_"), default=len(piece.parts))
    moved, piece.parts = _Word(piece.parts[cut:]), piece.parts[:cut]
    return moved


def _rows(words: list[_Word], wide: float) -> list[list[_Word]]:
    rows: list[list[_Word]] = []
    used = 0.0
    for word in words:
        if rows and used + word.gap + word.width <= wide + 0.01:
            rows[-1].append(word)
            used += word.gap + word.width
        else:
            rows.append([word])
            used = word.width
    return rows


def _used(row: list[_Word]) -> float:
    return sum(word.width for word in row) + sum(word.gap for word in row[1:])


def _without_widow(words: list[_Word], wide: float) -> list[list[_Word]]:
    """Lines of at most `wide`; two to four of them are narrowed while the last is under a third (§3)."""
    rows = _rows(words, wide)
    if not 2 <= len(rows) <= 4:
        return rows
    while _used(rows[-1]) < wide / 3:
        widest = max(map(_used, rows))
        narrower = _rows(words, widest - 0.1)
        if len(narrower) != len(rows) or max(map(_used, narrower)) >= widest:  # no word can go down
            break
        rows = narrower
    return rows
