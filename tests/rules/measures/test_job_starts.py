"""The three counts and moves beside them (SS4.2, SS10.1; MEASURES §2)."""

from __future__ import annotations

from ips_desktop.rules.measuring.outcome import Outcome
from ips_desktop.terms.earning import FourHours
from tests.rules.figures import day
from tests.rules.measures.given import RUTH, SAM, YEAR, adviser, figure, held, job_of, shape, who, world
from tests.rules.people import checked, job, spell


def rows(found: Outcome) -> dict[str, int]:
    return {row.name: len(row.lists.numerator) for row in found.rows}


def test_two_starts_of_one_person_and_a_move_are_three_counts_and_a_row() -> None:
    two = who("a", job("2026-01-12", "2026-02-10", name="one"), job("2026-02-25", name="two"))
    moved = who("b", job("2026-01-12", "2026-02-10", name="one"), job("2026-02-12", name="two"))
    found = figure("job_starts", world(two, moved))
    assert set(found.lists.numerator) == {job_of(two, 0), job_of(two, 1), job_of(moved, 0)}
    assert rows(found) == {"people_into_work": 2, "people_any_start": 2, "moves": 1, "sustained_3": 0}
    assert (found.d, found.low, found.high) == (None, 3, 3)


def test_three_days_out_is_a_move_and_four_is_a_start() -> None:
    for back, starts in (("2026-02-13", 1), ("2026-02-14", 2)):
        person = who("a", job("2026-01-12", "2026-02-10", name="one"), job(back, name="two"))
        assert figure("job_starts", world(person)).n == starts


def test_a_second_start_in_a_later_period_is_a_start_and_no_first_one() -> None:
    person = who("a", job("2026-01-12", "2026-02-10", name="one"), job("2026-04-20", name="two"))
    found = figure("job_starts", world(person), ("2026-04-01", "2026-06-30"))
    assert (found.n, rows(found)["people_into_work"], rows(found)["people_any_start"]) == (1, 0, 1)


def test_before_entry_and_after_closing_are_shown_and_never_claimed() -> None:
    waiting = who("a", job("2026-01-08"), spells=(spell("2026-01-05", "2026-01-15"),))
    closed = spell("2026-01-05", "2026-01-05", "2026-02-20")
    after = who("b", job("2026-03-02", met_before=day("2026-02-10")), spells=(closed,))
    agreed = who("c", job("2026-03-02", met_before=day("2026-02-10"), agrees_after_close=True), spells=(closed,))
    late = who("d", job("2026-03-11", met_before=day("2026-02-10"), agrees_after_close=True), spells=(closed,))
    found = figure("job_starts", world(waiting, after, agreed, late))
    assert found.lists.numerator == (job_of(agreed),)
    assert shape(found.lists)[2:] == (["after_closing", "after_closing", "while_waiting"], [])
    assert figure("job_starts", world(agreed), YEAR, adviser()).n == 1


def test_work_found_while_waiting_on_an_unknown_day_is_shown_only_since_the_referral() -> None:
    waiting = who("a", job(None, "2026-01-12"), spells=(spell("2026-01-05", "2026-01-15"),))
    for first, last, shown in (("2025-10-01", "2026-01-04", 0), ("2026-01-05", "2026-03-31", 1)):
        assert len(figure("job_starts", world(waiting), (first, last)).lists.excluded) == shown


def test_hours_blank_are_not_known_never_is_none_and_the_day_unknown_is_listed_where_it_can_be() -> None:
    blank, never = who("a", job("2026-02-02", four_hours=None)), who("b", job("2026-02-02", four_hours=FourHours.NEVER))
    undated = who("c", checked(job(None), "2026-03-01"))
    found = figure("job_starts", world(blank, never, undated))
    assert shape(found.lists) == (0, 0, [], ["day", "four_hours"])
    assert (found.low, found.high) == (0, 2)
    assert figure("job_starts", world(undated), ("2026-04-01", "2026-06-30")).lists.not_known == ()


def test_a_start_is_the_adviser_s_who_was_named_on_its_day() -> None:
    handed = who("a", job("2026-02-02"), advisers=(held("2026-01-05", SAM), held("2026-02-03", RUTH)))
    assert [figure("job_starts", world(handed), YEAR, adviser(id_)).n for id_ in (SAM, RUTH)] == [1, 0]


def test_sustained_stands_beside_with_its_own_cohort() -> None:
    kept = who("a", checked(job("2026-01-12"), "2026-04-11"))
    found = figure("job_starts", world(kept), ("2026-04-01", "2026-06-30"))
    sustained = found.row("sustained_3")
    assert sustained is not None
    assert (found.n, shape(sustained.lists)) == (0, (1, 1, [], []))


def test_a_first_start_that_is_not_known_leaves_people_into_work_not_known_where_it_may_be() -> None:
    blank = job("2026-01-12", "2026-02-10", four_hours=None, name="one")
    person, only = who("a", blank, job("2026-04-20", name="two")), who("b", blank)
    for first, last, expected in (
        ("2026-01-01", "2026-03-31", (0, ["four_hours", "four_hours"])),
        ("2026-04-01", "2026-06-30", (0, ["four_hours"])),
        ("2026-01-01", "2026-06-30", (1, ["four_hours"])),
    ):
        row = figure("job_starts", world(person, only), (first, last)).row("people_into_work")
        assert row is not None
        assert (len(row.lists.numerator), [str(m.why) for m in row.lists.not_known]) == expected
