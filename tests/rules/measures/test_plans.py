"""Plans in force, and plans at closure (SS4.1)."""

from __future__ import annotations

from typing import Any

import pytest

from ips_desktop.rules.measuring.rows import PlanSaid
from ips_desktop.rules.measuring.verdict import Verdict
from ips_desktop.terms.words import ClosedReason, PlanState, SupportMode
from tests.rules.figures import day
from tests.rules.measures.given import RUTH, SAM, adviser, figure, held, ids, modes, shape, spell_of, who, world
from tests.rules.people import named, on, spell

FEBRUARY = ("2026-02-01", "2026-02-28")


def plan(name: str, agreed: str | None = "2026-01-20", state: PlanState = PlanState.AGREED, **days: Any) -> PlanSaid:
    return PlanSaid(named(f"plan {name}"), named(name), state, on(agreed), **{k: on(v) for k, v in days.items()})


def test_a_plan_in_force_counts_among_those_with_us_for_28_days() -> None:
    a, b = who("a"), who("b")
    found = figure("plans", world(a, b, rows=[plan("a")]), FEBRUARY)
    assert (found.lists.numerator, list(found.lists.denominator)) == ((a.id,), ids("a", "b"))
    assert (found.target and found.target.value, found.verdict) == (100, Verdict.NOT_REACHED)


@pytest.mark.parametrize(("entry", "among"), [("2026-01-31", 1), ("2026-02-01", 0)])
def test_entry_is_28_days_before_the_last_day_or_earlier(entry: str, among: int) -> None:
    assert figure("plans", world(who("a", spells=(spell("2026-01-05", entry),))), FEBRUARY).d == among


def test_who_has_closed_by_the_last_day_is_not_asked_and_who_closes_after_it_is() -> None:
    for closed, among in (("2026-02-28", 0), ("2026-03-01", 1)):
        assert (
            figure("plans", world(who("a", spells=(spell("2026-01-05", "2026-01-05", closed),))), FEBRUARY).d == among
        )


@pytest.mark.parametrize(
    ("agreed", "state", "expected"),
    [
        ("2026-02-28", PlanState.SIGNED, (1, 1, [], [])),
        ("2026-03-01", PlanState.SIGNED, (0, 1, [], [])),
        ("2026-01-04", PlanState.SIGNED, (0, 1, [], [])),
        ("2026-01-20", PlanState.DRAFT, (0, 1, [], [])),
        (None, PlanState.AGREED, (0, 1, [], ["day"])),
    ],
)
def test_it_was_agreed_in_this_time_with_us_by_the_last_day(
    agreed: str | None, state: PlanState, expected: Any
) -> None:
    assert shape(figure("plans", world(who("a"), rows=[plan("a", agreed, state)]), FEBRUARY).lists) == expected


def test_met_and_no_yes_day_they_are_in_the_denominator_and_not_known() -> None:
    unsaid = spell("2026-01-05", None, yes_on=None, first_contact="2026-01-10")
    found = figure("plans", world(who("a", spells=(unsaid,)), rows=[plan("a")]), FEBRUARY)
    assert shape(found.lists) == (0, 1, [], ["entry"])
    assert (found.low, found.high) == (0, 100)


def test_a_plan_more_than_28_days_past_its_review_counts_and_is_listed_apart() -> None:
    a = who("a")
    for review, reviewed, to, listed in (
        ("2026-02-17", None, "2026-03-17", 0),
        ("2026-02-17", None, "2026-03-18", 1),
        ("2026-02-17", "2026-02-20", "2026-03-18", 0),
        ("2026-02-17", "2026-03-20", "2026-03-18", 1),
    ):
        rows = [plan("a", review_on=review, reviewed_on=reviewed)]
        found = figure("plans", world(a, rows=rows), ("2026-01-01", to))
        row = found.row("past_review")
        assert found.n == 1
        assert row is not None
        assert len(row.lists.numerator) == listed


def test_in_work_for_28_days_a_plan_is_looked_at_every_three_months() -> None:
    working = who("a", modes=modes(("2026-01-06", SupportMode.IN_WORK)))
    late = {}
    for to in ("2026-05-18", "2026-05-19"):
        row = figure("plans", world(working, rows=[plan("a")]), ("2026-01-01", to)).row("past_review")
        late[to] = row is not None and len(row.lists.numerator)
    assert late == {"2026-05-18": 0, "2026-05-19": 1}


def test_whose_it_is_is_asked_on_the_last_day() -> None:
    handed = who("a", advisers=(held("2026-01-05", SAM), held("2026-02-28", RUTH)))
    here = world(handed, rows=[plan("a")])
    assert [figure("plans", here, FEBRUARY, adviser(id_)).n for id_ in (SAM, RUTH)] == [0, 1]


def test_at_closure_it_is_enough_that_a_plan_was_ever_agreed() -> None:
    a = who("a", spells=(spell("2026-01-05", "2026-01-05", "2026-02-28"),))
    b = who("b", spells=(spell("2026-01-05", "2026-01-05", "2026-02-02", closed_reason=ClosedReason.DIED),))
    c = who("c", spells=(spell("2026-01-05", "2026-01-06", "2026-02-02"),))  # 27 days
    found = figure("plans_at_closure", world(a, b, c, rows=[plan("a"), plan("c")]), FEBRUARY)
    assert found.lists.numerator == (spell_of(a),)
    assert set(found.lists.denominator) == {spell_of(a), spell_of(b)}
    assert found.verdict == Verdict.NOT_JUDGED
    year = figure("plans_at_closure", world(a, rows=[plan("a")]), ("2025-04-01", "2026-03-31"))
    assert year.verdict == Verdict.REACHED


def test_closed_twice_is_two_closures_and_the_plan_of_the_first_does_not_help_the_second() -> None:
    twice = who("a", spells=(
        spell("2026-01-05", "2026-01-05", "2026-02-20", name="one"), spell("2026-02-23", "2026-02-23", "2026-04-06", name="two"),
    ))  # fmt: skip
    found = figure("plans_at_closure", world(twice, rows=[plan("a")]), ("2026-01-01", "2026-06-30"))
    assert shape(found.lists) == (1, 2, [], [])
    assert found.lists.numerator == (spell_of(twice, 0),)


def test_a_closure_is_the_adviser_s_who_is_named_on_its_day() -> None:
    handed = who(
        "a", spells=(spell("2026-01-05", "2026-01-05", "2026-02-20"),),
        advisers=(held("2026-01-05", SAM), held("2026-02-20", RUTH)),
    )  # fmt: skip
    here = world(handed, rows=[plan("a")])
    assert [figure("plans_at_closure", here, FEBRUARY, adviser(id_)).d for id_ in (SAM, RUTH)] == [0, 1]
    assert day("2026-02-20") == handed.spells[0].closed_on
