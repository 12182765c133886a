"""What the other forms of a job begin with: what stands there already, today where a day is asked (experience §3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, of_record, values_of
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.job_words import day_words, job_name, terms_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.sharing import consent_for
from ips_desktop.questions.texts import text, texts
from ips_desktop.questions.work import agreed_of
from ips_desktop.records import Adjustment, AtRisk, InWorkPlan, Job
from ips_desktop.rules import facts as flat
from ips_desktop.rules.checks import check_days
from ips_desktop.rules.employment import held
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.pay import terms_on
from ips_desktop.rules.zero_hours import monday
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import FourHours
from ips_desktop.terms.words import SupportMode
from resources.wordings import days, said

FACTS = ("spells", "jobs", "terms", "paid", "checks", "modes")
WEEK = timedelta(days=7)
WEEKS = 4


def about_job(desk: Desk, job: UUID) -> Beginning:
    """A form about a job, with nothing in it yet: which job it is stands beside. Refused "not_here", "withheld"."""
    found = desk.find(Job, job)
    begun = of_person(desk, found.subject_id)
    name = ", ".join(part for part in (found.title, found.employer_name) if part) or said("job.unnamed")
    return replace(begun, beside=(reason("job.of", job=name),))


def _facts(desk: Desk, begun: Beginning, job: UUID) -> tuple[flat.Person, flat.Job]:
    person = facts_one(desk, begun.client or job, FACTS)
    return person, person.job(job) or flat.Job(job, person.id)


def four_hours_begins(desk: Desk, job: UUID) -> Beginning:
    """They are done, on the first day unless it is to come."""
    start = desk.find(Job, job).start_on
    on = start if start is not None and start <= desk.today else None
    return replace(about_job(desk, job), values={"four_hours": FourHours.DONE, "four_hours_on": on})


def terms_begins(desk: Desk, job: UUID) -> Beginning:
    """Hours and pay as they stand, from today."""
    begun = about_job(desk, job)
    _, found = _facts(desk, begun, job)
    now = terms_on(found, desk.today) or (found.terms[0] if found.terms else None)
    if now is None:
        return replace(begun, values={"from_day": desk.today})
    values = {"from_day": desk.today, "minutes_week": now.minutes, "pay": now.pay, "pay_per": now.per}
    known = reason(
        "job.terms_from", day=day_words(now.from_day, desk.today), terms=terms_words(now) or said("job.not_known")
    )
    return replace(begun, values=values, beside=(*begun.beside, known))


def paid_hours_begins(desk: Desk, job: UUID) -> Beginning:
    """Four weeks up to the last Sunday, with what was told of them."""
    begun = about_job(desk, job)
    _, found = _facts(desk, begun, job)
    last = monday(desk.today) - timedelta(days=1)
    told = {row.on: row.minutes for row in found.paid if row.whole_week}
    values: dict[str, Any] = {f"minutes_{n + 1}": told.get(last - WEEK * n) for n in range(WEEKS)}
    weeks = " · ".join(days.day(last - WEEK * n) for n in range(WEEKS))
    return replace(
        begun, values={"until": last, **values}, beside=(*begun.beside, reason("job.paid_weeks", weeks=weeks))
    )


def end_begins(desk: Desk, job: UUID) -> Beginning:
    """Ended today; when it is the only work there is, looking for work goes on from the day after."""
    begun = about_job(desk, job)
    person, found = _facts(desk, begun, job)
    others = [j for j in person.jobs if j.id != job and held(j, desk.today, desk.reference) != Known.NO]
    in_work = holder_on(person.modes, desk.today) in (SupportMode.IN_WORK, SupportMode.MONITORING)
    values: dict[str, Any] = {"end_on": desk.today}
    if not others and in_work:
        values["mode"] = SupportMode.ACTIVE
    others_line = (reason("job.look.beside", jobs=" · ".join(job_name(j) for j in others)),) if others else ()
    fixed = (reason("job.fixed", day=day_words(found.fixed_until, desk.today)),) if found.fixed_until else ()
    return replace(begun, values=values, beside=(*begun.beside, *fixed, *others_line))


def next_help_begins(desk: Desk, job: UUID) -> Beginning:
    """Asked today."""
    return replace(about_job(desk, job), values={"asked_on": desk.today})


def check_begins(desk: Desk, job: UUID) -> Beginning:
    """Looked at today; beside it which look is open."""
    begun = about_job(desk, job)
    person, _ = _facts(desk, begun, job)
    return replace(begun, values={"on": desk.today}, beside=(*begun.beside, *_open_look(desk, person, None)))


def check_risk_begins(desk: Desk, risk: UUID) -> Beginning:
    """The same for a job that was at risk."""
    found = desk.find(AtRisk, risk)
    begun = about_job(desk, found.job_id) if found.job_id is not None else of_person(desk, found.subject_id)
    person = facts_one(desk, found.subject_id, (*FACTS, "risks"))
    return replace(begun, values={"on": desk.today}, beside=(*begun.beside, *_open_look(desk, person, risk)))


def _open_look(desk: Desk, person: flat.Person, risk: UUID | None) -> tuple[Reason, ...]:
    agreed = agreed_of(desk, person.id)
    days_ = [d for d in check_days(person, desk.today, desk.reference, agreed) if d.settled is None and d.risk == risk]
    if not days_:
        return ()
    first = days_[0]
    key = "job.check.this_is" if first.is_open(desk.today) else "job.check.not_yet"
    which, opens = said(f"terms.CheckAt.{first.check}"), day_words(first.opens, desk.today)
    return (reason(key, which=which, opens=opens, until=day_words(first.due, desk.today)),)


def in_work_begins(desk: Desk, job: UUID) -> Beginning:
    """The version that stands, to go on from; beside it whether the employer may be spoken to by name."""
    begun = about_job(desk, job)
    asked = sa.select(InWorkPlan).where(InWorkPlan.job_id == job, InWorkPlan.deleted.is_not(True))
    last = desk.session.scalars(asked.order_by(InWorkPlan.version.desc(), InWorkPlan.id.desc()).limit(1)).first()
    values = values_of(desk, last) if last is not None else {}
    values.pop("review_on", None)
    found = desk.find(Job, job)
    may = (
        found.employer_id is not None and consent_for(desk, found.subject_id, found.employer_id, desk.today) is not None
    )
    beside = Reason("job.in_work.consent" if may else "job.in_work.no_consent")
    return replace(begun, values=values, beside=(*begun.beside, beside))


def risk_begins(desk: Desk, job: UUID) -> Beginning:
    """At risk since today."""
    return replace(about_job(desk, job), values={"began_on": desk.today})


def edit_risk_begins(desk: Desk, risk: UUID) -> Beginning:
    """The episode as it stands."""
    return of_record(desk, risk, type_="at_risk")


def settle_risk_begins(desk: Desk, risk: UUID) -> Beginning:
    """Settled today."""
    begun = of_record(desk, risk, type_="at_risk")
    return replace(begun, values={"outcome_on": desk.today, "note": begun.values["note"]})


def adjustment_begins(desk: Desk, job: UUID) -> Beginning:
    """Asked today."""
    return replace(about_job(desk, job), values={"asked_on": desk.today})


def answer_begins(desk: Desk, adjustment: UUID) -> Beginning:
    """Answered today; beside it what was asked."""
    found = desk.find(Adjustment, adjustment)
    begun = of_person(desk, found.subject_id)
    what = text(texts(desk, [adjustment], ("what",)), adjustment, "what")
    return replace(
        begun, values={"answered_on": desk.today}, beside=(reason("job.adjustment.line", what=what),) if what else ()
    )
