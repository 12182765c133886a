"""Marks on a page. Lengths are points; `y` runs down from the page's top edge, as people measure paper.

Text goes in as finished strings, never as markup, so nothing a person typed can become a command.
"""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import Any

from ips_desktop.documents.press.setting import Setting
from ips_desktop.documents.press.sizes import FOLD_AT, MM, PAGE_HIGH, PAGE_WIDE, ROW_RULE, TICK_RULE
from ips_desktop.documents.press.strokes import Stroke

_GREY = 0x6E / 0xFF


class Ink:
    """One document being drawn, in memory."""

    def __init__(self, *, title: str, language: str) -> None:
        module: Any = import_module("reportlab.pdfgen.canvas")
        self._bytes = BytesIO()
        self._canvas: Any = module.Canvas(
            self._bytes,
            pagesize=(PAGE_WIDE, PAGE_HIGH),
            initialFontName="house",
            pageCompression=1,
            invariant=1,  # the same sheet gives the same bytes, and no clock but the sheet's is in them
            lang=language,
        )
        self._canvas.setTitle(title)
        for name in ("Author", "Creator", "Producer", "Subject", "Keywords"):
            getattr(self._canvas, f"set{name}")("")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def text(self, setting: Setting, x: float, y: float, wide: float = 0.0) -> None:
        """Lines from (x, y), the first baseline one size below. A text that runs right ends at x + wide."""
        size, leading = setting.style.size, setting.style.leading
        for at, line in enumerate(setting.lines):
            start = x + (wide - line.width if line.right and wide else 0.0)
            base = PAGE_HIGH - (y + size + at * leading)
            for mark in line.marks:
                self._canvas.setFont(mark.font, size)
                self._canvas.drawString(start + mark.x, base, mark.text)

    def text_right(self, setting: Setting, x: float, y: float) -> None:
        """Lines that end at `x`."""
        for at, line in enumerate(setting.lines):
            self.text(Setting((line,), setting.style), x - line.width, y + at * setting.style.leading)

    def _pen(self, weight: float, *, grey: bool = False) -> None:
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeGray(_GREY if grey else 0)

    def rule(self, x: float, y: float, wide: float, weight: float, *, grey: bool = False) -> None:
        """A level line."""
        self._pen(weight, grey=grey)
        self._canvas.line(x, PAGE_HIGH - y, x + wide, PAGE_HIGH - y)

    def frame(self, x: float, y: float, wide: float, high: float, weight: float, *, grey: bool = False) -> None:
        """An outlined box, white inside."""
        self._pen(weight, grey=grey)
        self._canvas.rect(x, PAGE_HIGH - y - high, wide, high, stroke=1, fill=0)

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
        self._canvas.setFillGray(0)
        self._canvas.rect(x, PAGE_HIGH - y - side, side, side, stroke=0, fill=1)

    def signature(self, strokes: tuple[Stroke, ...], x: float, y: float) -> None:
        """Drawn strokes, already fitted, as lines (not a picture)."""
        self._path([tuple((x + across, y + down) for across, down in stroke) for stroke in strokes], 1.1)

    def _path(self, strokes: list[Stroke], weight: float) -> None:
        self._pen(weight)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        for stroke in strokes:
            path.moveTo(stroke[0][0], PAGE_HIGH - stroke[0][1])
            for across, down in stroke[1:] or stroke:
                path.lineTo(across, PAGE_HIGH - down)
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.setLineCap(0)
        self._canvas.setLineJoin(0)

    def fold_tick(self) -> None:
        """Where the sheet folds to A5, in the left margin."""
        self.rule(7 * MM, FOLD_AT, 4 * MM, ROW_RULE, grey=True)

    def next_page(self) -> None:
        """Close this page."""
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The whole PDF. Nothing can be drawn after it."""
        self._canvas.save()
        return self._bytes.getvalue()
