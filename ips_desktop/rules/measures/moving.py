"""People from clinical teams and day services who move towards work (SS4.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person
from ips_desktop.rules.measuring.case import Case, Why
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.members import Served, served_people, served_spells
from ips_desktop.rules.measuring.owning import any_day, team_of
from ips_desktop.rules.measuring.rows import Searched
from ips_desktop.rules.measuring.scope import NOBODY, Owners
from ips_desktop.rules.measuring.stepping import begun, by_person
from ips_desktop.rules.measuring.work import began
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known


def find(world: World, period: Period) -> Iterator[Case]:
    """People served whose referral names a team; those count who began a step, had a search act, or began any paid work."""
    steps = by_person(world, list(begun(world, period)))
    for served in served_people(world, period):
        person = served.person
        if not any(team_of(person, spell) for spell in served_spells(person, period) or person.spells[-1:]):
            continue
        step, start = steps.get(person.id), began(world, person, period, competitive=False)
        answers = [(step.answer, step.why, step.of)] if step is not None else []
        answers += [(start.answer, start.why, start.of)] if start.of is not None else []
        searched = _searched(world, person, period)
        answers += [(Known.YES, None, searched)] if searched is not None else []
        yield _case(served, answers)


def _case(served: Served, answers: list[tuple[Known, Why | None, Owners]]) -> Case:
    """They move when one of the three is certain, and may when one may be."""
    for wanted in (Known.YES, Known.NOT_KNOWN):
        mine = [(why, of) for answer, why, of in answers if answer == wanted]
        if mine:
            return served.case(wanted, mine[0][0], _all(of for _, of in mine))
    return served.case(Known.NO)


def _searched(world: World, person: Person, period: Period) -> Owners | None:
    days = [row.on for row in world.of(Searched, person.id) if period.holds(row.on)]
    return any_day(world, person, days) if days else None


def _all(owners: Iterable[Owners]) -> Owners:
    found = NOBODY
    for each in owners:
        found |= each
    return found


MEASURE = Measure("moving", ("SS4.7",), find)
