"""What is due at clinical teams, as rows of Today: the linked adviser's and whoever stands in; being there oneself for who leads (MEASURES §5)."""

from __future__ import annotations

from uuid import UUID, uuid5

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.clock_rows import TodayRow, group_of
from ips_desktop.questions.colleagues import colleagues, team_of
from ips_desktop.questions.job_words import day_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.team_standing import TeamStanding, teams_and_mine
from ips_desktop.rules.clocks import Due
from ips_desktop.terms.words import Role

LEADER = "leader_at_team"
ICONS = {
    "team_meeting": "users-group",
    "vocational_contact": "phone",
    "caseload_review": "users",
    LEADER: "users-group",
}
ACTS = {
    "team_meeting": "record_team_meeting",
    "vocational_contact": "vocational_contact",
    "caseload_review": "caseload_review",
    LEADER: "record_team_meeting",
}
"""The form that settles each."""


def team_rows(desk: Desk) -> list[TodayRow]:
    """What runs at the teams that are mine today, in no order. No statement where nobody is linked anywhere, else one, or two for who leads."""
    if not service_facts(desk).linked:
        return []
    found, mine = teams_and_mine(desk)
    led = _led(desk) if desk.me.role == Role.SUPERVISOR else frozenset[UUID]()
    return [
        _row(desk, standing, due)
        for standing in found
        for due in standing.dues
        if (standing.adviser in led if due.rule == LEADER else standing.id in mine)
    ]


def _led(desk: Desk) -> frozenset[UUID]:
    """Whose teams I go to as their leader: my advisers', and my own."""
    return frozenset({each.id for each in team_of(desk, colleagues(desk))} | {desk.me.id})


def _row(desk: Desk, team: TeamStanding, due: Due) -> TodayRow:
    late, until = due.late_days(desk.today), todo.until(due, desk.today)
    return TodayRow(
        id=uuid5(team.id, due.rule),
        group=group_of(desk, until or desk.today, late),
        client=team.id,
        name=team.name,
        what=Reason(f"teams.clock.{due.rule}.what"),
        act=ACTS[due.rule],
        about=team.id,
        icon=ICONS[due.rule],
        why=why(desk, due),
        rule=due.rule,
        until=until,
        late_days=late,
        chip=todo.late_chip(late) if late else None,
    )


def why(desk: Desk, due: Due) -> Reason:
    """Why it is due: the rule, and what it counts from."""
    return reason(f"teams.clock.{due.rule}.why", n=due.days, since=day_words(due.since, desk.today))
