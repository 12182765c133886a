"""Every indicator of a period for every scope that may be seen here, each with its four lists of ids (SS10, MEASURES §3 and §4).

Facts are fetched once, by fewer than forty statements however many people there are; a measure is a pure function over them (decision 14).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions import measured_rows, measured_service, measured_teams
from ips_desktop.questions.facts import facts
from ips_desktop.records import ClinicalTeam, Staff
from ips_desktop.rules.days import Period
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.outcome import Outcome
from ips_desktop.rules.measuring.period import up_to, year_before
from ips_desktop.rules.measuring.posts import WITH_PEOPLE
from ips_desktop.rules.measuring.reckon import Change, against_last_year, reckon
from ips_desktop.rules.measuring.scope import SERVICE, Scope, ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role

READERS = {**measured_rows.READERS, **measured_service.READERS, **measured_teams.READERS}


def measured(
    desk: Desk, *, first: date, last: date, only: Collection[str] | None = None, scopes: Collection[Scope] | None = None
) -> list[Outcome]:
    """Each measure for each scope, both ends of the period included. `only`: these measures; `scopes`: these, of those seen here.

    Refused "measures.ends_early" when the period ends before it begins, "not_yours" to whoever sees no people.
    """
    period = Period(first, last)
    seen = [s for s in scopes_here(desk, period) if scopes is None or s in scopes]
    facts_now = world(desk, [period])
    chosen = (m for id_, m in MEASURES.items() if only is None or id_ in only)
    return [outcome for measure in chosen for outcome in reckon(measure, facts_now, period, seen)]


def measured_change(
    desk: Desk, *, measure: str, first: date, last: date, scope: Scope = SERVICE
) -> tuple[Outcome, Change]:
    """One figure, and what changed since the same period a year before: count, rate and posts. Refused as `measured`."""
    period = Period(first, last)
    if scope not in scopes_here(desk, period):
        raise Refused("not_yours")
    both = world(desk, [period, year_before(period)])
    [now] = reckon(MEASURES[measure], both, period, [scope])
    return now, against_last_year(MEASURES[measure], both, now)


def world(desk: Desk, periods: Iterable[Period]) -> World:
    """The facts that the measures of these periods stand on. Days after today have not been."""
    been = [part for period in periods if (part := up_to(period, desk.today)) is not None]
    read = measured_rows.reading(desk, been)
    rows = {kind: tuple(reader(read)) for kind, reader in READERS.items()} if been else {}
    return World(tuple(facts(desk)), desk.today, desk.reference, rows)


def scopes_here(desk: Desk, period: Period) -> list[Scope]:
    """For whom figures of a period are shown on this laptop: an adviser's own; a supervisor's advisers and the teams; a manager's all.

    A supervisor sees the service when everybody with a caseload is theirs. Who left before the period is in none of its rows.
    """
    if period.last < period.first:
        raise Refused("measures.ends_early", "last")
    if desk.me.role == Role.ADMINISTRATOR:
        raise Refused("not_yours")
    if desk.me.role == Role.ADVISER:
        return [Scope(ScopeKind.ADVISER, desk.me.id)]
    staff = desk.session.execute(
        sa.select(Staff.id, Staff.role, Staff.supervisor_id, Staff.left_on).where(Staff.deleted.is_not(True))
    ).all()
    there = [s for s in staff if s.role in WITH_PEOPLE and (s.left_on is None or s.left_on >= period.first)]
    mine = [s for s in there if desk.me.role == Role.MANAGER or desk.me.id in (s.supervisor_id, s.id)]
    teams = desk.session.scalars(sa.select(ClinicalTeam.id).where(ClinicalTeam.deleted.is_not(True)))
    found = [Scope(ScopeKind.ADVISER, id_) for id_ in sorted((s.id for s in mine), key=lambda i: i.bytes)]
    found += [Scope(ScopeKind.TEAM, id_) for id_ in sorted(teams, key=lambda i: i.bytes)]
    return [*([SERVICE] if len(mine) == len(there) else []), *found]
