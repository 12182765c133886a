"""Employers we spoke with in the last whole month (SS10.16)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.owning import owners
from ips_desktop.rules.measuring.period import last_whole_month
from ips_desktop.rules.measuring.rows import EmployerMet
from ips_desktop.rules.measuring.scope import ScopeKind
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Found:
    """Distinct employers with a two-way contact in the last whole calendar month ended on or before the last day; contacts beside.

    A contact is its adviser's; no team has any, since none is about a person.
    """
    month = last_whole_month(period.last)
    rows = [row for row in world.all(EmployerMet) if month.holds(row.on)]
    visits = [row for row in rows if row.face_to_face]
    return Found(
        _employers(rows),
        (
            Part("contacts", _contacts(rows)),
            Part("face_to_face", _employers(visits)),
            Part("face_to_face_contacts", _contacts(visits)),
        ),
    )


def _employers(rows: list[EmployerMet]) -> tuple[Case, ...]:
    return tuple(Case(row.employer, Answer.COUNTS, owners(row.adviser)) for row in rows)


def _contacts(rows: list[EmployerMet]) -> tuple[Case, ...]:
    return tuple(Case(row.id, Answer.COUNTS, owners(row.adviser)) for row in rows)


MEASURE = Measure("employers_contacted", ("SS10.16",), find, Kind.COUNT, scopes=(ScopeKind.ADVISER, ScopeKind.SERVICE))
