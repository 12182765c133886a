"""People served who began a step on the way (SS10.11, SS4.5, FS7, FS8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Found, Judged, Kind, Measure, Part
from ips_desktop.rules.measuring.members import Served, served_people
from ips_desktop.rules.measuring.stepping import Stepped, begun, by_person
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known
from ips_desktop.terms.stepping import SteppingKind


def find(world: World, period: Period) -> Found:
    """Each person once overall, and once per kind. Steps begun before any employer was spoken to for them are listed."""
    served, steps = list(served_people(world, period)), list(begun(world, period))
    kinds = {kind: [s for s in steps if s.step.kind == kind] for kind in SteppingKind}
    parts = [Part(f"kind.{kind}", tuple(_cases(world, served, mine)), Kind.RATE) for kind, mine in kinds.items()]
    early = (each.case(world) for each in steps if each.step.before_contact)
    early_parts = Part("before_employer_contact", tuple(case for case in early if case.answer == Answer.COUNTS))
    return Found(tuple(_cases(world, served, steps)), (*parts, early_parts))


def _cases(world: World, served: Sequence[Served], steps: Sequence[Stepped]) -> Iterator[Case]:
    rows = by_person(world, steps)
    for each in served:
        began = rows.get(each.person.id)
        yield each.case(Known.NO) if began is None else each.case(began.answer, began.why, began.of)


MEASURE = Measure("steps", ("SS10.11", "SS4.5"), find, target="measure.steps_percent", judged=Judged.YEARLY)
