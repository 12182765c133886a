"""Retained at 13 weeks, 3, 6, 9, 12 months and on, as cohorts (SS4.3, SS10.4; MEASURES §2)."""

from __future__ import annotations

import pytest

from ips_desktop.rules.facts import Person
from ips_desktop.rules.measuring.verdict import Verdict
from ips_desktop.terms.words import ClosedReason
from tests.rules.measures.given import RUTH, SAM, adviser, figure, held, job_of, shape, who, world
from tests.rules.people import checked, job, spell

LONG_AGO = (spell("2025-01-06", "2025-01-06"),)
A_3, A_13W = ("2026-04-12", "2026-04-12"), ("2026-04-13", "2026-04-13")


@pytest.mark.parametrize(
    ("measure", "a"),
    [
        ("retained_13w", "2026-04-13"), ("retained_3", "2026-04-12"), ("retained_6", "2026-07-12"), ("retained_9", "2026-10-12"),
    ],
)  # fmt: skip
def test_a_first_start_is_asked_where_its_a_falls(measure: str, a: str) -> None:
    kept = who("a", checked(job("2026-01-12"), "2026-04-10", "2026-07-10", "2026-10-10"))
    found = figure(measure, world(kept), (a, a))
    assert (shape(found.lists), found.lists.numerator) == ((1, 1, [], []), (job_of(kept),))
    assert figure(measure, world(kept), ("2026-01-01", "2026-03-31")).d == 0


def test_only_the_first_start_of_a_time_with_us_is_in_the_cohort_and_closed_people_stay() -> None:
    two = who("a", job("2026-01-12", "2026-01-31", name="one"), checked(job("2026-02-16", name="two"), "2026-05-14"))
    assert figure("retained_3", world(two), ("2026-01-01", "2026-11-30")).lists.denominator == (job_of(two, 0),)
    closed = who("b", job("2026-01-12", "2026-02-01"), spells=(spell("2026-01-05", "2026-01-05", "2026-02-02"),))
    assert shape(figure("retained_3", world(closed), A_3).lists) == (0, 1, [], [])


def test_nobody_looked_is_not_known_and_dead_is_excluded() -> None:
    silent = who("a", job("2026-01-12"))
    died = who(
        "b", job("2026-01-12", "2026-03-01"),
        spells=(spell("2026-01-05", "2026-01-05", "2026-03-01", closed_reason=ClosedReason.DIED),),
    )  # fmt: skip
    found = figure("retained_3", world(silent, died), A_3)
    assert shape(found.lists) == (0, 1, ["died"], ["still_in_work"])
    assert (found.low, found.high) == (0, 100)


def test_first_starts_of_unknown_day_or_worth_are_not_known_wherever_their_a_can_fall() -> None:
    undated = who("a", job(None, "2026-03-31"))
    assert shape(figure("retained_3", world(undated), ("2026-04-05", "2026-06-30")).lists) == (0, 1, [], ["day"])
    doubtful = who(
        "b", job("2026-01-12", "2026-02-27", integrated=None, name="one"), job("2026-03-23", "2026-07-31", name="two")
    )
    early = figure("retained_3", world(doubtful), A_3)
    late = figure("retained_3", world(doubtful), ("2026-06-23", "2026-06-23"))
    assert (early.lists.not_known[0].id, late.lists.not_known[0].id) == (job_of(doubtful, 0), job_of(doubtful, 1))
    only_pay = who("c", job("2026-01-12", "2026-05-31", pay=None, name="one"), job("2026-06-22", name="two"))
    assert shape(figure("retained_3", world(only_pay), A_3).lists) == (0, 1, [], ["pay"])
    assert figure("retained_3", world(only_pay), ("2026-09-22", "2026-09-22")).d == 0


def test_the_same_job_stands_beside_and_is_stricter() -> None:
    person = who("a", job("2026-01-12", "2026-03-12", name="one"), checked(job("2026-03-27", name="two"), "2026-04-10"))
    found = figure("retained_3", world(person), A_3)
    same = found.row("same_job")
    assert same is not None
    assert (shape(found.lists), shape(same.lists)) == ((1, 1, [], []), (0, 1, [], []))


def test_whose_it_is_is_asked_the_day_before_a() -> None:
    for on, owner in (("2026-04-11", RUTH), ("2026-04-12", SAM)):
        handed = who("a", checked(job("2026-01-12"), "2026-04-11"), advisers=(held("2026-01-05", SAM), held(on, RUTH)))
        assert [figure("retained_3", world(handed), A_3, adviser(i)).n for i in (SAM, RUTH)] == [
            owner == SAM,
            owner == RUTH,
        ]


def test_three_and_six_months_have_a_target_over_a_year_and_the_others_none() -> None:
    kept = world(who("a", checked(job("2025-06-02"), "2025-08-30", "2025-11-28", "2026-02-27"), spells=LONG_AGO))
    verdicts = {m: figure(m, kept).verdict for m in ("retained_13w", "retained_3", "retained_6", "retained_9")}
    assert verdicts == {
        "retained_13w": Verdict.NO_TARGET, "retained_3": Verdict.REACHED, "retained_6": Verdict.REACHED, "retained_9": Verdict.NO_TARGET,
    }  # fmt: skip


def test_twelve_and_on_is_of_all_first_starts_a_year_old_and_asks_for_work_on_the_last_day() -> None:
    def person(name: str, last: str | None, *checks: str) -> Person:
        return who(name, checked(job("2025-02-03", last), *checks), spells=LONG_AGO)

    on, left, silent = (
        person("a", None, "2026-02-01", "2026-06-28"),
        person("b", "2026-05-31"),
        person("c", None, "2026-02-01"),
    )
    found = figure("retained_12", world(on, left, silent), ("2026-04-01", "2026-06-30"))
    row = found.row("12_and_on")
    assert found.d == 0
    assert row is not None
    assert shape(row.lists) == (1, 3, [], ["still_in_work"])
    early = figure("retained_12", world(on), ("2026-01-01", "2026-02-02")).row("12_and_on")
    assert early is not None
    assert early.lists.denominator == ()
