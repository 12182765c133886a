"""After a page: which people's records break a rule together (decision 12), as Inbox items that any laptop would make alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.days_crossed import READ as DAYS_READ
from ips_desktop.questions.days_crossed import Crossed, days_crossed
from ips_desktop.questions.group import groups
from ips_desktop.records import Absence, Cover, Job, NamedAdviser, Spell
from ips_desktop.rules.histories import Fact
from ips_desktop.rules.invariants import Breach, CoverDays, JobDays, PersonFacts, SpellDays, breaches
from ips_desktop.terms.words import ItemKind

READS = frozenset({"spell", "named_adviser", "job", "cover", "absence"}) | DAYS_READ
"""The record types the rules read: a page without them breaks none."""


@dataclass(frozen=True)
class Found:
    """A breach as the Inbox keeps it. `later` and `earlier` are wire values of `field`, by whom, and when (µs UTC)."""

    kind: ItemKind
    subject: UUID
    type: str
    records: tuple[UUID, ...]
    field: str
    later: str | bytes | None
    earlier: str | bytes | None
    later_by: UUID | None
    earlier_by: UUID | None
    at: int


class Watch:
    """What has come since the rules were last asked: pages may end between a person and their adviser, so the last one asks.

    One that is new asks about everybody: what came before the store was last closed may not have been asked about.
    """

    def __init__(self) -> None:
        self._subjects: set[UUID] | None = None
        self._arrived: set[UUID] = set()

    def saw(self, kinds: Collection[str], subjects: Collection[UUID], arrived: Collection[UUID]) -> None:
        """Note what a page wrote."""
        self._arrived |= set(arrived)
        if self._subjects is not None and READS & set(kinds):
            self._subjects |= set(subjects)

    def look(self, desk: Desk) -> list[Found]:
        """All has come: what is broken."""
        asked, arrived = self._subjects, self._arrived
        self._subjects, self._arrived = set(), set()
        return [] if asked == set() else found_breaches(desk, asked, arrived)


def found_breaches(desk: Desk, subjects: Collection[UUID] | None, arrived: Collection[UUID]) -> list[Found]:
    """What is broken of these people, or of everybody here when None. `arrived`: records that have just come. Seven statements."""
    same = groups(desk)
    subjects = None if subjects is None else same.all_of({*subjects, *_covered_for(desk, subjects)})
    spells = _rows(desk, Spell, subjects)
    advisers = _rows(desk, NamedAdviser, subjects)
    jobs = _rows(desk, Job, subjects)
    covers, absences = _rows(desk, Cover, subjects), _absences(desk)
    rows: dict[UUID, Any] = {row.id: row for row in (*spells, *advisers, *jobs, *covers)}
    own = {a.id for a in advisers if a.made_by == desk.me.id}
    by_spell, by_adviser, by_job, by_cover = (
        same.joined(_by_subject(kept)) for kept in (spells, advisers, jobs, covers)
    )
    found: list[Found] = []
    for subject in sorted({*by_spell, *by_job, *by_cover}, key=lambda s: s.bytes):
        facts = PersonFacts(
            tuple(
                SpellDays(s.id, s.accepted_on, s.closed_on, s.received_on, s.yes_on, s.subject_id)
                for s in by_spell.get(subject, ())
            ),
            tuple(Fact(a.from_day, a.seen, a.id, a.adviser_id) for a in by_adviser.get(subject, ())),
            arrived,
            own,
            tuple(job_days(j) for j in by_job.get(subject, ())),
            tuple(
                CoverDays(c.id, c.until_day, absences.get(c.absence_id) if c.absence_id else None)
                for c in by_cover.get(subject, ())
                if c.until_day
            ),
        )
        found += [_found(subject, breach, rows) for breach in breaches(facts, desk.today)]
    return found + [_crossed(same.top(each.subject), each) for each in days_crossed(desk, subjects)]


def _covered_for(desk: Desk, staff: Collection[UUID]) -> Iterable[UUID]:
    """People for whom somebody stands in while one of these colleagues is away: an absence is the colleague's, its cover the person's."""
    asked = sa.select(Cover.subject_id).join(Absence, Absence.id == Cover.absence_id)
    return desk.session.scalars(asked.where(Absence.subject_id.in_(list(staff)), Cover.deleted.is_not(True))).all()


def _absences(desk: Desk) -> dict[UUID, date]:
    """Until when each absence lasts; one that was taken back lasts until the day before it began."""
    rows = desk.session.execute(sa.select(Absence.id, Absence.from_day, Absence.until_day, Absence.deleted))
    return {
        id_: first - timedelta(days=1) if gone else until
        for id_, first, until, gone in rows
        if first is not None and until is not None
    }


def _by_subject(rows: Iterable[Any]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for row in rows:
        found.setdefault(row.subject_id, []).append(row)
    return found


def _rows(desk: Desk, record: Any, subjects: Collection[UUID] | None) -> list[Any]:
    chosen: Iterable[Any] = () if subjects is None else (record.subject_id.in_(list(subjects)),)
    day = {NamedAdviser: NamedAdviser.from_day, Job: Job.start_on}.get(record)
    dated = () if day is None else (day.is_not(None),)
    return list(desk.session.scalars(sa.select(record).where(record.deleted.is_not(True), *dated, *chosen)))


def job_days(job: Job) -> JobDays:
    """What is asked of a job to tell whether it is written down twice; it has a first day."""
    return JobDays(job.id, job.start_on or date.max, job.employer_id, job.employer_name or "", job.made_by)


_FIELDS = {
    ItemKind.TWO_HOLDERS: "adviser_id",
    ItemKind.CLOSED_FIRST: "closed_on",
    ItemKind.TWO_JOBS: "start_on",
    ItemKind.COVER_PAST: "until_day",
}


def _found(subject: UUID, breach: Breach, rows: dict[UUID, Any]) -> Found:
    earlier, later = rows[breach.records[0]], rows[breach.records[-1]]
    name = _FIELDS.get(breach.kind, "accepted_on")
    before = "accepted_on" if breach.kind is ItemKind.CLOSED_FIRST else name
    return Found(
        breach.kind, subject, later.__tablename__, breach.records, name,
        _wire(getattr(later, name)), None if breach.kind is ItemKind.NO_HOLDER else _wire(getattr(earlier, before)),
        later.made_by, earlier.made_by, max(later.made_at or 0, earlier.made_at or 0),
    )  # fmt: skip


def _crossed(subject: UUID, each: Crossed) -> Found:
    return Found(
        ItemKind.DAYS_CROSSED, subject, each.type, each.records, each.field, _wire(each.day), _wire(each.other),
        each.by, each.other_by, each.at,
    )  # fmt: skip


def _wire(value: Any) -> str | bytes | None:
    if value is None:
        return None
    return value.bytes if isinstance(value, UUID) else value.isoformat()
