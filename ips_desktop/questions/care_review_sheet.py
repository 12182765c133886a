"""Our part in a care plan review: of the plan, what the person agreed to share with the team (SS5.3j, SS8.4, FC1)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.letterhead import given_before, maker, named_adviser, person_in_full
from ips_desktop.questions.others import others_named
from ips_desktop.questions.plan import PlanVersion, plan_version
from ips_desktop.questions.sharing import consents_standing
from ips_desktop.questions.sheets import StepLine
from ips_desktop.questions.team_sheets import CareReviewSheet
from ips_desktop.questions.texts import text, texts
from ips_desktop.questions.versions import in_force, plans_of
from ips_desktop.records import CarePlanReview
from ips_desktop.rules import names
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.sharing import ConsentKind

PARTS = ("goal", "steps", "helps")


def care_review_sheet(desk: Desk, client: UUID, *, parts: Collection[str]) -> CareReviewSheet:
    """Fill our part. `parts`: which of `PARTS` the person agreed to share; the rest is not read.

    `shared_on` is the day from which a consent to speak to the team stands: without one the paper is refused.
    Refused "not_here", "withheld".
    """
    person = person_in_full(desk, client)
    given = [c.from_day for c in consents_standing(desk, client, desk.today) if c.kind == ConsentKind.CLINICAL_TEAM]
    adviser = named_adviser(desk, client)
    held = in_force(plans_of(desk, client)) if parts and given else None
    plan = plan_version(desk, held.id) if held is not None else None
    review, asked = _review(desk, client)
    goal, helps = _text(plan, "goal", parts), _text(plan, "helps", parts)
    steps = _steps(plan) if plan is not None and "steps" in parts else ()
    words = "\n".join((goal, helps, *asked, *(step.what for step in steps)))
    return CareReviewSheet(
        maker=maker(desk, version=str(1 + given_before(desk, client, PaperKind.CARE_PLAN_REVIEW))),
        person_name=names.full(person.given_name, person.family_name, person.known_as),
        adviser_name=adviser.name,
        adviser_phone=adviser.phone,
        coordinator=person.care_coordinator or "",
        review_on=review.on if review is not None else None,
        shared_on=max((day for day in given if day is not None), default=None),
        goal=goal,
        kind=plan.kind if plan is not None and "goal" in parts else "",
        hours=plan.hours if plan is not None and "goal" in parts else "",
        steps=steps,
        helps=helps,
        asked_of_team=asked,
        called=names.first(person.given_name, person.family_name, person.known_as),
        others=others_named(desk, client, words),
    )


def _text(plan: PlanVersion | None, name: str, parts: Collection[str]) -> str:
    return plan.texts[name] if plan is not None and name in parts else ""


def _steps(plan: PlanVersion) -> tuple[StepLine, ...]:
    return tuple(StepLine(s.number, s.what, s.who, s.by_day, s.done_on) for s in plan.steps)


def _review(desk: Desk, client: UUID) -> tuple[CarePlanReview | None, tuple[str, ...]]:
    """The review to come, or else the last one, and what we ask of the team there, one a line."""
    rows = list(
        desk.session.scalars(
            sa.select(CarePlanReview)
            .where(CarePlanReview.subject_id.in_(ids_of(desk, client)), CarePlanReview.deleted.is_not(True))
            .where(CarePlanReview.on.is_not(None))
            .order_by(CarePlanReview.on, CarePlanReview.id)
        )
    )
    found = next((row for row in rows if row.on is not None and row.on >= desk.today), rows[-1] if rows else None)
    if found is None:
        return None, ()
    said_there = text(texts(desk, [found.id], ("contribution",)), found.id, "contribution")
    return found, tuple(line.strip() for line in said_there.splitlines() if line.strip())
