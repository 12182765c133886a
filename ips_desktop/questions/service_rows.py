"""What runs for who leads, as rows of Today: supervision, training, checks, policies, governance, what the commissioner asks (SS8, SS9, SS11.2)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.clock_rows import TodayRow, group_of
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.leading import leads
from ips_desktop.questions.marks import reason
from ips_desktop.questions.quality.governing import governance_dues, open_requests
from ips_desktop.questions.quality.policies import policies_now
from ips_desktop.questions.staffing.dues import staff_dues
from ips_desktop.questions.supervision.dues import supervisions_due
from ips_desktop.records import CommissionerRequest, GovernanceEvent, Policy, Staff
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.governing import request_due
from ips_desktop.terms.words import Role

SUPERVISED = (Role.ADVISER, Role.SUPERVISOR)
AHEAD = timedelta(days=7)
"""Nothing is due, nor shown ahead, in the first week of a service that keeps nothing yet: the first supervision is after a fortnight."""


def service_rows(desk: Desk) -> list[TodayRow]:
    """Everything of it, in no order; nothing for an adviser, since it is for who leads to arrange. No statement then, else nineteen."""
    if desk.me.role not in (Role.SUPERVISOR, Role.MANAGER):
        return []
    if not _may_run(desk):
        return []
    everybody = colleagues(desk)
    return [
        *_of_staff(desk, everybody),
        *_of_policies(desk, everybody),
        *_of_governance(desk, everybody),
        *_of_requests(desk, everybody),
    ]


def _may_run(desk: Desk) -> bool:
    """Whether anything of this can be due: something is kept here, or somebody has been here long enough. One statement."""
    long_here = sa.exists().where(Staff.begun_on <= desk.today - AHEAD, Staff.deleted.is_not(True))
    kept = (sa.exists().where(record.deleted.is_not(True)) for record in (Policy, GovernanceEvent, CommissionerRequest))
    return bool(desk.session.scalar(sa.select(sa.or_(long_here, *kept))))


def supervised_by_me(desk: Desk, who: Colleague) -> bool:
    """Whether their supervision is mine to hold: a supervisor's advisers, a manager's supervisors; only who is here."""
    if not who.is_here(desk.today) or who.role not in SUPERVISED or not leads(desk, who):
        return False
    return who.role == Role.SUPERVISOR if desk.me.role == Role.MANAGER else True


def _of_staff(desk: Desk, everybody: dict[UUID, Colleague]) -> list[TodayRow]:
    team = [c for c in everybody.values() if supervised_by_me(desk, c)]
    if not team:
        return []
    due = supervisions_due(desk, team)
    rows = [row(desk, due[each.id], each.id, each.name) for each in team if each.id in due]
    further = staff_dues(desk, team)
    return rows + [row(desk, each, who.id, who.name) for who in team for each in further[who.id]]


def _of_policies(desk: Desk, everybody: dict[UUID, Colleague]) -> list[TodayRow]:
    """Mine to keep; and those that nobody who is here keeps."""
    return [
        row(desk, each.due, desk.me.service, each.policy.name or "", about=each.policy.id)
        for each in policies_now(desk)
        if each.due is not None and _mine(desk, each.policy.owner_id, everybody)
    ]


def _of_governance(desk: Desk, everybody: dict[UUID, Colleague]) -> list[TodayRow]:
    """The manager's; where there is none, the supervisor's."""
    has_manager = any(c.role == Role.MANAGER and c.is_here(desk.today) for c in everybody.values())
    if has_manager and desk.me.role != Role.MANAGER:
        return []
    return [row(desk, due, desk.me.service, "") for due in governance_dues(desk)]


def _of_requests(desk: Desk, everybody: dict[UUID, Colleague]) -> list[TodayRow]:
    return [
        row(desk, due, desk.me.service, each.what or "", about=each.id)
        for each in open_requests(desk)
        if (due := request_due(each.asked_on, each.due_on)) is not None and _mine(desk, each.owner_id, everybody)
    ]


def _mine(desk: Desk, owner: UUID | None, everybody: dict[UUID, Colleague]) -> bool:
    found = everybody.get(owner) if owner is not None else None
    return owner == desk.me.id or found is None or not found.is_here(desk.today)


def row(desk: Desk, due: Due, whose: UUID, name: str, about: UUID | None = None) -> TodayRow:
    """A clock that runs for a colleague, or for the service. `about`: the record it is about, else whose it is."""
    late, settling = due.late_days(desk.today), todo.SETTLING[due.rule]
    until = todo.until(due, desk.today)
    return TodayRow(
        id=uuid5(about or whose, due.rule),
        group=group_of(desk, until or desk.today, late),
        client=whose,
        name=name,
        what=todo.what_rule(due.rule),
        act=settling.act,
        about=about or whose,
        icon=settling.icon,
        why=reason(f"clocks.{due.rule}.why{'_' if due.which else ''}{due.which}", since=due.since, days=due.days),
        rule=due.rule,
        until=until,
        late_days=late,
        chip=todo.late_chip(late) if late else None,
    )
