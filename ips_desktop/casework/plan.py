"""The return-to-work plan: written together, agreed, signed in one act, copied, reviewed (SS1, SS4.1, SS2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypedDict, Unpack
from uuid import UUID

from ips_desktop.casework.standing_here import fill, in_full, not_ahead, not_before, person
from ips_desktop.desk import Desk
from ips_desktop.questions.plan import FORM
from ips_desktop.questions.sealed import seal_of
from ips_desktop.questions.versions import in_force, latest_profile_goal, open_draft, plans_of, steps_of
from ips_desktop.records import Plan, PlanStep, Signature
from ips_desktop.rules.versions import next_number
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import CopyHow, GoalKind, PlanState, SignatureHow, SignerRole


class PlanFields(TypedDict, total=False):
    """What a plan says besides its steps; what is not given stays as it is."""

    kind: GoalKind
    hours: str
    by_when: str
    review_on: date | None
    goal: str
    why: str
    bring: str
    worked_when: str
    helps: str
    who_may_know: str
    unwell_signs: str
    unwell_helps: str
    unwell_adviser: str
    unwell_call: str
    support: str
    training: str
    training_ends: str
    training_purpose: str
    benefits: str
    benefits_by: str


CARRIED = tuple(name for name in PlanFields.__annotations__ if name != "review_on")


@dataclass(frozen=True)
class StepInput:
    """A step as the page has it; without an id it is a new one."""

    what: str
    who: str = ""
    by_day: date | None = None
    id: UUID | None = None


@dataclass(frozen=True)
class SignatureInput:
    """One signer. `drawn`: the packed strokes of a drawn signature; `reason`: why somebody prefers not to sign, or who heard it."""

    role: SignerRole
    signer: str
    how: SignatureHow
    drawn: bytes | None = None
    reason: str = ""


def start_plan(desk: Desk, *, client: UUID, kind: GoalKind | None = None) -> UUID:
    """Start the next version: the words of the one in force, and its open steps, come with it. Refused "plan.draft_open"."""
    who = person(desk, client).id
    plans = plans_of(desk, who)
    if open_draft(plans) is not None:
        raise Refused("plan.draft_open")
    before = in_force(plans)
    plan = Plan(id=desk.new_id(), subject_id=who, version=next_number(p.version for p in plans), state=PlanState.DRAFT)
    if before is None:
        plan.goal = latest_profile_goal(desk, who)
    else:
        _carry(desk, before, plan)
    plan.kind = kind or plan.kind or GoalKind.PAID_WORK
    return desk.keep(plan)


def _carry(desk: Desk, before: Plan, plan: Plan) -> None:
    for name in CARRIED:
        said = getattr(before, name)
        if said is not None:
            setattr(plan, name, said)
    open_steps = [step for step in steps_of(desk, before.id) if step.done_on is None and step.closed_on is None]
    for number, step in enumerate(open_steps, 1):
        again = PlanStep(id=desk.new_id(), subject_id=plan.subject_id, plan_id=plan.id, number=number)
        again.who, again.by_day, again.what = step.who, step.by_day, step.what
        desk.keep(again)
        step.carried_to = plan.id


def keep_plan(
    desk: Desk, *, plan: UUID, steps: Sequence[StepInput] | None = None, **fields: Unpack[PlanFields]
) -> UUID:
    """Keep what was written so far. A change to an agreed version makes it a draft again.

    Refused "plan.sealed" once signed: what comes later is a new version (decision 8).
    """
    found = _unsealed(desk, plan)
    rows = (
        steps_of(desk, plan) if steps is not None else []
    )  # read before anything is written: then all is written at once
    fill(found, fields, PlanFields)
    if steps is not None:
        _keep_steps(desk, found, rows, steps)
    if found.state == PlanState.AGREED:
        for before in plans_of(desk, found.subject_id):
            if before.replaced_on == found.agreed_on:
                before.replaced_on = None
        found.state, found.agreed_on, found.agreed_by = PlanState.DRAFT, None, None
    return plan


def _keep_steps(desk: Desk, plan: Plan, before: Sequence[PlanStep], steps: Sequence[StepInput]) -> None:
    rows = {row.id: row for row in before}
    written = [step for step in steps if step.what.strip() or step.who.strip()]
    for number, step in enumerate(written, 1):
        row = rows.pop(step.id, None) if step.id is not None else None
        if row is None:
            row = PlanStep(id=step.id or desk.new_id(), subject_id=plan.subject_id, plan_id=plan.id)
            desk.keep(row)
        row.number, row.who, row.by_day, row.what = number, step.who.strip() or None, step.by_day, step.what.strip()
    for row in rows.values():
        row.deleted = True


def agree_plan(desk: Desk, *, plan: UUID, on: date | None = None, review_on: date | None = None) -> UUID:
    """Agree a version together: a goal, at least one step, and for each step who does it (SS4.1).

    The review is 28 days on unless another day was said. The version before is replaced from today.
    Refused "plan.sealed", "plan.goal_missing", "plan.steps_missing", "plan.step_what", "plan.step_who", "plan.review_past",
    "plan.agreed_early" before the version that it replaces.
    """
    found, day = _unsealed(desk, plan), on or desk.today
    not_ahead(desk, day)
    _check_whole(found, steps_of(desk, plan))
    review = review_on or found.review_on
    if review is None or (review_on is None and review <= day):
        review = day + timedelta(days=desk.reference.number("clock.plan_review_days", day))
    if review <= day:
        raise Refused("plan.review_past", "review_on")
    others = plans_of(desk, found.subject_id)
    found.state, found.agreed_on, found.agreed_by, found.review_on = PlanState.AGREED, day, desk.me.id, review
    for before in others:
        if before.id != plan and before.state != PlanState.DRAFT and before.replaced_on is None:
            not_before(day, before.agreed_on, "plan.agreed_early")
            before.replaced_on = day
    desk.drafts.drop(FORM, found.subject_id)  # its words stand in the version now
    return plan


def _check_whole(plan: Plan, steps: Sequence[PlanStep]) -> None:
    if not (plan.goal or "").strip():
        raise Refused("plan.goal_missing", "goal")
    if not steps:
        raise Refused("plan.steps_missing", "steps")
    for n, step in enumerate(steps, 1):
        for field in ("what", "who"):
            if not (getattr(step, field) or "").strip():
                raise Refused(f"plan.step_{field}", f"steps.{n}.{field}", n=n)


def sign_plan(desk: Desk, *, plan: UUID, signatures: Sequence[SignatureInput], on: date | None = None) -> UUID:
    """Sign an agreed version, all signers in one act; from then on it never changes. There is no undo.

    The person and the adviser each sign, in whatever way; preferring not to sign is a way, with its reason.
    Refused "plan.sealed", "plan.not_agreed", "plan.signed_early", "plan.signature_missing", "plan.signature_empty",
    "plan.reason_missing".
    """
    found, day = _unsealed(desk, plan), on or desk.today
    not_ahead(desk, day)
    if found.state != PlanState.AGREED:
        raise Refused("plan.not_agreed")
    not_before(day, found.agreed_on, "plan.signed_early")
    check_signatures(signatures)
    steps, found.signed_on = steps_of(desk, plan), day
    sealed = seal_of(found, steps)
    for given in signatures:
        row = Signature(id=desk.new_id(), subject_id=found.subject_id, plan_id=plan, role=given.role, how=given.how)
        row.signer, row.on, row.signed_at, row.seal = given.signer.strip() or None, day, desk.now, sealed
        row.drawn, row.reason = given.drawn, given.reason.strip() or None
        desk.keep(row)
    found.state, found.seal = PlanState.SIGNED, sealed
    desk.drafts.drop(FORM, found.subject_id)
    return plan


def check_signatures(
    signatures: Sequence[SignatureInput],
    roles: Sequence[SignerRole] = (SignerRole.PERSON, SignerRole.ADVISER),
    missing: str = "plan.signature_missing",
) -> None:
    """Whether all of these signed, each in a way that is whole.

    Refused with `missing`, "plan.signature_empty", "plan.reason_missing", "plan.witness_missing".
    """
    for role in roles:
        if not any(given.role == role for given in signatures):
            raise Refused(missing, f"signature.{role}", role=str(role))
    for given in signatures:
        if given.how == SignatureHow.DRAWN and not given.drawn:
            raise Refused("plan.signature_empty", f"signature.{given.role}", role=str(given.role))
        if given.how in (SignatureHow.PREFERS_NOT, SignatureHow.BY_VOICE) and not given.reason.strip():
            code = "plan.reason_missing" if given.how == SignatureHow.PREFERS_NOT else "plan.witness_missing"
            raise Refused(code, f"signature.{given.role}", role=str(given.role))


def hand_copy(desk: Desk, *, plan: UUID, how: CopyHow, on: date | None = None) -> UUID:
    """Note how the person took their copy, or that they want none now. Refused "plan.not_signed", "plan.copy_early", "day_ahead"."""
    desk.may(Plan, "edit")
    found, day = in_full(desk, Plan, plan), on or desk.today
    not_ahead(desk, day)
    if found.seal is None:
        raise Refused("plan.not_signed")
    not_before(day, found.signed_on, "plan.copy_early")
    found.copy, found.copy_on = how, day
    return plan


def review_plan(desk: Desk, *, plan: UUID, on: date | None = None) -> UUID:
    """Note that the plan was reviewed with the person and stands; the next review counts from then.

    Refused "plan.not_yet_agreed", "plan.reviewed_early", "day_ahead". A plan that changes is a new version instead.
    """
    desk.may(Plan, "edit")
    found, day = in_full(desk, Plan, plan), on or desk.today
    not_ahead(desk, day)
    if found.state == PlanState.DRAFT:
        raise Refused("plan.not_yet_agreed")
    not_before(day, found.agreed_on, "plan.reviewed_early")
    found.reviewed_on = day
    return plan


def _unsealed(desk: Desk, plan: UUID) -> Plan:
    desk.may(Plan, "edit")
    found = in_full(desk, Plan, plan)
    if found.seal is not None:
        raise Refused("plan.sealed", version=found.version or 0)
    return found
