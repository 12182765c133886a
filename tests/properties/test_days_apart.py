"""Two laptops that change one day each of one record: both land, and the contradiction is told on both with what puts it right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.finishing import finish, reopen
from ips_desktop.casework.job import correct_job, start_job
from ips_desktop.casework.job_end import end_job
from ips_desktop.casework.job_pay import change_terms, take_back_terms
from ips_desktop.casework.spell import record_yes
from ips_desktop.casework.stepping import correct_step, end_step, start_step
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.invariants import found_breaches
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.earning import JobEnding
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind
from ips_desktop.terms.words import ClosedReason
from tests.casework.given import accepted
from tests.homes import Home
from tests.properties.apart import apart

CAST = [("Ann Adviser", 0), ("Ann Adviser", 2)]
Doing = Callable[[Home, UUID, UUID], object]
Case = tuple[Callable[[Home, UUID], UUID], Doing, Doing, str, Doing]
"""What there is first, what each laptop does, the form that is offered, and what puts it right."""


def ago(home: Home, days: int) -> Any:
    return home.today - timedelta(days=days)


def a_job(home: Home, client: UUID) -> UUID:
    return home.do(start_job, client=client, title="Till", start_on=ago(home, 15), minutes_week=600)


def a_step(home: Home, client: UUID) -> UUID:
    return home.do(
        start_step,
        client=client,
        kind=SteppingKind.VOLUNTEERING,
        what="Garden",
        start_on=ago(home, 15),
        agreed_end=ago(home, -9),
    )


CASES: dict[str, Case] = {
    "a job's first day moved past the last": (
        a_job,
        lambda home, _who, job: home.do(correct_job, job=job, start_on=ago(home, 2)),
        lambda home, _who, job: home.do(end_job, job=job, end_on=ago(home, 8), end_reason=JobEnding.PERSONAL),
        "correct_job",
        lambda home, _who, job: home.do(correct_job, job=job, start_on=ago(home, 15)),
    ),
    "pay from a day after the last": (
        a_job,
        lambda home, _who, job: home.do(change_terms, job=job, from_day=ago(home, 2), minutes_week=900),
        lambda home, _who, job: home.do(end_job, job=job, end_on=ago(home, 8), end_reason=JobEnding.PERSONAL),
        "drop_terms",
        lambda home, _who, _job: home.do(take_back_terms, terms=home.ask(inbox).items[0].about or UUID(int=0)),
    ),
    "a step's first day moved past its end": (
        a_step,
        lambda home, _who, step: home.do(correct_step, step=step, start_on=ago(home, 2)),
        lambda home, _who, step: home.do(end_step, step=step, end=SteppingEnd.LEFT_EARLY, ended_on=ago(home, 8)),
        "correct_step",
        lambda home, _who, step: home.do(correct_step, step=step, start_on=ago(home, 15)),
    ),
    "a yes moved past the closing": (
        lambda _home, client: client,
        lambda home, who, _client: home.do(record_yes, client=who, on=ago(home, 2)),
        lambda home, who, _client: home.do(
            finish, client=who, closed_on=ago(home, 8), closed_reason=ClosedReason.MOVED_ON, work_at_close=WorkAtClose.LOOKING
        ),
        "reopen",
        lambda home, who, _client: home.do(reopen, client=who),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_days_changed_apart_land_both_and_are_told_on_both_until_one_is_put_right(name: str) -> None:
    begins, on_one, on_other, form, puts_right = CASES[name]
    world = apart(CAST)
    one, other = (side.home for side in world.sides[:2])
    client = accepted(one, days_ago=20)
    about = begins(one, client)
    world.meet()
    on_one(one, client, about)
    on_other(other, client, about)
    world.meet()
    for home in (one, other):
        items = home.ask(inbox).items
        assert [item.form for item in items] == [form], name
        assert broken(home) == 1
    puts_right(other, client, about)
    world.meet()
    assert [broken(home) for home in (one, other)] == [0, 0]
    world.end()


def broken(home: Home) -> int:
    return len(home.ask(found_breaches, None, frozenset()))
