"""What runs for who leads, and for oneself as staff, as rows of Today: supervision that is due (SS9.4)."""

from __future__ import annotations

from uuid import uuid5

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.clock_rows import TodayRow, group_of
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.leading import leads
from ips_desktop.questions.marks import reason
from ips_desktop.questions.supervision.dues import supervisions_due
from ips_desktop.rules.clocks import Due
from ips_desktop.terms.words import Role

SUPERVISED = (Role.ADVISER, Role.SUPERVISOR)


def service_rows(desk: Desk) -> list[TodayRow]:
    """Everything of it, in no order; none for an adviser, whose supervision is somebody else's to arrange. Three statements at most."""
    if desk.me.role not in (Role.SUPERVISOR, Role.MANAGER):
        return []
    everybody = colleagues(desk)
    team = [c for c in everybody.values() if supervised_by_me(desk, c)]
    due = supervisions_due(desk, team)
    return [row(desk, "supervision", each, due[each.id]) for each in team if each.id in due]


def supervised_by_me(desk: Desk, who: Colleague) -> bool:
    """Whether their supervision is mine to hold: a supervisor's advisers, a manager's supervisors; only who is here."""
    if not who.is_here(desk.today) or who.role not in SUPERVISED or not leads(desk, who):
        return False
    return who.role == Role.SUPERVISOR if desk.me.role == Role.MANAGER else True


def row(desk: Desk, rule: str, who: Colleague, due: Due) -> TodayRow:
    """A clock that runs for a colleague."""
    late, settling = due.late_days(desk.today), todo.SETTLING[rule]
    until = todo.until(due, desk.today)
    return TodayRow(
        id=uuid5(who.id, rule),
        group=group_of(desk, until or desk.today, late),
        client=who.id,
        name=who.name,
        what=todo.what_rule(rule),
        act=settling.act,
        about=who.id,
        icon=settling.icon,
        why=reason(f"clocks.{rule}.why{'_' if due.which else ''}{due.which}", since=due.since, days=due.days),
        rule=rule,
        until=until,
        late_days=late,
        chip=todo.late_chip(late) if late else None,
    )
