"""The paper of a plan: made in the heavy lane, shown, printed, saved."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage

from ips_desktop.documents.plan.naming import file_name, job_title
from ips_desktop.questions.sheets import PlanSheet
from ips_desktop.terms.troubles import Trouble
from ui.place import Session

PREVIEW_WIDE = 440


@dataclass(frozen=True)
class Made:
    """A paper, and its first page as a picture."""

    pdf: bytes
    picture: QImage
    title: str
    name: str
    html_name: str


def make(sheet: PlanSheet, *, large_print: bool) -> Made:
    """Set the paper and draw its first page. For the heavy lane."""
    from ips_desktop.documents.plan.paper import plan_pdf
    from ui.printing.preview import page_image

    pdf = plan_pdf(sheet, large_print=large_print)
    return Made(pdf, page_image(pdf, 1, PREVIEW_WIDE), job_title(sheet), file_name(sheet), file_name(sheet, "html"))


def in_heavy(session: Session, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
    """Do something with documents without anybody waiting."""
    return session.door.lanes.heavy(lambda: work(*args, **kwargs))


def put_on_paper(made: Made, printer: str = "") -> None:
    """Print it under initials only. Raises Trouble."""
    from ui.printing.printer import send

    send(made.pdf, made.title, printer)


def trouble_of(done: Future[Any]) -> Trouble | None:
    """What went wrong that people should be told; any other error is raised."""
    error = done.exception()
    if error is None or isinstance(error, Trouble):
        return error
    raise error
