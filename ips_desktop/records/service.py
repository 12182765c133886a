"""The service itself: its names, the venues it meets in, its own reference values."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import aside, choice, day, naming
from ips_desktop.records.record import CASE, LEADS, About, Record, prose
from ips_desktop.terms.words import VenueKind


class Service(Record, about=About("service", create=LEADS, edit=LEADS)):
    """The service. Papers bear the neutral name, which says nothing of health (papers §1); letters, the address."""

    __tablename__ = "service"

    name: Mapped[str | None] = naming()
    neutral_name: Mapped[str | None] = naming()
    nation: Mapped[str | None] = naming()
    address: Mapped[str | None] = aside()


class Venue(Record, about=About("service", create=(*CASE, *LEADS[1:]), edit=(*CASE, *LEADS[1:]))):
    """A place where we may meet, with what one should know of getting in (SS5.2)."""

    __tablename__ = "venue"

    name: Mapped[str | None] = naming()
    kind: Mapped[Any] = choice(VenueKind)
    address = prose()
    access = prose()


class ReferenceValue(Record, about=About("service", create=LEADS, edit=LEADS)):
    """The service's own figure for a key from a day on, laid over `resources/reference` (decision 11)."""

    __tablename__ = "reference_value"

    key: Mapped[str | None] = naming()
    from_day: Mapped[date | None] = day()
    value: Mapped[str | None] = naming()
