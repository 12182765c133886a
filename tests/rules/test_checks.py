"""When it is looked whether a job is kept (MEASURES §5): it opens 7 days before, any answer from then on settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from ips_desktop.rules.checks import CheckDay, check_days, check_on
from ips_desktop.rules.facts import Person, Risk
from ips_desktop.rules.retention import Milestone, retained
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import CheckAt
from ips_desktop.terms.words import ClosedReason
from tests.rules.figures import SHIPPED, day
from tests.rules.people import ANNA, checked, job, named, person, spell


def days(who: Person, today: str, agreed: frozenset[UUID] = frozenset()) -> dict[CheckAt, CheckDay]:
    return {found.check: found for found in check_days(who, day(today), SHIPPED, agreed)}


def test_the_five_looks_open_seven_days_before_and_are_due_on_a() -> None:
    found = days(person(job("2026-01-01")), "2026-01-10")
    assert [(c, d.opens, d.due) for c, d in found.items()] == [
        (CheckAt.MONTHS_3, day("2026-03-25"), day("2026-04-01")),
        (CheckAt.WEEKS_13, day("2026-03-26"), day("2026-04-02")),
        (CheckAt.MONTHS_6, day("2026-06-24"), day("2026-07-01")),
        (CheckAt.MONTHS_9, day("2026-09-24"), day("2026-10-01")),
        (CheckAt.MONTHS_12, day("2026-12-25"), day("2027-01-01")),
    ]


def test_a_look_on_its_first_day_makes_the_milestone_known_and_one_a_day_earlier_does_not() -> None:
    plain = job("2026-01-01")
    early, first = checked(plain, "2026-03-24"), checked(plain, "2026-03-25")
    assert days(person(early), "2026-04-03")[CheckAt.MONTHS_3].settled is None
    assert days(person(first), "2026-04-03")[CheckAt.MONTHS_3].settled == day("2026-03-25")
    for who, known in ((early, Known.NOT_KNOWN), (first, Known.YES)):
        kept = retained(person(who), person().spells[0], Milestone.MONTHS_3, day("2026-04-03"), SHIPPED)
        assert kept is not None
        assert kept.answer == known


def test_a_later_answer_settles_the_earlier_looks_and_somebody_not_reached_settles_none() -> None:
    later = checked(job("2026-01-01"), "2026-06-30")
    found = days(person(later), "2026-07-02")
    assert all(found[c].settled == day("2026-06-30") for c in (CheckAt.WEEKS_13, CheckAt.MONTHS_3, CheckAt.MONTHS_6))
    assert found[CheckAt.MONTHS_9].settled is None
    silent = checked(job("2026-01-01"), "2026-06-30", in_work=Known.NOT_KNOWN)
    assert days(person(silent), "2026-07-02")[CheckAt.MONTHS_3].late_days(day("2026-07-02")) == 92


def test_after_twelve_months_there_is_a_look_every_half_year() -> None:
    asked = checked(job("2026-01-01"), "2026-03-26", "2026-06-30", "2026-09-30", "2027-01-01")
    assert CheckAt.LATER not in days(person(asked), "2026-12-31")
    assert days(person(asked), "2027-01-02")[CheckAt.LATER].due == day("2027-07-01")
    again = checked(asked, "2027-07-05")
    assert days(person(again), "2027-07-06")[CheckAt.LATER].due == day("2028-01-05")


def test_without_work_there_is_nothing_to_look_at_and_another_job_is_looked_at_instead() -> None:
    ended = job("2026-01-01", "2026-02-01")
    assert CheckAt.MONTHS_3 not in days(person(ended), "2026-04-03")
    other = job("2026-02-05", name="other")
    assert days(person(ended, other), "2026-04-03")[CheckAt.MONTHS_3].job == other.id


def test_a_closed_time_with_us_has_no_looks_unless_they_were_agreed() -> None:
    over = spell(closed="2026-02-01", closed_reason=ClosedReason.SETTLED_IN_WORK)
    who = person(job("2026-01-01"), spells=(over,))
    assert days(who, "2026-04-01") == {}
    assert CheckAt.MONTHS_3 in days(who, "2026-04-01", frozenset((over.id,)))


@pytest.mark.parametrize("start", [None, "2025-11-01"])
def test_work_that_is_no_start_of_ours_has_no_looks(start: str | None) -> None:
    assert days(person(job(start)), "2026-04-01") == {}


def test_a_job_at_risk_is_looked_at_on_day_91_and_by_the_month() -> None:
    risk = Risk(named("risk"), ANNA, early=False, began_on=day("2026-02-01"), job=named("job"))
    before = job("2025-11-01")
    found = days(person(before, risks=(risk,)), "2026-03-01")
    assert {c: (d.opens, d.due) for c, d in found.items()} == {
        CheckAt.RISK_91: (day("2026-04-27"), day("2026-05-03")),
        CheckAt.RISK_3: (day("2026-04-24"), day("2026-05-01")),
        CheckAt.RISK_6: (day("2026-07-25"), day("2026-08-01")),
        CheckAt.RISK_9: (day("2026-10-25"), day("2026-11-01")),
        CheckAt.RISK_12: (day("2027-01-25"), day("2027-02-01")),
    }
    left = replace(before, end_on=day("2026-03-01"))
    assert days(person(left, risks=(risk,)), "2026-05-01") == {}


def test_a_check_is_the_one_open_on_its_day_and_none_between_two() -> None:
    who, today = person(job("2026-01-01")), day("2026-07-01")
    assert check_on(who, day("2026-02-10"), today, SHIPPED) is None
    assert check_on(who, day("2026-03-25"), today, SHIPPED) == CheckAt.MONTHS_3
    assert check_on(who, day("2026-06-30"), today, SHIPPED) == CheckAt.MONTHS_3
    answered = person(checked(job("2026-01-01"), "2026-03-26"))
    assert check_on(answered, day("2026-03-27"), today, SHIPPED) is None
    assert check_on(answered, today + timedelta(days=0), today, SHIPPED) == CheckAt.MONTHS_6
