"""Hours classes and forms of work (SS10.2, case 4)."""

from __future__ import annotations

from typing import Any

import pytest

from ips_desktop.rules import hours
from ips_desktop.terms.counting import HoursClass, JobForm
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.looking import JobKind
from tests.rules.figures import SHIPPED, day
from tests.rules.people import job, terms

ON = day("2026-03-02")


@pytest.mark.parametrize(
    ("minutes", "found"),
    [
        (1800, HoursClass.FULL_TIME),
        (1799, HoursClass.PART_TIME),
        (960, HoursClass.PART_TIME),
        (959, HoursClass.FEW_HOURS),
        (1, HoursClass.FEW_HOURS),
        (0, HoursClass.NOT_KNOWN),
        (None, HoursClass.NOT_KNOWN),
    ],
)
def test_30_hours_are_full_time_16_are_not_few_and_none_are_not_known(minutes: int | None, found: HoursClass) -> None:
    assert hours.hours_class(minutes, ON, SHIPPED) == found


def test_ten_and_eight_hours_are_two_starts_of_few_hours_and_one_person_of_16_to_29() -> None:
    jobs = [job("2026-03-02", hours=10, name="one"), job("2026-03-02", hours=8, name="two")]
    assert [hours.start_class(one, SHIPPED) for one in jobs] == [HoursClass.FEW_HOURS, HoursClass.FEW_HOURS]
    assert hours.person_class(jobs, ON, SHIPPED) == HoursClass.PART_TIME
    assert hours.person_minutes(jobs, day("2026-03-01"), SHIPPED) == 0


def test_hours_that_changed_count_from_their_day_for_the_person_and_never_for_the_start() -> None:
    grew = job("2026-01-05", terms=(terms("2026-01-05", 10), terms("2026-03-02", 32)))
    assert hours.start_class(grew, SHIPPED) == HoursClass.FEW_HOURS
    assert [hours.person_class([grew], day(d), SHIPPED) for d in ("2026-03-01", "2026-03-02")] == [
        HoursClass.FEW_HOURS,
        HoursClass.FULL_TIME,
    ]


def test_one_job_of_unknown_hours_leaves_the_person_not_known() -> None:
    jobs = [job("2026-03-02", hours=40, name="one"), job("2026-03-02", hours=None, name="two")]
    assert hours.person_class(jobs, ON, SHIPPED) == HoursClass.NOT_KNOWN
    assert (
        hours.person_class([*jobs[:1], job("2026-01-01", ended_unknown=True, name="three")], ON, SHIPPED)
        == HoursClass.NOT_KNOWN
    )


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, JobForm.PERMANENT),
        ({"fixed_until": day("2026-12-24")}, JobForm.TEMPORARY),
        ({"contract": Contract.FIXED_TERM}, JobForm.TEMPORARY),
        ({"contract": Contract.AGENCY}, JobForm.TEMPORARY),
        ({"contract": Contract.SEASONAL}, JobForm.TEMPORARY),
        ({"contract": Contract.ZERO_HOURS}, JobForm.ZERO_HOURS),
        ({"contract": Contract.SELF_EMPLOYED}, JobForm.SELF_EMPLOYED),
        ({"kind": JobKind.SELF_EMPLOYED, "contract": None}, JobForm.SELF_EMPLOYED),
        ({"contract": Contract.APPRENTICESHIP}, JobForm.APPRENTICESHIP),
        ({"contract": None}, JobForm.NOT_KNOWN),
        ({"contract": None, "fixed_until": day("2026-12-24")}, JobForm.TEMPORARY),
    ],
)
def test_permanent_is_no_end_agreed_at_the_start(fields: dict[str, Any], found: JobForm) -> None:
    assert hours.form(job(**fields)) == found
