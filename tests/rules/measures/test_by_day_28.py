"""Profile and search by day 28 (FS11, FS12)."""

from __future__ import annotations

from typing import Any

import pytest

from ips_desktop.rules.measuring.rows import FirstSearch, ProfileDone
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import day
from tests.rules.measures.given import RUTH, SAM, adviser, figure, held, shape, spell_of, who, world
from tests.rules.people import named, on, spell

DAY_28 = ("2026-02-02", "2026-02-02")


def done(measure: str, name: str, when: str | None) -> list[Any]:
    """It was first done on a day."""
    if measure == "search_28":
        return [FirstSearch(named(name), spell_of(who(name)), on(when))]
    return [] if when is None else [ProfileDone(named(name), day(when))]


@pytest.mark.parametrize("measure", ["profile_28", "search_28"])
@pytest.mark.parametrize(("when", "counts"), [("2026-01-05", 1), ("2026-02-02", 1), ("2026-02-03", 0), (None, 0)])
def test_day_28_is_in_time_and_the_day_after_is_not(measure: str, when: str | None, counts: int) -> None:
    found = figure(measure, world(who("a"), rows=done(measure, "a", when)), DAY_28)
    assert shape(found.lists) == (counts, 1, [], [])
    assert found.lists.denominator == (spell_of(who("a")),)


@pytest.mark.parametrize("measure", ["profile_28", "search_28"])
def test_it_is_asked_where_day_28_falls_closed_or_not_and_whose_it_is_is_asked_that_day(measure: str) -> None:
    closed = who(
        "a", spells=(spell("2026-01-05", "2026-01-05", "2026-01-20"),),
        advisers=(held("2026-01-05", SAM), held("2026-02-02", RUTH)),
    )  # fmt: skip
    here = world(closed, rows=done(measure, "a", "2026-01-10"))
    assert figure(measure, here, ("2026-01-01", "2026-02-01")).d == 0
    assert figure(measure, here, ("2026-02-03", "2026-02-28")).d == 0
    assert [figure(measure, here, DAY_28, adviser(id_)).n for id_ in (SAM, RUTH)] == [0, 1]


def test_died_before_day_28_is_excluded_and_on_it_is_not() -> None:
    for closed, expected in (("2026-02-01", (0, 0, ["died"], [])), ("2026-02-02", (0, 1, [], []))):
        gone = who("a", spells=(spell("2026-01-05", "2026-01-05", closed, closed_reason=ClosedReason.DIED),))
        assert shape(figure("profile_28", world(gone), DAY_28).lists) == expected


def test_without_a_yes_day_it_is_not_known_and_a_profile_of_the_last_time_is_none_of_this_one() -> None:
    unsaid = who("a", spells=(spell("2026-01-05", None, yes_on=None, first_contact="2026-01-05"),))
    assert shape(figure("profile_28", world(unsaid), DAY_28).lists) == (0, 1, [], ["entry"])
    old = world(who("a"), rows=[ProfileDone(named("a"), day("2025-12-01"))])
    assert figure("profile_28", old, DAY_28).n == 0


def test_the_median_is_of_all_who_have_done_it_late_or_not() -> None:
    rows = [ProfileDone(named(n), day(d)) for n, d in (("a", "2026-01-06"), ("b", "2026-01-10"), ("c", "2026-03-16"))]
    found = figure("profile_28", world(*(who(n) for n in "abcd"), rows=rows), DAY_28)
    assert (found.n, found.d, found.beside["median_days"]) == (2, 4, 5)


def test_what_lies_ahead_is_not_asked_yet() -> None:
    new = who("a", spells=(spell("2026-11-20", "2026-11-20"),))
    assert figure("profile_28", world(new), ("2026-04-01", "2027-03-31")).d == 0
