"""A person's plan versions: which is in force, which is being written, what its steps are. For questions and acts alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.whom import About
from ips_desktop.records import Beside, Plan, PlanStep, Profile, Signature
from ips_desktop.terms.words import PlanState

_PLANS = About(lambda people: sa.select(Plan).where(Plan.subject_id.in_(people), Plan.deleted.is_not(True)))
_STEPS = About(
    lambda plans: (
        sa.select(PlanStep)
        .where(PlanStep.plan_id.in_(plans), PlanStep.deleted.is_not(True))
        .order_by(PlanStep.number, PlanStep.id)
    )
)
_GOALS = About(
    lambda people: (
        sa.select(Beside.value)
        .join(Profile, Profile.id == Beside.record_id)
        .where(Profile.subject_id.in_(people), Profile.deleted.is_not(True), Beside.field == "goal")
        .order_by(Profile.version.desc())
    )
)


def plans_of(desk: Desk, client: UUID) -> list[Plan]:
    """Every version of a person, by number, the later of two equal ones last; of several records, as they were begun."""
    whole = ids_of(desk, client)
    found = _PLANS.ask(desk, whole).scalars()
    if len(whole) > 1:
        return sorted(
            found, key=lambda p: p.id.bytes
        )  # each record counted its own versions; an id tells when it was made
    return sorted(found, key=lambda p: (p.version or 0, p.seen == 0, p.seen, p.id.bytes))


def open_draft(plans: Sequence[Plan]) -> Plan | None:
    """The version that can be written in: neither sealed nor left behind by a later one."""
    last = plans[-1] if plans else None
    return last if last is not None and last.seal is None and last.state != PlanState.SIGNED else None


def in_force(plans: Sequence[Plan]) -> Plan | None:
    """The version that holds: the last one agreed or signed."""
    return next((p for p in reversed(plans) if p.state in (PlanState.AGREED, PlanState.SIGNED)), None)


def steps_of(desk: Desk, plan: UUID) -> list[PlanStep]:
    """The steps of a version, in their order."""
    desk.session.flush()
    return list(_STEPS.ask(desk, [plan]).scalars())


R = TypeVar("R", PlanStep, Signature)


def children(desk: Desk, record: type[R], plans: Sequence[UUID]) -> list[R]:
    """The steps, or the signatures, of several versions. One statement."""
    if not plans:
        return []
    found = sa.select(record).where(record.plan_id.in_(list(plans)), record.deleted.is_not(True)).order_by(record.id)
    return list(desk.session.scalars(found))


def latest_profile_goal(desk: Desk, client: UUID) -> str | None:
    """What the person said in their profile that they want; None before there is one."""
    return _GOALS.ask(desk, ids_of(desk, client)).scalars().first()
