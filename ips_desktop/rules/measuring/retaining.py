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
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.work import why_open
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.retention import Milestone, Retained, candidates, decides_on, judged
from ips_desktop.terms.asked import Known

SAME_JOB = "same_job"


@dataclass(frozen=True)
class Due:
    """A first start with its milestone in a period. `start`: the one whose A that is, of several that may be the first."""

    person: Person
    start: Start
    decides: Period
    kept: Retained


def due(world: World, milestone: Milestone, period: Period) -> Iterator[Due]:
    """Every first start whose A falls, or can fall, in a period."""
    for person, spell in ((p, s) for p in world.people if p.jobs for s in p.spells):
        found = first_starts(world, person, spell)
        here = [(s, days) for s in found if (days := decides_on(s, milestone, world.figures)).meets(period)]
        kept = judged(person, spell, milestone, found, world.figures) if here else None
        if kept is not None:
            yield Due(person, *here[0], kept)


def first_starts(world: World, person: Person, spell: Spell) -> list[Start]:
    """The first competitive start of a time with us, and before it those that may be."""
    return candidates(person, spell, world.today, world.figures, world.starts(person))


def retained_at(milestone: Milestone, world: World, period: Period) -> Found:
    """Who was retained at a milestone; beside it the strict variant, in the same job."""
    rows = [(each, _case(world, each, period)) for each in due(world, milestone, period)]
    strict = tuple(_same_job(each, case) for each, case in rows)
    return Found(tuple(case for _, case in rows), (Part(SAME_JOB, strict, Kind.RATE),))


def _case(world: World, each: Due, period: Period) -> Case:
    """Attribution is on A − 1; of an A that is not known, on the last day before the last that it can be here."""
    day = min(each.decides.last, period.last) - ONE
    of = on_day(world, each.person, day)
    left = gone(each.person, each.decides.last)
    if left is not None:
        return Case(each.start.job, Answer.EXCLUDED, of, left)
    return _answered(each, of_case=Case(each.start.job, Answer.NOT, of), answer=each.kept.answer)


def _answered(each: Due, of_case: Case, answer: Known) -> Case:
    found = answered(Known.YES, answer)
    sure = each.start.competitive == Known.YES and each.start.on is not None and each.start == each.kept.start
    why = None if found != Answer.NOT_KNOWN else Why.STILL_IN_WORK if sure else why_open(each.person, _doubtful(each))
    return Case(of_case.id, found, of_case.of, why)


def _doubtful(each: Due) -> Start:
    """What has to be asked first: the earlier start that may have been the first, else this one."""
    return each.kept.start


def _same_job(each: Due, case: Case) -> Case:
    return case if case.answer == Answer.EXCLUDED else _answered(each, of_case=case, answer=each.kept.same_job)
