"""When text runs over: spare rows, then writing lines, then gaps give way; words are never cut and type never shrinks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ips_desktop.documents.parts.setter import WAYS
from ips_desktop.documents.plan.content import plan_words
from ips_desktop.documents.plan.paging import plan_pages
from ips_desktop.documents.plan.paper import plan_pdf
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.questions.sheets import PlanSheet
from tests.documents.reading import letter_sizes, operators, pages_of
from tests.documents.sample import AMINA, LONG, SHEETS, with_steps

SIZES = {25, 16, 14, 12, 10.5, 10}


def spare_rows(sheet: PlanSheet) -> int:
    """Empty numbered rows on page 1."""
    first = pages_of(plan_pdf(sheet))[0]
    after = first.rsplit("Tue 1 Dec", 1)[1].split("We ")[0]
    return sum(word.isdigit() for word in after.split())


def writing_lines(sheet: PlanSheet) -> int:
    """Grey rules as wide as a column on page 1."""
    grey, count = False, 0
    start = 0.0
    for operands, operator in operators(plan_pdf(sheet), 0):
        if operator == "G":
            grey = operands[0] > 0
        if operator == "m":
            start = operands[0]
        if operator == "l" and grey and operands[0] - start > 230:
            count += 1
    return count


@pytest.mark.parametrize(("steps", "pages", "spare", "lines"), [(3, 1, 2, 2), (5, 1, 1, 2), (6, 1, 1, 1)])
def test_spare_rows_go_before_writing_lines(steps: int, pages: int, spare: int, lines: int) -> None:
    sheet = with_steps(replace(AMINA, private=None), steps)
    assert len(pages_of(plan_pdf(sheet))) == pages
    assert (spare_rows(sheet), writing_lines(sheet)) == (spare, lines)


def test_each_way_gives_one_thing_more_and_takes_none_back() -> None:
    given = [(2 - way.spare, 1 - way.all_lines, 1 - way.shrink) for way in WAYS]
    assert given == [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 0.25)]


def test_steps_that_do_not_fit_go_on_and_the_signing_goes_with_them() -> None:
    first, second, last = pages_of(plan_pdf(with_steps(AMINA, 12)))
    assert "We meet next: Tue 8 Dec 2026" in first
    assert "More steps on page 2." in first
    assert "I agree with this plan" not in first
    assert second.startswith("My return-to-work plan My steps, from page 1")
    assert "What Who By when Done" in second
    assert (
        second.index("12 Ring") < second.index("We will know it worked when") < second.index("I agree with this plan")
    )
    assert last.startswith("My plan: more about me This page is private.")
    assert last.endswith("page 3 of 3")


def test_when_only_the_signing_goes_on_page_one_says_so() -> None:
    first, second, _ = pages_of(plan_pdf(SHEETS["done"]))
    assert "We sign on page 2." in first
    assert "We will know it worked when" in second  # the signing is never alone
    assert "What Who" not in second


def test_a_heading_keeps_its_table_on_every_page() -> None:
    for page in pages_of(plan_pdf(SHEETS["thirty-steps"]))[1:-1]:
        assert "My steps, from page 1" in page


@pytest.mark.parametrize("name", SHEETS)
def test_type_never_shrinks(name: str) -> None:
    shaped = {12 * size for size in (1.0, 1.2)} | {1.2 * size for size in SIZES}
    assert letter_sizes(plan_pdf(SHEETS[name])) <= SIZES | {round(size, 2) for size in shaped}


@pytest.mark.parametrize(("repeat", "size"), [(1, 16), (2, 14), (4, 12)])
def test_a_long_goal_is_set_smaller_but_not_below_the_text(repeat: int, size: int) -> None:
    goal = (LONG * repeat).strip()
    bold = [ops[1] for ops, op in operators(plan_pdf(replace(AMINA, goal=goal)), 0) if op == "Tf"]
    assert (16 in bold) == (size == 16)
    assert pages_of(plan_pdf(replace(AMINA, goal=goal)))[0].count("because I do not know yet.") == repeat


def lost(sheet: PlanSheet, *, large_print: bool = False) -> Counter[str]:
    """Words of the sheet that are on no page."""
    own = [sheet.goal, sheet.why, sheet.worked_when, *sheet.bring, *(s.what for s in sheet.steps), sheet.person_name]
    if sheet.private:
        unwell = sheet.private.unwell
        own += [sheet.private.support, unwell.notice, unwell.helps, unwell.adviser_may, unwell.call]
    printed = Counter(
        " ".join(pages_of(plan_pdf(sheet, large_print=large_print))).translate({0x201C: " ", 0x201D: " "}).split()
    )
    return Counter(word for text in own for word in text.split() if not word.endswith((".", ","))) - printed


@pytest.mark.parametrize("name", [name for name in SHEETS if name not in ("arabic", "bengali", "long-name")])
@pytest.mark.parametrize("large_print", [False, True])
def test_no_word_is_lost(name: str, large_print: bool) -> None:
    assert not lost(SHEETS[name], large_print=large_print)


WORDS = st.lists(st.sampled_from(["garden", "I", "a", "because", "weekends", "Nguyễn"]), max_size=250).map(" ".join)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, WORDS, st.lists(WORDS, max_size=6), st.integers(0, 20))
def test_however_much_is_written_it_is_all_on_the_pages_and_inside_them(
    goal: str, why: str, bring: list[str], steps: int
) -> None:
    sheet = with_steps(replace(AMINA, goal=goal, why=why, bring=tuple(bring)), steps)
    assert not lost(sheet)
    for page in plan_pages(plan_words(sheet), Fitter()):
        assert page.high <= 746  # 263 mm, from the top margin to 21 mm above the edge
