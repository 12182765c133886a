"""Days that contradict each other since two laptops met: the records, which days they are, and by whom. One statement (decision 12)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import TYPES, Job, Referral, SteppingStone
from ips_desktop.rules.in_order import IN_ORDER, OF_A_JOB, InOrder, OfJob
from ips_desktop.terms.stepping import SteppingEnd
from ips_desktop.terms.words import ReferralDecision

READ = frozenset({"job", *(rule.type for rule in (*IN_ORDER, *OF_A_JOB))})
"""The record types whose days are looked at."""


@dataclass(frozen=True)
class Crossed:
    """Two days that cannot both be. The `field` of the last of `records` says `day`, which the `other` day contradicts.

    `by`, `other_by`: who wrote the records; `at`: when the later of them was written (µs UTC).
    """

    type: str
    subject: UUID
    records: tuple[UUID, ...]
    field: str
    day: date
    other: date
    by: UUID | None
    other_by: UUID | None
    at: int


def days_crossed(desk: Desk, subjects: Collection[UUID] | None) -> list[Crossed]:
    """Every such pair of days of these people, of everybody here when None."""
    parts = [_in_order(rule) for rule in IN_ORDER] + [_of_job(rule) for rule in OF_A_JOB]
    if subjects is not None:
        parts = [part.where(part.selected_columns[3].in_(list(subjects))) for part in parts]
    rows: Any = desk.session.execute(sa.union_all(*parts))
    return sorted(_read(rows), key=lambda each: (each.subject.bytes, each.records[-1].bytes, each.field, each.other))


def _read(rows: Any) -> Iterator[Crossed]:
    for type_, first, last, subject, name, day, other, by, other_by, at in rows:
        records = (first, last) if first != last else (last,)
        yield Crossed(type_, subject, records, name, day, other, by, other_by, at or 0)


def _columns(type_: str, one: Any, last: Any, name: str, days: tuple[Any, Any]) -> tuple[Any, ...]:
    """What is asked of a pair: `last` is the record that the item is about, `one` the other, or the same."""
    later = sa.func.max(sa.func.coalesce(one.made_at, 0), sa.func.coalesce(last.made_at, 0))
    return (
        sa.literal(type_, sa.Text()).label("type"), one.id.label("one"), last.id.label("last"), last.subject_id,
        sa.literal(name, sa.Text()).label("name"), days[0].label("day"), days[1].label("other"),
        last.made_by.label("by"), one.made_by.label("other_by"), later.label("at"),
    )  # fmt: skip


def _in_order(rule: InOrder) -> Any:
    record: Any = TYPES[rule.type]
    first, then = getattr(record, rule.first), getattr(record, rule.then)
    asked = sa.select(*_columns(rule.type, record, record, rule.then, (then, first)))
    return asked.where(then < first, record.deleted.is_not(True), *_NOT_THESE.get((rule.type, rule.then), ()))


_NOT_THESE: dict[tuple[str, str], tuple[Any, ...]] = {
    ("stepping_stone", "ended_on"): (SteppingStone.end.is_distinct_from(SteppingEnd.CALLED_OFF),),
    ("referral", "decided_on"): (Referral.decision.is_distinct_from(ReferralDecision.ACCEPTED),),
}
"""A step may be called off before it begins; of who was accepted the time with us is told, not the referral too."""


def _of_job(rule: OfJob) -> Any:
    """Before the first day the job is put right; after the last one the row is taken away, unless the job ends before it begins itself."""
    row: Any = TYPES[rule.type]
    day = getattr(row, rule.day)
    if rule.after:
        asked = sa.select(*_columns(rule.type, Job, row, rule.day, (day, Job.end_on)))
        asked = asked.where(day > Job.end_on, sa.or_(Job.start_on.is_(None), Job.start_on <= Job.end_on))
    else:
        asked = sa.select(*_columns("job", row, Job, "start_on", (Job.start_on, day))).where(day < Job.start_on)
    return asked.where(row.job_id == Job.id, row.deleted.is_not(True), Job.deleted.is_not(True))
