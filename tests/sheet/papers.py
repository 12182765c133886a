"""Every page of every paper, in normal and large print. `tests.sheet.pages.papers` finds what papers there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QImage

from ips_desktop.documents.card.paper import card_pdf
from ips_desktop.documents.letters.paper import letter_pdf
from ips_desktop.documents.parts.printing import printed
from ips_desktop.documents.plan.paper import plan_pdf
from tests.documents.letter_samples import APPOINTMENT
from tests.documents.letter_samples import SHEETS as LETTER_SHEETS
from tests.documents.papers import KINDS
from tests.documents.sample import SHEETS
from tests.documents.team_samples import PAPERS as TEAM_PAPERS
from tests.sheet.pages import papers
from ui.printing.preview import page_images

WIDTH = 794  # A4 at 96 dots to the inch


def _plan() -> Iterator[tuple[str, bytes]]:
    for name in ("normal", "blank", "done"):
        for large in (False, True):
            yield f"plan, {name}{', large print' if large else ''}", plan_pdf(SHEETS[name], large_print=large)


def _by_parts(room: str, *kinds: str) -> Callable[[], Iterator[tuple[str, bytes]]]:
    """The papers of one room that `parts.printing` sets, as they are and blank."""

    def drawn_in_both() -> Iterator[tuple[str, bytes]]:
        for kind in kinds or (room,):
            for name in ("normal", "blank"):
                if name in KINDS[kind].sheets:
                    paper = KINDS[kind].make(KINDS[kind].sheets[name])
                    yield f"{kind}, {name}", printed(paper)
                    yield f"{kind}, {name}, large print", printed(paper, large_print=True)

    return drawn_in_both


def _letters() -> Iterator[tuple[str, bytes]]:
    for name in LETTERS:
        for large in (False, True):
            yield (
                f"letter, {name}{', large print' if large else ''}",
                letter_pdf(LETTER_SHEETS[name], large_print=large),
            )


def _card() -> Iterator[tuple[str, bytes]]:
    for large in (False, True):
        yield f"card{', large print' if large else ''}", card_pdf(APPOINTMENT, large_print=large, on_a4=True)


def _of_team(name: str) -> Callable[[], Iterator[tuple[str, bytes]]]:
    """A paper between colleagues, as it is and blank."""

    def drawn_in_both() -> Iterator[tuple[str, bytes]]:
        for sample in (name, f"{name}-blank"):
            for large in (False, True):
                yield f"{sample}{', large print' if large else ''}", printed(TEAM_PAPERS[sample], large_print=large)

    return drawn_in_both


LETTERS = (
    "introduction",
    "introduction-unnamed",
    "adjustments",
    "adjustments-answered",
    "hand-over",
    "closing",
    "lost",
    "appointment",
)
PAPERS: dict[str, Callable[[], Iterator[tuple[str, bytes]]]] = {
    "plan": _plan,
    "profile": _by_parts("profile"),
    "search_plan": _by_parts("search_plan"),
    "information": _by_parts("information", "information", "employers"),
    "money": _by_parts("money"),
    "support": _by_parts("support"),
    "about_us": _by_parts("about_us"),
    "questionnaire": _by_parts("questionnaire"),
    "letters": _letters,
    "card": _card,
    "care_review": _of_team("review"),
    "hand_over": _of_team("hand-over"),
    "full_list": _of_team("full"),
    "cover_list": _of_team("cover"),
    "supervision": _of_team("supervision"),
}


def undrawn() -> list[str]:
    """Papers that are not drawn here."""
    return sorted(papers() - set(PAPERS))


def drawn() -> Iterator[tuple[str, QImage]]:
    """Each page with what it is called."""
    for make in PAPERS.values():
        for name, pdf in make():
            for n, image in enumerate(page_images(pdf, WIDTH), 1):
                yield f"{name}, page {n}", image
