"""The HTML copy has the same words as the paper, with headings and real tables, and reaches for nothing outside."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from ips_desktop.documents.plan.paper import plan_html, plan_pdf
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.sample import AMINA, SHEETS


@pytest.mark.parametrize("name", SHEETS)
def test_it_is_well_formed_and_takes_nothing_from_outside(name: str) -> None:
    outline = Outline(plan_html(SHEETS[name]))
    assert outline.seen[0] == ("html", {"lang": "en-GB"})
    assert not [attrs for _, attrs in outline.seen if {"src", "href", "action"} & attrs.keys()]
    assert not [tag for tag, _ in outline.seen if tag in {"script", "img", "link", "iframe", "object", "form"}]
    assert b"url(" not in plan_html(SHEETS[name])
    assert b"@import" not in plan_html(SHEETS[name])


def test_headings_descend_by_one() -> None:
    levels = [level for level, _ in Outline(plan_html(AMINA)).headings]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_steps_are_a_table_with_headed_columns_and_rows() -> None:
    seen = Outline(plan_html(AMINA)).seen
    scopes = [attrs.get("scope") for tag, attrs in seen if tag == "th"]
    assert scopes.count("col") == 4 + 3
    assert scopes.count("row") == 4 + 2
    assert [tag for tag, _ in seen].count("caption") == 2


def test_it_says_every_word_the_paper_says() -> None:
    copy = set(Outline(plan_html(AMINA)).text.replace(":", " ").split())
    paper = " ".join(pages_of(plan_pdf(AMINA))).replace(":", " ").split()
    only_for_pens = {
        "Add",
        "more",
        "by",
        "pen.",
        "Then",
        "we",
        "both",
        "put",
        "our",
        "initials",
        "next",
        "to",
        "it.",
        "Date",
        "file",
        "not",
        "now",
        "5",
        "6",
        "page",
        "1",
        "of",
        "2",
    }
    only_for_pens |= {
        "I",
        "have",
        "read",
        "this",
        "page,",
        "or",
        "had",
        "it",
        "to",
        "me.",
        "My",
        "initials",
        "1",
        "2",
        "3",
        "4",
        "·",
    }
    missing = {word for word in paper if word not in copy} - only_for_pens
    assert missing <= {"Page", "prefer", "sign.", "still", "counts.", "The", "plan"}


def test_without_a_private_page_nothing_private_is_in_it() -> None:
    text = Outline(plan_html(replace(AMINA, private=None))).text
    assert "unwell" not in text
    assert "private" not in text


def test_what_a_person_types_is_text() -> None:
    html = plan_html(replace(AMINA, goal='<script>alert("x")</script> & <img src=file:///x>', person_name="A\x00<b>"))
    outline = Outline(html)
    assert "script" not in {tag for tag, _ in outline.seen}
    assert '“<script>alert("x")</script> & <img src=file:///x>”' in outline.text.replace("\u00a0", " ")
    assert "A<b>" in outline.text


def test_an_unfinished_plan_says_what_is_to_be_agreed() -> None:
    text = Outline(plan_html(SHEETS["blank"])).text
    assert "My goal to be agreed" in text
    assert "draft version 1" in text
    assert "I agree with this plan: Amina Yusuf. Not signed yet." in text
