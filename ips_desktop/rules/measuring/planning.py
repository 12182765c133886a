"""Which plans of a person stand in a time with us (SS4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.measuring.rows import PlanSaid
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.words import PlanState

AGREED = (PlanState.AGREED, PlanState.SIGNED)


def agreed_in(world: World, person: Person, spell: Spell, by: date) -> list[PlanSaid]:
    """The versions agreed in a time with us up to a day, in order; one that was agreed nobody knows when is there, without its day.

    A plan of an earlier time with us is none of this one. An agreed version is in force until the next one is agreed.
    """
    begun = spell.received_on or date.min
    return [
        plan
        for plan in world.of(PlanSaid, person.id)
        if plan.state in AGREED and (plan.agreed_on is None or begun <= plan.agreed_on <= by)
    ]


def latest(plans: Sequence[PlanSaid]) -> PlanSaid | None:
    """The version in force: the last that was agreed; of one day the later version."""
    dated = [(plan.agreed_on, n, plan) for n, plan in enumerate(plans) if plan.agreed_on is not None]
    return max(dated, key=lambda row: row[:2])[2] if dated else None
