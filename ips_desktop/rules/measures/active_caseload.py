"""How many people are actively supported, against 25 for a whole post (SS6.1, FS1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from ips_desktop.rules import limits
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Spell
from ips_desktop.rules.measuring.loads import caseload
from ips_desktop.rules.measuring.measure import Cut, Found, Kind, Measure, Number, Part
from ips_desktop.rules.measuring.posts import posts_of, share_on
from ips_desktop.rules.measuring.scope import ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import entered
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import SupportMode


def find(world: World, period: Period) -> Found:
    """Open on the last day, named to the adviser, not in monitoring; paused, and accepted but not yet met, are counted and shown apart."""
    active = [each for each in caseload(world, period.last) if each.mode != SupportMode.MONITORING]
    not_met = (each for each in active if (_met_on(each.spell) or date.max) > period.last)
    return Found(
        tuple(each.case for each in active),
        (
            Part("paused", tuple(each.case for each in active if each.mode == SupportMode.PAUSED)),
            Part("not_yet_met", tuple(each.case for each in not_met)),
        ),
    )


def _met_on(spell: Spell) -> date | None:
    """The day of entry; of somebody who was met and whose yes nobody dated, the first contact."""
    return spell.first_contact if entered(spell) == Known.NOT_KNOWN else spell.entry


def _beside(cut: Cut) -> Mapping[str, Number]:
    """The limit, unrounded; how many are over it, and how many are missing to the lower line."""
    on = cut.period.last
    room = limits.active(len(cut.cases), share_on(posts_of(cut.world, cut.scope), on), cut.world.figures, on)
    return {"limit": Fraction(room.limit), "over": room.over, "free": room.free, "under": room.under}


MEASURE = Measure(
    "active_caseload", ("SS6.1", "FS1"), find, Kind.LEVEL, (ScopeKind.ADVISER, ScopeKind.SERVICE), beside=_beside
)
