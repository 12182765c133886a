"""Episodes in which an adjustment was agreed with the employer (SS4.4, Equality Act 2010)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.risking import began_in
from ips_desktop.rules.measuring.rows import Adjusted
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.earning import AdjustmentAnswer


def find(world: World, period: Period) -> Iterator[Case]:
    """Of the episodes that began in the period, those with at least one adjustment agreed, whenever."""
    for found, case in began_in(world, period):
        person = world.person(found.person)
        counts = case.answer == Answer.COUNTS and person is not None and not _agreed(world, person, case)
        yield replace(case, answer=Answer.NOT) if counts else case


def _agreed(world: World, person: Person, case: Case) -> bool:
    """An adjustment belongs to its episode; one that was asked before there was one, to the job at risk."""
    job = next((risk.job for risk in person.risks if risk.id == case.id), None)
    return any(
        row.answer == AdjustmentAnswer.AGREED
        and (row.risk == case.id or (row.risk is None and job is not None and row.job == job))
        for row in world.of(Adjusted, person.id)
    )


MEASURE = Measure("adjustments", ("SS4.4",), find)
