"""«My work profile»: page 1 can be shown and reads exactly so; page 2 is private and says so first."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.documents.profile.paper import profile_paper
from ips_desktop.documents.profile.showing import telling
from tests.documents.outline import Outline
from tests.documents.profile.sample import AMINA, BLANK, FULL, LONG, PRIVATE
from tests.documents.reading import operators, pages_of

READ = (
    "My work profile Riverside Work Service My name Amina Yusuf My adviser Jo Ellis, 07700 900 123 "
    "First talk Tue 3 Nov 2026 Last changed Tue 24 Nov 2026 "
    "What I would love to do “Look after plants, and one day run a small nursery.” "
    "Why work now? My son starts school in January. I will have my mornings free. "
    "My strengths Heart: what I care about Living things Being fair My son "
    "Head: what I know Names of plants Prices and stock Somali and English "
    "Hands: what I can do Pot, water, prune Use a till Calm an angry customer "
    "What I want from work Jobs I would do Garden centre, park team, florist "
    "Jobs I would not do Phone sales. Nights. Hours and days 16 to 20 hours. Mon to Fri, 9:15 to 14:30 "
    "Pay I need At least £12.71 an hour Getting there Bus 23 or on foot. Up to 40 minutes "
    "Place and people Outside or busy. A small team. A boss who tells me straight "
    "What the employer may know Jo may say my first name. Not why I was off work "
    "Learning and papers GCSE maths and English, 2012. Food safety, level 2 "
    "Jobs I have had Job and where When I liked It ended because "
    "Flower shop helper, Bloom & Co 2019 to 2021 Customers, colour The shop closed "
    "Cleaner, Hill School 2017 to 2018 The mornings My son was born "
    "What helps me at work, and what makes it hard, is on page 2. Page 2 is private. "
    "Amina Yusuf · my work profile · version 2 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 2"
)


def test_page_one_reads_exactly_so() -> None:
    assert pages_of(printed(profile_paper(AMINA)))[0] == READ


def test_nothing_private_is_on_page_one_nor_anywhere_when_page_two_is_left_out() -> None:
    first = pages_of(printed(profile_paper(AMINA)))[0]
    alone = profile_paper(replace(AMINA, private=None))
    everywhere = " ".join(
        (*pages_of(printed(alone)), *pages_of(printed(alone, large_print=True)), Outline(copied(alone)).text)
    )
    for field in fields(PRIVATE):
        value = getattr(PRIVATE, field.name)
        if isinstance(value, str):
            assert value not in first
            assert value not in everywhere
    for private in ("Mondays", "I am good with people", "private", "Help I need"):
        assert private not in everywhere


def test_every_page_that_is_private_says_so_first() -> None:
    for large_print in (False, True):
        pages = pages_of(printed(profile_paper(LONG), large_print=large_print))
        private = [page for page in pages if page.startswith("My work profile: more about me")]
        assert len(private) > 1
        assert all(page.startswith("My work profile: more about me This page is private.") for page in private)


def test_page_two_tells_what_helps_and_what_jobs_taught() -> None:
    second = pages_of(printed(profile_paper(AMINA)))[1]
    for told in (
        "What helps me at work A quiet start. One task after another. A break when I ask.",
        "How I want Jo to help: Meet outside, not in an office.",
        "Flower shop helper Mondays I am good with people",
        "People and company some a little",
        "Work a lot some",
        "I have read this page, or had it read to me. My initials:",
    ):
        assert told in second


def test_what_is_seldom_asked_stands_only_when_it_was_said() -> None:
    assert "Languages Somali, English" in pages_of(printed(profile_paper(FULL)))[0]
    assert "What matters most Work outside. Never alone." in pages_of(printed(profile_paper(FULL)))[0]
    blank = " ".join(pages_of(printed(profile_paper(BLANK))))
    for seldom in ("Languages", "Phone and computer", "What matters most", "I also do or care for", "Help I need"):
        assert seldom not in blank


def test_an_unfinished_profile_prints_with_places_to_write() -> None:
    pdf = printed(profile_paper(BLANK))
    boxes = [op for _, op in operators(pdf, 0) if op == "re"]
    assert len(boxes) == 8 + 2 * 4  # what is wanted, and two rows of jobs
    assert "· draft version 1 ·" in pages_of(pdf)[0]


@pytest.mark.parametrize(
    "field", ["goal", "why_now", "strengths", "skills", "would_do", "may_know", "education", "languages", "digital"]
)
def test_telling_words_on_page_one_are_offered_for_a_second_look(field: str) -> None:
    assert telling(AMINA) == ()  # page 2 speaks of sleeping badly, and is not looked at
    assert telling(replace(AMINA, **{field: "after my psychosis"})) == ((field, "psychosis"),)


def test_jobs_and_other_peoples_names_are_looked_at_too() -> None:
    head = replace(AMINA.head, others=("Dai Willow",))
    told = replace(AMINA, head=head, jobs=(replace(AMINA.jobs[0], liked="Dai Willow, and the ward"),))
    assert telling(told) == (("jobs", "ward"), ("jobs", "Dai Willow"))
