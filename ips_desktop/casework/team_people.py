"""Who belongs to a clinical team: co-ordinators, the clinical vocational lead, the services it works with (SS5.3l, SS6.4, FS21)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.casework.clinical_team import begin_at, of_team
from ips_desktop.casework.standing_here import not_before, say
from ips_desktop.desk import Desk
from ips_desktop.questions.linked import vocational_leads
from ips_desktop.records import CareCoordinator, Organisation, TeamPartner, VocationalLead
from ips_desktop.terms.troubles import Refused


def add_coordinator(desk: Desk, *, team: UUID, name: str = "", from_day: date | None = None, **fields: Any) -> UUID:
    """Somebody of the team who co-ordinates care, from a day on (SS6.4).

    Refused "coordinator.name_missing", "coordinator.already", "team.not_yours", "day_ahead".
    """
    made = begin_at(desk, CareCoordinator, team, desk.today)
    _say_coordinator(desk, made, {**fields, "name": name, "from_day": from_day or desk.today})
    return desk.keep(made)


def correct_coordinator(desk: Desk, *, coordinator: UUID, **fields: Any) -> UUID:
    """Put right who they are. Refused as `add_coordinator`."""
    _say_coordinator(desk, of_team(desk, CareCoordinator, coordinator), fields)
    return coordinator


def _say_coordinator(desk: Desk, found: CareCoordinator, fields: dict[str, Any]) -> None:
    say(found, fields)
    found.name = " ".join((found.name or "").split()) or None
    if not found.name:
        raise Refused("coordinator.name_missing", "name")
    if found.from_day is not None and found.until_day is not None:
        not_before(found.until_day, found.from_day, "coordinator.backwards", "until_day")
    with desk.session.no_autoflush:
        others = desk.session.scalars(
            sa.select(CareCoordinator.name).where(
                CareCoordinator.subject_id == found.subject_id, CareCoordinator.id != found.id,
                sa.or_(CareCoordinator.until_day.is_(None), CareCoordinator.until_day >= desk.today),
                CareCoordinator.deleted.is_not(True),
            )
        ).all()  # fmt: skip
    if found.until_day is None and (found.name or "").casefold() in {(name or "").casefold() for name in others}:
        raise Refused("coordinator.already", "name")


def coordinator_leaves(desk: Desk, *, coordinator: UUID, until_day: date | None = None) -> UUID:
    """Their last day in the team. What was written of them stays. Refused "coordinator.backwards", "team.not_yours"."""
    found = of_team(desk, CareCoordinator, coordinator)
    day = until_day or desk.today
    not_before(day, found.from_day, "coordinator.backwards", "until_day")
    found.until_day = day
    return coordinator


def coordinator_stays(desk: Desk, *, coordinator: UUID) -> UUID:
    """They are still in the team."""
    of_team(desk, CareCoordinator, coordinator).until_day = None
    return coordinator


def name_vocational_lead(
    desk: Desk, *, team: UUID, name: str = "", from_day: date | None = None, **fields: Any
) -> UUID:
    """From this day they are the team's clinical vocational lead (SS5.3l). Refused "vocational_lead.name_missing", "team.not_yours"."""
    made = begin_at(desk, VocationalLead, team, desk.today)
    say(made, {**fields, "name": name.strip(), "from_day": from_day or desk.today})
    if not made.name:
        raise Refused("vocational_lead.name_missing", "name")
    return desk.keep(made)


def no_vocational_lead(desk: Desk, *, team: UUID, from_day: date | None = None) -> UUID:
    """From this day nobody is the team's clinical vocational lead. Refused "vocational_lead.none", "team.not_yours"."""
    day = from_day or desk.today
    if team not in vocational_leads(desk).on(day):
        raise Refused("vocational_lead.none", "from_day")
    made = begin_at(desk, VocationalLead, team, desk.today)
    made.from_day = day
    return desk.keep(made)


def add_team_partner(desk: Desk, *, team: UUID, organisation_id: UUID | None = None, since: date | None = None) -> UUID:
    """A service of the directory that the team works with (FS21). Refused "partner.which_missing", "not_here", "team.not_yours"."""
    if organisation_id is None:
        raise Refused("partner.which_missing", "organisation_id")
    desk.find(Organisation, organisation_id)
    id_ = uuid5(team, f"partner:{organisation_id}")
    begin_at(desk, TeamPartner, team, since or desk.today)  # asks whether one may
    found = desk.session.get(TeamPartner, id_)
    if found is None:
        return desk.keep(
            TeamPartner(
                id=id_, subject_id=team, organisation_id=organisation_id, since=since or desk.today, present=True
            )
        )
    desk.may(TeamPartner, "edit")
    found.present, found.deleted, found.since = True, None, since or found.since
    return id_


def drop_team_partner(desk: Desk, *, partner: UUID) -> UUID:
    """The team does not work with this service any more."""
    of_team(desk, TeamPartner, partner).present = False
    return partner


def keep_team_partner(desk: Desk, *, partner: UUID) -> UUID:
    """It does after all."""
    of_team(desk, TeamPartner, partner).present = True
    return partner
