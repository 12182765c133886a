"""Work kept, as measures count it: first starts whose A falls in a period, and whether each was retained (SS4.3, SS10.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ips_desktop.rules.days import ONE, Period
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.measure import Found, Kind, Part
from ips_desktop.rules.measuring.members import gone
from ips_desktop.rules.measuring.owning import during
from ips_desktop.rules.measuring.work import why_open
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.retention import Milestone, decides_on
from ips_desktop.terms.asked import Known

SAME_JOB = "same_job"


@dataclass(frozen=True)
class Due:
    """A first start with its milestone in a period. `start`: the one whose A that is, of several that may be the first (`first`)."""

    person: Person
    spell: Spell
    first: Start
    start: Start
    decides: Period


def due(world: World, milestone: Milestone, period: Period) -> Iterator[Due]:
    """Every first start whose A falls, or can fall, in a period."""
    for person, spell in ((p, s) for p in world.people if p.jobs for s in p.spells):
        found = world.first_starts(person, spell)
        for start in found:
            days = decides_on(start, milestone, world.figures)
            if days.meets(period):
                yield Due(person, spell, found[0], start, days)
                break


def retained_at(milestone: Milestone, world: World, period: Period) -> Found:
    """Who was retained at a milestone; beside it the strict variant, in the same job."""
    cases: list[Case] = []
    strict: list[Case] = []
    for each in due(world, milestone, period):
        kept = world.retained(each.person, each.spell, milestone)
        if kept is not None:
            cases.append(_case(world, each, period, kept.answer))
            strict.append(_case(world, each, period, kept.same_job))
    return Found(tuple(cases), (Part(SAME_JOB, tuple(strict), Kind.RATE),))


def _case(world: World, each: Due, period: Period, answer: Known) -> Case:
    """Attribution is on A − 1; of an A that is not known, on the day before the last that it can be here."""
    days = Period(max(each.decides.first, period.first) - ONE, min(each.decides.last, period.last) - ONE)
    of = during(world, each.person, days)
    left = gone(each.person, each.decides.last)
    if left is not None:
        return Case(each.start.job, Answer.EXCLUDED, of, left)
    found = answered(Known.YES, answer)
    return Case(each.start.job, found, of, _why(each) if found == Answer.NOT_KNOWN else None)


def _why(each: Due) -> Why:
    """What has to be asked first: of the earlier start that may have been the first, else whether the work went on."""
    sure = each.first.competitive == Known.YES and each.first.on is not None
    return Why.STILL_IN_WORK if sure else why_open(each.person, each.first)
