"""The door: a sheet in, the paper's bytes out, in memory. Works in any lane; one paper is set at a time."""

from __future__ import annotations

from threading import Lock

from ips_desktop.documents.plan.content import PlanWords, plan_words
from ips_desktop.documents.plan.page_copy import page_copy
from ips_desktop.documents.plan.paging import large_pages, plan_pages
from ips_desktop.documents.press.faces import faces
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter, Span
from ips_desktop.documents.press.sizes import LARGE, LEFT, MM, NORMAL, ROW_RULE, TOP, WIDE, Style
from ips_desktop.questions.sheets import PlanSheet
from resources.wordings import said

_LANGUAGES = {"en": "en-GB", "cy": "cy"}
_one_at_a_time = Lock()  # the faces count a document's letters while it is drawn


def plan_pdf(sheet: PlanSheet, *, large_print: bool = False) -> bytes:
    """«My return-to-work plan» as a PDF (SS1). Letters in no face print as a mark; `cannot_print` names them beforehand."""
    words = plan_words(sheet)
    with _one_at_a_time:
        fitter = Fitter()
        pages = large_pages(words, fitter) if large_print else plan_pages(words, fitter)
        ink = Ink(title=said("paper.neutral_title"), language=tag(sheet))
        for at, page in enumerate(pages, 1):
            page.draw(ink, LEFT, TOP)
            _foot(ink, fitter, words, at, len(pages), large_print=large_print)
            ink.fold_tick()
            ink.next_page()
        return ink.finished()


def plan_html(sheet: PlanSheet) -> bytes:
    """The same words as one well-formed page for e-mail and screen readers: headings, real tables, nothing from outside."""
    return page_copy(plan_words(sheet), language=tag(sheet)).encode()


def cannot_print(sheet: PlanSheet) -> str:
    """The signs of the sheet that none of our faces has (some scripts, pictograms), to be told before printing."""
    return faces().lacking(page_copy(plan_words(sheet), language=tag(sheet)))


def tag(sheet: PlanSheet) -> str:
    """The language of the paper as a tag."""
    return _LANGUAGES.get(sheet.language, sheet.language)


def _foot(ink: Ink, fitter: Fitter, words: PlanWords, page: int, pages: int, *, large_print: bool) -> None:
    """The line at the foot: whose, which version, made by whom and when, and which page of how many."""
    kinds = LARGE if large_print else NORMAL
    number = fitter.one(
        said("paper.page_of", page=page, pages=pages), Style(kinds.foot.size, kinds.foot.leading, bold=True), WIDE
    )
    room = WIDE - number.width - 6 * MM
    if large_print:
        spans = (Span(words.foot_large[:1].upper() + words.foot_large[1:]),)
    else:
        between = said("paper.separator")
        opening = between.join((words.foot_person, said("paper.title_inline"), ""))
        draft = (Span(said("paper.draft"), bold=True), Span(" ")) if words.draft else ()
        version = words.foot_version.removeprefix(f"{said('paper.draft')} ") if words.draft else words.foot_version
        spans = (Span(opening), *draft, Span(version + between + words.foot_made))
    top = (273 if large_print else 277.7) * MM
    ink.rule(LEFT, top, WIDE, ROW_RULE)
    ink.text(fitter.set(spans, kinds.foot, room), LEFT, top + (1.2 if large_print else 0.9) * MM)
    ink.text_right(number, LEFT + WIDE, top + (1.2 if large_print else 0.9) * MM)
