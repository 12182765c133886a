"""Jobs that tests of work begin with, made by acts; and a record as it stands."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.job import start_job
from ips_desktop.desk import Desk
from ips_desktop.records import Record, kinds_of
from ips_desktop.terms.earning import Contract, FourHours
from ips_desktop.terms.looking import JobKind, PayPer
from tests.casework.given import accepted, met
from tests.homes import Home

R = TypeVar("R", bound=Record)


def entered(home: Home, days_ago: int = 200) -> UUID:
    """Amina, met so many days ago."""
    client = accepted(home, days_ago=days_ago)
    met(home, client, days_ago)
    return client


def working(home: Home, client: UUID, days_ago: int = 0, **fields: Any) -> UUID:
    """A competitive job of 16 hours at £13, four hours done, begun so many days ago."""
    told: dict[str, Any] = {
        "title": "Garden assistant",
        "employer": "Garden World",
        "start_on": home.today - timedelta(days=days_ago),
        "minutes_week": 960,
        "pay": 1300,
        "pay_per": PayPer.HOUR,
        "kind": JobKind.EMPLOYED,
        "contract": Contract.PERMANENT,
        "open_to_all": True,
        "integrated": True,
        "four_hours": FourHours.DONE,
    }
    return home.do(start_job, client=client, **(told | fields))


def kept(home: Home, record: type[R], id_: UUID) -> dict[str, Any]:
    """What a record says now, by field; {} when it was taken back."""

    def look(desk: Desk) -> dict[str, Any]:
        found = desk.session.get(record, id_)
        if found is None or found.deleted:
            return {}
        return {name: getattr(found, name) for name in kinds_of(record)}

    return home.ask(look)


def every(home: Home, record: type[R], **where: Any) -> list[dict[str, Any]]:
    """What every record of a type says that is not taken back, oldest first."""

    def look(desk: Desk) -> list[dict[str, Any]]:
        asked = sa.select(record).where(record.deleted.is_not(True)).filter_by(**where).order_by(record.id)
        rows = desk.session.scalars(asked).all()
        return [{name: getattr(row, name) for name in kinds_of(record)} | {"id": row.id} for row in rows]

    return home.ask(look)
