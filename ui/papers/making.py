"""A paper as the heavy lane makes it: its bytes, its copy, pictures of its pages, and what a second look finds on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage

from ips_desktop.terms.giving import PaperKind


@dataclass(frozen=True)
class Shown:
    """A paper, its pages as pictures. `found`: words to look at again before it is given; `lacking`: letters that cannot print."""

    pdf: bytes
    html: str
    file: str
    job: str
    pages: tuple[QImage, ...]
    found: tuple[str, ...]
    lacking: str


def make(sheet: Any, kind: PaperKind, *, large_print: bool, width: int) -> Shown:
    """Set the paper and draw its pages, `width` device pixels wide. For the heavy lane. Refused as the paper refuses."""
    from ips_desktop.documents.door import made
    from ui.printing.preview import page_images

    paper = made(sheet, large_print=large_print, as_card=kind == PaperKind.APPOINTMENT_CARD)
    found = tuple(words for _, words in paper.telling)
    return Shown(paper.pdf, paper.html, paper.file, paper.job, page_images(paper.pdf, width), found, paper.lacking)


def put_on_paper(shown: Shown) -> None:
    """Print it under what tells nobody's name. For the heavy lane. Raises Trouble."""
    from ui.printing.printer import send

    send(shown.pdf, shown.job)
