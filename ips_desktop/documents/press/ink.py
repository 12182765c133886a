"""Marks on a page, A4 unless told. Lengths are points; `y` runs down from the page's top edge, as people measure paper.

Text goes in as finished strings, never as markup, so nothing a person typed can become a command. Lines are written as
operators of our own numbers: ReportLab's own drawing spends more time on their decimals than on all else.
"""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import Any

from ips_desktop.documents.press.faces import enlarged, faces
from ips_desktop.documents.press.setting import Mark, Setting
from ips_desktop.documents.press.sizes import FOLD_AT, MM, PAGE_HIGH, PAGE_WIDE, ROW_RULE, TICK_RULE
from ips_desktop.documents.press.strokes import Stroke

_GREY = 0x6E / 0xFF
_ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *b"\\()", *range(127, 256))}  # in a string of a PDF


class Ink:
    """One document being drawn, in memory."""

    def __init__(self, *, title: str, language: str, page: tuple[float, float] = (PAGE_WIDE, PAGE_HIGH)) -> None:
        module: Any = import_module("reportlab.pdfgen.canvas")
        config: Any = import_module("reportlab.rl_config")
        config.useA85 = 0  # streams as bytes: a quarter smaller, and quicker
        self._bytes = BytesIO()
        self._high = page[1]
        self._weight: tuple[float, bool] | None = None
        self._font: tuple[str, float, int] | None = None
        self._words: list[str] = []
        self._fonts = faces().fonts
        self._canvas: Any = module.Canvas(
            self._bytes,
            pagesize=page,
            initialFontName="house",
            pageCompression=1,
            invariant=1,  # the same sheet gives the same bytes, and no clock but the sheet's is in them
            lang=language,
        )
        self._document: Any = self._canvas._doc  # noqa: SLF001  fonts count the letters of each document by it
        self._canvas.setTitle(title)
        for name in ("Author", "Creator", "Producer", "Subject", "Keywords"):
            getattr(self._canvas, f"set{name}")("")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def text(self, setting: Setting, x: float, y: float, wide: float = 0.0) -> None:
        """Lines from (x, y), the first baseline one size below. A text that runs right ends at x + wide."""
        size, leading = setting.style.size, setting.style.leading
        for at, line in enumerate(setting.lines):
            start = x + (wide - line.width if line.right and wide else 0.0)
            base = self._high - (y + size + at * leading)
            for mark in line.marks:
                if mark.spoken or type(mark.text) is not str:
                    self._shaped(mark, start + mark.x, base, size * enlarged(mark.font))
                    continue
                self._plain(mark.font, size, f"{start + mark.x:.7g} {base:.7g}", mark.text)

    def _plain(self, font: str, size: float, at: str, text: str) -> None:
        """Letters as they come, all of a page in one text object for as long as nothing else is written."""
        for subset, codes in self._fonts[font].splitString(text, self._document):
            if (font, size, subset) != self._font:
                self._font = (font, size, subset)
                name = self._fonts[font].getSubsetInternalName(subset, self._document)
                self._words.append(f"{name} {size * enlarged(font):g} Tf")
            if at:
                self._words.append(f"1 0 0 1 {at} Tm")
                at = ""  # what is in a further subset goes on where this one ends
            self._words.append(f"({codes.decode('latin-1').translate(_ESCAPED)}) Tj")

    def _put_down(self) -> None:
        if self._words:
            self._canvas.addLiteral("\n".join(["BT", *self._words, "ET"]))
        self._words.clear()
        self._font = None

    def _shaped(self, mark: Mark, x: float, base: float, size: float) -> None:
        """Joined letters, each where it was shaped to stand; with what they say, for reading aloud, search and copying."""
        self._put_down()
        if mark.spoken:
            self._canvas.addLiteral(f"/Span <</ActualText <feff{mark.spoken.encode('utf-16-be').hex()}>>> BDC")
        self._canvas.setFont(mark.font, size)
        self._canvas.drawString(x, base, mark.text)
        if mark.spoken:
            self._canvas.addLiteral("EMC")

    def text_right(self, setting: Setting, x: float, y: float) -> None:
        """Lines that end at `x`."""
        for at, line in enumerate(setting.lines):
            self.text(Setting((line,), setting.style), x - line.width, y + at * setting.style.leading)

    def _pen(self, weight: float, *, grey: bool = False) -> None:
        if self._weight != (weight, grey):
            self._weight = (weight, grey)
            self._canvas.addLiteral(f"{weight:.2f} w {_GREY if grey else 0:.4g} G")

    def rule(self, x: float, y: float, wide: float, weight: float, *, grey: bool = False) -> None:
        """A level line."""
        self._pen(weight, grey=grey)
        self._canvas.addLiteral(f"{x:.2f} {self._high - y:.2f} m {x + wide:.2f} {self._high - y:.2f} l S")

    def frame(self, x: float, y: float, wide: float, high: float, weight: float, *, grey: bool = False) -> None:
        """An outlined box, white inside."""
        self._pen(weight, grey=grey)
        self._canvas.addLiteral(f"{x:.2f} {self._high - y - high:.2f} {wide:.2f} {high:.2f} re S")

    def fill_in(self, x: float, y: float, wide: float, high: float) -> None:
        """A box to write in, grey so that pen stands out."""
        self.frame(x, y, wide, high, ROW_RULE, grey=True)

    def tick_box(self, x: float, y: float, side: float, *, ticked: bool) -> None:
        """A square to tick, ticked or not."""
        self.frame(x, y, side, side, TICK_RULE)
        if ticked:
            corners = ((0.18, 0.52), (0.40, 0.76), (0.84, 0.20))
            self._path([tuple((x + side * across, y + side * down) for across, down in corners)], 2 * TICK_RULE)

    def bullet(self, x: float, y: float, side: float) -> None:
        """A filled square."""
        self._canvas.addLiteral(f"{x:.2f} {self._high - y - side:.2f} {side:.2f} {side:.2f} re f")

    def ring(self, x: float, y: float, radius: float, weight: float) -> None:
        """A circle about (x, y), white inside, so that a line may run through where it stands."""
        self._pen(weight)
        reach, top = 0.5523 * radius, self._high - y
        curves = [f"1 g {x + radius:.2f} {top:.2f} m"]
        for turn in range(4):
            along, out = (1, 0, -1, 0)[turn], (0, 1, 0, -1)[turn]
            to, rise = -out, along
            curves.append(
                f"{x + along * radius + to * reach:.2f} {top + out * radius + rise * reach:.2f} "
                f"{x + to * radius + along * reach:.2f} {top + rise * radius + out * reach:.2f} "
                f"{x + to * radius:.2f} {top + rise * radius:.2f} c"
            )
        self._canvas.addLiteral(" ".join([*curves, "h B 0 g"]))

    def signature(self, strokes: tuple[Stroke, ...], x: float, y: float) -> None:
        """Drawn strokes, already fitted, as lines (not a picture)."""
        self._path([tuple((x + across, y + down) for across, down in stroke) for stroke in strokes], 1.1)

    def _path(self, strokes: list[Stroke], weight: float) -> None:
        self._pen(weight)
        marks = ["1 J 1 j"]  # round ends and corners, for these lines only
        for stroke in strokes:
            for at, (across, down) in enumerate(stroke if len(stroke) > 1 else stroke * 2):
                marks.append(f"{across:.2f} {self._high - down:.2f} {'l' if at else 'm'}")
        self._canvas.addLiteral(" ".join([*marks, "S 0 J 0 j"]))

    def fold_tick(self, at: float = FOLD_AT) -> None:
        """Where the sheet folds, in the left margin: to A5 unless told."""
        self.rule(7 * MM, at, 4 * MM, ROW_RULE, grey=True)

    def upright(self, x: float, y: float, high: float, weight: float, *, grey: bool = False) -> None:
        """A line down: beside somebody's own words, or a tick where to cut."""
        self._pen(weight, grey=grey)
        self._canvas.addLiteral(f"{x:.2f} {self._high - y:.2f} m {x:.2f} {self._high - y - high:.2f} l S")

    def next_page(self) -> None:
        """Close this page."""
        self._put_down()
        self._weight = None
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The whole PDF. Nothing can be drawn after it."""
        self._canvas.save()
        return self._bytes.getvalue()
