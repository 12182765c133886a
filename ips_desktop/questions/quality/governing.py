"""Governance with its clocks, and what the commissioner asked for (SS11.2, MEASURES §5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues, name_in
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import text, texts
from ips_desktop.records import CommissionerRequest, GovernanceEvent, Policy, Staff
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.governing import governance_due, request_due
from ips_desktop.terms.governing import GovernanceKind
from ips_desktop.terms.words import Role

MOST = 24
COUNTED = (GovernanceKind.STEERING_COMMITTEE, GovernanceKind.EXECUTIVE_UPDATE)


def governance_box(desk: Desk) -> Panels:
    """What the commissioner asked for, open ones first; then what keeps the service on its way, the newest first. Seven statements."""
    return Panels(desk.me.service, (_requests(desk), _events(desk)))


def governance_dues(desk: Desk) -> list[Due]:
    """When the steering committee and the executive are due. Three statements."""
    rows: Any = desk.session.execute(
        sa.select(GovernanceEvent.kind, sa.func.max(GovernanceEvent.on, type_=GovernanceEvent.on.type))
        .where(GovernanceEvent.deleted.is_not(True), GovernanceEvent.kind.in_(list(COUNTED)))
        .where(sa.or_(GovernanceEvent.kind != GovernanceKind.STEERING_COMMITTEE, GovernanceEvent.executive.is_(True)))
        .group_by(GovernanceEvent.kind)
    )
    last: dict[Any, date] = {kind: on for kind, on in rows if on is not None}
    begun = desk.session.scalar(sa.select(sa.func.min(Staff.begun_on, type_=Staff.begun_on.type)))
    high = desk.reference.number("service.high_fidelity", desk.today) == 1
    dues = (governance_due(kind, last.get(kind), begun, desk.reference, high=high) for kind in COUNTED)
    return [due for due in dues if due is not None]


def open_requests(desk: Desk) -> Sequence[CommissionerRequest]:
    """What was asked for and is not sent, by its day. One statement."""
    return desk.session.scalars(
        sa.select(CommissionerRequest)
        .where(CommissionerRequest.sent_on.is_(None), CommissionerRequest.deleted.is_not(True))
        .order_by(CommissionerRequest.due_on, CommissionerRequest.id)
    ).all()


def _requests(desk: Desk) -> Panel:
    sent = desk.session.scalars(
        sa.select(CommissionerRequest)
        .where(CommissionerRequest.sent_on.is_not(None), CommissionerRequest.deleted.is_not(True))
        .order_by(CommissionerRequest.sent_on.desc(), CommissionerRequest.id.desc())
        .limit(MOST)
    ).all()
    rows, everybody, leads = [*open_requests(desk), *sent], colleagues(desk), desk.me.role != Role.ADVISER
    policies = {row[0]: row[1] for row in desk.session.execute(sa.select(Policy.id, Policy.name))}
    long = texts(desk, [row.id for row in rows], ("note",))
    acts = (PanelAct("note_request", desk.me.service),) if leads else ()
    lines = tuple(_request(desk, row, everybody, policies, text(long, row.id, "note"), leads=leads) for row in rows)
    return Panel("requests", lines, acts)


def _request(
    desk: Desk,
    row: CommissionerRequest,
    everybody: dict[UUID, Colleague],
    policies: dict[UUID, str | None],
    note: str,
    *,
    leads: bool,
) -> PanelLine:
    line = reason("quality.request", what=row.what or "", by=row.asked_by or "", day=row.asked_on or "")
    more = [Reason("quality.request_owner", (("owner", name_in(everybody, row.owner_id)),))]
    policy = policies.get(row.policy_id) if row.policy_id is not None else None
    more += [Reason("quality.request_policy", (("policy", policy),))] if policy else []
    if row.sent_on is not None:
        chip = Chip("good", "send", reason("quality.request_sent", day=row.sent_on, version=row.sent_version or ""))
        acts = (PanelAct("unsend_request", row.id),) if leads else ()
        return PanelLine(row.id, "mail", line, tuple(more), note, chip, acts, faded=True)
    due = request_due(row.asked_on, row.due_on)
    late = due.late_days(desk.today) if due is not None else 0
    chip = Chip("attention", "clock", reason("clocks.chip.late", n=late)) if late else None
    more = [reason("quality.request_until", day=row.due_on or ""), *more]
    acts = (PanelAct("send_request", row.id), PanelAct("drop_request", row.id)) if leads else ()
    return PanelLine(row.id, "mail", line, tuple(more), note, chip, acts)


def _events(desk: Desk) -> Panel:
    rows = desk.session.scalars(
        sa.select(GovernanceEvent)
        .where(GovernanceEvent.deleted.is_not(True))
        .order_by(GovernanceEvent.on.desc(), GovernanceEvent.id.desc())
        .limit(MOST)
    ).all()
    leads, long = desk.me.role != Role.ADVISER, texts(desk, [row.id for row in rows])
    notes = tuple(_due_words(desk, due) for due in governance_dues(desk))
    acts = (PanelAct("note_governance", desk.me.service),) if leads else ()
    lines = tuple(_event(row, text(long, row.id, "said"), text(long, row.id, "decided"), leads=leads) for row in rows)
    return Panel("governance", lines, acts, notes)


def _due_words(desk: Desk, due: Due) -> Reason:
    late = due.late_days(desk.today)
    what = Reason(f"clocks.{due.rule}.what").said()
    return (
        reason("quality.governance_late", what=what, n=late)
        if late
        else reason("quality.governance_due", what=what, day=due.on)
    )


def _event(row: GovernanceEvent, said_: str, decided: str, *, leads: bool) -> PanelLine:
    line = reason("quality.governance", kind=choice_words(row.kind), day=row.on or "")
    more = [Reason("quality.governance_who", (("who", row.who),))] if row.who else []
    if row.kind == GovernanceKind.STEERING_COMMITTEE:
        more.append(Reason("quality.executive_there" if row.executive else "quality.executive_not_there"))
    more += [Reason("quality.decided", (("words", decided),))] if decided else []
    acts = (PanelAct("drop_governance", row.id),) if leads else ()
    return PanelLine(row.id, "users", line, tuple(more), said_, acts=acts)
