"""«My support at work»: one page a job, signed; what is private stands on a page of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.documents.support.paper import support_paper, telling
from tests.documents.outline import Outline
from tests.documents.reading import operators, pages_of
from tests.documents.support.sample import AMINA, BLANK, PRIVATE, SHEETS

READ = (
    "My support at work Riverside Work Service My name Amina Yusuf My adviser Jo Ellis, 07700 900 123 "
    "We agreed this Wed 2 Dec 2026 We look at it again by Wed 30 Dec 2026 "
    "My job: garden assistant, Fern Hill Garden Centre First day: Mon 7 Dec 2026. At 9:30. Ask for Marta at the till. "
    "Getting there: Bus 23, 8:50 from Mill Lane. 16 hours a week, Mon to Thu, £12.71 an hour. No end date. "
    "When Jo and I talk There is no end date. We stop when I say so. "
    "The week before Fri 4 Dec: meet, bus trip First 3 days Mon 7 Dec: call, 15:00 "
    "Each week, first month Thursdays: meet in a café Each month after that First Thursday: call or meet "
    "Any time I ask Text or call Jo. "
    "My employer May Jo talk to my employer? Yes, with Marta No About: Hours, tasks, what I need. "
    "Never about: Why I was off work. Agreed with my employer A list of tasks each morning "
    "A five-minute break when I ask Marta shows me. She does not just tell me. "
    "People at work who help me Marta, my boss. Dev, who trained with me. "
    "If it gets hard I tell Marta or text Jo the same day. We look for a small change first. "
    "We check that work is still good for me 3 months Sun 7 Mar 2027 6 months Mon 7 Jun 2027 "
    "9 months Tue 7 Sep 2027 12 months Tue 7 Dec 2027 "
    "More hours, a new job, or new pay? Tell Jo first. We look at my benefits again. "
    "I agree with this plan Amina Yusuf Date I will do my part Jo Ellis, adviser Wed 2 Dec 2026 "
    "I prefer not to sign. The plan still counts. My copy: on paper file not now "
    "Amina Yusuf · my support at work · version 1 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 1"
)


def test_it_reads_exactly_so_on_one_page() -> None:
    assert pages_of(printed(support_paper(AMINA))) == [READ]


def test_the_private_page_is_the_last_sheet_and_says_so_first() -> None:
    first, second = pages_of(printed(support_paper(SHEETS["private"])))
    assert second.startswith("My support at work: more about me This page is private.")
    for private in (PRIVATE.wellbeing, PRIVATE.support_from, PRIVATE.step_down):
        assert private in second
        assert private not in first


def test_an_agreed_end_is_said_and_no_is_ticked() -> None:
    page = pages_of(printed(support_paper(SHEETS["not-asked"])))[0]
    assert "It ends on Wed 31 Mar 2027." in page
    assert "No end date." not in page
    html = Outline(copied(support_paper(SHEETS["not-asked"]))).text
    assert "May Jo talk to my employer? No About:" in html


def test_a_check_that_was_done_is_ticked_with_its_day() -> None:
    pdf = printed(support_paper(SHEETS["checked"]))
    assert "3 months Sun 7 Mar 2027 Done on Tue 9 Mar 2027" in pages_of(pdf)[0]
    ticks = [
        sum((ops, op) == ([1.0], "J") for ops, op in operators(p, 0)) for p in (pdf, printed(support_paper(AMINA)))
    ]
    assert ticks[0] == ticks[1] + 1


def test_before_the_start_is_known_the_four_checks_stand_without_days() -> None:
    page = pages_of(printed(support_paper(BLANK)))[0]
    assert "3 months 6 months 9 months 12 months" in page
    assert "First day: Getting there: Hours and pay:" in page


@pytest.mark.parametrize(
    "field", ["first_day", "contact_about", "contact_never", "agreed", "at_work", "if_it_gets_hard"]
)
def test_telling_words_on_page_one_are_offered_for_a_second_look(field: str) -> None:
    assert telling(SHEETS["private"]) == ()
    assert telling(replace(AMINA, **{field: "my medication"})) == ((field, "medication"),)


def test_a_start_without_words_says_the_day_alone() -> None:
    page = pages_of(printed(support_paper(replace(AMINA, first_day="", start_on=date(2026, 12, 8)))))[0]
    assert "First day: Tue 8 Dec 2026. Getting there:" in page


@pytest.mark.parametrize(
    ("per", "words"),
    [("hour", "£12.71 an hour"), ("week", "£12.71 a week"), ("four_weeks", "£12.71 every 4 weeks"),
     ("month", "£12.71 a month"), ("year", "£12.71 a year")],
)  # fmt: skip
def test_pay_says_what_it_is_for(per: str, words: str) -> None:
    assert f"16 hours a week, Mon to Thu, {words}." in pages_of(printed(support_paper(replace(AMINA, pay_per=per))))[0]


def test_what_is_not_known_of_hours_and_pay_is_left_out() -> None:
    page = pages_of(printed(support_paper(replace(AMINA, minutes_week=None, pay=None))))[0]
    assert "Mon to Thu. No end date." in page
