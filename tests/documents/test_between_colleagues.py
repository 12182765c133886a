"""What holds for every paper between colleagues: nothing cut, large print large, the same words as HTML, plain words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

import pytest

from ips_desktop.documents.parts.printing import copied, lacking, printed
from ips_desktop.documents.parts.words import foot_line
from ips_desktop.rules.reading import grade
from resources.wordings import HERE, said
from resources.wordings.compile import read
from tests.documents.outline import Outline
from tests.documents.reading import catalogue, fonts_of, letter_sizes, pages_of
from tests.documents.team_samples import PAPERS, SHEETS

DOMAINS = ("care_review", "full_list", "cover_list", "hand_over", "reaching", "supervision_paper")
OTHER_SCRIPTS = ("review-arabic", "review-bengali", "hand-over-many", "cover-long")


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("large_print", [False, True])
def test_pages_are_counted_and_large_print_is_large(name: str, *, large_print: bool) -> None:
    pdf = printed(PAPERS[name], large_print=large_print)
    pages = pages_of(pdf)
    for at, page in enumerate(pages, 1):
        assert f"page {at} of {len(pages)}" in page
        assert len(page.split()) > 12
    assert min(letter_sizes(pdf)) >= (18 if large_print else 10)


@pytest.mark.parametrize("name", [name for name in PAPERS if name not in OTHER_SCRIPTS])
@pytest.mark.parametrize("large_print", [False, True])
def test_no_word_of_the_copy_is_missing_on_paper(name: str, *, large_print: bool) -> None:
    foot = PAPERS[name].foot
    copy = Outline(copied(PAPERS[name])).text.replace("\u00a0", " ")
    copy = copy.removesuffix(foot_line(foot).replace("\u00a0", " ")).removeprefix(PAPERS[name].title)
    paper = Counter(re.sub(r"[:“”]", " ", " ".join(pages_of(printed(PAPERS[name], large_print=large_print)))).split())
    not_on_paper = Counter((f"{said('paper.not_said')} " * 40).split())  # stands where paper has a box for a pen
    captions = Counter(" ".join(said(f"{d}.{k}") for d, k in CAPTIONS).split())
    labels = Counter(
        [
            "What",
            "Who",
            "When",
            "By",
            "when",
            "Done",
            "they",
            "do",
            "How",
            "to",
            "ask",
            "We",
            "checked",
            "Where",
            "Time",
            "Phone",
            "reach",
            "them",
            "Told",
            *(("We", "agree", "adviser.", "supervisor.", "Not", "signed", "yet.") if "supervision" in name else ()),
        ]
        * 2
    )
    missing = Counter(re.sub(r"[:“”]", " ", copy).split()) - paper - not_on_paper - captions - labels
    service = Counter(PAPERS[name].service.split() if large_print else ())
    assert not missing - service


def words_of(text: str) -> Counter[str]:
    """The words of a text, without the marks around them and however they begin."""
    return Counter(re.findall(r"[^\s.,:;!?“”\"()]+", text.replace("\u00a0", " ").casefold()))


@pytest.mark.parametrize("name", [name for name in SHEETS if name not in OTHER_SCRIPTS])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_word_of_the_sheet_is_on_the_pages(name: str, *, large_print: bool) -> None:
    make, sheet = SHEETS[name]
    pages = " ".join(pages_of(printed(make(sheet), large_print=large_print)))
    assert not words_of(" ".join(_texts(sheet))) - words_of(pages)


def _texts(value: Any) -> Iterator[str]:
    """Every text in a sheet but codes, and what stands in the foot or nowhere in large print."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in {"kind", "may", "never", "maker", "others", "called", "how", "role", "parts"}:
                yield from _texts(getattr(value, field.name))


CAPTIONS = (
    ("care_review", "steps"),
    ("full_list", "where"),
    ("cover_list", "list"),
    ("hand_over", "steps"),
    ("hand_over", "coming"),
    ("supervision_paper", "people"),
    ("supervision_paper", "actions"),
)


@pytest.mark.parametrize("name", PAPERS)
def test_the_copy_is_well_formed_and_takes_nothing_from_outside(name: str) -> None:
    html = copied(PAPERS[name])
    outline = Outline(html)
    assert outline.seen[0] == ("html", {"lang": "en-GB"})
    assert not [attrs for _, attrs in outline.seen if {"src", "href", "action"} & attrs.keys()]
    assert b"url(" not in html
    levels = [level for level, _ in outline.headings]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("name", PAPERS)
def test_the_file_has_title_language_and_its_letters_inside(name: str) -> None:
    pdf = printed(PAPERS[name])
    language, facts = catalogue(pdf)
    assert (language, facts["/Title"]) == ("en-GB", PAPERS[name].title)
    assert all(fonts_of(pdf).values())
    assert lacking(PAPERS[name]) == ""
    assert pdf == printed(PAPERS[name])


def test_names_that_others_see_tell_nothing() -> None:
    assert {
        name: (PAPERS[name].file, PAPERS[name].job) for name in ("review", "hand-over", "full", "cover", "supervision")
    } == {
        "review": ("work-AY-2026-11-25-v1", "AY"),
        "hand-over": ("hand-over-SR-2026-11-25-v1", "SR"),
        "full": ("other-help-2026-11-25-v1", "OHW"),
        "cover": ("meetings-SR-2026-11-25-v1", "SR"),
        "supervision": ("record-LA-2026-11-25-v1", "LA"),
    }


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_standing_text_is_plain(domain: str) -> None:
    for key, text in read(HERE / f"en/LC_MESSAGES/{domain}.po").items():
        filled = re.sub(r"\{\w+\}", "Jo", text)
        if not key or "\0" in text or len(filled.split()) < 4:
            continue
        assert grade(filled) <= 5, key
        hard = [s for s in re.split(r"(?<=[.?!:])\s+", filled) if len(s.split()) >= 4 and grade(s) > 6]
        assert not hard, hard
