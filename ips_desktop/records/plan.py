"""The individual return-to-work plan: versions, steps, signatures (SS1, SS4.1; fields: practice §5)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, instant, line, naming, number, reference, seal
from ips_desktop.records.record import About, Record, prose, strokes
from ips_desktop.terms.words import CopyHow, GoalKind, PlanState, SignatureHow, SignerRole


class Plan(
    Record,
    about=About("client", sealed_by="seal", after_seal=("state", "copy", "copy_on", "replaced_on", "reviewed_on")),
):
    """A version of a person's plan. Once sealed, it never changes; the next version does (decision 8)."""

    __tablename__ = "plan"

    version: Mapped[int | None] = number()
    state: Mapped[Any] = choice(PlanState)
    kind: Mapped[Any] = choice(GoalKind)
    agreed_on: Mapped[date | None] = day()
    agreed_by: Mapped[UUID | None] = reference()
    signed_on: Mapped[date | None] = day()
    review_on: Mapped[date | None] = day()
    reviewed_on: Mapped[date | None] = day()
    replaced_on: Mapped[date | None] = day()
    copy: Mapped[Any] = choice(CopyHow)
    copy_on: Mapped[date | None] = day()
    hours: Mapped[str | None] = line()
    by_when: Mapped[str | None] = line()
    seal: Mapped[bytes | None] = seal()
    placement_id: Mapped[UUID | None] = reference()
    no_work_goal: Mapped[bool | None] = flag()
    goal = prose()
    why = prose()
    bring = prose()
    worked_when = prose()
    helps = prose()
    who_may_know = prose()
    unwell_signs = prose()
    unwell_helps = prose()
    unwell_adviser = prose()
    unwell_call = prose()
    support = prose()
    training = prose()
    training_ends = prose()
    training_purpose = prose()
    benefits = prose()
    benefits_by = prose()


class PlanStep(
    Record,
    about=About("client", parent="plan_id", after_seal=("done_on", "result", "carried_to", "closed_on", "closed_why")),
):
    """One step of a plan: what, who, by when, and what came of it (SS2.9)."""

    __tablename__ = "plan_step"

    plan_id: Mapped[UUID | None] = reference()
    number: Mapped[int | None] = number()
    who: Mapped[str | None] = naming()
    by_day: Mapped[date | None] = day()
    done_on: Mapped[date | None] = day()
    carried_to: Mapped[UUID | None] = reference()
    goal_of: Mapped[Any] = choice(GoalKind)
    closed_on: Mapped[date | None] = day()
    what = prose()
    result = prose()
    closed_why = prose()


class Signature(Record, about=About("client", atomic=True, sealed_by="seal")):
    """One signer's row: who, in what role, how, when, and the hash of what was signed."""

    __tablename__ = "signature"

    plan_id: Mapped[UUID | None] = reference()
    role: Mapped[Any] = choice(SignerRole)
    signer: Mapped[str | None] = naming()
    how: Mapped[Any] = choice(SignatureHow)
    on: Mapped[date | None] = day()
    signed_at: Mapped[int | None] = instant()
    seal: Mapped[bytes | None] = seal()
    witness: Mapped[str | None] = naming()
    in_work_plan_id: Mapped[UUID | None] = reference()
    reason = prose()
    drawn = strokes()
