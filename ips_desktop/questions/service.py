"""What the service is called, where letters to it go, and whose bank holidays count; read once a session."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Service


@dataclass(frozen=True)
class ServiceFacts:
    """The service's names and address; the neutral name and the address stand on papers. Each is "" until somebody set it."""

    name: str = ""
    neutral_name: str = ""
    nation: str = "england"
    address: str = ""


def service_facts(desk: Desk) -> ServiceFacts:
    """The service of this laptop. One statement, the first time in a session."""
    known = desk.session.info.get("service")
    if not isinstance(known, ServiceFacts):
        row = desk.session.execute(
            sa.select(Service.name, Service.neutral_name, Service.nation, Service.address).where(
                Service.id == desk.me.service
            )
        ).first()
        known = ServiceFacts(row[0] or "", row[1] or "", row[2] or "england", row[3] or "") if row else ServiceFacts()
        desk.session.info["service"] = known
    return known
