"""The door: a sheet in, the letter's bytes out, in memory. Works in any lane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ips_desktop.documents.letters.adjustments import adjustments
from ips_desktop.documents.letters.appointment import appointment
from ips_desktop.documents.letters.closing import closing, not_reached
from ips_desktop.documents.letters.consented import refuse
from ips_desktop.documents.letters.frame import FOLDS, LARGE_LOOK, NORMAL_LOOK, letter_pages
from ips_desktop.documents.letters.handing_over import hand_over_letter
from ips_desktop.documents.letters.heading import heading
from ips_desktop.documents.letters.introduction import introduction
from ips_desktop.documents.letters.page_copy import page_copy
from ips_desktop.documents.letters.words import Body, LetterWords
from ips_desktop.documents.parts.foot import draw_foot
from ips_desktop.documents.parts.printing import ONE_AT_A_TIME
from ips_desktop.documents.parts.words import tag
from ips_desktop.documents.press.faces import faces
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.questions.letter_sheets import (
    AdjustmentsSheet,
    AppointmentSheet,
    ClosingSheet,
    HandOverLetterSheet,
    IntroductionSheet,
    LetterSheet,
    NotReachedSheet,
)
from resources.wordings import said

_BODIES: dict[type, Callable[[Any], Body]] = {
    IntroductionSheet: introduction,
    AdjustmentsSheet: adjustments,
    HandOverLetterSheet: hand_over_letter,
    ClosingSheet: closing,
    NotReachedSheet: not_reached,
    AppointmentSheet: appointment,
}


def letter_pdf(sheet: LetterSheet, *, large_print: bool = False) -> bytes:
    """The letter as a PDF of one page; large print may take more. Refused as `refuse` says, or `letters.over_a_page`."""
    words = letter_words(sheet)
    look = LARGE_LOOK if large_print else NORMAL_LOOK
    with ONE_AT_A_TIME:
        fitter = Fitter()
        pages = letter_pages(words, fitter, large_print=large_print)
        ink = Ink(title=said("letters.title"), language=tag(sheet.head.language))
        for at, page in enumerate(pages, 1):
            page.draw(ink, look.frame.left, look.frame.top)
            draw_foot(ink, fitter, look, words.head.foot, at, len(pages))
            for fold in FOLDS:
                ink.fold_tick(fold)
            ink.next_page()
        return ink.finished()


def letter_html(sheet: LetterSheet) -> bytes:
    """The same words as one well-formed page: headings, real tables, nothing from outside. Refused as `refuse` says."""
    return page_copy(letter_words(sheet), language=tag(sheet.head.language)).encode()


def cannot_print(sheet: LetterSheet) -> str:
    """The signs of the sheet that none of our faces has, to be told before printing. Refused as `refuse` says."""
    return faces().lacking(page_copy(letter_words(sheet), language=tag(sheet.head.language)))


def letter_words(sheet: LetterSheet) -> LetterWords:
    """Every word of the letter, once. Refused as `refuse` says: nothing is set that may not be said."""
    refuse(sheet)
    to = sheet.employer if isinstance(sheet, IntroductionSheet | AdjustmentsSheet) else ""
    return LetterWords(heading(sheet.head, to=to), _BODIES[type(sheet)](sheet))
