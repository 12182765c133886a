"""Who works here and where: what choosers of advisers, teams and venues offer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.histories import Holders, facts_of
from ips_desktop.questions.marks import Meter
from ips_desktop.questions.meters import active_meters
from ips_desktop.questions.standing import histories, people
from ips_desktop.questions.texts import word
from ips_desktop.questions.venues import VenueChoice, venues
from ips_desktop.records import ClinicalTeam, TeamLink
from ips_desktop.terms.words import Role


@dataclass(frozen=True)
class AdviserChoice:
    """An adviser who can be named, with how full their caseload is today."""

    id: UUID
    name: str
    active: Meter


@dataclass(frozen=True)
class TeamChoice:
    """A clinical team or day service, with its linked adviser today."""

    id: UUID
    name: str
    kind: str
    adviser: UUID | None


@dataclass(frozen=True)
class Choices:
    """What the forms offer, each in the order of names."""

    advisers: tuple[AdviserChoice, ...]
    teams: tuple[TeamChoice, ...]
    venues: tuple[VenueChoice, ...]


def choices(desk: Desk) -> Choices:
    """What the choosers of advisers, teams and places offer, with how full each adviser is. Eleven statements at most."""
    return Choices(advisers=advisers_here(desk), teams=teams(desk), venues=venues(desk))


def advisers_here(desk: Desk) -> tuple[AdviserChoice, ...]:
    """Who carries a caseload here today, with how full it is. Eight statements at most."""
    everybody = [c for c in colleagues(desk).values() if c.is_here(desk.today)]
    advisers = [c for c in everybody if c.role in (Role.ADVISER, Role.SUPERVISOR)]
    ids = [c.id for c in advisers]
    full = active_meters(desk, ids, people(desk, ids, histories(desk, ids), steps=False))
    return tuple(AdviserChoice(c.id, c.name, full[c.id]) for c in advisers)


def teams(desk: Desk) -> tuple[TeamChoice, ...]:
    """Clinical teams and day services, each with its linked adviser today (SS4.6). Two statements."""
    links = desk.session.execute(
        sa.select(TeamLink.subject_id, TeamLink.from_day, TeamLink.seen, TeamLink.id, TeamLink.adviser_id).where(
            TeamLink.deleted.is_not(True)
        )
    )
    linked = Holders(facts_of(links)).on(desk.today)
    rows = desk.session.execute(
        sa.select(ClinicalTeam.id, ClinicalTeam.name, ClinicalTeam.kind)
        .where(ClinicalTeam.deleted.is_not(True))
        .order_by(sa.func.lower(ClinicalTeam.name), ClinicalTeam.id)
    )
    return tuple(TeamChoice(id_, name or "", word(kind), linked.get(id_)) for id_, name, kind in rows)
