"""Large print is its own layout: nothing below 18 points, the most useful first, the private part last."""

from __future__ import annotations

import pytest

from ips_desktop.documents.plan.paper import plan_pdf
from tests.documents.reading import letter_sizes, operators, pages_of
from tests.documents.sample import AMINA, SHEETS


@pytest.mark.parametrize("name", SHEETS)
def test_no_letter_is_below_18_points(name: str) -> None:
    assert min(letter_sizes(plan_pdf(SHEETS[name], large_print=True))) >= 18


def test_page_one_has_who_goal_why_strengths_and_the_next_meeting() -> None:
    first = pages_of(plan_pdf(AMINA, large_print=True))[0]
    order = [
        "My return-to-work plan",
        "My name Amina Yusuf",
        "Look again by Tue 22 Dec 2026",
        "My goal “I want",
        "Why it matters to me",
        "What I bring",
        "We meet next Tue 8 Dec 2026 at 10:00 Library Café, Mill Lane Can’t come? Text Jo.",
        "My steps are on page 2.",
        "Version 3, 24 Nov 2026, Jo Ellis page 1 of 5",
    ]
    places = [first.index(text) for text in order]
    assert places == sorted(places)


def test_each_step_is_a_block_and_the_private_part_is_last() -> None:
    _, second, third, *private = pages_of(plan_pdf(AMINA, large_print=True))
    assert (
        "1 Ask Fern Hill Garden Centre about weekend work Who: Amina and Jo, side by side By when: Fri 27 Nov Done"
        in second
    )
    assert "I agree with this plan" in third
    assert all(page.startswith("My plan: more about me This page is private.") for page in private)


def test_the_private_part_ends_with_a_box_that_says_it_was_read() -> None:
    *_, last = pages_of(plan_pdf(AMINA, large_print=True))
    assert "I have read this page, or had it read to me. My initials: Date" in last


def test_when_page_one_runs_over_it_points_to_where_the_steps_are() -> None:
    pages = pages_of(plan_pdf(SHEETS["long-goal"], large_print=True))
    at = next(n for n, page in enumerate(pages, 1) if "1 Ask Fern Hill" in page)
    assert any(f"My steps are on page {at}." in page for page in pages)


def test_lines_are_for_large_hands() -> None:
    boxes = [ops for ops, op in operators(plan_pdf(AMINA, large_print=True), 1) if op == "re" and ops[2] == ops[3]]
    assert boxes
    assert all(ops[2] >= 25 for ops in boxes)  # 9 mm tick boxes
