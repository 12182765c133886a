"""Qualifications attained (SS10.9)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.rows import Awarded
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Found:
    """People with an award dated in the period; the row "awards" counts awards. One without a day may be of any period."""
    people: list[Case] = []
    awards: list[Case] = []
    for award in world.all(Awarded):
        person = world.person(award.client)
        if person is None or (award.on is not None and not period.holds(award.on)):
            continue
        of = on_day(world, person, award.on or period.last)
        answer, why = (Answer.COUNTS, None) if award.on is not None else (Answer.NOT_KNOWN, Why.DAY)
        awards.append(Case(award.id, answer, of, why))
        people.append(Case(person.id, answer, of, why))
    return Found(tuple(people), (Part("awards", tuple(awards)),))


MEASURE = Measure("qualifications", ("SS10.9",), find, Kind.COUNT)
