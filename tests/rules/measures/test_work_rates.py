"""People into competitive work: of all served, of those out of work, and of the cohort of a year ago (SS10.3)."""

from __future__ import annotations

from typing import Any

import pytest

from ips_desktop.rules.days import Period
from ips_desktop.terms.asked import Known
from ips_desktop.terms.looking import JobKind
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import day
from tests.rules.measures.given import (
    NORTH,
    Q1,
    RUTH,
    SAM,
    SOUTH,
    YEAR,
    adviser,
    figure,
    held,
    ids,
    shape,
    spell_of,
    team,
    who,
    world,
)
from tests.rules.people import job, spell


def test_a_person_counts_once_however_many_starts_and_times_with_us() -> None:
    busy = who(
        "a", job("2025-05-05", "2025-06-30", name="one"), job("2026-02-02", name="two"),
        spells=(spell("2025-04-07", "2025-04-07", "2025-07-31", name="one"), spell("2026-01-05", "2026-01-05", name="two")),
    )  # fmt: skip
    found = figure("work_rate", world(busy, who("b")))
    assert (found.n, list(found.lists.denominator), found.low) == (1, ids("a", "b"), 50)


@pytest.mark.parametrize(
    ("entry", "closed", "among"),
    [
        ("2026-06-30", None, 1), ("2026-07-01", None, 0), ("2026-01-05", "2026-04-01", 0), ("2026-01-05", "2026-04-02", 1),
        (None, None, 0),
    ],
)  # fmt: skip
def test_served_is_entered_by_the_end_and_not_closed_by_the_first_day(
    entry: str | None, closed: str | None, among: int
) -> None:
    person = who("a", spells=(spell("2026-01-05", entry, closed),))
    assert figure("work_rate", world(person), Q1).d == among


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (1, 1, [], [])),
        ({"kind": JobKind.SHELTERED}, (0, 1, [], [])),
        ({"pay": None}, (0, 1, [], ["pay"])),
        ({"integrated": None}, (0, 1, [], ["worth"])),
        ({"four_hours": None}, (0, 1, [], ["four_hours"])),
        ({"pay": 500}, (0, 1, [], [])),
        ({"kind": JobKind.PERMITTED}, (1, 1, [], [])),
    ],
)
def test_only_competitive_work_counts_and_what_nobody_knows_is_a_range(fields: dict[str, Any], expected: Any) -> None:
    assert shape(figure("work_rate", world(who("a", job("2026-02-02", **fields)))).lists) == expected


def test_a_move_is_no_start_and_work_found_while_waiting_is_none_of_ours() -> None:
    moved = who("a", job("2025-06-02", name="one"), job("2026-02-02", name="two"))
    waiting = who("b", job("2026-01-08"), spells=(spell("2026-01-05", "2026-01-15"),))
    assert shape(figure("work_rate", world(moved, waiting)).lists) == (0, 2, [], [])


def test_a_counted_start_after_closing_makes_them_served_in_its_period() -> None:
    late = job("2026-04-10", met_before=day("2026-03-20"), agrees_after_close=True)
    closed = spell("2026-01-05", "2026-01-05", "2026-03-25")
    assert figure("work_rate", world(who("a", late, spells=(closed,))), Q1).n == 1
    assert figure("work_rate", world(who("a", spells=(closed,))), Q1).d == 0


def test_a_start_under_one_adviser_is_in_no_numerator_of_the_next_who_has_them_in_the_denominator() -> None:
    handed = who("a", job("2026-04-20"), advisers=(held("2026-01-05", SAM), held("2026-05-18", RUTH)))
    found = {id_: figure("work_rate", world(handed), Q1, adviser(id_)) for id_ in (SAM, RUTH)}
    assert [(found[i].n, found[i].d) for i in (SAM, RUTH)] == [(1, 1), (0, 1)]
    unclear = who("a", job("2026-04-20", pay=None), advisers=handed.advisers)
    assert len(figure("work_rate", world(unclear), Q1, adviser(RUTH)).lists.not_known) == 0
    assert figure("work_rate", world(handed), Q1).n == 1
    assert [figure("work_rate", world(handed), Q1, team(t)).n for t in (NORTH, SOUTH)] == [1, 0]


def test_without_a_yes_day_they_are_in_the_denominator_and_listed() -> None:
    unsaid = who("a", spells=(spell("2026-01-05", None, yes_on=None, first_contact="2026-01-10"),))
    assert shape(figure("work_rate", world(unsaid)).lists) == (0, 1, [], ["entry"])


