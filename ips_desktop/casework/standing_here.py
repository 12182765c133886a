"""What an act is about, found on this laptop: the person in full, their open spell; and the few checks all acts share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups, ids_of
from ips_desktop.questions.whom import About
from ips_desktop.records import Client, Record, Spell, kinds_of
from ips_desktop.terms.troubles import Refused

R = TypeVar("R", bound=Record)

MOST = {"number": 36_500, "minutes": 100_000, "hours": 100_000, "money": 1_000_000_000, "minute": 24 * 60 - 1}
"""The most that can be meant, by kind of field: days of a century, minutes of ten weeks, pence of ten millions."""


_OPEN_SPELLS = About(
    lambda people: (
        sa.select(Spell)
        .where(Spell.subject_id.in_(people), Spell.closed_on.is_(None), Spell.deleted.is_not(True))
        .order_by(Spell.received_on, Spell.id)
    )
)


def in_full(desk: Desk, record: type[R], id_: UUID) -> R:
    """The record to write to. Refused "not_here" when it is not held, "withheld" when only its headline is (decision 9)."""
    found = desk.find(record, id_)
    if found.withheld:
        raise Refused("withheld")
    return found


def person(desk: Desk, client: UUID) -> Client:
    """The person an act is about, held in full; of somebody in several records the one that goes on (decision 7)."""
    return in_full(desk, Client, groups(desk).top(client))


def open_spell(desk: Desk, client: UUID) -> Spell:
    """The person's time with us that is not closed, the newest. Refused "spell.none" when there is none."""
    found = open_spells(desk, client)
    if not found:
        raise Refused("spell.none")
    return found[-1] if len(ids_of(desk, client)) == 1 else found[0]  # of several records the earliest goes on


def open_spells(desk: Desk, client: UUID) -> list[Spell]:
    """Every time with us that is not closed, the earliest first: more than one only of a person in several records."""
    return list(_OPEN_SPELLS.ask(desk, ids_of(desk, client)).scalars())


def not_ahead(desk: Desk, on: date, field: str = "on") -> None:
    """Refuse a day that has not come: what happened is recorded, what is planned is booked."""
    if on > desk.today:
        raise Refused("day_ahead", field)


def not_before(on: date, first: date | None, code: str, field: str = "on") -> None:
    """Refuse with this code a day before another one that it follows from."""
    if first is not None and on < first:
        raise Refused(code, field)


def fill(record: Record, fields: Mapping[str, Any], allowed: type) -> None:
    """Set the fields given, by name. TypeError for a name the act does not take, which is a bug and not a person's mistake."""
    strange = set(fields) - set(allowed.__annotations__)
    if strange:
        raise TypeError(f"no field {sorted(strange)} in {allowed.__name__}")
    for name, value in fields.items():
        setattr(record, name, value or None if isinstance(value, str) else value)


def say(record: Record, fields: Mapping[str, Any], *, not_these: Collection[str] = ()) -> None:
    """Set fields by the names they have in `records`; "" is nothing said. `not_these` are the act's own to set.

    Refused "amount" for hours, money or a number below nothing, "amount_large" for more than can be meant. TypeError for a name the record does not have, which is a bug.
    """
    kinds = kinds_of(type(record))
    strange = set(fields) - set(kinds) | set(fields) & {"deleted", "made_by", "made_at", *not_these}
    if strange:
        raise TypeError(f"no field {sorted(strange)} in {type(record).__name__}")
    for name, value in fields.items():
        most = MOST.get(kinds[name].name)
        if most is not None and value is not None and not 0 <= value <= most:
            raise Refused("amount" if value < 0 else "amount_large", name)
        setattr(record, name, value or None if isinstance(value, str) else value)
