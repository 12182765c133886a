"""Outcomes: every figure of a period for one scope, beside the same a year before, job starts by month, and which laptops it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.measured import scopes_here, world
from ips_desktop.questions.service import service_facts
from ips_desktop.records import ClinicalTeam, Laptop
from ips_desktop.rules.days import Period
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.named_periods import NamedPeriod, months_of, period_named
from ips_desktop.rules.measuring.outcome import Outcome
from ips_desktop.rules.measuring.period import year_before
from ips_desktop.rules.measuring.reckon import Change, against_last_year, reckon
from ips_desktop.rules.measuring.scope import Scope, ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.counting import HoursClass
from ips_desktop.terms.troubles import Refused

MONTHS = 12


@dataclass(frozen=True)
class Scoped:
    """For whom figures may be seen here, by name; the service's own name for all."""

    scope: Scope
    name: str


@dataclass(frozen=True)
class Figured:
    """A measure's figure, and what changed since the same period a year before."""

    outcome: Outcome
    change: Change


@dataclass(frozen=True)
class Month:
    """Job starts of a month, or of the part of it in the period, by class of hours."""

    period: Period
    by_hours: tuple[tuple[HoursClass, int], ...]

    @property
    def starts(self) -> int:
        """All of them."""
        return sum(n for _, n in self.by_hours)


@dataclass(frozen=True)
class Heard:
    """Which laptops the figures stand on: how many were heard, the first and last of the days they were last heard on, what they held back."""

    laptops: int
    first: date | None = None
    last: date | None = None
    never: int = 0
    unsent: int = 0


@dataclass(frozen=True)
class OutcomesPage:
    """All that the page shows. `figures` in the order of the contract."""

    period: Period
    scope: Scope
    scopes: tuple[Scoped, ...]
    figures: tuple[Figured, ...]
    months: tuple[Month, ...]
    heard: Heard

    def figure(self, measure: str) -> Figured | None:
        """The figure of a measure; None where the scope has none."""
        return next((each for each in self.figures if each.outcome.measure == measure), None)


def period_of(
    desk: Desk, *, name: NamedPeriod | None = None, first: date | None = None, last: date | None = None
) -> Period:
    """The days of a named period, or from a day to a day. Refused "measures.ends_early"."""
    if name is not None or first is None or last is None:
        return period_named(name or NamedPeriod.YEAR_TO_DATE, desk.today, desk.reference)
    if last < first:
        raise Refused("measures.ends_early", "last")
    return Period(first, last)


def outcomes(
    desk: Desk,
    *,
    name: NamedPeriod | None = NamedPeriod.YEAR_TO_DATE,
    first: date | None = None,
    last: date | None = None,
    scope: Scope | None = None,
) -> OutcomesPage:
    """Every measure for a scope, the widest seen here when None. Refused "measures.ends_early"; "not_yours" to who sees no people."""
    period = period_of(desk, name=name, first=first, last=last)
    here = scopes_here(desk, period)
    if scope is None:
        scope = here[0]
    if scope not in here:
        raise Refused("not_yours")
    facts = world(desk, [period, year_before(period)])
    figures = tuple(
        Figured(outcome, against_last_year(measure, facts, outcome))
        for measure in MEASURES.values()
        for outcome in reckon(measure, facts, period, [scope])
    )
    return OutcomesPage(
        period, scope, _named(desk, here), figures, tuple(_months(facts, period, scope)), _heard(desk, scope)
    )


def _named(desk: Desk, scopes: list[Scope]) -> tuple[Scoped, ...]:
    staff = colleagues(desk)
    teams = {team.id: team.name for team in desk.session.execute(sa.select(ClinicalTeam.id, ClinicalTeam.name))}
    found: list[Scoped] = []
    for scope in scopes:
        if scope.kind == ScopeKind.SERVICE or scope.id is None:
            found.append(Scoped(scope, service_facts(desk).name))
        elif scope.kind == ScopeKind.TEAM:
            found.append(Scoped(scope, teams.get(scope.id) or ""))
        else:
            found.append(Scoped(scope, staff[scope.id].name if scope.id in staff else ""))
    return tuple(sorted(found, key=lambda each: (_ORDER[each.scope.kind], each.name.casefold())))


_ORDER = {ScopeKind.SERVICE: 0, ScopeKind.ADVISER: 1, ScopeKind.TEAM: 2}


def _months(facts: World, period: Period, scope: Scope) -> list[Month]:
    """The last twelve months of the period, or as many as it has."""
    return [_month(facts, month, scope) for month in months_of(period, MONTHS)]


def _month(facts: World, month: Period, scope: Scope) -> Month:
    [found] = reckon(MEASURES["work_profile"], facts, month, [scope])
    rows = ((hours, found.row(f"hours.{hours}")) for hours in HoursClass)
    return Month(month, tuple((hours, len(row.lists.numerator) if row else 0) for hours, row in rows))


def _heard(desk: Desk, scope: Scope) -> Heard:
    """The laptops of the adviser, or of everybody whose caseload is seen here; those that were never heard apart."""
    who: set[UUID] | None = {scope.id} if scope.kind == ScopeKind.ADVISER and scope.id is not None else None
    rows = [
        (at, unsent or 0)
        for person, at, unsent in desk.session.execute(
            sa.select(Laptop.subject_id, Laptop.last_heard, Laptop.unsent).where(Laptop.deleted.is_not(True))
        )
        if who is None or person in who
    ]
    days = [datetime.fromtimestamp(at / 1_000_000, LONDON).date() for at, _ in rows if at is not None]
    return Heard(
        len(days), min(days, default=None), max(days, default=None), len(rows) - len(days), sum(n for _, n in rows)
    )
