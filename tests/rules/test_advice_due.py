"""When advice on benefits is due: before the first day, after a change, half a year on (FS9, SS5.3h, MEASURES §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ips_desktop.rules.advice_due import AdviceDue, Advised, Offered, advice_due
from ips_desktop.rules.facts import Job
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome
from tests.rules.figures import SHIPPED, day
from tests.rules.people import job, named, terms

GIVEN, OFFERED, DECLINED = AdviceOutcome.GIVEN, AdviceOutcome.OFFERED, AdviceOutcome.DECLINED


def due(
    *jobs: Job, told: tuple[tuple[str, AdviceOutcome], ...] = (), offers: tuple[str, ...] = (), on: str
) -> list[AdviceDue]:
    """What is owed on a day."""
    advised = [Advised(day(at), outcome) for at, outcome in told]
    offered = [Offered(named(at), day(at)) for at in offers]
    return list(advice_due(jobs, offered, advised, day(on), SHIPPED))


def whys(
    *jobs: Job, told: tuple[tuple[str, AdviceOutcome], ...] = (), offers: tuple[str, ...] = (), on: str
) -> list[AdviceFor]:
    return [each.why for each in due(*jobs, told=told, offers=offers, on=on)]


def test_a_job_to_come_asks_for_advice_until_the_day_before() -> None:
    (found,) = due(job("2026-03-10"), on="2026-03-01")
    assert (found.why, found.until, found.about) == (AdviceFor.BEFORE_START, day("2026-03-09"), named("job"))
    assert found.late_days(day("2026-03-09")) == 0
    assert found.late_days(day("2026-03-10")) == 1


@pytest.mark.parametrize(
    ("on", "outcome", "owed"),
    [
        ("2026-03-02", GIVEN, False),
        ("2026-03-02", DECLINED, False),
        ("2026-03-02", OFFERED, True),
        ("2025-09-10", DECLINED, False),
        ("2025-09-09", DECLINED, True),
        ("2026-03-20", GIVEN, False),
    ],
)
def test_given_or_declined_from_half_a_year_before_settles_a_start(on: str, outcome: AdviceOutcome, owed: bool) -> None:
    found = whys(job("2026-03-10"), told=((on, outcome),), on="2026-03-21")
    assert (AdviceFor.BEFORE_START in found) == owed


def test_an_offer_without_a_day_asks_first_of_all() -> None:
    found = due(job("2026-03-10"), offers=("2026-03-05",), on="2026-03-06")
    assert [(each.why, each.until) for each in found] == [
        (AdviceFor.BEFORE_START, None),
        (AdviceFor.BEFORE_START, day("2026-03-09")),
    ]
    assert due(told=(("2026-03-05", GIVEN),), offers=("2026-03-05",), on="2026-03-06") == []


def test_a_change_of_hours_or_pay_asks_for_28_days_and_advice_just_before_it_was_about_it() -> None:
    changed = replace(job("2026-01-01"), terms=(terms("2026-01-01"), terms("2026-03-01", 30)))
    told = (("2025-12-20", GIVEN),)
    (found,) = due(changed, told=told, on="2026-03-02")
    assert (found.why, found.since, found.until) == (AdviceFor.CHANGE, day("2026-03-01"), day("2026-03-29"))
    assert due(changed, told=(*told, ("2026-02-01", GIVEN)), on="2026-03-02") == []
    assert due(changed, told=told, on="2026-02-28") == []


def test_half_a_year_after_the_last_it_is_due_again_from_that_day() -> None:
    told = (("2026-01-31", GIVEN),)
    assert due(told=told, on="2026-07-30") == []
    (found,) = due(told=told, on="2026-07-31")
    assert (found.why, found.until) == (AdviceFor.SIX_MONTHS, day("2026-07-31"))
    assert due(told=(*told, ("2026-07-31", DECLINED)), on="2026-08-30") == []


def test_a_job_that_is_over_asks_for_nothing() -> None:
    assert due(job("2026-01-01", "2026-02-01"), on="2026-03-01") == []


def test_advice_of_a_day_to_come_settles_nothing_yet() -> None:
    ahead: date = day("2026-03-20")
    assert whys(job("2026-03-10"), told=((ahead.isoformat(), GIVEN),), on="2026-03-05") == [AdviceFor.BEFORE_START]
