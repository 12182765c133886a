"""What stands on which page: nothing is lost however tall it is, a table goes on under its head, a heading is never last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.documents.parts.boxes import Boxed, Choices, Columns
from ips_desktop.documents.parts.lines import Pointer, Rule
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper, copied, printed
from ips_desktop.documents.parts.signing import Signing
from ips_desktop.documents.parts.tables import Rows, Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead, OwnBig, Said, plain
from ips_desktop.documents.parts.words import Fact, foot_words, signing_words
from ips_desktop.documents.press.setting import Span
from tests.documents.heads import MADE_AT
from tests.documents.reading import letter_sizes, operators, outside, pages_of

FOOT = foot_words("Amina Yusuf", "a paper", "3", "Jo Ellis", MADE_AT)


def paper(*parts: Part, more: tuple[Leaf, ...] = ()) -> Paper:
    """A paper of these parts."""
    return Paper("A paper", "en-GB", "", (Leaf("A paper", parts), *more), FOOT)


def numbered(count: int, words: str = "of many") -> tuple[str, ...]:
    """So many texts, each with its number."""
    return tuple(f"n{at}n {words}" for at in range(count))


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize(
    "part",
    [
        Said(numbered(300)),
        Said(numbered(300), marks=True),
        Answer("Asked", numbered(300), marks=True),
        Columns(((Answer("Left", numbered(200), marks=True),), (Answer("Right", ("short",)),))),
        Boxed((Heading("Boxed"), Said(numbered(200), marks=True))),
        Rows((Fact("Label", " ".join(numbered(600))), Fact("Next", "short"))),
        Table("Many", ("One", "Two"), (("a", " ".join(numbered(900))), ("b", "short")), (1, 1)),
        Choices("Which?", tuple((text, False) for text in numbered(200)), down=True),
        Lead("Said:", numbered(200)),
        OwnBig(" ".join(numbered(900))),
    ],
)
def test_what_is_taller_than_a_page_goes_on_and_nothing_is_lost(part: Part, large_print: bool) -> None:
    pdf = printed(paper(part, plain("the end")), large_print=large_print)
    pages = pages_of(pdf)
    assert len(pages) > 1
    assert outside(pdf, body_ends=272 if large_print else 276) == []
    text = " ".join(pages)
    count = 900 if "n899n" in text else 600 if "n599n" in text else 300 if "n299n" in text else 200
    assert [n for n in range(count) if f"n{n}n" not in text] == []
    assert "the end" in text


def test_a_table_that_goes_on_has_its_head_again() -> None:
    table = Table("Jobs", ("Job", "When"), tuple((f"Job {n}", "then") for n in range(80)), (1, 1))
    pages = pages_of(printed(paper(Heading("Jobs I had"), table)))
    assert len(pages) > 2
    assert all(page.startswith("A paper Job When Job ") for page in pages[1:])


def test_a_row_stays_whole() -> None:
    rows = tuple((f"Job {n}", "one two three four five six seven eight nine ten end") for n in range(60))
    for page in pages_of(printed(paper(Table("Jobs", ("Job", "When"), rows, (3, 1))))):
        assert page.count("one two") == page.count("ten end")


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for filled in range(30, 60):
        pages = pages_of(printed(paper(Said(numbered(filled)), Heading("Lonely"), plain("what follows"))))
        assert any("Lonely what follows" in page for page in pages)


def lines_of(page: str) -> int:
    """How many numbered texts a page has."""
    return page.count(" of many")


def test_a_last_page_never_has_a_few_lines_only_where_the_pages_before_can_spare_some() -> None:
    seen: set[int] = set()
    for count in range(24, 60):
        pages = pages_of(printed(paper(Said(numbered(count)))))
        assert sum(map(lines_of, pages)) == count
        seen.add(len(pages))
        if len(pages) == 2:
            assert lines_of(pages[1]) >= 5, count
            assert lines_of(pages[0]) >= lines_of(pages[1]), count
    assert seen == {1, 2}


def test_a_heading_goes_with_what_is_taller_than_a_page() -> None:
    table = Table("Many", ("One", "Two"), (("a", " ".join(numbered(900))),), (1, 1))
    first, *others = pages_of(printed(paper(Heading("Lonely"), table)))
    assert first.startswith("A paper Lonely One Two a n0n")
    assert all(page.startswith("A paper One Two ") for page in others)


def test_a_line_to_write_more_on_never_begins_a_page() -> None:
    for filled in range(20, 50):
        pdf = printed(paper(Said(numbered(filled)), Answer("Asked", ("said this",)), Said(numbered(5))))
        pages = pages_of(pdf)
        at = next(n for n, page in enumerate(pages) if "Asked said this" in page)
        drawn = [len([op for op in operators(pdf, n) if op[1] == "l"]) for n in range(len(pages))]
        assert [count for n, count in enumerate(drawn) if n != at] == [3] * (len(pages) - 1)  # title, foot, fold


def test_the_signing_takes_the_last_words_with_it() -> None:
    words = signing_words((), "Amina Yusuf", "Jo Ellis", None)
    for filled in range(25, 50):
        pages = pages_of(printed(paper(Said(numbered(filled)), Signing(words, (plain("the last words"),)))))
        assert any("the last words I agree with this plan" in page for page in pages)


def test_a_pointer_knows_the_page_on_which_the_next_leaf_begins() -> None:
    pointer = Pointer("paper_profile.private_on", "paper_profile.private_below")
    more = (Leaf("More", (plain("private words"),)),)
    for filled, page in ((3, 2), (80, 3), (200, 5)):
        pages = pages_of(printed(paper(Said(numbered(filled)), pointer, more=more)))
        at = next(n for n, text in enumerate(pages, 1) if "private words" in text)
        assert f"is on page {at}." in " ".join(pages)
        assert at >= page - 1


def test_the_line_that_names_page_one_is_said_only_on_page_two() -> None:
    leaf = Leaf("More", (plain("words"),), (), (Span("Page 1 can be shown."),), (Span("It is for me."),))
    short = pages_of(printed(paper(plain("front"), more=(leaf,))))
    long = pages_of(printed(paper(Said(numbered(120)), more=(leaf,))))
    assert "Page 1 can be shown." in short[1]
    assert "It is for me." in long[-1]
    assert "Page 1 can be shown." not in long[-1]


def test_columns_end_level_with_a_line_to_write_on_in_each() -> None:
    columns = Columns(((Answer("Left", ("one",)),), (Answer("Right", ("one", "two", "three")),)))
    rules = [ops for ops, op in operators(printed(paper(columns)), 0) if op == "l"]
    lefts = sorted(round(ops[1], 1) for ops in rules)
    assert any(lefts.count(level) == 2 for level in lefts)


def test_writing_lines_give_way_before_a_second_page_is_taken() -> None:
    parts = [Answer(f"Asked {n}", ("said",)) for n in range(14)]
    assert len(pages_of(printed(paper(*parts)))) == 1
    roomy = [ops for ops, op in operators(printed(paper(*parts[:5])), 0) if op == "l"]
    tight = [ops for ops, op in operators(printed(paper(*parts)), 0) if op == "l"]
    assert len(roomy) == len(tight) + 5


def test_choices_stand_in_a_row_while_they_fit_and_the_ticked_one_is_said_aloud() -> None:
    few = Choices("Which?", (("Yes", True), ("No", False)))
    heights = {ops[1] for ops, op in operators(printed(paper(few)), 0) if op == "re"}
    assert len(heights) == 1
    html = copied(paper(few)).decode()
    assert "Yes" in html
    assert '<p dir="auto">No' not in html
    nothing = copied(paper(replace(few, options=(("Yes", False), ("No", False))))).decode()
    assert nothing.index("<li") < nothing.index("Yes") < nothing.index("No<")


def test_a_gap_is_a_box_on_paper_and_is_said_on_screens() -> None:
    table = Table("Jobs", ("Job", "When"), (("Cook", ""),), (1, 1), spare=0)
    assert [op for _, op in operators(printed(paper(table)), 0)].count("re") == 1
    assert "not said yet" in copied(paper(table)).decode()


def test_large_print_has_no_tables() -> None:
    rows = (("Cook", "2019"), ("Baker", "2020"))
    page = pages_of(printed(paper(Table("Jobs", ("Job", "When"), rows, (1, 1))), large_print=True))[0]
    assert "Cook When: 2019 Baker When: 2020" in page


def test_a_rule_and_a_blank_answer_say_nothing_on_screens_but_that_nothing_was_said() -> None:
    html = copied(paper(Rule(), Answer("Why"))).decode()
    assert html.count("<h2>") == 1
    assert "not said yet" in html


def test_type_is_that_of_persons_papers() -> None:
    assert letter_sizes(printed(paper(Heading("Head"), plain("text"), plain("small", small=True)))) == {
        25,
        14,
        12,
        10.5,
        10,
    }


def test_a_title_that_only_goes_on_is_said_once_on_screens() -> None:
    more = (Leaf("A paper", (plain("second sheet"),)), Leaf("Another", (plain("third sheet"),)))
    html = copied(paper(plain("first sheet"), more=more)).decode()
    assert html.count("<h1>A paper</h1>") == 1
    assert html.count("<h1>Another</h1>") == 1
    assert html.index("first sheet") < html.index("second sheet") < html.index("third sheet")
