"""One job that two people wrote down (MEASURES §2, decision 12): it becomes one, with what both said, and can be two again.

No row changes its job: what hangs on the second is taken away and written once more on the first, under an id that follows from both, so
that two laptops that say so apart make the same rows; and taking it back puts everything where it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.casework.inbox import see_item, wait_again
from ips_desktop.casework.standing_here import in_full
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.invariants import job_days
from ips_desktop.records import TYPES, Conflict, Job, JobTerms, kinds_of
from ips_desktop.rules.invariants import doubled
from ips_desktop.terms.troubles import Refused

OWN = ("deleted", "made_by", "made_at")


@dataclass(frozen=True)
class Joined:
    """The job that goes on, and the one that was written down again."""

    job: UUID
    other: UUID


def one_job(desk: Desk, *, item: UUID) -> Joined:
    """Settle what the Inbox tells: the two jobs are one. Refused "job.not_twice", and as `join_jobs`."""
    told = in_full(desk, Conflict, item)
    later = in_full(desk, Job, told.record_id) if told.record_id is not None else None
    pair = next((p for p in _pairs(desk, later) if later is not None and later.id in p), None)
    if pair is None:
        raise Refused("job.not_twice")
    see_item(desk, item=item)
    return Joined(join_jobs(desk, job=pair[0], other=pair[1]), pair[1])


def _pairs(desk: Desk, job: Job | None) -> list[tuple[UUID, UUID]]:
    if job is None:
        return []
    asked = sa.select(Job).where(
        Job.subject_id.in_(ids_of(desk, job.subject_id)), Job.start_on.is_not(None), Job.deleted.is_not(True)
    )  # fmt: skip
    return doubled([job_days(each) for each in desk.session.scalars(asked)])


def join_jobs(desk: Desk, *, job: UUID, other: UUID) -> UUID:
    """These two are one job: the first goes on, with its blanks filled from the second, the notes of both, and what hangs on both.

    The first hours and pay are those of the first, where it says any. Answers the first.
    Refused "job.not_twice" for one job, or jobs of two people.
    """
    desk.may(Job, "edit")
    first, second = in_full(desk, Job, job), in_full(desk, Job, other)
    if first.id == second.id or second.subject_id not in ids_of(desk, first.subject_id):
        raise Refused("job.not_twice")
    for name in kinds_of(Job):
        if name not in OWN:
            setattr(first, name, _both(name, getattr(first, name), getattr(second, name)))
    says_terms = any(record is JobTerms for record, _ in _hanging(desk, first.id))
    for record, row in _hanging(desk, second.id):
        if not (says_terms and record is JobTerms and row.from_day == second.start_on):
            _again(desk, record, row, first)
            row.deleted = True
    second.deleted = True
    return first.id


def _both(name: str, one: Any, other: Any) -> Any:
    if one is None or other is None or name not in Job.long:
        return other if one is None else one
    return one if other in one else f"{one}\n{other}"


def part_jobs(desk: Desk, *, job: UUID, other: UUID, item: UUID | None = None) -> UUID:
    """They are two jobs after all: the second stands again, and what hangs on it goes from the first. Answers the second.

    `item`: what told of them in the Inbox and waits there again. What filled a blank of the first stays, for somebody to look at. Refused "job.not_twice".
    """
    desk.may(Job, "edit")
    first, second = in_full(desk, Job, job), desk.session.get(Job, other)
    if second is None or not second.deleted:
        raise Refused("job.not_twice")
    for record, row in _hanging(desk, second.id, gone=True):
        written = desk.session.get(record, uuid5(row.id, first.id.hex))
        if written is not None and not written.deleted:
            written.deleted, row.deleted = True, None
    second.deleted = None
    if item is not None:
        wait_again(in_full(desk, Conflict, item))
    return second.id


def _hanging(desk: Desk, job: UUID, *, gone: bool = False) -> list[tuple[type[Any], Any]]:
    """Every record that names this job as its own, of whatever type; `gone`: those that were taken away."""
    found: list[tuple[type[Any], Any]] = []
    for record in TYPES.values():
        if "job_id" in kinds_of(record):
            owner: Any = record
            there = owner.deleted.is_(True) if gone else owner.deleted.is_not(True)
            rows = desk.session.scalars(sa.select(owner).where(owner.job_id == job, there).order_by(owner.id))
            found += [(record, row) for row in rows]
    return found


def _again(desk: Desk, record: type[Any], row: Any, job: Job) -> None:
    """The same row on the other job, what hangs on an episode on that episode's own second writing."""
    id_ = uuid5(row.id, job.id.hex)
    there = desk.session.get(record, id_)
    if there is not None:
        there.deleted = None
        return
    copy = record(id=id_, subject_id=job.subject_id)
    for name in kinds_of(record):
        if name not in OWN:
            setattr(copy, name, getattr(row, name))
    copy.job_id, copy.made_by, copy.made_at = job.id, row.made_by, row.made_at
    if getattr(row, "risk_id", None) is not None:
        copy.risk_id = uuid5(row.risk_id, job.id.hex)
    desk.keep(copy)
