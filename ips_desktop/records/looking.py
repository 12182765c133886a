"""Looking for a job: what is wanted, what was found, where it stands (SS5.3f)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, hours, line, minute, money, naming, reference
from ips_desktop.records.record import EVERYBODY, About, Record, prose
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.employing import Setting
from ips_desktop.terms.looking import (
    ApplicationOutcome,
    Approach,
    InterviewResult,
    JobKind,
    LeadSource,
    LeadState,
    PayPer,
    Stage,
)
from ips_desktop.terms.sharing import WhoSpeaks


class Lead(Record, about=About("employer", create=EVERYBODY, edit=EVERYBODY)):
    """A job that might be had (SS5.3i). It names nobody; whoever it suits is in their own applications."""

    __tablename__ = "lead"

    title: Mapped[str | None] = naming()
    soc: Mapped[str | None] = naming()
    kind: Mapped[Any] = choice(JobKind)
    contract: Mapped[Any] = choice(Contract)
    minutes_week: Mapped[int | None] = hours()
    pay: Mapped[int | None] = money()
    pay_per: Mapped[Any] = choice(PayPer)
    town: Mapped[str | None] = naming()
    setting: Mapped[Any] = choice(Setting)
    found_on: Mapped[date | None] = day()
    closes_on: Mapped[date | None] = day()
    source: Mapped[Any] = choice(LeadSource)
    kept_by: Mapped[UUID | None] = reference()
    shared: Mapped[bool | None] = flag()
    state: Mapped[Any] = choice(LeadState)
    note = prose()


class Application(Record, about=About("client")):
    """One job the person may go for, from interested to ended: a card on the board."""

    __tablename__ = "application"

    lead_id: Mapped[UUID | None] = reference()
    employer_id: Mapped[UUID | None] = reference()
    employer_name: Mapped[str | None] = naming()
    title: Mapped[str | None] = naming()
    soc: Mapped[str | None] = naming()
    stage: Mapped[Any] = choice(Stage)
    stage_on: Mapped[date | None] = day()
    found_on: Mapped[date | None] = day()
    closes_on: Mapped[date | None] = day()
    applied_on: Mapped[date | None] = day()
    offered_on: Mapped[date | None] = day()
    done_by: Mapped[Any] = choice(WhoSpeaks)
    named: Mapped[bool | None] = flag()
    next_on: Mapped[date | None] = day()
    outcome: Mapped[Any] = choice(ApplicationOutcome)
    ended_on: Mapped[date | None] = day()
    next_what = prose()
    fits = prose()
    reason = prose()
    note = prose()


class Interview(Record, about=About("client")):
    """An interview: before it the support wanted, after it what was said."""

    __tablename__ = "interview"

    application_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    place: Mapped[str | None] = line()
    result: Mapped[Any] = choice(InterviewResult)
    told_on: Mapped[date | None] = day()
    support = prose()
    feedback = prose()


class SearchPlan(Record, about=About("client")):
    """How the person looks for a job (practice §5)."""

    __tablename__ = "search_plan"

    on: Mapped[date | None] = day()
    approach: Mapped[Any] = choice(Approach)
    targets = prose()
    where_to = prose()
    employers = prose()
    how_often = prose()
    cv = prose()
    references = prose()
    interviews = prose()
    weekly = prose()


class NextJobRequest(Record, about=About("client")):
    """The person asked for help to another job, perhaps while employed (FS17)."""

    __tablename__ = "next_job_request"

    asked_on: Mapped[date | None] = day()
    declined_on: Mapped[date | None] = day()
    career_goal = prose()
