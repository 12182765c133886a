"""What holds for every paper: nothing is lost or cut, it says who made it and when, it can be read aloud and in large print."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from ips_desktop.documents.parts.printing import Paper, copied, lacking, printed
from ips_desktop.documents.parts.words import foot_line
from ips_desktop.documents.second_look import neutral, second_look
from ips_desktop.rules.reading import grade
from resources.wordings import HERE
from resources.wordings.compile import read
from tests.documents.outline import Outline
from tests.documents.papers import CASES, KINDS, texts
from tests.documents.reading import catalogue, fonts_of, letter_sizes, outside, pages_of, reaches

LATIN = [(kind, name) for kind, name in CASES if name not in ("arabic", "bengali")]
BROKEN = [case for case in LATIN if case[1] not in ("long", "long-name")]  # long words are cut over lines there

FORGOTTEN = 65
"""A page whose last words stand higher than this, in mm, looks as if it had been forgotten."""


def paper_of(kind: str, name: str) -> Paper:
    """The paper of one sample."""
    return KINDS[kind].make(KINDS[kind].sheets[name])


def words(text: str) -> Counter[str]:
    """The words of a text, without the marks around them and however they begin."""
    plain = text.replace("\u00a0", " ").casefold()
    return Counter(re.findall(r"[^\s.,:;!?“”\"()]+", plain))


def letters(text: str) -> str:
    """The letters of a text in order, with nothing between them."""
    return re.sub(r"[\W_]+", "", text.casefold())


def body(page: str, paper: Paper) -> str:
    """A page without its title and its foot, so that a word goes on from one page to the next."""
    for leaf in paper.leaves:
        page = page.removeprefix(leaf.title)
    for foot in (foot_line(paper.foot), paper.foot.large):
        page = page.replace(" ".join(foot.split()), "")
    return re.sub(r"page \d+ of \d+$", "", page)


@pytest.mark.parametrize(("kind", "name"), BROKEN)
@pytest.mark.parametrize("large_print", [False, True])
def test_every_word_of_the_sheet_is_on_the_pages(kind: str, name: str, large_print: bool) -> None:
    pages = " ".join(pages_of(printed(paper_of(kind, name), large_print=large_print)))
    lost = words(" ".join(texts(KINDS[kind].sheets[name]))) - words(pages)
    assert not lost


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("large_print", [False, True])
def test_no_letter_of_very_long_words_is_cut_off(kind: str, large_print: bool) -> None:
    paper = paper_of(kind, "long")
    pages = letters("".join(body(page, paper) for page in pages_of(printed(paper, large_print=large_print))))
    missing = [
        text for text in texts(KINDS[kind].sheets["long"]) for word in text.split() if letters(word) not in pages
    ]
    assert missing == []


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_every_word_of_the_sheet_is_in_the_copy_for_screens(kind: str, name: str) -> None:
    copy = Outline(copied(paper_of(kind, name))).text
    assert not words(" ".join(texts(KINDS[kind].sheets[name]))) - words(copy)


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_the_copy_is_well_formed_and_takes_nothing_from_outside(kind: str, name: str) -> None:
    html = copied(paper_of(kind, name))
    outline = Outline(html)
    assert outline.seen[0] == ("html", {"lang": "en-GB"})
    assert not [tag for tag, _ in outline.seen if tag in {"script", "img", "link", "iframe", "object", "form"}]
    assert not [attrs for _, attrs in outline.seen if {"src", "href", "action"} & attrs.keys()]
    levels = [level for level, _ in outline.headings]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize(("kind", "name"), CASES)
@pytest.mark.parametrize("large_print", [False, True])
def test_nothing_stands_outside_the_margins_or_on_the_foot(kind: str, name: str, large_print: bool) -> None:
    pdf = printed(paper_of(kind, name), large_print=large_print)
    assert outside(pdf, body_ends=272 if large_print else 276) == []


@pytest.mark.parametrize(("kind", "name"), CASES)
@pytest.mark.parametrize("large_print", [False, True])
def test_no_page_has_a_few_lines_only(kind: str, name: str, large_print: bool) -> None:
    pdf = printed(paper_of(kind, name), large_print=large_print)
    assert min(reaches(pdf, body_ends=272 if large_print else 276)) >= FORGOTTEN


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_no_letter_is_below_18_points_in_large_print_nor_below_10_else(kind: str, name: str) -> None:
    paper = paper_of(kind, name)
    assert min(letter_sizes(printed(paper, large_print=True))) >= 18
    assert min(letter_sizes(printed(paper))) >= 10


@pytest.mark.parametrize(("kind", "name"), CASES)
@pytest.mark.parametrize("large_print", [False, True])
def test_each_page_says_which_it_is_who_made_it_and_when(kind: str, name: str, large_print: bool) -> None:
    pages = pages_of(printed(paper_of(kind, name), large_print=large_print))
    for at, page in enumerate(pages, 1):
        assert page.endswith(f"page {at} of {len(pages)}")
        made = "24 Nov 2026, Jo Ellis" if large_print else "made by Jo Ellis, Tue 24 Nov 2026, 14:25"
        assert made in page


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_the_file_says_its_language_and_a_title_that_tells_nothing(kind: str, name: str) -> None:
    paper = paper_of(kind, name)
    pdf = printed(paper)
    language, facts = catalogue(pdf)
    assert language == "en-GB"
    assert facts["/Title"] == paper.title
    assert neutral(paper.title)
    assert neutral(paper.file)
    assert all(fonts_of(pdf).values())
    assert lacking(paper) == ""
    assert printed(paper) == pdf  # the same sheet gives the same bytes


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_of_anybody_is_in_the_names_that_others_see(kind: str) -> None:
    paper = paper_of(kind, "normal")
    for name in ("Amina", "Yusuf", "Jo", "Ellis"):
        assert name not in f"{paper.title} {paper.file} {paper.job}"
    assert "/" not in paper.file


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_words_are_plain_words(kind: str) -> None:
    entries = read(HERE / "en" / "LC_MESSAGES" / f"{KINDS[kind].domain}.po")
    block = [text for key, whole in entries.items() if key for text in re.sub(r"{\w+}", "Jo", whole).split("\0")]
    assert grade(" ".join(text if text.endswith((".", "?")) else f"{text}." for text in block)) <= 5
    sentences = [sentence for text in block for sentence in re.split(r"(?<=[.?!]) ", text)]
    hard = [sentence for sentence in sentences if len(sentence.split()) >= 4 and grade(sentence) > 6]
    assert hard == []


@pytest.mark.parametrize("kind", ["employers", "about_us", "questionnaire", "search_plan"])
def test_our_own_words_on_papers_that_are_shown_tell_nothing_of_the_field(kind: str) -> None:
    entries = read(HERE / "en" / "LC_MESSAGES" / f"{KINDS[kind].domain}.po")
    assert [word for text in entries.values() for word in second_look(text)] == []


@pytest.mark.parametrize("kind", ["employers", "about_us"])
def test_a_sender_whose_name_tells_is_left_off(kind: str) -> None:
    paper = paper_of(kind, "telling-sender")
    for pages in (" ".join(pages_of(printed(paper))), Outline(copied(paper)).text):
        assert "NHS" not in pages
        assert "Recovery" not in pages
