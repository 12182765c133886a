"""To a printer's queue. What others can see there is the job's title: initials, never a name.

The print system keeps the page until it is printed (decision 21). The file it fills on the way lies in memory where the
machine has a place for that (`XDG_RUNTIME_DIR`, else `/dev/shm`), not on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ips_desktop.terms.troubles import Trouble
from ui.printing.preview import printed_pages

DOTS = 300
LONGEST_TITLE = 3
_one_at_a_time = Lock()


def printers() -> tuple[str, ...]:
    """The names of the queues of this machine, its own first choice first."""
    first = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != first, name.casefold())))


def send(pdf: bytes, title: str, printer: str = "") -> None:
    """Print every page, one side, on `printer` or the machine's first choice, under `title` (initials, ValueError for more).

    Trouble `print.no_printer` when there is no such queue, `print.not_accepted` when it does not take the job.
    """
    if not 0 < len(title) <= LONGEST_TITLE:
        raise ValueError("title")
    known = printers()
    if not known or (printer and printer not in known):
        raise Trouble("print.no_printer")
    with _one_at_a_time, in_memory():
        _print(pdf, title, printer or known[0])


def _print(pdf: bytes, title: str, printer: str) -> None:
    queue = QPrinter(QPrinter.PrinterMode.HighResolution)
    queue.setPrinterName(printer)
    queue.setDocName(title)
    queue.setCreator("")
    queue.setResolution(DOTS)
    queue.setColorMode(QPrinter.ColorMode.GrayScale)
    queue.setDuplex(QPrinter.DuplexMode.DuplexNone)  # the private page is its own sheet
    queue.setFullPage(True)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    queue.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter()
    if not painter.begin(queue):
        raise Trouble("print.not_accepted")
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # else grey dots stand behind the words
        for at, image in enumerate(printed_pages(pdf, DOTS)):
            if at and not queue.newPage():
                raise Trouble("print.not_accepted")
            painter.drawImage(QRectF(queue.paperRect(QPrinter.Unit.DevicePixel)), image)
    finally:
        ended = painter.end()
    if not ended or queue.printerState() == QPrinter.PrinterState.Error:
        raise Trouble("print.not_accepted")


@contextmanager
def in_memory() -> Generator[None]:
    """While this runs, the print system's own working file is made in memory, if there is a place."""
    before = os.environ.get("TMPDIR")
    places = filter(None, (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"))  # noqa: S108 - memory, not a shared temp folder
    place = next((place for place in places if Path(place).is_dir() and os.access(place, os.W_OK)), None)
    if place:
        os.environ["TMPDIR"] = place
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("TMPDIR", None)
        else:
            os.environ["TMPDIR"] = before
