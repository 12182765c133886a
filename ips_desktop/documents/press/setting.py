"""Lines out of words: broken by width, each word in a face that has its letters, scripts in their order.

A `Fitter` lives for one document, so that what it remembers of a person's words goes with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from ips_desktop.documents.press.breaking import Parts, Word, broken, cut, words_of
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


_Dress = list[tuple[str, str, float]]  # font, text as drawn in it, width at one point


@dataclass
class Fitter:
    """Sets text for one document. `house` is the loaded faces."""

    house: Faces = field(default_factory=faces)
    _set: dict[tuple[str | tuple[Span, ...], Style, float, bool], Setting] = field(default_factory=dict)
    _dress: dict[tuple[str, bool], _Dress] = field(default_factory=dict)

    def one(self, text: str, style: Style, wide: float, *, own: bool = False) -> Setting:
        """`text` in one weight, the style's."""
        key = (text, style, wide, own)
        found = self._set.get(key)
        if found is None:
            found = self._plain(text, style, wide) or self.set((Span(text, style.bold),), style, wide, own=own)
            self._set[key] = found
        return found

    def set(self, spans: tuple[Span, ...], style: Style, wide: float, *, own: bool = False) -> Setting:
        """`spans` broken into lines of at most `wide` points. Only somebody's `own` words may run right as a whole."""
        key = (spans, style, wide, own)
        found = self._set.get(key)
        if found is None:
            found = self._set[key] = self._mixed(spans, style, wide, own=own)
        return found

    def _plain(self, text: str, style: Style, wide: float) -> Setting | None:
        """`text` by the widths of its letters alone, a mark a line: most of a paper is in the house's own face.

        None when a letter needs another face, or a word must be cut.
        """
        font = "house-bold" if style.bold else "house"
        words = [word for word in text.split(" ") if word]
        drawn = [" ".join(words).replace(NBSP, " ")] if words else []
        units = [self.house.advance(font, line) for line in drawn]
        if None in units:
            return None
        size, widths = style.size, [unit * style.size for unit in units if unit is not None]
        if widths and widths[0] > wide:
            each = [size * (self.house.advance(font, word) or 0.0) for word in words]
            if max(each) > wide:
                return None
            space = size * self.house.space(font)
            rows = broken(each, [space] * len(each), wide)
            drawn = [" ".join(words[start:end]).replace(NBSP, " ") for start, end in rows]
            widths = [sum(each[start:end]) + space * (end - start - 1) for start, end in rows]
        lines = (Line((Mark(font, line, 0.0, width),), width) for line, width in zip(drawn, widths, strict=True))
        return Setting(tuple(lines), style)

    def _mixed(self, spans: tuple[Span, ...], style: Style, wide: float, *, own: bool) -> Setting:
        """Any text: two weights, several faces, words to be shaped, cut or turned."""
        text = "".join([span.text for span in spans])
        turning = runs_right(text)
        right = own and turning and base_is_right(text)
        words = self._measured(words_of([(span.text, span.bold) for span in spans]), style.size, wide)
        rows = [words[a:b] for a, b in broken([word.width for word in words], [word.gap for word in words], wide)]
        lines = [self._turned(row, style.size, right=right) if turning else self._line(row, style.size) for row in rows]
        return Setting(tuple(lines), style)

    def _measured(self, words: list[Word], size: float, wide: float) -> list[Word]:
        fitting: list[Word] = []
        gap = 0.0
        for word in words:
            word.gap = gap
            word.width = self._width(word.parts, size)
            fitting += [word] if word.width <= wide else cut(word, wide, partial(self._width, size=size))
            last, _, _ = self._dressed(fitting[-1].parts[-1])[-1]
            gap = size * self.house.space(last)  # a space goes with the font before it
        return fitting

    def _width(self, parts: Parts, size: float) -> float:
        return size * sum([width for part in parts for _, _, width in self._dressed(part)])

    def _dressed(self, part: tuple[str, bool]) -> _Dress:
        """The fonts of a word, its text in each as drawn, and how wide at one point."""
        found = self._dress.get(part)
        if found is None:
            text, bold = part
            parts = self.house.dressed(text.replace(NBSP, " "), bold=bold)
            found = self._dress[part] = [(font, *self.house.measured(font, piece)) for font, piece in parts]
        return found

    def _line(self, row: list[Word], size: float) -> Line:
        """A line that runs left to right: words in one font are one mark, a space going with the font before it."""
        marks: list[Mark] = []
        font, text, start, spoken = "", "", 0.0, ""  # the mark being written
        x = 0.0
        for at, word in enumerate(row):
            if at and word.gap:
                x += size * self.house.space(font)
                text += " "
                spoken += " " if spoken else ""
            dress = [piece for part in word.parts for piece in self._dressed(part)]
            for part, (face, drawn, unit) in enumerate(dress):
                shaped = type(drawn) is not str
                if face != font or shaped or spoken:
                    if font:
                        marks.append(Mark(font, text, start, x - start, spoken))
                    font, text, start, spoken = face, drawn, x, self._said(word, part) if shaped else ""
                else:
                    text += drawn
                x += unit * size
        if font:
            marks.append(Mark(font, text, start, x - start, spoken))
        return Line(tuple(marks), x)

    def _said(self, word: Word, part: int) -> str:
        """What the shaped `part` of a word says."""
        dressed = [
            text for piece, bold in word.parts for _, text in self.house.dressed(piece.replace(NBSP, " "), bold=bold)
        ]
        return dressed[part]

    def _turned(self, row: list[Word], size: float, *, right: bool) -> Line:
        """A line with words that run right to left, in the order in which it is seen."""
        letters: list[tuple[str, bool]] = []
        for at, word in enumerate(row):
            if at and word.gap:
                letters.append((" ", word.parts[0][1] and row[at - 1].parts[-1][1]))
            # its no-break spaces stay: they hold a number in the order in which it is read
            letters += [(sign, bold) for text, bold in word.parts for sign in text]
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
            words = "".join(sign for sign, _ in group).replace(NBSP, " ").split(" ")
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
