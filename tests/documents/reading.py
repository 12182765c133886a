"""Reading a finished PDF as somebody would: its words, its letters' sizes, its fonts, its lines."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, white space made single."""
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def operators(pdf: bytes, page: int) -> list[tuple[list[Any], str]]:
    """What is drawn on a page: operands and operator."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = pikepdf.parse_content_stream(document.pages[page])
        return [([*map(_plain, one.operands)], str(one.operator)) for one in found]


def _plain(value: Any) -> Any:
    return float(value) if not isinstance(value, pikepdf.Object) else str(value)


def letter_sizes(pdf: bytes) -> set[float]:
    """Every size at which letters are drawn."""
    with pikepdf.open(BytesIO(pdf)) as document:
        count = len(document.pages)
    return {operands[1] for page in range(count) for operands, operator in operators(pdf, page) if operator == "Tf"}


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Each font named in the file, and whether its outlines are inside."""
    with pikepdf.open(BytesIO(pdf)) as document:
        fonts: dict[str, bool] = {}
        for page in document.pages:
            for font in page.Resources.Font.values():
                descriptor = font.get("/FontDescriptor")
                fonts[str(font.BaseFont)] = descriptor is not None and "/FontFile2" in descriptor
        return fonts


def catalogue(pdf: bytes) -> tuple[str, dict[str, str]]:
    """The language and the document's own facts."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return str(document.Root.Lang), {str(key): str(value) for key, value in document.docinfo.items()}


def outside(pdf: bytes, *, body_ends: float) -> list[str]:
    """The texts that stand beyond the margins, off the page, or between the body's end (in mm) and the foot."""
    found: list[str] = []
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_rects()):
                left, bottom, right, top = (edge * 25.4 / 72 for edge in text.get_rect(at))
                in_the_body = 297 - bottom <= body_ends + 1
                in_the_foot = 297 - top >= body_ends - 1 and bottom >= 8
                if left < 19.5 or right > 196.5 or not (in_the_body or in_the_foot):
                    found.append(text.get_text_bounded(*text.get_rect(at)))
    finally:
        document.close()
    return found


def reaches(pdf: bytes, *, body_ends: float) -> list[float]:
    """How far down each page its last text stands, in mm from the top; the foot is no text of the page."""
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        found: list[float] = []
        for page in document:
            text = page.get_textpage()
            downs = [297 - text.get_rect(at)[1] * 25.4 / 72 for at in range(text.count_rects())]
            found.append(max((down for down in downs if down <= body_ends + 1), default=0.0))
        return found
    finally:
        document.close()
