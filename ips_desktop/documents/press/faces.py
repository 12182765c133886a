"""A typeface for every letter: Atkinson Hyperlegible Next first, DejaVu Sans for what it lacks, Noto by script, shaped.

The one place with `ink` that knows ReportLab, and it is loaded with the first paper. Faces hold no text of anybody.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import Any

from resources import fonts

MISSING = "\ufffd"
_FILES = {
    "house": "AtkinsonHyperlegibleNext-Regular",
    "house-bold": "AtkinsonHyperlegibleNext-Bold",
    "wide": "DejaVuSans",
    "wide-bold": "DejaVuSans-Bold",
    "bengali": "NotoSansBengali-Regular",
    "bengali-bold": "NotoSansBengali-Bold",
    "arabic": "NotoNaskhArabic-Regular",
    "arabic-bold": "NotoNaskhArabic-Bold",
}
_SHAPED = ("bengali", "arabic")
_ARABIC = 1.2  # its letters are drawn small: at the same points they would read smaller than the text beside them
_MIRRORS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def _script(sign: str) -> str:
    code = ord(sign)
    if 0x0980 <= code <= 0x09FF or code in (0x0964, 0x0965):
        return "bengali"
    if 0x0600 <= code <= 0x06FF or 0x0750 <= code <= 0x077F or 0x08A0 <= code <= 0x08FF or 0xFB50 <= code <= 0xFEFC:
        return "arabic"
    return ""


class NoLetter(Exception):
    """No face has this sign. Raised under test only: a paper in somebody's hand says so with a mark instead."""


def enlarged(font: str) -> float:
    """How much larger than the style's size `font` is drawn."""
    return _ARABIC if font.startswith("arabic") else 1.0


class Faces:
    """The faces of the house, registered with ReportLab once a process. `fonts` are ReportLab's own, by name."""

    def __init__(self) -> None:
        metrics: Any = import_module("reportlab.pdfbase.pdfmetrics")
        self._ttfonts: Any = import_module("reportlab.pdfbase.ttfonts")
        self.fonts: dict[str, Any] = {}
        for name, file in _FILES.items():
            # asciiReadable would put all of ASCII into every paper: only the letters that are used go in
            face = self._ttfonts.TTFont(name, str(fonts.path(file)), asciiReadable=0, shapable=True)
            metrics.registerFont(face)
            self.fonts[name] = face
        self._has = {name: frozenset(map(chr, face.face.charToGlyph)) for name, face in self.fonts.items()}
        self._wide: dict[str, dict[str, float]] = {
            name: {chr(code): width / 1000 for code, width in face.face.charWidths.items()}
            for name, face in self.fonts.items()
        }

    def has(self, font: str, text: str) -> bool:
        """Whether `font` has a glyph for every sign of `text`."""
        return self._has[font].issuperset(text)

    def lacking(self, text: str) -> str:
        """The signs of `text` that none of the faces has, each once, in order."""
        every = [self._has[name] for name in ("house", "wide", "bengali", "arabic")]
        return "".join(dict.fromkeys(s for s in text if s != "\n" and not any(s in has for has in every)))

    def dressed(self, word: str, *, bold: bool) -> list[tuple[str, str]]:
        """`word` in parts of one font each: whole when one font can, by script when it must be shaped."""
        weight = "-bold" if bold else ""
        house = f"house{weight}"
        if self.has(house, word):
            return [(house, word)]
        script = next((name for name in map(_script, word) if name), "")
        wide = f"wide{weight}"
        if not script and self.has(wide, word):
            return [(wide, word)]
        chain = [f"{name}{weight}" for name in dict.fromkeys((script or "house", "house", "wide", *_SHAPED))]
        chosen: list[tuple[str, str]] = []
        for sign in word:
            before = chosen[-1][0] if chosen else ""
            chosen.append(self._one(sign, chain, before))
        return [(font, "".join(s for _, s in group)) for font, group in groupby(chosen, lambda pair: pair[0])]

    def _one(self, sign: str, chain: list[str], before: str) -> tuple[str, str]:
        joins = unicodedata.combining(sign) or unicodedata.category(sign).startswith(("M", "C"))
        if before and joins and sign in self._has[before]:
            return before, sign
        font = next((name for name in chain if sign in self._has[name]), "")
        if font:
            return font, sign
        if "PYTEST_CURRENT_TEST" in os.environ:
            raise NoLetter(f"U+{ord(sign):04X}")
        return next(name for name in chain if name.startswith("wide")), MISSING

    def measured(self, font: str, text: str, *, right: bool = False) -> tuple[str, float]:
        """`text` as it is drawn in `font` (shaped, and turned when it runs right) and its width at one point."""
        if font.startswith(_SHAPED) or (right and any(unicodedata.bidirectional(s) in ("R", "AL") for s in text)):
            shaped: Any = self._ttfonts.shapeStr(text, font, 10, force=True)
            return shaped, enlarged(font) * sum(glyph.x_advance for glyph in shaped.__shapeData__) / 1000
        if right:
            text = text[::-1].translate(_MIRRORS)
        wide = self._wide[font]
        return text, enlarged(font) * sum([wide[sign] for sign in text])

    def advance(self, font: str, text: str) -> float | None:
        """The width at one point of `text` set letter by letter, or None when `font` lacks one of them."""
        try:
            return sum(map(self._wide[font].__getitem__, text))
        except KeyError:
            return None

    def space(self, font: str) -> float:
        """The width of a space at one point."""
        return enlarged(font) * self._wide[font][" "]


@cache
def faces() -> Faces:
    """The faces, loaded on first use."""
    return Faces()
