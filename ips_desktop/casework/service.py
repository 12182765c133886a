"""The service itself: its names, where it meets people, its own figures."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.records import ReferenceValue, Service, Venue
from ips_desktop.rules.working_days import NATIONS
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import VenueKind
from resources import reference

TELLS = re.compile(r"mental|psych|health|clinic|hospital|nhs|illness|recovery|iechyd|meddwl", re.IGNORECASE)
"""Words that would tell an employer, or a neighbour, what the sender's field is (papers §1)."""
CALLED = ("name", "neutral_name", "nation", "address")


def set_up_service(
    desk: Desk, *, name: str, neutral_name: str, nation: str = "england", address: str | None = None
) -> UUID:
    """Name the service, or change its names. Papers bear the neutral name, which says nothing of health, and letters the address.

    `address`: as it was without one. Refused "service.name_missing", "service.name_tells", "service.nation".
    """
    for field, text in (("name", name), ("neutral_name", neutral_name)):
        if not text.strip():
            raise Refused("service.name_missing", field)
    if TELLS.search(neutral_name):
        raise Refused("service.name_tells", "neutral_name")
    if nation not in NATIONS:
        raise Refused("service.nation", "nation")
    found = desk.session.get(Service, desk.me.service)
    if found is None:
        found = Service(id=desk.me.service, subject_id=desk.me.service)
        desk.keep(found)
    desk.may(Service, "edit")
    found.name, found.neutral_name, found.nation = name.strip(), neutral_name.strip(), nation
    found.address = found.address if address is None else address.strip() or None
    desk.session.info.pop("service", None)  # what `service_facts` keeps
    return found.id


def name_service(desk: Desk, *, service: UUID, **fields: str | None) -> UUID:
    """Change some of what the service is called and where letters to it go; the rest stands. Refused "not_here", and as `set_up_service`."""
    if service != desk.me.service:
        raise Refused("not_here")
    known = desk.session.get(Service, service)
    told = {name: fields.get(name, getattr(known, name, None)) or "" for name in CALLED}
    return set_up_service(desk, **(told | {"nation": told["nation"] or "england"}))


def add_venue(desk: Desk, *, name: str, kind: VenueKind, address: str = "", access: str = "") -> UUID:
    """Add a place where we may meet, with what one should know of getting in (SS5.2). Refused "venue.name_missing"."""
    if not name.strip():
        raise Refused("venue.name_missing", "name")
    return desk.keep(
        Venue(subject_id=desk.me.service, name=name.strip(), kind=kind, address=address or None, access=access or None)
    )


def set_reference_value(desk: Desk, *, key: str, value: str, from_day: date | None = None) -> UUID:
    """Set the service's own figure from a day on (decision 11). Refused "reference.unknown", "reference.not_a_number"."""
    shipped = [v for v in reference.load() if v.key == key]
    if not shipped:
        raise Refused("reference.unknown", "key")
    if isinstance(shipped[0].value, int) and not value.strip().isdecimal():
        raise Refused("reference.not_a_number", "value")
    return desk.keep(
        ReferenceValue(subject_id=desk.me.service, key=key, value=value.strip(), from_day=from_day or desk.today)
    )