def test_a_start_of_unknown_day_may_be_in_each_period_it_can_fall_in() -> None:
    undated = who("a", job(None, "2026-05-31"))
    for period, unknown in ((Q1, 1), (YEAR, 1), (Period(day("2026-07-01"), day("2026-09-30")), 0)):
        assert len(figure("work_rate", world(undated), period).lists.not_known) == unknown


def test_a_start_of_unknown_day_is_listed_for_whoever_had_them_on_the_last_day_it_can_have() -> None:
    handed = who("a", job(None, "2026-05-31"), advisers=(held("2026-01-05", SAM), held("2026-05-18", RUTH)))
    for period, unknown in ((Q1, [0, 1]), (Period(day("2026-01-01"), day("2026-03-31")), [1, 0])):
        found = [figure("work_rate", world(handed), period, adviser(i)).lists.not_known for i in (SAM, RUTH)]
        assert [len(listed) for listed in found] == unknown


def test_out_of_work_is_yes_only_when_recorded_so_and_in_work_is_shown_apart() -> None:
    def person(name: str, answer: Known | None, *jobs: Any) -> Any:
        return who(name, *jobs, spells=(spell("2026-01-05", "2026-01-05", in_work_at_entry=answer),))

    out, asked, working = person("a", Known.NO, job("2026-02-02")), person("b", None), person("c", Known.YES)
    holding = person("d", Known.NO, job("2025-06-01", "2026-01-20"))
    found = figure("work_rate_out_of_work", world(out, asked, working, holding))
    assert shape(found.lists) == (1, 2, ["in_work_at_entry", "in_work_at_entry"], ["work_at_entry"])
    assert (found.low, found.high, found.target and found.target.benchmark) == (50, 100, True)


def test_out_of_work_in_any_time_by_which_they_are_served_is_enough() -> None:
    first = spell("2025-04-07", "2025-04-07", "2025-07-31", name="one", in_work_at_entry=Known.YES)
    second = spell("2026-01-05", "2026-01-05", name="two", in_work_at_entry=Known.NO)
    assert figure("work_rate_out_of_work", world(who("a", spells=(first, second)))).d == 1


@pytest.mark.parametrize(("start", "counts"), [("2026-01-05", 1), ("2026-01-06", 0)])
def test_the_cohort_is_asked_twelve_months_after_entry_and_that_day_is_in_time(start: str, counts: int) -> None:
    a = who("a", job(start), spells=(spell("2025-01-05", "2025-01-05", in_work_at_entry=Known.NO),))
    on_it = figure("work_rate_cohort", world(a), ("2026-01-05", "2026-01-05"))
    assert shape(on_it.lists) == (counts, 1, [], [])
    assert on_it.lists.denominator == (spell_of(a),)
    assert figure("work_rate_cohort", world(a), ("2026-01-06", "2026-03-31")).d == 0


def test_of_the_cohort_who_died_before_is_excluded_even_after_a_start_and_unknowns_stay() -> None:
    def person(name: str, *jobs: Any, **fields: Any) -> Any:
        return who(name, *jobs, spells=(spell("2025-01-06", "2025-01-06", **fields),))

    died = person(
        "a", job("2025-03-03"), closed="2025-06-01", closed_reason=ClosedReason.DIED, in_work_at_entry=Known.NO
    )
    blank, working = person("b"), person("c", in_work_at_entry=Known.YES)
    late = person("d", job("2025-03-03", pay=None), in_work_at_entry=Known.NO)
    found = figure("work_rate_cohort", world(died, blank, working, late))
    assert shape(found.lists) == (0, 2, ["died", "in_work_at_entry"], ["pay", "work_at_entry"])


def test_the_cohort_counts_the_starts_of_its_own_time_with_us() -> None:
    back = who(
        "a", job("2025-09-15"),
        spells=(
            spell("2025-01-06", "2025-01-06", "2025-03-31", name="one", in_work_at_entry=Known.NO),
            spell("2025-09-01", "2025-09-01", name="two", in_work_at_entry=Known.NO),
        ),
    )  # fmt: skip
    assert shape(figure("work_rate_cohort", world(back), ("2026-01-01", "2026-03-31")).lists) == (0, 1, [], [])
    assert shape(figure("work_rate_cohort", world(back), ("2026-09-01", "2026-09-30")).lists) == (1, 1, [], [])
