"""Everything about a person's work, fetched once for the tabs Work and Benefits: each part by one statement (decision 14)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.group import groups, ids_of
from ips_desktop.questions.texts import Texts, texts
from ips_desktop.records import Adjustment, AtRisk, Client, InWorkPlan, JobCheck, Spell
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Check, Job, Person, Risk
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.jobs import Start, starts
from ips_desktop.terms.asked import Known

JOB_FACTS = ("spells", "jobs", "terms", "paid")


@dataclass(frozen=True)
class Work:
    """A person's jobs and all that stands beside them. `agreed`: closed times with us that keep their checks."""

    person: Person
    today: date
    figures: Figures
    withheld: bool
    agreed: frozenset[UUID]
    checks: Sequence[JobCheck]
    plans: Sequence[InWorkPlan]
    risks: Sequence[AtRisk]
    adjustments: Sequence[Adjustment]
    long: Texts

    @property
    def starts(self) -> dict[UUID, Start]:
        """How each job's beginning is counted."""
        return {start.job: start for start in starts(self.person, self.today, self.figures)}

    def stands(self, job: Job) -> bool:
        """Whether a job goes on after today, or will begin, or may: on its last day it is over."""
        if job.end_on is not None and job.end_on <= self.today:
            return False
        return held(job, max(self.today, job.start_on or self.today), self.figures) != Known.NO

    @property
    def standing(self) -> list[Job]:
        """The jobs that stand, the newest first."""
        return [job for job in reversed(self.person.jobs) if self.stands(job)]


def work_of(desk: Desk, client: UUID) -> Work:
    """A person's work. Refused "not_here". Twelve statements."""
    top, ids = groups(desk).top(client), ids_of(desk, client)
    agreed = sa.select(Spell.id).where(
        Spell.subject_id == Client.id, Spell.checks_agreed.is_(True), Spell.deleted.is_not(True)
    )
    newest = agreed.order_by(Spell.closed_on.desc()).limit(1).correlate(Client).scalar_subquery()
    found = desk.session.execute(
        sa.select(Client.held, newest).where(Client.id == top, Client.deleted.is_not(True))
    ).first()
    if found is None:
        desk.find(Client, client)
    withheld, kept = found if found is not None else ("", None)
    checks, plans, risks, adjustments = (
        _of(desk, record, ids, order)
        for record, order in (
            (JobCheck, JobCheck.on), (InWorkPlan, InWorkPlan.version), (AtRisk, AtRisk.began_on), (Adjustment, Adjustment.asked_on),
        )
    )  # fmt: skip
    person = _with(facts_one(desk, client, JOB_FACTS), checks, risks)
    shown = [
        *(job.id for job in person.jobs),
        *(row.id for rows in (checks, plans, risks, adjustments) for row in rows),
    ]
    return Work(
        person, desk.today, desk.reference, withheld == "headline", frozenset([kept] if kept else []), checks, plans, risks,
        adjustments, texts(desk, shown),
    )  # fmt: skip


def agreed_of(desk: Desk, client: UUID) -> frozenset[UUID]:
    """Closed times with us in which later looks were agreed. One statement."""
    asked = sa.select(Spell.id).where(
        Spell.subject_id.in_(ids_of(desk, client)), Spell.checks_agreed.is_(True), Spell.deleted.is_not(True)
    )
    return frozenset(desk.session.scalars(asked))


def _of(desk: Desk, record: Any, ids: Sequence[UUID], order: Any) -> list[Any]:
    asked = sa.select(record).where(record.subject_id.in_(ids), record.deleted.is_not(True))
    return list(desk.session.scalars(asked.order_by(order, record.id)))


def _with(person: Person, checks: Sequence[JobCheck], risks: Sequence[AtRisk]) -> Person:
    """The person with checks and episodes, from the rows that are read anyway."""
    by_job: defaultdict[UUID | None, list[Check]] = defaultdict(list)
    for check in checks:
        if check.on is not None:
            by_job[check.job_id].append(Check(check.on, check.in_work, check.same_job))
    episodes = tuple(Risk(r.id, person.id, bool(r.early), r.began_on, r.job_id, r.referral_id) for r in risks)
    jobs = tuple(replace(job, checks=tuple(by_job[job.id])) for job in person.jobs)
    return replace(person, jobs=jobs, risks=episodes)
