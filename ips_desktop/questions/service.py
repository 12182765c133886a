"""What the service is called, where letters to it go, and whose bank holidays count; read once a session."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Service, TeamLink


@dataclass(frozen=True)
class ServiceFacts:
    """The service's names and address; the neutral name and the address stand on papers. Each is "" until somebody set it.

    `linked`: whether any clinical team has somebody of ours; where none has, nothing more is asked of teams.
    """

    name: str = ""
    neutral_name: str = ""
    nation: str = "england"
    address: str = ""
    linked: bool = False


def service_facts(desk: Desk) -> ServiceFacts:
    """The service of this laptop. One statement, the first time in a session."""
    known = desk.session.info.get("service")
    if not isinstance(known, ServiceFacts):
        linked = sa.exists().where(TeamLink.adviser_id.is_not(None), TeamLink.deleted.is_not(True))
        one = sa.select(sa.literal(desk.me.service, Service.id.type).label("id")).subquery()
        name, neutral, nation, address, has_links = desk.session.execute(
            sa.select(Service.name, Service.neutral_name, Service.nation, Service.address, linked)
            .select_from(one)
            .outerjoin(Service, Service.id == one.c.id)
        ).one()
        known = ServiceFacts(name or "", neutral or "", nation or "england", address or "", linked=bool(has_links))
        desk.session.info["service"] = known
    return known
