"""The page Employers: everyone in the directory, and this week's visits against six for a whole post (FS13)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.wte import wte_on
from ips_desktop.records import Employer, EmployerContact, Lead
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.looking import LeadState
from ips_desktop.terms.words import Role

FILTERS = ("all", "mine", "leads")


@dataclass(frozen=True)
class EmployerRow:
    """One employer that goes on. `leads`: open ones that I may see, those of merged records too, whose ids are `also`."""

    id: UUID
    name: str
    town: str
    owner: str
    mine: bool
    last_contact: date | None
    leads: int
    also: tuple[UUID, ...] = ()

    @property
    def title(self) -> str:
        """Garden World, Roath."""
        return ", ".join(part for part in (self.name, self.town) if part)

    def answers(self, name: str) -> bool:
        """Whether it stands under this filter."""
        return name == "all" or (self.mine if name == "mine" else self.leads > 0)


@dataclass(frozen=True)
class Visits:
    """Face-to-face contacts with employers of one adviser this week, Monday to today, of six for a whole post."""

    name: str
    count: int
    wanted: Decimal

    @property
    def of(self) -> str:
        """The number wanted as it is read: 6, 3.6."""
        return f"{self.wanted.normalize():f}"


@dataclass(frozen=True)
class EmployersPage:
    """The list in the order of names. `mine`: my own visits, None for who visits nobody; `team`: those of a leader's advisers."""

    rows: tuple[EmployerRow, ...]
    counts: tuple[tuple[str, int], ...]
    mine: Visits | None
    team: tuple[Visits, ...] = ()


def employers_page(desk: Desk) -> EmployersPage:
    """Every employer and this week's visits. Four statements, however many there are."""
    everybody = colleagues(desk)
    rows = _rows(desk, everybody)
    counts = tuple((name, sum(row.answers(name) for row in rows)) for name in FILTERS)
    whose = _whose(desk, everybody)
    visits = visits_this_week(desk, whose)
    return EmployersPage(
        rows,
        counts,
        next((visits[c.id] for c in whose if c.id == desk.me.id), None),
        tuple(visits[c.id] for c in whose if c.id != desk.me.id),
    )


def _rows(desk: Desk, everybody: dict[UUID, Colleague]) -> tuple[EmployerRow, ...]:
    last = _of(sa.func.max(EmployerContact.on), EmployerContact)
    leads = (
        _of(sa.func.count(Lead.id), Lead)
        .where(sa.or_(Lead.state.is_(None), Lead.state == LeadState.OPEN))
        .where(sa.or_(Lead.closes_on.is_(None), Lead.closes_on >= desk.today))
        .where(sa.or_(Lead.shared.is_not(False), Lead.kept_by == desk.me.id))
    )
    found = desk.session.execute(
        sa.select(
            Employer.id, Employer.name, Employer.town, Employer.kept_by, Employer.same_as, last.scalar_subquery(),
            leads.scalar_subquery(),
        )
        .where(Employer.deleted.is_not(True))
        .order_by(sa.func.lower(Employer.name), Employer.town, Employer.id)
    )  # fmt: skip
    return _joined(desk, list(found), everybody)


def _of(picked: Any, record: Any) -> sa.Select[Any]:
    """Of the records of one employer; correlated, so each is a look-up by index."""
    return sa.select(picked).where(record.subject_id == Employer.id, record.deleted.is_not(True)).correlate(Employer)


def _joined(desk: Desk, found: list[Any], everybody: dict[UUID, Colleague]) -> tuple[EmployerRow, ...]:
    """One row for the employer that goes on; what its duplicates hold counts with it."""
    also: dict[UUID, list[Any]] = {}
    ids = {row[0] for row in found}
    for row in found:
        if row[4] in ids:
            also.setdefault(row[4], []).append(row)
    rows: list[EmployerRow] = []
    for row in (row for row in found if row[4] not in ids):
        id_, name, town, kept_by = row[:4]
        all_of = [row, *also.get(id_, [])]
        days = [each[5] for each in all_of if each[5] is not None]
        owner = everybody[kept_by].name if kept_by in everybody else ""
        last = date.fromisoformat(max(days)) if days and isinstance(days[0], str) else max(days, default=None)
        rows.append(
            EmployerRow(
                id_, name or "", town or "", owner, kept_by == desk.me.id, last, sum(each[6] for each in all_of),
                tuple(each[0] for each in all_of[1:]),
            )
        )  # fmt: skip
    return tuple(rows)


def _whose(desk: Desk, everybody: dict[UUID, Colleague]) -> list[Colleague]:
    """Whose visits are shown: an adviser's own; a supervisor's and those of the team; of all advisers for who leads them."""
    here = [c for c in everybody.values() if c.is_here(desk.today)]
    if desk.me.role == Role.MANAGER:
        return [c for c in here if c.role == Role.ADVISER]
    mine = [c for c in here if c.id == desk.me.id and c.role in (Role.ADVISER, Role.SUPERVISOR)]
    return [*mine, *(c for c in here if desk.me.role == Role.SUPERVISOR and c.supervisor == desk.me.id)]


def visits_this_week(desk: Desk, whose: Collection[Colleague]) -> dict[UUID, Visits]:
    """Each of these advisers' visits, Monday to today, against their share of six. Two statements."""
    ids, monday = [c.id for c in whose], desk.today - timedelta(days=desk.today.weekday())
    rows = desk.session.execute(
        sa.select(EmployerContact.adviser_id, sa.func.count(EmployerContact.id))
        .where(EmployerContact.adviser_id.in_(ids), EmployerContact.medium == ContactWay.FACE_TO_FACE)
        .where(EmployerContact.on >= monday, EmployerContact.on <= desk.today, EmployerContact.deleted.is_not(True))
        .group_by(EmployerContact.adviser_id)
    )
    counted = {adviser: count for adviser, count in rows if adviser is not None}
    shares, six = wte_on(desk, ids, desk.today), desk.reference.number("employers.visits_week", desk.today)
    return {c.id: Visits(c.name, counted.get(c.id, 0), Decimal(six) * shares.get(c.id, 100) / 100) for c in whose}
