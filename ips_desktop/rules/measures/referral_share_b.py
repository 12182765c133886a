"""How much of an adviser's caseload comes from the team they are linked to (SS10.15, beside the team's own figure)."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.rules.days import Period
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.loads import caseload
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.rows import TeamLinks
from ips_desktop.rules.measuring.scope import Owners, ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.words import SupportMode


def find(world: World, period: Period) -> Iterator[Case]:
    """Per team: of the active people of the adviser linked to it on the last day, those whose lead team it is."""
    active = [each for each in caseload(world, period.last) if each.mode != SupportMode.MONITORING]
    for team in world.all(TeamLinks):
        adviser = holder_on(team.advisers, period.last)
        for each in active:
            if adviser is not None and adviser in each.of.advisers:
                from_it = team.team in each.of.teams
                yield Case(
                    each.person.id, Answer.COUNTS if from_it else Answer.NOT, Owners(teams=frozenset({team.team}))
                )


MEASURE = Measure("referral_share_b", ("SS10.15",), find, scopes=(ScopeKind.TEAM,))
