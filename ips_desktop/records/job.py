"""A job, its hours and pay as dated rows, and every look at whether it still is (MEASURES §2)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, hours, line, money, naming, number, reference
from ips_desktop.records.record import About, Record, prose
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import (
    AccessToWork,
    AdjustmentAnswer,
    BenefitLimited,
    CheckAt,
    Contract,
    FoundBy,
    FourHours,
    JobEnding,
    KnownBy,
    PayState,
    RiskOutcome,
    ToldEmployer,
)
from ips_desktop.terms.looking import JobKind, PayPer


class Job(Record, about=About("client")):
    """Paid work of one person. Hours and pay stand in `job_terms`; no end means it goes on."""

    __tablename__ = "job"

    employer_id: Mapped[UUID | None] = reference()
    employer_name: Mapped[str | None] = naming()
    title: Mapped[str | None] = naming()
    soc: Mapped[str | None] = naming()
    sic: Mapped[str | None] = naming()
    start_on: Mapped[date | None] = day()
    four_hours: Mapped[Any] = choice(FourHours)
    four_hours_on: Mapped[date | None] = day()
    end_on: Mapped[date | None] = day()
    ended_unknown: Mapped[bool | None] = flag()
    end_reason: Mapped[Any] = choice(JobEnding)
    kind: Mapped[Any] = choice(JobKind)
    contract: Mapped[Any] = choice(Contract)
    fixed_until: Mapped[date | None] = day()
    open_to_all: Mapped[bool | None] = flag()
    integrated: Mapped[bool | None] = flag()
    trading: Mapped[bool | None] = flag()
    benefit_limited: Mapped[Any] = choice(BenefitLimited)
    housing_help: Mapped[bool | None] = flag()
    found_by: Mapped[Any] = choice(FoundBy)
    told_employer: Mapped[Any] = choice(ToldEmployer)
    application_id: Mapped[UUID | None] = reference()
    stepping_id: Mapped[UUID | None] = reference()
    better_than: Mapped[UUID | None] = reference()
    agrees_after_close: Mapped[bool | None] = flag()
    pattern = prose()
    adjustments = prose()
    lesson = prose()
    note = prose()


class JobTerms(Record, about=About("client")):
    """From this day these hours and this pay (decision 4). Blank is not known, never nothing.

    `outlived`: taken away because the job ended before this day, for whoever takes the end back.
    """

    __tablename__ = "job_terms"

    job_id: Mapped[UUID | None] = reference()
    from_day: Mapped[date | None] = day()
    minutes_week: Mapped[int | None] = hours()
    pay: Mapped[int | None] = money()
    pay_per: Mapped[Any] = choice(PayPer)
    outlived: Mapped[bool | None] = flag()
    why = prose()


class PaidHours(Record, about=About("client")):
    """Hours paid on a day, or in the week that ends on a Sunday; 0 is an answer (zero hours)."""

    __tablename__ = "paid_hours"

    job_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    whole_week: Mapped[bool | None] = flag()
    minutes: Mapped[int | None] = hours()


class JobCheck(Record, about=About("client")):
    """Whether the person is still in work, and how that is known (SS4.3)."""

    __tablename__ = "job_check"

    job_id: Mapped[UUID | None] = reference()
    risk_id: Mapped[UUID | None] = reference()
    check: Mapped[Any] = choice(CheckAt)
    on: Mapped[date | None] = day()
    in_work: Mapped[Any] = choice(Known)
    same_job: Mapped[Any] = choice(Known)
    known_by: Mapped[Any] = choice(KnownBy)
    note = prose()


class InWorkPlan(Record, about=About("client")):
    """The in-work support plan of one job (SS2.6, FS18); it has no end."""

    __tablename__ = "in_work_plan"

    job_id: Mapped[UUID | None] = reference()
    version: Mapped[int | None] = number()
    saved_on: Mapped[date | None] = day()
    review_on: Mapped[date | None] = day()
    may_contact: Mapped[bool | None] = flag()
    contact_name: Mapped[str | None] = line()
    first_day = prose()
    getting_there = prose()
    before_start = prose()
    first_days = prose()
    first_month = prose()
    after_that = prose()
    support_from = prose()
    contact_about = prose()
    contact_never = prose()
    agreed_with_employer = prose()
    at_work = prose()
    if_it_gets_hard = prose()
    wellbeing = prose()
    step_down = prose()


class AtRisk(Record, about=About("client")):
    """A job that might be lost: an early referral, or during support (SS2.8, MEASURES §2)."""

    __tablename__ = "at_risk"

    job_id: Mapped[UUID | None] = reference()
    referral_id: Mapped[UUID | None] = reference()
    early: Mapped[bool | None] = flag()
    began_on: Mapped[date | None] = day()
    sick_since: Mapped[date | None] = day()
    fit_note_until: Mapped[date | None] = day()
    pay_state: Mapped[Any] = choice(PayState)
    return_on: Mapped[date | None] = day()
    access_to_work: Mapped[Any] = choice(AccessToWork)
    access_to_work_on: Mapped[date | None] = day()
    outcome: Mapped[Any] = choice(RiskOutcome)
    outcome_on: Mapped[date | None] = day()
    threat = prose()
    phased = prose()
    meetings = prose()
    note = prose()


class Adjustment(Record, about=About("client")):
    """One reasonable adjustment: asked, agreed or refused (SS4.4, Equality Act 2010)."""

    __tablename__ = "adjustment"

    job_id: Mapped[UUID | None] = reference()
    risk_id: Mapped[UUID | None] = reference()
    asked_on: Mapped[date | None] = day()
    answer: Mapped[Any] = choice(AdjustmentAnswer)
    answered_on: Mapped[date | None] = day()
    in_place_on: Mapped[date | None] = day()
    what = prose()
    reason = prose()
