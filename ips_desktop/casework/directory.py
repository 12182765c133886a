"""The directory of organisations, and work that is not about jobs: what belongs to the service and its staff (SS3.8, FS2, FC3)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.records import Organisation, OtherDuty
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.troubles import Refused

MOST_MINUTES = 24 * 60


def add_organisation(desk: Desk, *, name: str = "", kind: OnwardKind | None = None, **fields: Any) -> UUID:
    """Keep a service people may be put in touch with; it is here without the network too.

    Refused "organisation.name_missing", "organisation.kind_missing", "organisation.already".
    """
    made = Organisation(id=desk.new_id(), subject_id=desk.me.service)
    _say(desk, made, {**fields, "name": name, "kind": kind})
    return desk.keep(made)


def add_organisation_of(desk: Desk, *, service: UUID, **fields: Any) -> UUID:
    """The same, asked for from the service's page: the directory is the service's. Refused "not_here" for another service."""
    if service != desk.me.service:
        raise Refused("not_here")
    return add_organisation(desk, **fields)


def edit_organisation(desk: Desk, *, organisation: UUID, **fields: Any) -> UUID:
    """Change what is said of a service. Refused as `add_organisation`."""
    desk.may(Organisation, "edit")
    _say(desk, in_full(desk, Organisation, organisation), fields)
    return organisation


def _say(desk: Desk, found: Organisation, fields: dict[str, Any]) -> None:
    say(found, fields)
    if not (found.name or "").strip():
        raise Refused("organisation.name_missing", "name")
    if found.kind is None:
        raise Refused("organisation.kind_missing", "kind")
    found.name = (found.name or "").strip()
    if _named(desk, found):
        raise Refused("organisation.already", "name")


def _named(desk: Desk, found: Organisation) -> bool:
    """Whether another service of this name and town is there already."""
    rows = desk.session.execute(
        sa.select(Organisation.name, Organisation.town).where(
            Organisation.id != found.id, Organisation.deleted.is_not(True)
        )
    )
    mine = _key(found.name, found.town)
    return any(_key(name, town) == mine for name, town in rows)


def _key(name: str | None, town: str | None) -> tuple[str, str]:
    return " ".join((name or "").casefold().split()), " ".join((town or "").casefold().split())


def take_out_organisation(desk: Desk, *, organisation: UUID) -> UUID:
    """The service is no more; who was put in touch with it stays told."""
    desk.may(Organisation, "edit")
    in_full(desk, Organisation, organisation).deleted = True
    return organisation


def put_back_organisation(desk: Desk, *, organisation: UUID) -> UUID:
    """The service stands in the directory again."""
    desk.may(Organisation, "edit")
    return put_back(desk, Organisation, organisation)


def record_other_duty(desk: Desk, *, staff: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Work asked of an adviser that is not about jobs, done or refused: an adviser's time is for employment (FS2, FC3).

    Done says how many minutes. Refused "duty.kind_missing", "duty.minutes", "duty.not_me", "day_ahead".
    """
    day = on or desk.today
    not_ahead(desk, day)
    if staff != desk.me.id:
        raise Refused("duty.not_me")
    made = OtherDuty(id=desk.new_id(), subject_id=staff, on=day)
    say(made, fields)
    if made.kind is None:
        raise Refused("duty.kind_missing", "kind")
    if not made.refused and not 0 < (made.minutes or 0) <= MOST_MINUTES:
        raise Refused("duty.minutes", "minutes")
    return desk.keep(made)


def take_back_other_duty(desk: Desk, *, duty: UUID) -> UUID:
    """It was not asked of us."""
    desk.may(OtherDuty, "edit")
    in_full(desk, OtherDuty, duty).deleted = True
    return duty


def put_back_other_duty(desk: Desk, *, duty: UUID) -> UUID:
    """It was asked of us after all."""
    desk.may(OtherDuty, "edit")
    return put_back(desk, OtherDuty, duty)
