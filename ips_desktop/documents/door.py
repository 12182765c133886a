"""One door to every paper: a sheet in, and out come its bytes, its accessible copy, its neutral names, and what to say before.

Whoever prints, saves, sends or keeps a paper needs no more than this. Works in any lane; ReportLab is loaded with the first paper.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ips_desktop.documents.about_us.paper import leaflet
from ips_desktop.documents.card import paper as card
from ips_desktop.documents.care_review import paper as care_review
from ips_desktop.documents.cover_list.paper import cover_list_paper
from ips_desktop.documents.full_list.paper import full_list_paper
from ips_desktop.documents.hand_over.paper import hand_over_paper
from ips_desktop.documents.information import employers
from ips_desktop.documents.information.paper import information_paper
from ips_desktop.documents.letters import naming as letter_names
from ips_desktop.documents.letters import paper as letters
from ips_desktop.documents.letters.looking import second_look_at_letter
from ips_desktop.documents.money.paper import money_paper
from ips_desktop.documents.parts.printing import Paper, copied, lacking, printed
from ips_desktop.documents.plan import naming as plan_names
from ips_desktop.documents.plan import paper as plan
from ips_desktop.documents.profile.paper import profile_paper
from ips_desktop.documents.profile.showing import telling as telling_profile
from ips_desktop.documents.questionnaire.paper import questionnaire
from ips_desktop.documents.search_plan import paper as search_plan
from ips_desktop.documents.second_look import second_look_at
from ips_desktop.documents.supervision.paper import supervision_paper
from ips_desktop.documents.support import paper as support
from ips_desktop.questions.letter_sheets import AppointmentSheet, LetterSheet
from ips_desktop.questions.sheets import PlanSheet
from ips_desktop.questions.sheets_service import LeafletSheet, QuestionnaireSheet
from ips_desktop.questions.sheets_telling import EmployersCopySheet, InformationSheet, MoneySheet
from ips_desktop.questions.sheets_work import ProfileSheet, SearchSheet, SupportSheet
from ips_desktop.questions.supervision_sheet import SupervisionSheet
from ips_desktop.questions.team_sheets import CareReviewSheet, CoverSheet, FullListSheet, HandOverSheet

Found = tuple[tuple[str, str], ...]
Sheet = (
    PlanSheet | LetterSheet | ProfileSheet | SearchSheet | InformationSheet | EmployersCopySheet | MoneySheet | SupportSheet
    | LeafletSheet | QuestionnaireSheet | CareReviewSheet | HandOverSheet | CoverSheet | FullListSheet | SupervisionSheet
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A paper. `file` is its name without an ending, `job` what the print queue shows; `html` is what is archived and read aloud.

    `telling`: (field, words) to look at again before others see it; `lacking`: letters that none of our faces has.
    """

    pdf: bytes
    html: str
    file: str
    job: str
    telling: Found
    lacking: str


def _nothing(_sheet: Any) -> Found:
    """Own words on private papers are nobody's to look at again."""
    return ()


_PAPERS: dict[type, tuple[Callable[[Any], Paper], Callable[[Any], Found]]] = {
    ProfileSheet: (profile_paper, telling_profile),
    SearchSheet: (search_plan.search_paper, search_plan.telling),
    InformationSheet: (information_paper, _nothing),
    EmployersCopySheet: (employers.employers_copy, employers.telling),
    MoneySheet: (money_paper, _nothing),
    SupportSheet: (support.support_paper, support.telling),
    LeafletSheet: (leaflet, _nothing),
    QuestionnaireSheet: (questionnaire, _nothing),
    CareReviewSheet: (care_review.care_review_paper, care_review.telling),
    HandOverSheet: (hand_over_paper, _nothing),
    CoverSheet: (cover_list_paper, _nothing),
    FullListSheet: (full_list_paper, _nothing),
    SupervisionSheet: (supervision_paper, _nothing),
}


def made(sheet: Sheet, *, large_print: bool = False, as_card: bool = False) -> Made:
    """Set any sheet. `as_card`: an appointment on a card instead of a letter. Refused as letters and cards are."""
    if isinstance(sheet, PlanSheet):
        return _plan(sheet, large_print=large_print)
    if isinstance(sheet, AppointmentSheet) and as_card:
        return _card(sheet, large_print=large_print)
    if isinstance(sheet, LetterSheet):
        return _letter(sheet, large_print=large_print)
    make, telling = _PAPERS[type(sheet)]
    paper = make(sheet)
    pdf, html = printed(paper, large_print=large_print), copied(paper).decode()
    return Made(pdf, html, paper.file, paper.job, telling(sheet), lacking(paper))


def _plan(sheet: PlanSheet, *, large_print: bool) -> Made:
    return Made(
        plan.plan_pdf(sheet, large_print=large_print),
        plan.plan_html(sheet).decode(),
        plan_names.file_name(sheet, "").rstrip("."),
        plan_names.job_title(sheet),
        second_look_at(sheet),
        plan.cannot_print(sheet),
    )


def _letter(sheet: LetterSheet, *, large_print: bool) -> Made:
    return Made(
        letters.letter_pdf(sheet, large_print=large_print),
        letters.letter_html(sheet).decode(),
        letter_names.file_name(sheet, "").rstrip("."),
        letter_names.job_title(sheet),
        second_look_at_letter(sheet),
        letters.cannot_print(sheet),
    )


def _card(sheet: AppointmentSheet, *, large_print: bool) -> Made:
    return Made(
        card.card_pdf(sheet, large_print=large_print),
        card.card_html(sheet).decode(),
        card.file_name(sheet, "").rstrip("."),
        card.job_title(sheet),
        second_look_at_letter(sheet),
        card.cannot_print(sheet),
    )
