"""Keeping a job: whether the person is still in work and how that is known, and the support planned at work (SS2.6, SS4.3, FS18).

A check is kept with the day it is of; which of the checks it was follows from that day, and none is ever counted before it opens.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.job import written_on
from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.work import agreed_of
from ips_desktop.records import AtRisk, InWorkPlan, Job, JobCheck, kinds_of
from ips_desktop.rules.checks import check_days, check_on
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import CheckAt, KnownBy
from ips_desktop.terms.troubles import Refused
from resources.wordings import days as days_

OWN = ("job_id", "version", "saved_on")
"""What the act of a plan sets itself."""
LOOK_AGAIN_DAYS = "clock.plan_review_days"


def check_job(
    desk: Desk, *, job: UUID, on: date | None = None, check: CheckAt | None = None, risk: UUID | None = None, **fields: Any
) -> UUID:  # fmt: skip
    """Look whether the person is in work, in this job, and say how that is known. Not reached is no answer, and is kept too.

    `check`: which one it is; without it, the one that is open on that day. Refused "check.answer_missing", "check.known_by_missing",
    "check.not_reached", "check.too_early" (a check says something of its day from 7 days before), "job.before_start", "day_ahead".
    """
    found, day = in_full(desk, Job, job), on or desk.today
    not_ahead(desk, day)
    if found.start_on is not None and day < found.start_on:
        raise Refused("job.before_start", "on")
    row = JobCheck(id=desk.new_id(), subject_id=found.subject_id, job_id=job, risk_id=risk, on=day)
    say(row, fields, not_these=("job_id", "risk_id", "on", "check"))
    _check_answer(row)
    row.check = _which(desk, found, check, day, risk)
    return desk.keep(row)


def _check_answer(row: JobCheck) -> None:
    """Somebody not reached has given no answer; an answer says how it is known."""
    if row.known_by == KnownBy.NOT_REACHED:
        if row.in_work in (Known.YES, Known.NO):
            raise Refused("check.not_reached", "known_by")
        row.in_work = Known.NOT_KNOWN
    if row.in_work is None:
        raise Refused("check.answer_missing", "in_work")
    if row.known_by is None:
        raise Refused("check.known_by_missing", "known_by")


def check_risk(desk: Desk, *, risk: UUID, **fields: Any) -> UUID:
    """Look whether a job that was at risk is kept. Refused as `check_job`, and "risk.no_job"."""
    found = in_full(desk, AtRisk, risk)
    if found.job_id is None:
        raise Refused("risk.no_job")
    return check_job(desk, job=found.job_id, risk=risk, **fields)


def _which(desk: Desk, job: Job, check: CheckAt | None, on: date, risk: UUID | None) -> CheckAt | None:
    """The check this is: one named must be open by its day; none named is the one open, None between two of them."""
    person, agreed = facts_one(desk, job.subject_id), agreed_of(desk, job.subject_id)
    if check is None:
        return check_on(person, on, desk.today, desk.reference, risk, agreed)
    days = check_days(person, desk.today, desk.reference, agreed)
    opens = next((d.opens for d in days if d.check == check and d.settled is None), None)
    if opens is not None and on < opens:
        raise Refused("check.too_early", "on", day=days_.day(opens))
    return check


def take_back_check(desk: Desk, *, check: UUID) -> UUID:
    """It was not looked at."""
    desk.may(JobCheck, "edit")
    in_full(desk, JobCheck, check).deleted = True
    return check


def put_back_check(desk: Desk, *, check: UUID) -> UUID:
    """It was looked at after all."""
    desk.may(JobCheck, "edit")
    return put_back(desk, JobCheck, check)


def save_in_work_plan(desk: Desk, *, job: UUID, review_on: date | None = None, **fields: Any) -> UUID:
    """Keep the support agreed for one job; what was agreed before stays as a version. It has no end (SS2.6, FS18).

    What is not given stands as in the version before. On one day one version is written. The next look is after 28 days unless a day
    is said. Refused "in_work.empty", "in_work.contact_missing" (whom we may talk to), "in_work.review_past".
    """
    found, last = in_full(desk, Job, job), latest_plan(desk, job)
    review = review_on or desk.today + timedelta(days=desk.reference.number(LOOK_AGAIN_DAYS, desk.today))
    if review <= desk.today:
        raise Refused("in_work.review_past", "review_on")
    said = {**_words(last), **fields}
    if not any(value not in (None, "") for value in said.values()):
        raise Refused("in_work.empty", "first_day")
    if said.get("may_contact") and not (said.get("contact_name") or "").strip():
        raise Refused("in_work.contact_missing", "contact_name")
    again = last is not None and last.saved_on == desk.today and last.made_by == desk.me.id
    if again and last is not None:
        desk.may(InWorkPlan, "edit")
        plan = last
    else:
        version = 1 if last is None else (last.version or 0) + 1
        plan = InWorkPlan(id=desk.new_id(), subject_id=found.subject_id, job_id=job, version=version)
        plan.saved_on = desk.today
        desk.keep(plan)
    say(plan, said, not_these=OWN)
    plan.review_on = review
    return plan.id


def _words(plan: InWorkPlan | None) -> dict[str, Any]:
    if plan is None:
        return {}
    return {name: getattr(plan, name) for name in kinds_of(InWorkPlan) if name not in (*OWN, *NOT_WORDS)}


NOT_WORDS = ("review_on", "deleted", "made_by", "made_at")


def latest_plan(desk: Desk, job: UUID) -> InWorkPlan | None:
    """The version of a job's support plan that stands, None before the first."""
    asked = sa.select(InWorkPlan).where(InWorkPlan.job_id == job, InWorkPlan.deleted.is_not(True))
    return desk.session.scalars(asked.order_by(InWorkPlan.version.desc(), InWorkPlan.id.desc()).limit(1)).first()


def take_back_in_work_plan(desk: Desk, *, plan: UUID) -> UUID:
    """The version just saved goes; the one before stands again. Refused "in_work.undo_too_late" after its day."""
    desk.may(InWorkPlan, "edit")
    found = in_full(desk, InWorkPlan, plan)
    if written_on(found) != desk.today or found.made_by != desk.me.id:
        raise Refused("in_work.undo_too_late")
    found.deleted = True
    return plan
