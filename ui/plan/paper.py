"""The paper of a plan as the heavy lane makes it: bytes, pictures of its pages, and what a second look finds on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from ips_desktop.documents.plan.naming import file_name, job_title
from ips_desktop.documents.second_look import second_look_at
from ips_desktop.questions.sheets import PlanSheet

PREVIEW_WIDE = 440


@dataclass(frozen=True)
class Made:
    """A paper, its first page as a picture, and its names. `found`: (field, words) of the second look; `lacking`: letters."""

    pdf: bytes
    picture: QImage
    title: str
    name: str
    html_name: str
    found: tuple[tuple[str, str], ...]
    others: tuple[str, ...]
    lacking: str


def make(sheet: PlanSheet, *, large_print: bool) -> Made:
    """Set the paper and draw its first page. For the heavy lane."""
    from ips_desktop.documents.plan.paper import cannot_print, plan_pdf
    from ui.printing.preview import page_image

    pdf = plan_pdf(sheet, large_print=large_print)
    return Made(
        pdf=pdf,
        picture=page_image(pdf, 1, PREVIEW_WIDE),
        title=job_title(sheet),
        name=file_name(sheet),
        html_name=file_name(sheet, "html"),
        found=second_look_at(sheet),
        others=sheet.others,
        lacking=cannot_print(sheet),
    )


def pictures(made: Made, width: int) -> tuple[QImage, ...]:
    """Every page, `width` device pixels wide. For the heavy lane."""
    from ui.printing.preview import page_images

    return page_images(made.pdf, width)


def html(sheet: PlanSheet) -> bytes:
    """The copy to be read aloud. For the heavy lane."""
    from ips_desktop.documents.plan.paper import plan_html

    return plan_html(sheet)


def put_on_paper(made: Made) -> None:
    """Print it under initials only. For the heavy lane. Raises Trouble."""
    from ui.printing.printer import send

    send(made.pdf, made.title)
