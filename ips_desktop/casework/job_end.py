"""A job ends, with its reason and what it taught; help to the next one begins at once (SS2.6, FS17; MEASURES §2)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.job import written_on
from ips_desktop.casework.next_job import ask_next_job, decline_next_job
from ips_desktop.casework.spell import set_mode
from ips_desktop.casework.standing_here import in_full, not_ahead
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import AtRisk, Job, JobTerms, Mode
from ips_desktop.terms.earning import JobEnding, RiskOutcome
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import SupportMode


def end_job(
    desk: Desk,
    *,
    job: UUID,
    end_on: date | None = None,
    ended_unknown: bool | None = None,
    end_reason: JobEnding | None = None,
    lesson: str = "",
    mode: SupportMode | None = None,
) -> UUID:
    """The last day of a job, or that it ended on a day nobody knows; why, and what it taught.

    A job at risk that ends was left; hours and pay agreed for a later day never come to hold. `mode`: how the person is supported from the day after. Refused "job.ended",
    "job.end_missing", "job.reason_missing", "job.ended_too_early", "day_ahead".
    """
    desk.may(Job, "edit")
    found = in_full(desk, Job, job)
    if found.end_on is not None or found.ended_unknown:
        raise Refused("job.ended")
    if end_on is not None:
        _check_day(desk, found, end_on)
    elif not ended_unknown:
        raise Refused("job.end_missing", "end_on")
    if end_reason is None:
        raise Refused("job.reason_missing", "end_reason")
    found.end_on, found.ended_unknown = end_on, None if end_on else True
    found.end_reason, found.lesson = end_reason, lesson.strip() or None
    for terms in _terms_of(desk, found):
        _outlive(terms, end_on)
    left = RiskOutcome.MOVED_EMPLOYER if end_reason == JobEnding.BETTER_JOB else RiskOutcome.LEFT
    for risk in (risk for risk in risks_of(desk, job) if risk.outcome is None):
        risk.outcome, risk.outcome_on = left, end_on or desk.today
    if mode is not None:
        set_mode(desk, client=found.subject_id, mode=mode, from_day=_after(desk, found))
    return job


def _check_day(desk: Desk, job: Job, end_on: date) -> None:
    not_ahead(desk, end_on, "end_on")
    if job.start_on is not None and end_on < job.start_on:
        raise Refused("job.ended_too_early", "end_on")


def _outlive(terms: JobTerms, end_on: date | None) -> None:
    if end_on is not None and not terms.deleted and terms.from_day is not None and terms.from_day > end_on:
        terms.deleted = terms.outlived = True


def _terms_of(desk: Desk, job: Job) -> list[JobTerms]:
    return list(desk.session.scalars(sa.select(JobTerms).where(JobTerms.job_id == job.id)))


def _after(desk: Desk, job: Job) -> date:
    return desk.today if job.end_on is None else min(job.end_on + timedelta(days=1), desk.today)


def take_back_job_end(desk: Desk, *, job: UUID) -> UUID:
    """The job goes on: its end was a mistake. What the end settled is open again, the support as it was."""
    desk.may(Job, "edit")
    found = in_full(desk, Job, job)
    ended = found.end_on or desk.today
    for risk in risks_of(desk, job):
        if risk.outcome in (RiskOutcome.LEFT, RiskOutcome.MOVED_EMPLOYER) and risk.outcome_on == ended:
            risk.outcome = risk.outcome_on = None
    for mode in _modes_from(desk, found, _after(desk, found)):
        mode.deleted = True
    for terms in _terms_of(desk, found):
        if terms.outlived:
            terms.deleted = terms.outlived = None
    found.end_on = found.ended_unknown = found.end_reason = found.lesson = None
    return job


def _modes_from(desk: Desk, job: Job, from_day: date) -> list[Mode]:
    """The change of support written today with the end: what a job at its end changes to, never another."""
    rows = desk.session.scalars(
        sa.select(Mode).where(
            Mode.subject_id.in_(ids_of(desk, job.subject_id)), Mode.from_day == from_day, Mode.mode == SupportMode.ACTIVE,
            Mode.made_by == desk.me.id, Mode.deleted.is_not(True),
        )
    )  # fmt: skip
    return [mode for mode in rows if written_on(mode) == desk.today]


def risks_of(desk: Desk, job: UUID) -> list[AtRisk]:
    """Every episode in which this job might be lost."""
    return list(desk.session.scalars(sa.select(AtRisk).where(AtRisk.job_id == job, AtRisk.deleted.is_not(True))))


def help_to_next_job(
    desk: Desk, *, job: UUID, wants_help: bool | None = None, asked_on: date | None = None, career_goal: str = ""
) -> UUID:
    """After a job, or in one: the person wants help to another, or not now. Both are answers (FS17).

    Refused "next_job.answer_missing", and as `ask_next_job`.
    """
    found = in_full(desk, Job, job)
    if wants_help is None:
        raise Refused("next_job.answer_missing", "wants_help")
    asked = ask_next_job(desk, client=found.subject_id, asked_on=asked_on, career_goal=career_goal.strip())
    return asked if wants_help else decline_next_job(desk, request=asked, declined_on=asked_on)
