"""Steps on the way, and help by others: always with an end or a review, never instead of looking for work (SS10.11, FS7)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, line, minute, minutes, naming, reference
from ips_desktop.records.record import EVERYBODY, About, Record, prose
from ips_desktop.terms.stepping import (
    AdvisedWho,
    DutyKind,
    OnwardKind,
    OnwardOutcome,
    ReviewPart,
    SteppingEnd,
    SteppingKind,
)


class SteppingStone(Record, about=About("client")):
    """Training, education, volunteering or work experience, with an end or a review (SS5.3e)."""

    __tablename__ = "stepping_stone"

    kind: Mapped[Any] = choice(SteppingKind)
    what: Mapped[str | None] = naming()
    organisation: Mapped[str | None] = naming()
    employer_id: Mapped[UUID | None] = reference()
    plan_id: Mapped[UUID | None] = reference()
    mainstream: Mapped[bool | None] = flag()
    chosen: Mapped[bool | None] = flag()
    start_on: Mapped[date | None] = day()
    agreed_end: Mapped[date | None] = day()
    review_on: Mapped[date | None] = day()
    ended_on: Mapped[date | None] = day()
    end: Mapped[Any] = choice(SteppingEnd)
    before_contact: Mapped[bool | None] = flag()
    purpose = prose()
    leads_to = prose()
    extended = prose()
    result = prose()


class Award(Record, about=About("client")):
    """A qualification attained (SS10.9)."""

    __tablename__ = "award"

    on: Mapped[date | None] = day()
    name: Mapped[str | None] = naming()
    level: Mapped[str | None] = naming()
    given_by: Mapped[str | None] = naming()
    stepping_id: Mapped[UUID | None] = reference()


class OnwardReferral(Record, about=About("client")):
    """The person was put in touch with another service (SS3.8, SS10.12)."""

    __tablename__ = "onward_referral"

    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(OnwardKind)
    organisation_id: Mapped[UUID | None] = reference()
    organisation: Mapped[str | None] = naming()
    job_id: Mapped[UUID | None] = reference()
    outcome: Mapped[Any] = choice(OnwardOutcome)
    outcome_on: Mapped[date | None] = day()
    why = prose()
    note = prose()


class AdviceGiven(Record, about=About("client")):
    """Advice about work to a co-ordinator, an employer or a family (SS3.7, SS5.3k)."""

    __tablename__ = "advice_given"

    on: Mapped[date | None] = day()
    to: Mapped[Any] = choice(AdvisedWho)
    name: Mapped[str | None] = naming()
    coordinator_id: Mapped[UUID | None] = reference()
    minutes: Mapped[int | None] = minutes()
    about_what = prose()


class BriefIntervention(Record, about=About("client")):
    """A brief intervention asked of us, with its result (SS5.3l)."""

    __tablename__ = "brief_intervention"

    on: Mapped[date | None] = day()
    asked_by: Mapped[str | None] = naming()
    minutes: Mapped[int | None] = minutes()
    what = prose()
    result = prose()


class CarePlanReview(Record, about=About("client")):
    """A care plan review: when, and our part in it (SS8.4)."""

    __tablename__ = "care_plan_review"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    part: Mapped[Any] = choice(ReviewPart)
    contributed_on: Mapped[date | None] = day()
    contribution = prose()
    note = prose()


class Organisation(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """A service people may be put in touch with (SS3.8); the directory works offline."""

    __tablename__ = "organisation"

    name: Mapped[str | None] = naming()
    kind: Mapped[Any] = choice(OnwardKind)
    phone: Mapped[str | None] = naming()
    website: Mapped[str | None] = naming()
    takes: Mapped[str | None] = naming()
    when_full: Mapped[bool | None] = flag()
    town: Mapped[str | None] = naming()


class OtherDuty(Record, about=About("staff", create=EVERYBODY, edit=EVERYBODY)):
    """Work asked of an adviser that is not about jobs, done or refused (FS2, FC3)."""

    __tablename__ = "other_duty"

    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(DutyKind)
    minutes: Mapped[int | None] = minutes()
    asked_by: Mapped[str | None] = naming()
    team_id: Mapped[UUID | None] = reference()
    refused: Mapped[bool | None] = flag()
    what: Mapped[str | None] = line()
