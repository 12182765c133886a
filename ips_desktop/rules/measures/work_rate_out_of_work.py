"""People served who came out of work and began competitive work: today's benchmark (practice §2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person
from ips_desktop.rules.knowing import any_of, unless
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.members import served_people, served_spells
from ips_desktop.rules.measuring.work import began
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import in_work_at_entry
from ips_desktop.terms.asked import Known


def find(world: World, period: Period) -> Iterator[Case]:
    """Of people served those not in paid work on the day of entry; nobody wrote it down: not known. Who was in work is shown apart."""
    for served in served_people(world, period):
        out = _out_of_work(world, served.person, period)
        found = began(world, served.person, period)
        case = served.case(found.answer, found.why, found.of)
        if out == Known.NO:
            yield Case(case.id, Answer.EXCLUDED, served.of, Why.IN_WORK_AT_ENTRY)
        elif out == Known.NOT_KNOWN and case.why != Why.ENTRY:
            yield replace(case, answer=Answer.NOT_KNOWN, why=Why.WORK_AT_ENTRY, counted_for=None)
        else:
            yield case


def _out_of_work(world: World, person: Person, period: Period) -> Known:
    """Whether they came out of work in any time with us by which they are served; of a start after closing in the last one."""
    spells = served_spells(person, period) or list(person.spells[-1:])
    return any_of(unless(in_work_at_entry(person, spell, world.figures)) for spell in spells)


MEASURE = Measure(
    "work_rate_out_of_work", ("SS10.3",), find, target="measure.work_rate_out_of_work_percent", benchmark=True
)
