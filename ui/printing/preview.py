"""Pages of a PDF as pictures, by PDFium, in memory."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

_one_at_a_time = Lock()  # PDFium may not be entered twice
_POINTS = 72


@contextmanager
def _opened(pdf: bytes) -> Generator[Any]:
    pdfium: Any = import_module("pypdfium2")
    with _one_at_a_time:
        document = pdfium.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    with _opened(pdf) as document:
        return len(document)


def page_images(pdf: bytes, width: int) -> tuple[QImage, ...]:
    """Every page as a picture `width` device pixels wide."""
    with _opened(pdf) as document:
        return tuple(_drawn(document[at], width / document[at].get_width()) for at in range(len(document)))


def page_image(pdf: bytes, page: int, width: int) -> QImage:
    """One page (1 first) as a picture `width` device pixels wide. IndexError when there is no such page."""
    with _opened(pdf) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        return _drawn(document[page - 1], width / document[page - 1].get_width())


def printed_pages(pdf: bytes, dots: int) -> Iterator[QImage]:
    """Each page at `dots` to the inch, one after the other, so that only one is held."""
    with _opened(pdf) as document:
        for at in range(len(document)):
            yield _drawn(document[at], dots / _POINTS)


def _drawn(page: Any, scale: float) -> QImage:
    """A page on white, in grey: papers have no colour."""
    bitmap = page.render(scale=scale, grayscale=True, fill_color=(255, 255, 255, 255))
    try:
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
        )
        return image.copy()  # its own memory: the bitmap goes
    finally:
        bitmap.close()
        page.close()
