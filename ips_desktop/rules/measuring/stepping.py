"""Steps on the way as measures count them: begun on or after entry while the spell is open, and sustained (SS10.5, 10.8, 10.10, 10.11)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.days import ONE, Period
from ips_desktop.rules.facts import Person, SteppedOn
from ips_desktop.rules.knowing import all_of, any_of, said
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.measure import Kind, Part
from ips_desktop.rules.measuring.members import gone
from ips_desktop.rules.measuring.owning import during, on_day
from ips_desktop.rules.measuring.scope import Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import entered
from ips_desktop.terms.asked import Known
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind

SUSTAINED = "sustained"


@dataclass(frozen=True)
class Stepped:
    """A step that was begun, for certain or perhaps. `days`: those that its beginning can have; `why`: what is not known."""

    person: Person
    step: SteppedOn
    sure: Known
    days: Period
    why: Why | None = None

    def case(self, world: World) -> Case:
        """The step as an event of its day."""
        found = answered(Known.YES, self.sure)
        return Case(self.step.id, found, during(world, self.person, self.days), self.why)


def begun(
    world: World, period: Period, kinds: Collection[SteppingKind] | None = None, *, mainstream: bool = False
) -> Iterator[Stepped]:
    """The steps of these kinds, or of all, that began in a period or may have; with `mainstream` only those that are, or may be."""
    for person in world.people:
        for step in person.steps:
            if (kinds is None or step.kind in kinds) and step.end != SteppingEnd.CALLED_OFF:
                found = _begun(person, step, period, mainstream=mainstream)
                if found is not None:
                    yield found


def _begun(person: Person, step: SteppedOn, period: Period, *, mainstream: bool) -> Stepped | None:
    """A step without a day may have begun on any day with us up to its end."""
    days = Period(step.start_on, step.start_on) if step.start_on else Period(date.min, step.ended_on or period.last)
    with_us, can_be = _with_us(person, Period(max(days.first, period.first), min(days.last, period.last)))
    worth = said(step.mainstream) if mainstream else Known.YES
    sure = all_of((with_us, worth, Known.YES if step.start_on else Known.NOT_KNOWN))
    if sure == Known.NO:
        return None
    open_ = Why.DAY if step.start_on is None else Why.ENTRY if with_us != Known.YES else Why.MAINSTREAM
    return Stepped(person, step, sure, can_be, open_ if sure != Known.YES else None)


def _with_us(person: Person, days: Period) -> tuple[Known, Period]:
    """Whether some of these days lie on or after entry while the spell is open, and from which to which they do."""
    found: list[tuple[Known, Period]] = []
    for spell in person.spells:
        sure, first = entered(spell), spell.entry or spell.first_contact
        last = days.last if spell.closed_on is None else min(days.last, spell.closed_on - ONE)
        if sure != Known.NO and first is not None and max(first, days.first) <= last:
            found.append((sure, Period(max(first, days.first), last)))
    answer = any_of(sure for sure, _ in found)
    mine = [period for sure, period in found if sure == answer]
    return answer, Period(min(p.first for p in mine), max(p.last for p in mine)) if mine else days


@dataclass(frozen=True)
class Stepper:
    """A person who began such a step, for certain when one of theirs is; why it is not known, and whose it is."""

    person: Person
    answer: Known
    why: Why | None
    of: Owners


def by_person(world: World, steps: Collection[Stepped]) -> dict[UUID, Stepper]:
    """The people who began such steps, by id."""
    found: dict[UUID, Stepper] = {}
    for each in sorted(steps, key=lambda s: s.sure != Known.YES):
        of = during(world, each.person, each.days)
        before = found.get(each.person.id)
        if before is None:
            found[each.person.id] = Stepper(each.person, each.sure, each.why, of)
        elif before.answer == each.sure:
            found[each.person.id] = replace(before, of=before.of | of)
    return found


def people(world: World, steps: Collection[Stepped]) -> tuple[Case, ...]:
    """The people who began such steps, each once."""
    rows = by_person(world, steps).values()
    return tuple(Case(row.person.id, answered(Known.YES, row.answer), row.of, row.why) for row in rows)


def sustained(world: World, period: Period, kinds: Collection[SteppingKind], *, mainstream: bool = False) -> Part:
    """Of the steps whose day, the earlier of agreed end and start + 90, falls in a period: those still going on that day."""
    whole = Period(date.min, world.today)
    cases = (_sustained(world, each, period) for each in begun(world, whole, kinds, mainstream=mainstream))
    return Part(SUSTAINED, tuple(case for case in cases if case is not None), Kind.RATE)


def _sustained(world: World, each: Stepped, period: Period) -> Case | None:
    step = each.step
    if step.start_on is None:
        return Case(step.id, Answer.NOT_KNOWN, on_day(world, each.person, period.last), Why.DAY)
    late = step.start_on + timedelta(days=world.number("step.sustained_days", step.start_on))
    day = min(late, step.agreed_end or late)
    if not period.holds(day):
        return None
    of, left = on_day(world, each.person, day), gone(each.person, day)
    if left is not None:
        return Case(step.id, Answer.EXCLUDED, of, left)
    if each.sure != Known.YES:
        return Case(step.id, Answer.NOT_KNOWN, of, each.why)
    if step.ended_on is None:
        return Case(
            step.id,
            Answer.NOT_KNOWN if step.end is not None else Answer.COUNTS,
            of,
            None if step.end is None else Why.HOW_IT_WENT,
        )
    return Case(step.id, Answer.COUNTS if step.ended_on >= day else Answer.NOT, of)  # fmt: skip
