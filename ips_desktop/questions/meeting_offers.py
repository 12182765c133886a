""" "Did anything change?": what is known of this person that an answer may be about, and what stands of telling employers. One statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.at_once import Asked, AtOnce
from ips_desktop.questions.beginning import Options
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.job_words import terms_words
from ips_desktop.questions.looking import leads_open
from ips_desktop.records import Application, BenefitsAdvice, Employer, Job, JobTerms, Lead, SharingDecision
from ips_desktop.rules.facts import Terms
from ips_desktop.terms.looking import Stage
from resources.wordings import said
from resources.wordings.amounts import in_hours

LEADS = 40
"""So many open leads, the newest, are named while a job is typed."""


@dataclass(frozen=True)
class CardOffered:
    """A job on the person's board that has not ended. `sent`: they applied."""

    id: UUID
    words: str
    stage: Any
    sent: bool


@dataclass(frozen=True)
class JobHeld:
    """A job the person has, with its hours and pay of today, in words too (`now`); None for what is not known."""

    id: UUID
    words: str
    now: str = ""
    minutes_week: int | None = None
    pay: int | None = None
    pay_per: Any = None


@dataclass(frozen=True)
class Decided:
    """What the person decided last about telling an employer."""

    id: UUID
    decision: Any
    on: date


@dataclass(frozen=True)
class Offers:
    """`cards`: the furthest first; `leads`: open, on no card of theirs; `advised_by`: who gave advice on benefits last."""

    cards: tuple[CardOffered, ...] = ()
    leads: Options = ()
    jobs: tuple[JobHeld, ...] = ()
    employers: Options = ()
    advised_by: str = ""
    decided: Decided | None = None


NOTHING_OFFERED = Offers()
ORDER = (Stage.OFFER, Stage.INTERVIEW, Stage.APPLIED, Stage.INTERESTED)


def offers(desk: Desk, client: UUID) -> Offers:
    """What the ten toggles begin with for this person, in whichever of their records. One statement."""
    values = {"records": ids_of(desk, client), "day": desk.today, "me": desk.me.id}
    rows = _known().ask(desk, values)
    going = sorted(rows["cards"], key=lambda card: ORDER.index(card.stage))
    on_board = {card.lead_id for card in going}
    decided, advised = rows["decided"], rows["advised"]
    return Offers(
        cards=tuple(
            CardOffered(c.id, lead_words(c.employer_name, c.title, c.minutes_week), c.stage, c.applied_on is not None)
            for c in going
        ),
        leads=tuple(
            (lead.id, lead_words(lead.name, lead.title, lead.minutes_week))
            for lead in [each for each in rows["leads"] if each.id not in on_board][:LEADS]
        ),
        jobs=_held(desk, rows["jobs"], rows["terms"]),
        employers=tuple((e.id, ", ".join(part for part in (e.name, e.town) if part)) for e in rows["employers"]),
        advised_by=(advised[-1].given_by or advised[-1].organisation or "") if advised else "",
        decided=Decided(decided[-1].id, decided[-1].decision, decided[-1].on) if decided else None,
    )


def lead_words(employer: str | None, title: str | None, minutes_week: int | None) -> str:
    """Garden World – garden assistant, 16 hours."""
    job = " – ".join(part for part in (employer, title) if part)
    return said("changes.job_hours", job=job, hours=in_hours(minutes_week)) if minutes_week else job


def _held(desk: Desk, jobs: Sequence[Any], terms: Sequence[Any]) -> tuple[JobHeld, ...]:
    """Those that go on, the newest first."""
    found: list[JobHeld] = []
    for job in reversed(jobs):
        if job.ended_unknown or (job.end_on is not None and job.end_on <= desk.today):
            continue
        of_job = [row for row in terms if row.job_id == job.id and row.from_day is not None]
        now = next((row for row in reversed(of_job) if row.from_day <= desk.today), of_job[0] if of_job else None)
        words = ", ".join(part for part in (job.title, job.employer_name) if part) or said("job.unnamed")
        if now is None:
            found.append(JobHeld(job.id, words))
            continue
        terms_now = terms_words(Terms(now.from_day, now.minutes_week, now.pay, now.pay_per))
        found.append(JobHeld(job.id, words, terms_now, now.minutes_week, now.pay, now.pay_per))
    return tuple(found)


@cache
def _known() -> AtOnce:
    """Put together once: it is asked whenever somebody writes a meeting down."""

    def theirs(record: Any, *columns: Any) -> Any:
        return sa.select(*columns).where(
            record.subject_id.in_(sa.bindparam("records", expanding=True)), record.deleted.is_not(True)
        )

    day, me = sa.bindparam("day", type_=Lead.closes_on.type), sa.bindparam("me", type_=Lead.kept_by.type)
    lead = Lead.id == Application.lead_id
    asked = {
        "cards": Asked(
            theirs(Application, Application.id, Application.employer_name, Application.title, Application.stage,
                   Application.applied_on, Application.lead_id, Lead.minutes_week)
            .outerjoin(Lead, lead)
            .where(Application.stage.in_(ORDER)),
            (Application.stage_on.desc(), Application.id.desc()),
        ),
        "jobs": Asked(
            theirs(Job, Job.id, Job.title, Job.employer_name, Job.end_on, Job.ended_unknown), (Job.start_on, Job.id)
        ),
        "terms": Asked(
            theirs(JobTerms, JobTerms.job_id, JobTerms.from_day, JobTerms.minutes_week, JobTerms.pay, JobTerms.pay_per),
            (JobTerms.from_day, JobTerms.id),
        ),
        "advised": Asked(
            theirs(BenefitsAdvice, BenefitsAdvice.given_by, BenefitsAdvice.organisation),
            (BenefitsAdvice.on, BenefitsAdvice.id),
        ),
        "decided": Asked(
            theirs(SharingDecision, SharingDecision.id, SharingDecision.decision, SharingDecision.on)
            .where(SharingDecision.on.is_not(None)),
            (SharingDecision.on, SharingDecision.id),
        ),
        "employers": Asked(
            sa.select(Employer.id, Employer.name, Employer.town).where(
                Employer.deleted.is_not(True), Employer.same_as.is_(None)
            ),
            (Employer.name, Employer.town),
        ),
        "leads": Asked(
            leads_open(day, me).with_only_columns(Lead.id, Employer.name, Lead.title, Lead.minutes_week),
            (Lead.found_on.desc(), Lead.id),
        ),
    }  # fmt: skip
    return AtOnce(asked)
