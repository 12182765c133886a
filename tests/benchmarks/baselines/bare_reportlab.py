"""The same lines on the same pages by ReportLab alone: no layout, no wrapping, one face a weight."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from resources import fonts

Page = tuple[str, ...]


@cache
def _faces() -> None:
    for name in ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold", "DejaVuSans"):
        pdfmetrics.registerFont(TTFont(f"bare-{name}", str(fonts.path(name))))


def pdf(pages: tuple[Page, ...]) -> bytes:
    """Draw each line of each page, one under another."""
    _faces()
    out = io.BytesIO()
    canvas: Any = Canvas(out, pagesize=A4, pageCompression=1)
    for page in pages:
        for n, line in enumerate(page):
            bold = n % 6 == 0
            face = "bare-AtkinsonHyperlegibleNext-Bold" if bold else "bare-AtkinsonHyperlegibleNext-Regular"
            canvas.setFont(face if line.isascii() else "bare-DejaVuSans", 10)
            canvas.drawString(40, 800 - 11 * n, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
