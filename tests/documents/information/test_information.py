"""«My information»: the person's own copy says all of the decision; every page of it says that it is private (FS10)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.documents.information.paper import information_paper
from ips_desktop.documents.parts.printing import copied, printed
from tests.documents.information.sample import AMINA, LONG
from tests.documents.outline import Outline
from tests.documents.reading import operators, pages_of

FIRST = (
    "My information Riverside Work Service My name Amina Yusuf My adviser Jo Ellis, 07700 900 123 "
    "I decided this Tue 24 Nov 2026 We look at it again by Wed 24 Feb 2027 "
    "This paper is private. It is for me. It is not for employers. "
    "What I decided My employer may know. My employer may not know. My employer may know some of it. I decide later. "
    "Who may be told Marta at Fern Hill. Nobody else there. When After they offer me the job. "
    "Who says it? I do Jo does We both do "
    "The words to use These words, and no others. “I had some time off. I am well enough to work, and I like to be told "
    "what to do step by step.” Never to be said: The name of my illness. My medicine. "
    "Changes at work that need it A list of tasks. A break when I ask. "
    "Health forms for work If there is a health form, Jo and I fill it in together. "
    "Why I decided this I want to be honest, and I do not want to be asked about it. "
    "Did we talk about what is good and bad about telling? Yes Not yet "
    "Amina Yusuf · my information · version 2 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 2"
)
SECOND = (
    "My information This paper is private. It is for me. It is not for employers. "
    "People I said yes to Who What about My name Until "
    "Fern Hill Garden Centre My hours, my tasks, what helps Yes Tue 1 Jun 2027 "
    "Bloom & Co Whether they need staff No I say stop Hill School A reference Yes I said stop on Fri 20 Nov 2026 "
    "What I said before Tue 3 Nov 2026: I decide later. "
    "I can change my mind at any time. I say stop, and Jo stops on that day. "
    "If someone is in danger, Jo may have to tell. Jo tells me first, if that is safe. "
    "I have read this page, or had it read to me. My initials: Date "
    "Amina Yusuf · my information · version 2 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 2 of 2"
)


def test_both_pages_read_exactly_so() -> None:
    assert pages_of(printed(information_paper(AMINA))) == [FIRST, SECOND]


@pytest.mark.parametrize("large_print", [False, True])
def test_every_page_says_that_it_is_private(large_print: bool) -> None:
    pages = pages_of(printed(information_paper(LONG), large_print=large_print))
    assert len(pages) > 4
    assert all("This paper is private. It is for me." in page for page in pages)


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        ("tell", "My employer may know."),
        ("not_tell", "My employer may not know."),
        ("part", "My employer may know some of it."),
        ("later", "I decide later."),
    ],
)
def test_the_decision_is_ticked_and_said_alone_on_screens(decision: str, words: str) -> None:
    paper = information_paper(replace(AMINA, decision=decision, speaks="", pros_and_cons=None, before=()))
    assert len([ops for ops, op in operators(printed(paper), 0) if (ops, op) == ([1.0], "J")]) == 1
    text = Outline(copied(paper)).text
    assert words in text
    assert text.count("My employer may") + text.count("I decide later") == 1
