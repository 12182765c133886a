"""How many hours, and what form: the profile of employment (SS10.2, FS16; MEASURES §2). Minutes a week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Job
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.pay import first_terms, self_employed, terms_on
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import HoursClass, JobForm
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.looking import JobKind

_TEMPORARY = (Contract.FIXED_TERM, Contract.AGENCY, Contract.SEASONAL)


def hours_class(minutes: int | None, on: date, figures: Figures) -> HoursClass:
    """30 hours and more, 16 to less than 30, less than 16; unknown hours are not known, and so are none at all."""
    if not minutes or minutes < 0:
        return HoursClass.NOT_KNOWN
    if minutes >= figures.number("job.full_time_minutes", on):
        return HoursClass.FULL_TIME
    return HoursClass.PART_TIME if minutes >= figures.number("job.part_time_minutes", on) else HoursClass.FEW_HOURS


def start_class(job: Job, figures: Figures) -> HoursClass:
    """The class of a start: by the job's own hours on its first day."""
    terms = first_terms(job)
    return HoursClass.NOT_KNOWN if terms is None else hours_class(terms.minutes, terms.from_day, figures)


def person_minutes(jobs: Iterable[Job], on: date, figures: Figures) -> int | None:
    """The sum of the hours of all jobs a person has on a day; 0 without a job, None when one of them has unknown hours."""
    total = 0
    for job in jobs:
        there = held(job, on, figures)
        if there == Known.NO:
            continue
        terms = terms_on(job, on)
        if there == Known.NOT_KNOWN or terms is None or terms.minutes is None:
            return None
        total += terms.minutes
    return total


def person_class(jobs: Iterable[Job], on: date, figures: Figures) -> HoursClass:
    """The class of a person in work: by the sum of their jobs."""
    return hours_class(person_minutes(jobs, on, figures), on, figures)


def form(job: Job) -> JobForm:
    """Permanent when no end was agreed at the start; fixed term, agency and seasonal are temporary; three kinds of their own."""
    if self_employed(job):
        return JobForm.SELF_EMPLOYED
    if job.contract == Contract.APPRENTICESHIP or job.kind == JobKind.APPRENTICESHIP:
        return JobForm.APPRENTICESHIP
    if job.contract == Contract.ZERO_HOURS:
        return JobForm.ZERO_HOURS
    if job.contract in _TEMPORARY or job.fixed_until is not None:
        return JobForm.TEMPORARY
    return JobForm.PERMANENT if job.contract == Contract.PERMANENT else JobForm.NOT_KNOWN
