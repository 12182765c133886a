"""«My job search»: what is wanted, who asks employers and how, what comes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.documents.search_plan.paper import search_paper, telling
from ips_desktop.questions.sheets_work import GoingFor
from tests.documents.outline import Outline
from tests.documents.reading import operators, pages_of
from tests.documents.search_plan.sample import AMINA, BLANK

FIRST = (
    "My job search Riverside Work Service My name Amina Yusuf My adviser Jo Ellis, 07700 900 123 "
    "We agreed this Tue 24 Nov 2026 We look at it again by Tue 22 Dec 2026 "
    "Jobs I look for “Garden assistant, florist, park team.” "
    "Places I can get to Mill Lane, the market, anywhere on bus 23. "
    "Employers I have in mind Fern Hill Garden Centre. Bloom & Co. The council’s parks. "
    "May Jo ask employers? No. I ask them myself. Yes. Jo does not say my name. Yes. Jo may say my name. "
    "I can change my mind at any time. Jo shares only what I say. "
    "What we do each week Look at two job sites on Monday Walk into one shop on Thursday Tell Jo what I found "
    "How often: Two mornings a week, and when I see something. "
    "My CV Done on 20 Nov. The flower shop is in it. People who speak for me Marta at the college. "
    "Mr Hill from the school. What helps me at interviews See the place the day before. "
    "Have the questions on paper. "
    "Amina Yusuf · my job search · version 2 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 2"
)
SECOND = (
    "My job search Jobs I am going for Job and where Where it stands What comes next By when "
    "Garden assistant, Fern Hill Garden Centre Interview Meet Marta Tue 1 Dec "
    "Florist’s help, Bloom & Co I applied Ring and ask Thu 3 Dec Park team, The council I may go for it "
    "Interviews to come Job When and where Help I want "
    "Garden assistant Tue 1 Dec 2026 at 10:30, Fern Hill, the office by the gate Jo comes with me "
    "Amina Yusuf · my job search · version 2 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 2 of 2"
)


def test_both_pages_read_exactly_so() -> None:
    assert pages_of(printed(search_paper(AMINA))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("approach", "words"),
    [
        ("no", "No. I ask them myself."),
        ("without_name", "Jo does not say my name"),
        ("with_name", "Jo may say my name"),
    ],
)
def test_whether_the_adviser_may_ask_is_ticked_once_and_said_alone_on_screens(approach: str, words: str) -> None:
    paper = search_paper(replace(AMINA, approach=approach))
    ticks = [ops for ops, op in operators(printed(paper), 0) if (ops, op) == ([1.0], "J")]
    assert len(ticks) == 1
    text = Outline(copied(paper)).text.replace("\u00a0", " ")
    assert words in text
    assert text.count("my name.") + text.count("myself.") == 1


def test_what_was_not_decided_is_not_ticked() -> None:
    pdf = printed(search_paper(BLANK))
    assert not [ops for ops, op in operators(pdf, 0) if (ops, op) == ([1.0], "J")]
    assert len(pages_of(pdf)) == 1


def test_a_stage_of_a_newer_version_is_shown_as_it_is() -> None:
    sheet = replace(AMINA, going_for=(GoingFor("Cook", "", "second_talk"),))
    assert "Cook second_talk" in pages_of(printed(search_paper(sheet)))[1]


def test_telling_words_are_offered_for_a_second_look() -> None:
    assert telling(AMINA) == ()
    assert telling(replace(AMINA, interviews="I hear voices")) == (("interviews", "voices"),)
    assert telling(replace(AMINA, coming=(replace(AMINA.coming[0], support="my CPN comes"),))) == (("coming", "CPN"),)
