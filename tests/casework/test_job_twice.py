"""One job that two people wrote down: told after they met, joined without losing a word, and parted again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_keeping import check_job
from ips_desktop.casework.job_pay import change_terms
from ips_desktop.casework.job_risk import job_at_risk
from ips_desktop.casework.job_twice import Joined, join_jobs, one_job, part_jobs
from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.inbox import InboxItem, inbox
from ips_desktop.records import Job, JobCheck
from ips_desktop.rules.facts import Job as Facts
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page
from ips_desktop.store.post import Post
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import KnownBy
from ips_desktop.terms.looking import PayPer
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted
from tests.homes import Home
from tests.homes import practice as practice  # noqa: PLC0414  the fixture

LINE, END = b"t" * 16, b"\xff" * 16
SUE, THEIRS = UUID(int=78), UUID(int=77)


def job(home: Home, client: UUID, ago: int, **fields: Any) -> UUID:
    """A job begun so many days ago."""
    plain: dict[str, Any] = {"title": "Gardener", "minutes_week": 960, "pay": 1400, "pay_per": PayPer.HOUR}
    return home.do(start_job, client=client, start_on=home.today - timedelta(days=ago), **(plain | fields))


def pulled(home: Home, client: UUID, ago: int, name: str = "Garden World Ltd") -> list[InboxItem]:
    """The other laptop's job arrives; what the Inbox tells then."""
    day = (home.today - timedelta(days=ago)).isoformat()
    fields = {
        "made_by": SUE.bytes,
        "made_at": 5,
        "start_on": day,
        "employer_name": name,
        "title": "Gardening",
        "note": "Sue's note",
    }
    record = HeldRecord("job", THEIRS.bytes, client.bytes, 9, "full", fields)

    def arrive(post: Post) -> None:
        post.apply(Page(LINE, (9, END), (HeldGrant(client.bytes, "full", 1),), (), (record,), last=True))

    home.exchange(arrive)
    return [i for i in home.ask(inbox).items if i.kind == "two_jobs"]


def named(desk: Desk, id_: UUID, name: str) -> None:
    """The job's employer, as it was typed."""
    desk.find(Job, id_).employer_name = name


def episode_of_checks(desk: Desk, job: UUID) -> list[UUID | None]:
    """The episode that each check of a job belongs to."""
    asked = sa.select(JobCheck.risk_id).where(JobCheck.job_id == job, JobCheck.deleted.is_not(True))
    return list(desk.session.scalars(asked))


def jobs(home: Home, client: UUID) -> tuple[Facts, ...]:
    """The person's jobs as facts."""
    return home.ask(facts_one, client).jobs


@pytest.fixture
def twice(practice: Home) -> tuple[UUID, UUID, InboxItem]:
    """A person, their job as it was written here, and what is told when Sue's arrives."""
    client = accepted(practice, days_ago=60)
    mine = job(practice, client, 40, note="Ann's note")
    practice.do(named, mine, "Garden World")
    [item] = pulled(practice, client, 35)
    return client, mine, item


def test_the_same_employer_within_a_week_by_two_people_is_told_and_settled_in_one_act(
    practice: Home, twice: tuple[UUID, UUID, InboxItem]
) -> None:
    client, mine, item = twice
    assert item.title.said() == "One job of Amina’s may be written down twice"
    assert (item.group, item.acts) == ("choose", ("one", "seen"))
    assert len(jobs(practice, client)) == 2
    assert practice.do(one_job, item=item.id) == Joined(mine, THEIRS)
    [kept] = jobs(practice, client)
    assert (kept.id, kept.start_on) == (mine, practice.today - timedelta(days=40))
    assert practice.ask(inbox).items == ()
    assert practice.ask(lambda desk: desk.find(Job, mine).note) == "Ann's note\nSue's note"


@pytest.mark.parametrize(("ago", "name"), [(32, "Garden World"), (35, "Corner Shop")])
def test_more_than_a_week_apart_or_with_another_employer_they_are_two(practice: Home, ago: int, name: str) -> None:
    client = accepted(practice, days_ago=60)
    practice.do(named, job(practice, client, 40), "Garden World")
    assert pulled(practice, client, ago, name) == []


def test_hours_checks_and_episodes_of_both_stand_in_the_one_and_go_when_they_are_parted(practice: Home) -> None:
    client = accepted(practice, days_ago=60)
    first, second = job(practice, client, 40), job(practice, client, 38, minutes_week=1200)
    practice.do(change_terms, job=second, from_day=practice.today - timedelta(days=10), minutes_week=1500)
    risk = practice.do(job_at_risk, job=second, began_on=practice.today - timedelta(days=5), threat="Long absence")
    practice.do(
        check_job,
        job=second,
        on=practice.today,
        in_work=Known.YES,
        same_job=Known.YES,
        known_by=KnownBy.PAYSLIP,
        risk=risk,
    )
    before = jobs(practice, client)
    assert practice.do(join_jobs, job=first, other=second) == first
    [kept] = jobs(practice, client)
    assert [terms.minutes for terms in kept.terms] == [960, 1500]
    assert [check.on for check in kept.checks] == [practice.today]
    assert [r.job for r in practice.ask(facts_one, client).risks] == [first]
    assert practice.ask(episode_of_checks, first) == [r.id for r in practice.ask(facts_one, client).risks]
    practice.do(part_jobs, job=first, other=second)
    assert jobs(practice, client) == before
    assert [(r.id, r.job) for r in practice.ask(facts_one, client).risks] == [(risk, second)]
    practice.do(join_jobs, job=first, other=second)
    assert [terms.minutes for terms in jobs(practice, client)[0].terms] == [960, 1500]


def test_jobs_of_two_people_and_one_with_itself_are_not_joined(practice: Home) -> None:
    mine, theirs = (job(practice, accepted(practice, name, days_ago=60), 40) for name in ("Amina", "Omar"))
    for other in (mine, theirs):
        with pytest.raises(Refused, match=r"job\.not_twice"):
            practice.do(join_jobs, job=mine, other=other)
    with pytest.raises(Refused, match=r"job\.not_twice"):
        practice.do(part_jobs, job=mine, other=theirs)
