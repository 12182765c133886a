"""«Money in and out of work»: figures as they were given, side by side, never reckoned; true on a day, and says which."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from ips_desktop.documents.money import figures, paper
from ips_desktop.documents.money.paper import money_paper
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.documents.parts.words import hours, pounds
from ips_desktop.questions.sheets_telling import AtHours
from tests.documents.money.sample import AMINA, BLANK
from tests.documents.outline import Outline
from tests.documents.reading import operators, pages_of

READ = (
    "Money in and out of work Riverside Work Service My name Amina Yusuf My adviser Jo Ellis, 07700 900 123 "
    "We were told on Thu 19 Nov 2026 Ask again by Wed 19 May 2027 "
    "This paper is private. It is for me and for the people I choose. "
    "What it comes to “At 16 hours a week I would have about £74 a week more than now.” "
    "Told by Sam Reed, Citizens Advice, benefits adviser. My money Each week, all in all. "
    "Now £238.50 At 8 hours £261.10 At 16 hours £312.60 At 24.5 hours £350 "
    "This was true on that day. Ask again before a job starts, or when hours or pay change. "
    "The sums are theirs, not ours. They used the Turn2us calculator. They used the rates of Mon 6 Apr 2026. "
    "What they went by My benefits now Universal Credit, with help for rent. Child Benefit. "
    "Who lives with me My son, who is 4. What work costs me Bus £15 a week. After-school club from January. "
    "Help paid once A work coat and boots, once, from the Jobcentre. "
    "Permitted work The form was sent. I may earn up to £203.10 a week. This holds until Mon 5 Apr 2027. "
    "What I have to do Who I tell My work coach, on the journal. Tell them by Mon 7 Dec 2026. "
    "How I report my pay My employer tells them. I look at my journal each month. "
    "If work stops I tell my work coach on that day. I keep the same claim for six months. "
    "More hours, a new job, or new pay? Tell Jo first. We ask again. "
    "Amina Yusuf · money in and out of work · version 2 · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 1"
)


def test_it_reads_exactly_so() -> None:
    assert pages_of(printed(money_paper(AMINA))) == [READ]


def test_figures_stand_side_by_side_in_large_print_under_each_other_and_as_a_table_on_screens() -> None:
    tops = {round(ops[1]) for ops, op in operators(printed(money_paper(AMINA)), 0) if op == "re" and ops[2] < 130}
    assert len(tops) == 1  # four boxes at one height
    large = pages_of(printed(money_paper(AMINA), large_print=True))[0]
    assert "Now: £238.50 At 8 hours: £261.10 At 16 hours: £312.60 At 24.5 hours: £350" in large
    html = Outline(copied(money_paper(AMINA)))
    assert [attrs.get("scope") for tag, attrs in html.seen if tag == "th"].count("row") == 4


@pytest.mark.parametrize(
    ("pence", "words"),
    [
        (None, ""),
        (0, "£0"),
        (5, "£0.05"),
        (100, "£1"),
        (23850, "£238.50"),
        (123456789, "£1,234,567.89"),
        (-550, "−£5.50"),
    ],
)
def test_money_is_written_as_it_was_given(pence: int | None, words: str) -> None:
    assert pounds(pence) == words


@pytest.mark.parametrize(("minutes", "words"), [(60, "1"), (480, "8"), (990, "16.5"), (1470, "24.5"), (455, "7.58")])
def test_hours_are_written_as_people_write_them(minutes: int, words: str) -> None:
    assert hours(minutes) == words


def test_one_hour_is_not_hours() -> None:
    page = pages_of(printed(money_paper(replace(AMINA, levels=(AtHours(60, 100), AtHours(90, 200))))))[0]
    assert "At 1 hour £1 At 1.5 hours £2 Hours: £" in page


def test_a_figure_that_was_not_given_is_a_place_to_write_and_never_nought() -> None:
    page = pages_of(printed(money_paper(BLANK)))[0]
    assert "Now Hours: Hours: Hours: £ £ £ £" in page or "Now £ Hours: £ Hours: £ Hours: £" in page
    assert "£0" not in page
    assert "not said yet" in Outline(copied(money_paper(BLANK))).text


def test_the_paper_adds_nothing_up_and_takes_nothing_away() -> None:
    """No two figures of the sheet meet in a sum: what is reckoned in these rooms is points and pence into pounds."""
    for module in (paper, figures):
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        names = {"now_pence", "pence", "limit", "levels"}
        sums = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Add | ast.Sub | ast.Mult)
            and {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)} & names
        ]
        assert [ast.unparse(node) for node in sums] == []


def test_without_the_form_nothing_is_said_of_it() -> None:
    page = pages_of(printed(money_paper(replace(AMINA, form="", limit=None, limit_until=None))))[0]
    assert "Permitted work" not in page
