"""The meetings to cover: nobody is called by a way that was not agreed, and every number is as it is dialled."""

from __future__ import annotations

from dataclasses import replace

from ips_desktop.documents.cover_list.paper import cover_list_paper
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.questions.team_sheets import CoverSheet, ToCover
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.team_samples import COVER, PAPERS


def text_of(sheet: CoverSheet) -> str:
    return " ".join(pages_of(printed(cover_list_paper(sheet))))


def test_it_reads_exactly_so() -> None:
    assert text_of(COVER) == (
        "Meetings to cover Riverside Work Service Off today Sam Reed You cover Jo Ellis Day Wed 25 Nov 2026 Meetings 3 "
        "This is private. Call or text only as it says here. Say your name and no more. Shred it after today. "
        "Today Time Who Phone Where How to reach them Told "
        "10:00 Amina Yusuf 07700 900 456 Library Café, Mill Lane You may: call, text. "
        "Never: leave a message, Her brother answers at home. Needs: Somali interpreter. "
        "11:30 Łukasz Żółć 07700 900 457 By phone You may: text. Never: call. "
        "15:00 Bo Chen none here Jobcentre Nothing is agreed. Do not call before you have asked. "
        "Meetings to cover · version 1 · made by Jo Ellis, Wed 25 Nov 2026, 14:10 page 1 of 1"
    )


def test_a_day_without_meetings_says_so() -> None:
    assert "No meetings are in the diary for this day." in text_of(replace(COVER, meetings=()))


def test_what_is_forbidden_is_said_even_when_nothing_is_allowed() -> None:
    text = text_of(replace(COVER, meetings=(ToCover("Bo", never=("visit", "Not at work.")),)))
    assert "Never: visit, Not at work." in text
    assert "You may" not in text
    assert "Nothing is agreed" not in text


def test_numbers_are_never_broken_or_turned() -> None:
    for large_print in (False, True):
        text = " ".join(pages_of(printed(PAPERS["cover-long"], large_print=large_print)))
        assert text.count("07700 900 459") == 12
    long = text_of(replace(COVER, meetings=(ToCover("Bo Chen", phone="+44 7700 900 459 ext 12"),)))
    assert "Bo Chen +44 7700 900 459 ext 12 –" in long  # a longer one goes on at a space


def test_the_heads_are_on_every_page_and_the_copy_is_a_table() -> None:
    assert all("Time Who Phone Where" in page for page in pages_of(printed(PAPERS["cover-long"])))
    assert [tag for tag, _ in Outline(copied(PAPERS["cover"])).seen].count("tr") == 4
