"""The people who work here, as questions need them: names by id, and whose team is whose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups
from ips_desktop.questions.whom import About
from ips_desktop.records import Client, Staff
from ips_desktop.rules import names
from ips_desktop.terms.words import Role


@dataclass(frozen=True)
class Colleague:
    """A member of staff."""

    id: UUID
    name: str
    role: Any
    supervisor: UUID | None
    phone: str
    left_on: date | None

    def is_here(self, on: date) -> bool:
        """Whether they work here on a day."""
        return self.left_on is None or on <= self.left_on


def colleagues(desk: Desk) -> dict[UUID, Colleague]:
    """Everybody who works or worked here, in the order of names. One statement over a small table."""
    rows = desk.session.execute(
        sa.select(Staff.id, Staff.name, Staff.role, Staff.supervisor_id, Staff.phone, Staff.left_on)
        .where(Staff.deleted.is_not(True))
        .order_by(sa.func.lower(Staff.name), Staff.id)
    )
    found = {
        id_: Colleague(id_, name or "", role, over, phone or "", left) for id_, name, role, over, phone, left in rows
    }
    if desk.me.id not in found:
        found[desk.me.id] = Colleague(desk.me.id, desk.me.name, desk.me.role, None, "", None)
    return found


def name_in(everybody: Mapping[UUID, Colleague], who: UUID | None) -> str:
    """What a colleague is called, "" for nobody and for whoever is not known here."""
    found = everybody.get(who) if who is not None else None
    return found.name if found is not None else ""


def team_of(desk: Desk, everybody: dict[UUID, Colleague]) -> Sequence[Colleague]:
    """Whose caseloads this person may look at: an adviser's own, a supervisor's team, a manager's all. Only who is here."""
    here = [c for c in everybody.values() if c.is_here(desk.today)]
    if desk.me.role == Role.SUPERVISOR:
        return [c for c in here if c.supervisor == desk.me.id]
    if desk.me.role == Role.MANAGER:
        return [c for c in here if c.role == Role.ADVISER]
    return [c for c in here if c.id == desk.me.id]


@dataclass(frozen=True)
class Named:
    """A person's names, ready to be shown."""

    full: str
    short: str
    first: str
    withheld: bool


_NAMES = About(
    lambda people: sa.select(Client.id, Client.given_name, Client.family_name, Client.known_as, Client.held).where(
        Client.id.in_(people)
    )
)
NOBODY = Named("", "", "", withheld=False)


def clients_named(desk: Desk, ids: Iterable[UUID]) -> dict[UUID, Named]:
    """The names of these people, by the ids asked for; a duplicate is called as the record that goes on. Two statements, or none."""
    asked = list(dict.fromkeys(ids))
    if not asked:
        return {}
    same = groups(desk)
    wanted = list(dict.fromkeys(map(same.top, asked)))
    rows = _NAMES.ask(desk, wanted)
    found = {id_: named(given, family, known, held) for id_, given, family, known, held in rows}
    return {id_: found[same.top(id_)] for id_ in asked if same.top(id_) in found}


def named(given: str | None, family: str | None, known_as: str | None, held: str) -> Named:
    """A person's names from their parts."""
    return Named(
        names.full(given, family, known_as),
        names.short(given, family, known_as),
        names.first(given, family, known_as),
        held == "headline",
    )
