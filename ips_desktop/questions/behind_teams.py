"""What stands behind a figure of clinical teams: a team, a month or a week of one, a co-ordinator, something done together; by name."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.joint_working import team_names
from ips_desktop.records import CareCoordinator, JointWorking
from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.at_teams import months, weeks
from ips_desktop.rules.measuring.world import World
from resources.wordings import days, said


def at_teams_named(desk: Desk, facts: World, period: Period, ids: Collection[UUID]) -> dict[UUID, str]:
    """Those of these ids that are something at a team, each called so that it can be told from the next. Three statements, or none."""
    wanted = set(ids)
    if not wanted:
        return {}
    teams = team_names(desk)
    found = {id_: name for id_, name in teams.items() if id_ in wanted}
    for span in (*months(facts, period), *weeks(facts, period)):
        if span.id in wanted:
            first, last = (days.day_of_year(on) for on in (span.days.first, span.days.last))
            found[span.id] = said("teams.span", team=teams.get(span.team, ""), first=first, last=last)
    people = desk.session.execute(
        sa.select(CareCoordinator.id, CareCoordinator.name, CareCoordinator.subject_id).where(
            CareCoordinator.id.in_(wanted)
        )
    )
    for id_, name, team in people:
        found[id_] = ", ".join(part for part in (name, teams.get(team, "")) if part)
    done = desk.session.execute(
        sa.select(JointWorking.id, JointWorking.organisation, JointWorking.on).where(JointWorking.id.in_(wanted))
    )
    for id_, name, on in done:
        found[id_] = ", ".join(part for part in (name, days.day_of_year(on) if on is not None else "") if part)
    return found
