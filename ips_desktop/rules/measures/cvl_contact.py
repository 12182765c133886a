"""Whether there is a contact with each team's clinical vocational lead every week (SS10.14)."""

from __future__ import annotations

from datetime import timedelta

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.at_teams import LeadSpoken, TeamSpan, absences, counts, weeks
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Found, Judged, Measure, Part
from ips_desktop.rules.measuring.owning import owners
from ips_desktop.rules.measuring.world import World

WORKING_DAYS = 5


def find(world: World, period: Period) -> Found:
    """Weeks that are over times linked teams; those with a contact by the linked adviser or their cover. Uncovered leave stays in, marked."""
    cases: list[Case] = []
    uncovered: list[Case] = []
    for span in weeks(world, period):
        spoken = any(
            row.team == span.team and span.days.holds(row.on) and counts(world, row.team, row.adviser, row.on)
            for row in world.all(LeadSpoken)
        )
        cases.append(Case(span.id, Answer.COUNTS if spoken else Answer.NOT, owners(span.adviser, span.team)))
        if not spoken and _uncovered(world, span):
            uncovered.append(Case(span.id, Answer.COUNTS, owners(span.adviser, span.team)))
    return Found(tuple(cases), (Part("uncovered_leave", tuple(uncovered)),))


def _uncovered(world: World, span: TeamSpan) -> bool:
    """Whether the adviser was away from Monday to Friday, and nobody stood in on any of these days."""
    days = (span.days.first + timedelta(days=n) for n in range(WORKING_DAYS))
    away = [list(absences(world, span.adviser, on)) for on in days]
    return all(away) and not any(each.cover for of_day in away for each in of_day)


MEASURE = Measure("cvl_contact", ("SS10.14",), find, target="measure.cvl_contact_percent", judged=Judged.ON_THE_DAY)
