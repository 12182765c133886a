"""Jobs at risk, adjustments, and jobs kept (SS10.6, SS10.7, SS4.4; MEASURES §2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ips_desktop.rules.facts import Person, Risk
from ips_desktop.rules.measuring.rows import Adjusted
from ips_desktop.terms.earning import AdjustmentAnswer
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import day
from tests.rules.measures.given import RUTH, SAM, YEAR, adviser, figure, held, shape, who, world
from tests.rules.people import checked, job, named, on, spell


def risky(name: str, work: Any, *, early: bool = False, began: str | None = "2026-02-02", **more: Any) -> Person:
    """Somebody whose job might be lost."""
    person = who(name, work, **more)
    risk = Risk(
        named(f"{name} risk"), person.id, early, on(began), person.jobs[0].id,
        person.spells[0].referral if early else None,
    )  # fmt: skip
    return replace(person, risks=(risk,))


HELD = job("2025-06-02")


def test_an_episode_counts_on_its_day_and_an_early_referral_on_the_day_received() -> None:
    during, early = risky("a", HELD), risky("b", HELD, early=True, began="2026-01-05")
    found = figure("at_risk", world(during, early))
    rows = {row.name: len(row.lists.numerator) for row in found.rows}
    assert (found.n, rows) == (2, {"early": 1, "during_support": 1, "lost_while_waiting": 0})
    for first, last, n in (
        ("2026-02-02", "2026-02-02", 1),
        ("2026-02-03", "2026-03-31", 0),
        ("2026-01-05", "2026-01-05", 1),
    ):
        assert figure("at_risk", world(during, early), (first, last)).n == n


def test_the_day_received_is_the_referral_s_own() -> None:
    early = risky("a", HELD, early=True, began="2026-02-02")
    assert [figure("at_risk", world(early), (d, d)).n for d in ("2026-01-05", "2026-02-02")] == [1, 0]


def test_referred_early_and_in_no_work_then_it_is_no_episode_and_unknown_is_listed() -> None:
    gone = risky("a", job("2025-06-02", "2025-12-01"), early=True, began="2026-01-05")
    unclear = risky("b", job("2025-06-02", ended_unknown=True), early=True, began="2026-01-05")
    undated = risky("c", HELD, began=None)
    found = figure("at_risk", world(gone, unclear, undated))
    assert shape(found.lists) == (0, 0, ["not_in_work_then"], ["day", "work_then"])


def test_lost_before_entry_stays_in_marked_and_is_not_kept() -> None:
    lost = risky(
        "a",
        job("2025-06-02", "2026-01-10"),
        early=True,
        began="2026-01-05",
        spells=(spell("2026-01-05", "2026-01-12"),),
    )
    row = figure("at_risk", world(lost)).row("lost_while_waiting")
    assert row is not None
    assert len(row.lists.numerator) == 1
    assert shape(figure("at_risk_kept", world(lost), ("2026-04-13", "2026-04-13")).lists) == (0, 1, [], [])


def test_adjustments_agreed_are_counted_among_the_episodes() -> None:
    a, b, c = (risky(name, HELD) for name in "abc")

    def asked(person: Person, answer: AdjustmentAnswer, **more: Any) -> Adjusted:
        return Adjusted(named(f"{person.id} {answer}"), person.id, answer=answer, **more)

    rows = [
        asked(a, AdjustmentAnswer.AGREED, risk=a.risks[0].id),
        asked(b, AdjustmentAnswer.REFUSED, risk=b.risks[0].id),
        asked(b, AdjustmentAnswer.AGREED, risk=named("another"), job=b.jobs[0].id),
        asked(c, AdjustmentAnswer.AGREED, job=c.jobs[0].id),
    ]
    found = figure("adjustments", world(a, b, c, rows=rows))
    assert (found.n, found.d) == (2, 3)


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (checked(HELD, "2026-05-04"), (1, 1, [], [])),
        (HELD, (0, 1, [], ["still_in_work"])),
        (job("2025-06-02", "2026-05-03"), (0, 1, [], [])),
        (job("2025-06-02", "2026-05-04"), (1, 1, [], [])),
    ],
)
def test_kept_is_asked_on_day_91(work: Any, expected: Any) -> None:
    for first, last, found in (("2026-05-04", "2026-05-04", expected), ("2026-05-05", "2026-05-31", (0, 0, [], []))):
        assert shape(figure("at_risk_kept", world(risky("a", work)), (first, last)).lists) == found


def test_each_number_of_months_has_its_own_cohort_the_day_before_it() -> None:
    person = risky("a", checked(HELD, "2026-05-01", "2026-08-01", "2026-11-01"))
    for months, last in ((3, "2026-05-01"), (6, "2026-08-01"), (9, "2026-11-01")):
        row = figure("at_risk_kept", world(person), (last, last)).row(f"months_{months}")
        assert row is not None
        assert shape(row.lists) == (1, 1, [], [])


def test_a_better_job_with_no_gap_over_21_days_keeps_it_and_not_in_the_same_job() -> None:
    for back, kept in (("2026-03-23", 1), ("2026-03-24", 0)):
        person = risky("a", job("2025-06-02", "2026-03-01"))
        better = checked(job(back, name="two", better_than=person.jobs[0].id), "2026-05-04")
        found = figure(
            "at_risk_kept", world(replace(person, jobs=(*person.jobs, better))), ("2026-05-04", "2026-05-04")
        )
        same = found.row("same_job")
        assert same is not None
        assert (found.n, len(same.lists.numerator)) == (kept, 0)


def test_an_early_referral_is_counted_from_entry_and_waits_while_nobody_was_met() -> None:
    met = risky(
        "a", checked(HELD, "2026-04-16"), early=True, began="2026-01-05", spells=(spell("2026-01-05", "2026-01-15"),)
    )
    assert figure("at_risk_kept", world(met), ("2026-04-16", "2026-04-16")).n == 1
    waiting = risky("b", HELD, early=True, began="2026-01-05", spells=(spell("2026-01-05", None),))
    assert figure("at_risk_kept", world(waiting), ("2026-01-01", "2026-11-30")).d == 0
    given_up = risky("c", HELD, early=True, began="2026-01-05", spells=(spell("2026-01-05", None, "2026-02-20"),))
    assert figure("at_risk_kept", world(given_up), ("2026-04-06", "2026-04-06")).d == 1


def test_who_died_before_day_91_is_excluded_and_whose_it_is_is_asked_that_day() -> None:
    died = risky(
        "a", job("2025-06-02", "2026-03-01"),
        spells=(spell("2026-01-05", "2026-01-05", "2026-03-01", closed_reason=ClosedReason.DIED),),
    )  # fmt: skip
    assert shape(figure("at_risk_kept", world(died), ("2026-05-04", "2026-05-04")).lists) == (0, 0, ["died"], [])
    handed = risky("b", checked(HELD, "2026-05-04"), advisers=(held("2026-01-05", SAM), held("2026-05-04", RUTH)))
    here = world(handed)
    assert [figure("at_risk_kept", here, ("2026-05-04", "2026-05-04"), adviser(i)).n for i in (SAM, RUTH)] == [0, 1]
    assert [figure("at_risk", here, YEAR, adviser(i)).n for i in (SAM, RUTH)] == [1, 0]
    assert handed.risks[0].began_on == day("2026-02-02")
