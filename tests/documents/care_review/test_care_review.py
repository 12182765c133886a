"""Our part in a care plan review holds what the person agreed to share, and of the rest no trace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.documents.care_review.paper import care_review_paper, telling
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.questions.team_sheets import CareReviewSheet
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.team_samples import REVIEW


def text_of(sheet: CareReviewSheet) -> str:
    return " ".join(pages_of(printed(care_review_paper(sheet))))


def test_it_reads_exactly_so() -> None:
    assert text_of(REVIEW) == (
        "Work, for the review Riverside Work Service Person Amina Yusuf Adviser Jo Ellis, 07700 900 123 "
        "Review Tue 15 Dec 2026 Agreed to share Tue 24 Nov 2026 For Dr Osei "
        "Amina chose what stands here. Ask Amina before you pass it on. "
        "What Amina wants “I want a part-time job with plants, in a garden centre or a park.” "
        "Kind: paid work · Hours: 16 to 20 a week The steps What Who By when Done "
        "Ask Fern Hill Garden Centre about weekend work Amina and Jo Fri 27 Nov not yet "
        "Put the flower shop on the CV Amina Tue 1 Dec Tue 24 Nov "
        "Find out what 16 hours of pay would do to the benefits Jo no day yet not yet "
        "What helps Amina A walk before work. A short text the day before. Starting at 10. "
        "What we ask of the team No appointments on Fridays, so that work can be on Fridays "
        "Tell Jo when medicine times change "
        "Talk to Jo, 07700 900 123 before work is put off, and when hours, pay or benefits may change. "
        "Amina Yusuf · work, for the review · version 1 · made by Jo Ellis, Wed 25 Nov 2026, 14:10 page 1 of 1"
    )


@pytest.mark.parametrize(
    ("kept_back", "gone"),
    [
        ({"goal": "", "kind": "", "hours": ""}, "What Amina wants"),
        ({"steps": ()}, "The steps"),
        ({"helps": ""}, "What helps Amina"),
    ],
)
def test_a_part_that_is_not_shared_leaves_no_trace(kept_back: dict[str, object], gone: str) -> None:
    sheet = replace(REVIEW, **kept_back)
    assert gone in text_of(REVIEW)
    assert gone not in text_of(sheet)
    assert gone not in Outline(copied(care_review_paper(sheet))).text


def test_what_we_ask_of_the_team_can_always_be_written() -> None:
    assert "What we ask of the team Talk to Jo" in text_of(replace(REVIEW, asked_of_team=()))


def test_without_the_persons_yes_it_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        care_review_paper(replace(REVIEW, shared_on=None))
    assert refused.value.code == "care_review.not_shared"
    assert said("refusals.care_review.not_shared").endswith(".")


def test_a_preferred_name_stands_in_sentences() -> None:
    assert "Mina chose what stands here." in text_of(replace(REVIEW, called="Mina"))


def test_only_others_names_are_offered_for_a_second_look() -> None:
    sheet = replace(REVIEW, helps="Fewer voices when Dai Willow is there", others=("Dai Willow",))
    assert telling(sheet) == (("helps", "Dai Willow"),)
