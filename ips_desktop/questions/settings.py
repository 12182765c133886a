"""Settings: what this laptop holds, in counts and versions and never in words."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning
from ips_desktop.questions.service import service_facts
from ips_desktop.records import TYPES, Client, Service
from ips_desktop.rules.working_days import NATIONS
from resources.wordings import said


@dataclass(frozen=True)
class About:
    """What the about tab and `doctor` say. `counts`: record type and how many are held; `in_full`: people held in full.

    `may_name`: this member of staff may change what the service is called.
    """

    service: str
    neutral_name: str
    address: str
    person: str
    role: str
    version: str
    store_version: int
    counts: tuple[tuple[str, int], ...]
    in_full: int
    headline_only: int
    drafts: int
    may_name: bool = False


def about(desk: Desk) -> About:
    """What this laptop holds. Five statements; every count in one."""
    service = service_facts(desk)
    counts = sa.union_all(
        *(sa.select(sa.literal(n), sa.func.count(t.id)).where(t.deleted.is_not(True)) for n, t in sorted(TYPES.items()))
    )
    held = dict(
        desk.session.execute(
            sa.select(Client.held, sa.func.count(Client.id)).where(Client.deleted.is_not(True)).group_by(Client.held)
        ).all()
    )
    return About(
        service=service.name,
        neutral_name=service.neutral_name,
        address=service.address,
        person=desk.me.name,
        role=str(desk.me.role),
        version=program_version(),
        store_version=int(desk.session.connection().exec_driver_sql("PRAGMA user_version").scalar_one()),
        counts=tuple((name, count) for name, count in desk.session.execute(counts)),
        in_full=sum(count for level, count in held.items() if level != "headline"),
        headline_only=held.get("headline", 0),
        drafts=len(desk.drafts.all()),
        may_name=desk.me.role in Service.about.edit,
    )


def service_begins(desk: Desk, _service: UUID) -> Beginning:
    """The form of what the service is called: as it stands. One statement."""
    known = service_facts(desk)
    return Beginning(
        values={
            "name": known.name,
            "neutral_name": known.neutral_name,
            "nation": known.nation,
            "address": known.address,
        },
        options={"nation": tuple((nation, said(f"settings.nation.{nation}")) for nation in NATIONS)},
    )


def program_version() -> str:
    """The version of the program as it was installed; "" when it runs from a bare folder."""
    try:
        return version("ips-desktop")
    except PackageNotFoundError:
        return ""
