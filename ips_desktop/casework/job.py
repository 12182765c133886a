"""A job begins, is put right, reaches its four hours (SS2.1, SS3.2, SS4.2; MEASURES §2). One form, one act: all of it in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.employer import goes_on
from ips_desktop.casework.looking import record_started, take_back_end
from ips_desktop.casework.spell import set_mode
from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.casework.stepping import reopen_step, step_became_job
from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import (
    Application,
    AtRisk,
    Employer,
    Job,
    JobCheck,
    JobTerms,
    Mode,
    PaidHours,
    Record,
    SteppingStone,
)
from ips_desktop.rules.employers import same_name
from ips_desktop.terms.earning import FourHours
from ips_desktop.terms.looking import Stage
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import SupportMode

TERMS = ("minutes_week", "pay", "pay_per")
ENDING = ("end_on", "ended_unknown", "end_reason", "lesson")
"""What only the acts of an end set."""
_AS_IT_IS: Any = object()


def start_job(desk: Desk, *, client: UUID, mode: SupportMode | None = None, **fields: Any) -> UUID:
    """Keep a job with its first hours and pay, a day ahead too; several may be held at once.

    `employer`: one of the directory, or a name; a name of the directory is that one, another stands free and is kept in no list.
    The application or the step on the way it came from is closed as such. `mode`: how the person is supported from the first day.
    Refused "job.nothing_said" without job and employer, "job.pay_per_missing", "job.four_hours_early", "job.four_hours_ahead",
    "job.fixed_too_early", "amount".
    """
    who = person(desk, client).id
    terms = {name: fields.pop(name) for name in TERMS if name in fields}
    job = Job(id=desk.new_id(), subject_id=who)
    _say(desk, job, fields)
    desk.keep(job)
    if any(value is not None for value in terms.values()):
        keep_terms(desk, job, job.start_on or desk.today, terms)
    if job.application_id is not None and not _is_started(desk, job.application_id):
        record_started(desk, application=job.application_id, on=job.start_on)
    if job.stepping_id is not None:
        step_became_job(desk, step=job.stepping_id, on=min(job.start_on or desk.today, desk.today))
    if mode is not None:
        set_mode(desk, client=who, mode=mode, from_day=job.start_on)
    return job.id


def _is_started(desk: Desk, application: UUID) -> bool:
    return in_full(desk, Application, application).stage == Stage.STARTED


def start_job_from(desk: Desk, *, origin: UUID, **fields: Any) -> UUID:
    """The job that an application or a step on the way became. Refused as `start_job`, and "application.ended", "step.ended"."""
    application = desk.session.get(Application, origin)
    came_from = "stepping_id" if application is None else "application_id"
    client = in_full(desk, Application, origin).subject_id if application is not None else _of_step(desk, origin)
    fields[came_from] = origin
    return start_job(desk, client=client, **fields)


def _of_step(desk: Desk, step: UUID) -> UUID:
    return in_full(desk, SteppingStone, step).subject_id


def correct_job(desk: Desk, *, job: UUID, **fields: Any) -> UUID:
    """Put right what is said of a job; its first hours and pay move with its first day.

    Refused as `start_job`, and "job.start_late" after a day of which something is written of this job.
    """
    desk.may(Job, "edit")
    found = in_full(desk, Job, job)
    before = found.start_on
    _say(desk, found, fields)
    if found.start_on != before and found.start_on is not None and before is not None:
        for terms in _of_job(desk, JobTerms, job):
            if terms.from_day == before:
                terms.from_day = found.start_on
    if found.start_on is not None and found.start_on != before:
        _check_start(desk, job, found.start_on)
    return job


def _check_start(desk: Desk, job: UUID, start_on: date) -> None:
    """What was paid, seen or feared of a job was so once it had begun."""
    desk.session.flush()
    for record, name in ((JobTerms, "from_day"), (PaidHours, "on"), (JobCheck, "on"), (AtRisk, "began_on")):
        if any((day := getattr(row, name)) is not None and day < start_on for row in _of_job(desk, record, job)):
            raise Refused("job.start_late", "start_on")


def _say(desk: Desk, job: Job, fields: dict[str, Any]) -> None:
    employer = fields.pop("employer", _AS_IT_IS)
    say(job, fields, not_these=(*ENDING, "employer_id", "employer_name"))
    if employer is not _AS_IT_IS:
        _employ(desk, job, employer)
    if not any((job.title, job.employer_id, job.employer_name)):
        raise Refused("job.nothing_said", "title")
    check_four_hours(desk, job)
    _check_days(job)


def _check_days(job: Job) -> None:
    if job.fixed_until is not None and job.start_on is not None and job.fixed_until < job.start_on:
        raise Refused("job.fixed_too_early", "fixed_until")
    if job.end_on is not None and job.start_on is not None and job.end_on < job.start_on:
        raise Refused("job.ended_too_early", "start_on")


def _employ(desk: Desk, job: Job, employer: UUID | str | None) -> None:
    known = goes_on(desk, employer) if isinstance(employer, UUID) else _of_name(desk, employer or "")
    job.employer_id = known.id if known is not None else None
    job.employer_name = known.name if known is not None else str(employer or "").strip() or None
    job.sic = known.sic if known is not None and known.sic else job.sic


def _of_name(desk: Desk, name: str) -> Employer | None:
    asked = sa.select(Employer).where(Employer.deleted.is_not(True), Employer.same_as.is_(None)).order_by(Employer.id)
    found = [each for each in desk.session.scalars(asked) if same_name(name.strip(), each.name or "", each.town or "")]
    return found[0] if len(found) == 1 else None


def keep_terms(desk: Desk, job: Job, from_day: date, terms: Mapping[str, Any]) -> UUID:
    """From this day these hours and this pay. Refused "job.pay_per_missing": pay says what it is for, or it says nothing."""
    if terms.get("pay") is not None and terms.get("pay_per") is None:
        raise Refused("job.pay_per_missing", "pay_per")
    row = JobTerms(id=desk.new_id(), subject_id=job.subject_id, job_id=job.id, from_day=from_day)
    say(row, terms, not_these=("job_id", "from_day"))
    return desk.keep(row)


def tell_four_hours(
    desk: Desk, *, job: UUID, four_hours: FourHours | None = None, four_hours_on: date | None = None
) -> UUID:
    """Say whether four paid hours are done, and on which day: the start counts from then (MEASURES §2).

    Refused "job.four_hours_missing", "job.four_hours_early", "job.four_hours_ahead".
    """
    desk.may(Job, "edit")
    found = in_full(desk, Job, job)
    if four_hours is None and four_hours_on is None:
        raise Refused("job.four_hours_missing", "four_hours")
    found.four_hours, found.four_hours_on = four_hours, four_hours_on
    check_four_hours(desk, found)
    return job


def take_back_four_hours(desk: Desk, *, job: UUID) -> UUID:
    """It is not known after all; the start waits for it again."""
    desk.may(Job, "edit")
    found = in_full(desk, Job, job)
    found.four_hours, found.four_hours_on = FourHours.NOT_YET, None
    return job


def check_four_hours(desk: Desk, job: Job) -> None:
    """A day says that they are done; "not yet" and "never" have none; nobody has worked before the first day or tomorrow."""
    on, start = job.four_hours_on, job.start_on
    if job.four_hours in (FourHours.NOT_YET, FourHours.NEVER):
        job.four_hours_on = None
        return
    if on is not None:
        job.four_hours = FourHours.DONE
        not_ahead(desk, on, "four_hours_on")
        if start is not None and on < start:
            raise Refused("job.four_hours_early", "four_hours_on")
    if job.four_hours == FourHours.DONE and start is not None and start > desk.today:
        raise Refused("job.four_hours_ahead", "four_hours")


def take_back_job(desk: Desk, *, job: UUID) -> UUID:
    """Take back a job just kept, on the day it was written, by who wrote it: nothing of it stays, what it closed is open again.

    Refused "job.undo_too_late"; a job that was is corrected or ended.
    """
    found = in_full(desk, Job, job)
    if found.made_by != desk.me.id or written_on(found) != desk.today:
        raise Refused("job.undo_too_late")
    for kind in (JobTerms, PaidHours):
        for row in _of_job(desk, kind, job):
            row.deleted = True
    found.deleted = True
    if found.application_id is not None:
        take_back_end(desk, application=found.application_id)
    if found.stepping_id is not None:
        reopen_step(desk, step=found.stepping_id)
    whole = ids_of(desk, found.subject_id)
    written_with_it = Mode.subject_id.in_(whole), Mode.made_at == found.made_at, Mode.id > found.id
    for mode in desk.session.scalars(sa.select(Mode).where(*written_with_it)):
        mode.deleted = True
    return job


def written_on(record: Record) -> date:
    """The civil day on which a record was written."""
    return datetime.fromtimestamp((record.made_at or 0) / 1_000_000, LONDON).date()


def _of_job(desk: Desk, record: type[Any], job: UUID) -> list[Any]:
    return list(desk.session.scalars(sa.select(record).where(record.job_id == job, record.deleted.is_not(True))))
