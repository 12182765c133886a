"""What «My support at work» says of one job: the plan that stands, hours and pay today, the checks and who signed (FS18)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.adjustments_sheet import asks_of
from ips_desktop.questions.letterhead import person_in_full
from ips_desktop.questions.paper_head import paper_head, rows_of
from ips_desktop.questions.sheets import SignatureLine
from ips_desktop.questions.sheets_work import SupportPrivate, SupportSheet, SupportTimes, WorkCheck
from ips_desktop.questions.signed import signature_line
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.records import Employer, InWorkPlan, Job, JobCheck, JobTerms, Signature
from ips_desktop.rules import names
from ips_desktop.rules.days import add_months
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import AdjustmentAnswer
from ips_desktop.terms.words import SignerRole

WORDS = ("first_day", "getting_there", "contact_about", "contact_never", "at_work", "if_it_gets_hard")
TIMES = ("before_start", "first_days", "first_month", "after_that")
PRIVATE = ("wellbeing", "support_from", "step_down")
CHECKS = (3, 6, 9, 12)
"""Months after the first day (SS4.3)."""


def support_sheet(desk: Desk, job: UUID, *, with_private: bool = True) -> SupportSheet:
    """Fill the sheet of one job; before its plan was saved only the job stands in it. Refused "not_here", "withheld".

    Fifteen statements at most.
    """
    found = desk.find(Job, job)
    person = person_in_full(desk, found.subject_id)
    plan = _plan(desk, job)
    own_id = plan.id if plan else None
    asked = (*WORDS, *TIMES, *PRIVATE, "agreed_with_employer", "pattern")
    long = texts(desk, [id_ for id_ in (job, own_id) if id_ is not None], asked)
    words = {name: text(long, own_id, name) for name in WORDS}
    times = SupportTimes(*(text(long, own_id, name) for name in TIMES))
    agreed = _agreed(desk, job, text(long, own_id, "agreed_with_employer"))
    terms = _terms(desk, found)
    shown = "\n".join((*words.values(), agreed, *(text(long, own_id, name) for name in TIMES)))
    full = names.full(person.given_name, person.family_name, person.known_as)
    head = paper_head(desk, person, shown, version=str(plan.version or "") if plan else "1", draft=plan is None)
    return SupportSheet(
        head=head,
        job=found.title or "",
        employer=_employer(desk, found),
        start_on=found.start_on,
        minutes_week=terms.minutes_week if terms else None,
        pattern=text(long, job, "pattern"),
        pay=terms.pay if terms else None,
        pay_per=word(terms.pay_per) if terms else "",
        ends=found.end_on or found.fixed_until,
        agreed_on=plan.saved_on if plan else None,
        review_on=plan.review_on if plan else None,
        times=times,
        may_contact=plan.may_contact if plan else None,
        contact_name=(plan.contact_name or "") if plan else "",
        agreed=agreed,
        **words,
        checks=_checks(desk, found),
        signatures=_signatures(desk, own_id, full, head.adviser_name),
        private=_private(long, own_id) if with_private else None,
    )


def _plan(desk: Desk, job: UUID) -> InWorkPlan | None:
    asked = sa.select(InWorkPlan).where(InWorkPlan.job_id == job, InWorkPlan.deleted.is_not(True))
    return desk.session.scalars(asked.order_by(InWorkPlan.version.desc(), InWorkPlan.id.desc()).limit(1)).first()


def _terms(desk: Desk, job: Job) -> JobTerms | None:
    """Hours and pay as they are today; of a job to come, as they will begin."""
    rows = [r for r in rows_of(desk, JobTerms, job.subject_id, JobTerms.from_day) if r.job_id == job.id]
    begun = [row for row in rows if row.from_day is None or row.from_day <= desk.today]
    return begun[-1] if begun else rows[0] if rows else None


def _employer(desk: Desk, job: Job) -> str:
    known = desk.session.get(Employer, job.employer_id) if job.employer_id is not None else None
    return (known.name if known else None) or job.employer_name or ""


def _agreed(desk: Desk, job: UUID, written: str) -> str:
    """What was agreed with the employer, one thing a line: as it was written, and adjustments they said yes to."""
    known = written.casefold()
    more = [
        a.what for a in asks_of(desk, [job]) if a.answer == AdjustmentAnswer.AGREED and a.what.casefold() not in known
    ]
    return "\n".join((*(line.strip() for line in written.splitlines() if line.strip()), *more))


def _checks(desk: Desk, job: Job) -> tuple[WorkCheck, ...]:
    """The four checks, each due so many months after the first day. Any answer from when a check opens settles it."""
    if job.start_on is None:
        return tuple(map(WorkCheck, CHECKS))
    asked = sa.select(JobCheck).where(JobCheck.job_id == job.id, JobCheck.deleted.is_not(True)).order_by(JobCheck.on)
    answered = [row.on for row in desk.session.scalars(asked) if row.on and row.in_work in (Known.YES, Known.NO)]
    return tuple(_check(desk, add_months(job.start_on, months), months, answered) for months in CHECKS)


def _check(desk: Desk, due: date, months: int, answered: Sequence[date]) -> WorkCheck:
    """It asks of the day before it is due, and holds some days before that."""
    asks = due - timedelta(days=1)
    opens = asks - timedelta(days=desk.reference.number("job.check_holds_days", asks))
    return WorkCheck(months, due, next((on for on in answered if on >= opens), None))


def _signatures(desk: Desk, plan: UUID | None, person: str, adviser: str) -> tuple[SignatureLine, ...]:
    """Who signed; the two who always sign have their rows before anybody has."""
    empty = (SignatureLine(str(SignerRole.PERSON), person), SignatureLine(str(SignerRole.ADVISER), adviser))
    if plan is None:
        return empty
    asked = sa.select(Signature).where(Signature.in_work_plan_id == plan, Signature.deleted.is_not(True))
    rows: Sequence[Signature] = list(desk.session.scalars(asked.order_by(Signature.id)))
    long = texts(desk, [row.id for row in rows])
    return tuple(signature_line(row, long) for row in rows) or empty


def _private(long: Texts, plan: UUID | None) -> SupportPrivate | None:
    """Page 2, when something is on it."""
    page = SupportPrivate(*(text(long, plan, name) for name in PRIVATE))
    return None if page == SupportPrivate() else page
