"""The same words on the same pages by ReportLab alone, one face a weight, nothing ruled or coloured.

`pdf` is told where each line breaks; `flowed` wraps the words itself, with ReportLab's own paragraphs and page templates.
"""

from __future__ import annotations

import html
import io
from functools import cache
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

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


def flowed(pages: tuple[Page, ...]) -> bytes:
    """Set the same words as paragraphs, wrapped by ReportLab."""
    _faces()
    out = io.BytesIO()
    face = "bare-AtkinsonHyperlegibleNext-Regular"
    plain = ParagraphStyle("plain", fontName=face, fontSize=9, leading=11)
    wide = ParagraphStyle("wide", fontName="bare-DejaVuSans", fontSize=9, leading=11)
    bold = ParagraphStyle("bold", fontName="bare-AtkinsonHyperlegibleNext-Bold", fontSize=9, leading=11)
    story: list[Any] = []
    for page in pages:
        for n, line in enumerate(page):
            style = (bold if n % 6 == 0 else plain) if line.isascii() else wide
            story.append(Paragraph(html.escape(line), style))
        story.append(PageBreak())
    SimpleDocTemplate(out, pagesize=A4, pageCompression=1).build(story)
    return out.getvalue()
