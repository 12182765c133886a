"""Clinical teams and day services, and who is linked to them (SS4.6)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.handing_over import works_here
from ips_desktop.casework.standing_here import in_full, not_before, say
from ips_desktop.desk import Desk
from ips_desktop.records import ClinicalTeam, TeamLink
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import TeamKind


def add_team(desk: Desk, *, name: str = "", kind: TeamKind | None = None, begun_on: date | None = None) -> UUID:
    """Add a team that people come from, from a day on. Refused "team.name_missing", "team.kind_missing", "team.already"."""
    team = desk.new_id()
    made = ClinicalTeam(id=team, subject_id=team)
    _say(desk, made, {"name": name, "kind": kind, "begun_on": begun_on})
    return desk.keep(made)


def add_team_of(desk: Desk, *, service: UUID, adviser_id: UUID | None = None, **fields: Any) -> UUID:
    """The same, with who is linked to it, asked for from the page of all teams. Refused "not_here" for another service."""
    if service != desk.me.service:
        raise Refused("not_here")
    team = add_team(desk, **fields)
    if adviser_id is not None:
        works_here(desk, adviser_id, "adviser_id")
        desk.session.flush()
        link_team(desk, team=team, adviser=adviser_id, from_day=fields.get("begun_on"))
    return team


def correct_team(desk: Desk, *, team: UUID, **fields: Any) -> UUID:
    """Put right what a team is called, its kind, when it began and closed. Refused as `add_team`, "team.backwards"."""
    desk.may(ClinicalTeam, "edit")
    _say(desk, in_full(desk, ClinicalTeam, team), fields)
    return team


def _say(desk: Desk, team: ClinicalTeam, fields: dict[str, Any]) -> None:
    say(team, fields)
    team.name = " ".join((team.name or "").split()) or None
    if not team.name:
        raise Refused("team.name_missing", "name")
    if team.kind is None:
        raise Refused("team.kind_missing", "kind")
    if team.closed_on is not None:
        not_before(team.closed_on, team.begun_on, "team.backwards", "closed_on")
    with desk.session.no_autoflush:
        others = desk.session.scalars(
            sa.select(ClinicalTeam.name).where(ClinicalTeam.id != team.id, ClinicalTeam.deleted.is_not(True))
        ).all()
    if (team.name or "").casefold() in {(name or "").casefold() for name in others}:
        raise Refused("team.already", "name")


def close_team(desk: Desk, *, team: UUID, closed_on: date | None = None) -> UUID:
    """The team's last day: nothing is due there any more, and what was stays. Refused "team.backwards"."""
    return correct_team(desk, team=team, closed_on=closed_on or desk.today)


def reopen_team(desk: Desk, *, team: UUID) -> UUID:
    """The team goes on."""
    return correct_team(desk, team=team, closed_on=None)


def take_back_team(desk: Desk, *, team: UUID) -> UUID:
    """There is no such team."""
    desk.may(ClinicalTeam, "edit")
    in_full(desk, ClinicalTeam, team).deleted = True
    return team


def link_team(desk: Desk, *, team: UUID, adviser: UUID | None, from_day: date | None = None) -> UUID:
    """From this day this adviser is the team's named adviser, or nobody is (SS4.6)."""
    found = desk.find(ClinicalTeam, team)
    return desk.keep(TeamLink(subject_id=found.id, from_day=from_day or desk.today, adviser_id=adviser))


def link_adviser(desk: Desk, *, team: UUID, adviser_id: UUID | None = None, from_day: date | None = None) -> UUID:
    """The same as its form asks it. Refused "team.adviser_missing", "hand_over.not_here"."""
    if adviser_id is None:
        raise Refused("team.adviser_missing", "adviser_id")
    works_here(desk, adviser_id, "adviser_id")
    return link_team(desk, team=team, adviser=adviser_id, from_day=from_day)


def unlink_adviser(desk: Desk, *, team: UUID, from_day: date | None = None) -> UUID:
    """From this day nobody of ours is linked to the team."""
    return link_team(desk, team=team, adviser=None, from_day=from_day)


def take_back_link(desk: Desk, *, link: UUID) -> UUID:
    """Nothing changed in who is linked to the team."""
    desk.may(TeamLink, "edit")
    in_full(desk, TeamLink, link).deleted = True
    return link
