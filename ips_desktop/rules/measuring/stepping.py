"""Steps on the way as measures count them: begun on or after entry while the spell is open, and sustained (SS10.5, 10.8, 10.10, 10.11)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, SteppedOn
from ips_desktop.rules.knowing import all_of, any_of, said
from ips_desktop.rules.measuring.case import Answer, Case, Why, answered
from ips_desktop.rules.measuring.measure import Kind, Part
from ips_desktop.rules.measuring.members import gone
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.scope import Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import entered
from ips_desktop.terms.asked import Known
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind

SUSTAINED = "sustained"


@dataclass(frozen=True)
class Stepped:
    """A step that was begun, for certain or perhaps. `last`: the latest day that its beginning can have; `why`: what is not known."""

    person: Person
    step: SteppedOn
    sure: Known
    last: date
    why: Why | None = None

    def case(self, world: World) -> Case:
        """The step as an event of its day."""
        found = answered(Known.YES, self.sure)
        return Case(self.step.id, found, on_day(world, self.person, self.last), self.why)


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
    days = Period(step.start_on, step.start_on) if step.start_on else Period(date.min, step.ended_on or period.last)
    if not days.meets(period):
        return None
    last = min(days.last, period.last)
    with_us = _with_us(person, last if step.start_on else None, Period(period.first, last))
    worth = said(step.mainstream) if mainstream else Known.YES
    sure = all_of((with_us, worth, Known.YES if step.start_on else Known.NOT_KNOWN))
    if sure == Known.NO:
        return None
    why = (
        None
        if sure == Known.YES
        else Why.DAY
        if step.start_on is None
        else Why.ENTRY
        if with_us != Known.YES
        else Why.MAINSTREAM
    )
    return Stepped(person, step, sure, last, why)  # fmt: skip


def _with_us(person: Person, on: date | None, period: Period) -> Known:
    """Whether a day, or some day of a period, lies on or after entry while the spell is open."""
    days = Period(on, on) if on is not None else period
    answers: list[Known] = []
    for spell in person.spells:
        sure = entered(spell)
        first = spell.entry or spell.first_contact
        if sure == Known.NO or first is None or (spell.closed_on is not None and spell.closed_on <= first):
            continue
        last = date.max if spell.closed_on is None else spell.closed_on - timedelta(days=1)
        answers.append(sure if days.meets(Period(first, last)) else Known.NO)
    return any_of(answers)


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
        of = on_day(world, each.person, each.last)
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
