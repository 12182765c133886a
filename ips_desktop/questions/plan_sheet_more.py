"""What the plan's paper says beyond the version's own words: who signed and who heard it, the placement, the steps before."""

from __future__ import annotations

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.plan import PlanVersion
from ips_desktop.questions.sheets import LastStep, SignatureLine, Training
from ips_desktop.questions.signed import heard_and_why
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import Beside, Plan, PlanStep, SteppingStone
from ips_desktop.terms.words import PlanState, SignerRole


def signatures_of(version: PlanVersion, person: str, adviser: str) -> tuple[SignatureLine, ...]:
    """The signers' rows; the two who always sign have theirs before anybody has."""
    found = tuple(
        SignatureLine(s.role, s.signer, s.how, s.strokes, s.on, "", *heard_and_why(s.how, s.witness, s.reason))
        for s in version.signatures
    )
    return found or (SignatureLine(str(SignerRole.PERSON), person), SignatureLine(str(SignerRole.ADVISER), adviser))


def placement_of(desk: Desk, plan: Plan) -> Training | None:
    """The time-limited placement that belongs to the version (SS5.3e); None without one, or when it is not here."""
    if plan.placement_id is None:
        return None
    found = desk.session.get(SteppingStone, plan.placement_id)
    if found is None or found.deleted:
        return None
    long = texts(desk, [found.id], ("purpose", "leads_to"))
    return Training(
        what=", ".join(part for part in (found.what, found.organisation) if part),
        ends=found.ended_on or found.agreed_end or "",
        purpose=text(long, found.id, "purpose"),
        leads_to=text(long, found.id, "leads_to"),
        chosen=bool(found.chosen),
        begins=found.start_on,
    )


def last_steps(desk: Desk, plan: Plan) -> tuple[LastStep, ...]:
    """What became of each step of the version before this one: done, goes on, or closed with why. One statement."""
    rows = desk.session.execute(
        sa.select(PlanStep, Beside.field, Beside.value, Plan.version, Plan.seen, Plan.id)
        .join(Plan, Plan.id == PlanStep.plan_id)
        .outerjoin(Beside, sa.and_(Beside.record_id == PlanStep.id, Beside.field.in_(("what", "result", "closed_why"))))
        .where(Plan.subject_id.in_(ids_of(desk, plan.subject_id)), Plan.version < (plan.version or 0))
        .where(Plan.state != PlanState.DRAFT, Plan.deleted.is_not(True), PlanStep.deleted.is_not(True))
        .order_by(PlanStep.number, PlanStep.id)
    ).all()
    newest = max(((number or 0, seen, id_.bytes) for _, _, _, number, seen, id_ in rows), default=None)
    whole = [row for row in rows if (row[3] or 0, row[4], row[5].bytes) == newest]
    long: Texts = {(step.id, field): value for step, field, value, *_ in whole if field}
    steps = dict.fromkeys(row[0] for row in whole)
    return tuple(found for found in (_fate(step, long) for step in steps) if found is not None)


def _fate(step: PlanStep, long: Texts) -> LastStep | None:
    what = text(long, step.id, "what")
    if not what:
        return None
    if step.done_on is not None:
        return LastStep(what, "done", text(long, step.id, "result"))
    if step.closed_on is not None:
        return LastStep(what, "closed", text(long, step.id, "closed_why"))
    return LastStep(what, "goes_on") if step.carried_to is not None else None
