"""Clinical teams and day services, and who is linked to them (SS4.6)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.records import ClinicalTeam, TeamLink
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import TeamKind


def add_team(desk: Desk, *, name: str, kind: TeamKind) -> UUID:
    """Add a team that people come from. Refused "team.name_missing"."""
    if not name.strip():
        raise Refused("team.name_missing", "name")
    team = desk.new_id()
    return desk.keep(ClinicalTeam(id=team, subject_id=team, name=name.strip(), kind=kind))


def link_team(desk: Desk, *, team: UUID, adviser: UUID | None, from_day: date | None = None) -> UUID:
    """From this day this adviser is the team's named adviser, or nobody is (SS4.6)."""
    found = desk.find(ClinicalTeam, team)
    return desk.keep(TeamLink(subject_id=found.id, from_day=from_day or desk.today, adviser_id=adviser))
