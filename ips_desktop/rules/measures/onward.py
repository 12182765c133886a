"""People put in touch with other specialist services, and who got there (SS10.12, SS10.12b, SS3.4b)."""

from __future__ import annotations

from collections import defaultdict

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.rows import PutInTouch
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.words import Unknown


def find(world: World, period: Period) -> Found:
    """People, each once overall and once per service, so that Access to Work asked for on two ways counts once."""
    people: list[Case] = []
    rows: defaultdict[str, list[Case]] = defaultdict(list)
    for row in world.all(PutInTouch):
        person = world.person(row.client)
        if person is None or (row.on is not None and not period.holds(row.on)):
            continue
        of = on_day(world, person, row.on or period.last)
        answer, why = (Answer.COUNTS, None) if row.on is not None else (Answer.NOT_KNOWN, Why.DAY)
        case = Case(person.id, answer, of, why)
        people.append(case)
        kind = row.kind.text if isinstance(row.kind, Unknown) else str(row.kind or "not_known")
        rows[f"to.{kind}"].append(case)
        if row.accessed:
            rows["accessed"].append(case)
            rows[f"accessed.{kind}"].append(case)
    return Found(tuple(people), tuple(Part(name, tuple(rows[name])) for name in sorted(rows)))


MEASURE = Measure("onward", ("SS10.12", "SS10.12b"), find, Kind.COUNT)
