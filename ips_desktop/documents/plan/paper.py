"""The door: a sheet in, the paper's bytes out, in memory. Works in any lane; one paper is set at a time."""

from __future__ import annotations

from ips_desktop.documents.parts.printing import ONE_AT_A_TIME, drawn
from ips_desktop.documents.parts.words import tag
from ips_desktop.documents.plan.content import plan_words
from ips_desktop.documents.plan.page_copy import page_copy
from ips_desktop.documents.plan.paging import large_pages, plan_pages
from ips_desktop.documents.press.faces import faces
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import PERSONS, PERSONS_LARGE
from ips_desktop.questions.sheets import PlanSheet
from resources.wordings import said


def plan_pdf(sheet: PlanSheet, *, large_print: bool = False) -> bytes:
    """«My return-to-work plan» as a PDF (SS1). Letters in no face print as a mark; `cannot_print` names them beforehand."""
    words = plan_words(sheet)
    look = PERSONS_LARGE if large_print else PERSONS
    with ONE_AT_A_TIME:
        fitter = Fitter()
        pages = large_pages(words, fitter) if large_print else plan_pages(words, fitter)
        return drawn(pages, fitter, look, words.foot, title=said("paper.neutral_title"), language=tag(sheet.language))


def plan_html(sheet: PlanSheet) -> bytes:
    """The same words as one well-formed page for e-mail and screen readers: headings, real tables, nothing from outside."""
    return page_copy(plan_words(sheet), language=tag(sheet.language)).encode()


def cannot_print(sheet: PlanSheet) -> str:
    """The signs of the sheet that none of our faces has (some scripts, pictograms), to be told before printing."""
    return faces().lacking(page_copy(plan_words(sheet), language=tag(sheet.language)))
