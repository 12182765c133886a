"""People into work, people with any start, starts and job moves, never summed; what is sustained stands beside (SS4.2, SS10.1)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.retaining import retained_at
from ips_desktop.rules.measuring.work import began, first_in, owners_of, why_open
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.retention import Milestone
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind

_LEFT_OUT = {StartKind.AFTER_CLOSING: Why.AFTER_CLOSING, StartKind.WHILE_WAITING: Why.WHILE_WAITING}


def find(world: World, period: Period) -> Found:
    """Starts are jobs; the first two rows are people. Starts after closing and while waiting are shown and never claimed."""
    begun = [(p, s) for p in world.people for s in world.starts(p) if s.falls_in(period)]
    starts = tuple(case for person, start in begun if (case := _case(world, person, start, period)) is not None)
    moves = tuple(
        Case(s.job, Answer.COUNTS, owners_of(world, p, s, period))
        for p, s in begun
        if s.kind == StartKind.MOVE and s.counts == Known.YES
    )
    people = [person for person in world.people if person.jobs]
    return Found(
        starts,
        (
            Part("people_into_work", tuple(c for p in people for c in _first(world, p, period))),
            Part("people_any_start", tuple(c for p in people for c in _any(world, p, period))),
            Part("moves", moves),
            Part("sustained_3", retained_at(Milestone.MONTHS_3, world, period).cases, Kind.RATE),
        ),
    )


def _case(world: World, person: Person, start: Start, period: Period) -> Case | None:
    of = owners_of(world, person, start, period)
    if start.kind in _LEFT_OUT:
        return Case(start.job, Answer.EXCLUDED, of, _LEFT_OUT[start.kind])
    if start.counts == Known.NOT_KNOWN:
        return Case(start.job, Answer.NOT_KNOWN, of, why_open(person, start))
    return Case(start.job, Answer.COUNTS, of) if start.kind == StartKind.START and start.counts == Known.YES else None


def _first(world: World, person: Person, period: Period) -> list[Case]:
    """A person into work: a first start of a time with us in the period, known or not."""
    firsts = [found for spell in person.spells if (found := first_in(world, person, spell, period)) is not None]
    sure = [f for f in firsts if f.answer == Known.YES]
    answer = Answer.COUNTS if sure else Answer.NOT_KNOWN
    return [Case(person.id, answer, f.of, f.why) for f in sure or firsts if f.of is not None]


def _any(world: World, person: Person, period: Period) -> list[Case]:
    found = began(world, person, period, competitive=False)
    if found.answer == Known.NO or found.of is None:
        return []
    answer = Answer.COUNTS if found.answer == Known.YES else Answer.NOT_KNOWN
    return [Case(person.id, answer, found.of, found.why)]


MEASURE = Measure("job_starts", ("SS4.2", "SS10.1"), find, Kind.COUNT)
