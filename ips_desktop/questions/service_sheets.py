"""What the service's own papers say: the leaflet about it, the questions about work. No person served is on them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.letterhead import made_at
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.sheets_service import LeafletSheet, QuestionnaireSheet
from ips_desktop.questions.standing import adviser_on
from ips_desktop.questions.venues import venues
from ips_desktop.records import Staff
from ips_desktop.terms.words import Role, VenueKind
from resources.wordings import language

PUBLIC = frozenset({VenueKind.CAFE, VenueKind.LIBRARY, VenueKind.COMMUNITY})
"""Places that may stand on a leaflet: a clinic or an office would tell what we are."""
MOST_PLACES = 6


def leaflet_sheet(desk: Desk, client: UUID | None = None) -> LeafletSheet:
    """Fill the leaflet, for anybody or, with `client`, with their own adviser's name on it. Six statements at most."""
    everybody = colleagues(desk)
    me, named = everybody[desk.me.id], adviser_on(desk, client, desk.today) if client is not None else None
    own = everybody.get(named) if named is not None else None
    email = desk.session.scalar(sa.select(Staff.email).where(Staff.id == desk.me.id))
    managers = [c.name for c in everybody.values() if c.role == Role.MANAGER and c.is_here(desk.today)]
    return LeafletSheet(
        service_name=service_facts(desk).neutral_name,
        phone=me.phone,
        email=email or "",
        adviser_name=own.name if own else "",
        adviser_phone=own.phone if own else "",
        back_name=own.name if own else desk.me.name,
        manager_name=managers[0] if managers else "",
        places=tuple(venue.name for venue in venues(desk) if venue.name and venue.kind in PUBLIC)[:MOST_PLACES],
        made_by=desk.me.name,
        made_at=made_at(desk),
        language=language(),
    )


def questionnaire_sheet(desk: Desk) -> QuestionnaireSheet:
    """Fill the form: whom to give it to is who prints it. Two statements."""
    me = colleagues(desk)[desk.me.id]
    return QuestionnaireSheet(
        service_facts(desk).neutral_name, desk.me.name, me.phone, desk.me.name, made_at(desk), language()
    )
