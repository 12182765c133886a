"""Papers, from the sheet to the bytes, against bare ReportLab writing the same lines."""

from __future__ import annotations

import pypdfium2

from ips_desktop.documents import door
from ips_desktop.documents.parts.printing import printed
from ips_desktop.documents.plan.paper import plan_html, plan_pdf
from tests.benchmarks.baselines import bare_reportlab
from tests.benchmarks.measure import Line, by_turns, counted
from tests.documents import letter_samples, sample, team_samples
from tests.documents.papers import KINDS

SHEETS: dict[str, door.Sheet] = {
    "introduction": letter_samples.NAMED,
    "adjustments": letter_samples.ADJUST,
    "hand-over letter": letter_samples.HAND_OVER,
    "closing letter": letter_samples.CLOSING,
    "appointment letter": letter_samples.APPOINTMENT,
    "care plan review": team_samples.REVIEW,
    "hand-over list": team_samples.HAND_OVER,
    "when we are full": team_samples.FULL,
    "cover list": team_samples.COVER,
}
"""The papers that are set through the one door: letters, and what goes between colleagues."""


def text_of(pdf: bytes) -> tuple[bare_reportlab.Page, ...]:
    """The lines of each page, read back from the paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(tuple(page.get_textpage().get_text_bounded().splitlines()) for page in document)
    finally:
        document.close()


def lines(rounds: int) -> list[Line]:
    """The plan in normal and large print, the HTML copy, the size of the file."""
    sheet = sample.AMINA
    ours = plan_pdf(sheet)
    same = text_of(ours)
    large = text_of(plan_pdf(sheet, large_print=True))
    most = max(rounds, 15)
    return [
        by_turns(
            f"plan PDF, {len(same)} pages", "bare ReportLab paragraphs, same text",
            lambda: bare_reportlab.flowed(same), lambda: plan_pdf(sheet), goal=1.5, rounds=most,
        ),
        by_turns(
            "the same, line breaks given to the baseline", "bare ReportLab lines, nothing wrapped",
            lambda: bare_reportlab.pdf(same), lambda: plan_pdf(sheet), goal=1.5, rounds=most,
        ),
        by_turns(
            f"plan PDF in large print, {len(large)} pages", "bare ReportLab paragraphs, same text",
            lambda: bare_reportlab.flowed(large), lambda: plan_pdf(sheet, large_print=True), goal=None, rounds=most,
        ),
        by_turns(
            "plan HTML copy", "plan PDF", lambda: plan_pdf(sheet), lambda: plan_html(sheet), goal=1, rounds=most
        ),
        counted("plan PDF, size", len(ours) / 1024, "KiB", goal=None),
        *[_paper(kind, most) for kind in KINDS],
        *[_sheet(what, sheet, most) for what, sheet in SHEETS.items()],
        _sheet("appointment card", letter_samples.APPOINTMENT, most, as_card=True),
    ]  # fmt: skip


def _sheet(what: str, sheet: door.Sheet, rounds: int, *, as_card: bool = False) -> Line:
    """A letter, a card or a paper between colleagues through the one door: its PDF and the copy that is kept with it."""
    same = text_of(door.made(sheet, as_card=as_card).pdf)
    return by_turns(
        f"{what} PDF and copy, {len(same)} pages" if len(same) > 1 else f"{what} PDF and copy, 1 page",
        "bare ReportLab paragraphs, same text",
        lambda: bare_reportlab.flowed(same),
        lambda: door.made(sheet, as_card=as_card),
        goal=1.5,
        rounds=rounds,
    )


def _paper(kind: str, rounds: int) -> Line:
    """One of the papers made of parts, from the sheet to the bytes."""
    make, sheet = KINDS[kind].make, KINDS[kind].sheets["normal"]
    same = text_of(printed(make(sheet)))
    return by_turns(
        f"{kind} PDF, {len(same)} pages" if len(same) > 1 else f"{kind} PDF, 1 page",
        "bare ReportLab paragraphs, same text",
        lambda: bare_reportlab.flowed(same),
        lambda: printed(make(sheet)),
        goal=1.5,
        rounds=rounds,
    )
