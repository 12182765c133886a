"""Hours and pay as dated rows, and the hours paid where none are agreed (SS3.2; MEASURES §2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.job import TERMS, keep_terms
from ips_desktop.casework.standing_here import in_full, not_ahead
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.records import Job, JobTerms, PaidHours
from ips_desktop.rules.zero_hours import monday
from ips_desktop.terms.troubles import Refused

WEEKS = 4
MOST_MINUTES = {True: 7 * 24 * 60, False: 24 * 60}


def change_terms(desk: Desk, *, job: UUID, from_day: date | None = None, why: str = "", **terms: Any) -> UUID:
    """From this day other hours or other pay; what was before stays as it was.

    Refused "job.terms_empty" with neither hours nor pay, "job.terms_too_early", "job.terms_too_late", "job.pay_per_missing", "amount".
    """
    desk.may(JobTerms, "create")
    found, day = in_full(desk, Job, job), from_day or desk.today
    if terms.get("minutes_week") is None and terms.get("pay") is None:
        raise Refused("job.terms_empty", "minutes_week")
    if found.start_on is not None and day < found.start_on:
        raise Refused("job.terms_too_early", "from_day")
    if found.end_on is not None and day > found.end_on:
        raise Refused("job.terms_too_late", "from_day")
    return keep_terms(desk, found, day, {**{n: terms[n] for n in TERMS if n in terms}, "why": why})


def take_back_terms(desk: Desk, *, terms: UUID) -> UUID:
    """Hours and pay are as they were before this change."""
    desk.may(JobTerms, "edit")
    in_full(desk, JobTerms, terms).deleted = True
    return terms


def put_back_terms(desk: Desk, *, terms: UUID) -> UUID:
    """These hours and this pay hold after all. Refused "not_here"."""
    desk.may(JobTerms, "edit")
    return put_back(desk, JobTerms, terms)


def record_paid_hours(
    desk: Desk, *, job: UUID, until: date | None = None, on: date | None = None, minutes: int | None = None, **weeks: int | None
) -> UUID:  # fmt: skip
    """The hours paid in the week that ends on the Sunday `until` (`minutes_1`) and the three before (to `minutes_4`); or on one day.

    0 is an answer; a week or day told before is put right. Refused "paid_hours.empty", "paid_hours.not_sunday", "paid_hours.too_many",
    "paid_hours.day_missing", "job.before_start", "day_ahead". Answers the job's id.
    """
    desk.may(PaidHours, "edit")
    found, last = in_full(desk, Job, job), until or last_sunday(desk.today)
    told = [(n, amount) for n in range(1, WEEKS + 1) if (amount := weeks.pop(f"minutes_{n}", None)) is not None]
    if weeks:
        raise TypeError(f"no weeks {sorted(weeks)}")
    if not told and minutes is None:
        raise Refused("paid_hours.empty", "minutes_1")
    if told and last != last_sunday(last + timedelta(days=1)):
        raise Refused("paid_hours.not_sunday", "until")
    for n, amount in told:
        _keep(desk, found, last - timedelta(days=7 * (n - 1)), amount, f"minutes_{n}", whole_week=True)
    if minutes is not None:
        if on is None:
            raise Refused("paid_hours.day_missing", "on")
        _keep(desk, found, on, minutes, "minutes", whole_week=False)
    return job


def _keep(desk: Desk, job: Job, on: date, minutes: int, field: str, *, whole_week: bool) -> None:
    day_field = "until" if whole_week else "on"
    not_ahead(desk, on, day_field)
    if not 0 <= minutes <= MOST_MINUTES[whole_week]:
        raise Refused("paid_hours.too_many", field)
    if job.start_on is not None and on < job.start_on:
        raise Refused("job.before_start", day_field)
    row = paid_on(desk, job.id, on, whole_week=whole_week)
    if row is None:
        row = PaidHours(id=desk.new_id(), subject_id=job.subject_id, job_id=job.id, on=on, whole_week=whole_week)
        desk.keep(row)
    row.minutes = minutes


def paid_on(desk: Desk, job: UUID, on: date, *, whole_week: bool) -> PaidHours | None:
    """What is written of a day, or of the week that ends on it."""
    asked = sa.select(PaidHours).where(
        PaidHours.job_id == job, PaidHours.on == on, PaidHours.deleted.is_not(True),
        PaidHours.whole_week.is_(True) if whole_week else PaidHours.whole_week.is_not(True),
    )  # fmt: skip
    return desk.session.scalars(asked.order_by(PaidHours.id)).first()


def last_sunday(today: date) -> date:
    """The Sunday of the last week that is over."""
    return monday(today) - timedelta(days=1)


def drop_paid_hours(desk: Desk, *, paid: UUID) -> UUID:
    """These hours were not paid: the row goes."""
    desk.may(PaidHours, "edit")
    in_full(desk, PaidHours, paid).deleted = True
    return paid
