"""Who began work in a period: for certain, perhaps, and for whom it counts (MEASURES §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Job, Person, Spell
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.measuring.case import Why
from ips_desktop.rules.measuring.owning import any_day, during, on_day
from ips_desktop.rules.measuring.scope import NOBODY, Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import FourHours

STARTED = (StartKind.START, StartKind.NOT_KNOWN)


@dataclass(frozen=True)
class Began:
    """Whether somebody began work in a period, why it is not known, and whose it is."""

    answer: Known
    why: Why | None = None
    of: Owners | None = None


def began(world: World, person: Person, period: Period, *, competitive: bool = True) -> Began:
    """Whether a person has at least one counted start in a period, competitive unless any paid work will do."""
    mine = [s for s in world.starts(person) if s.kind in STARTED and s.falls_in(period)]
    sure = [s for s in mine if worth(s, competitive=competitive) == Known.YES and s.on is not None]
    if sure:
        return Began(Known.YES, None, any_day(world, person, [s.on for s in sure if s.on is not None]))
    perhaps = [s for s in mine if worth(s, competitive=competitive) != Known.NO]
    if perhaps:
        return Began(Known.NOT_KNOWN, why_open(person, perhaps[0]), _owners(world, person, perhaps, period))
    return Began(Known.NO)


def worth(start: Start, *, competitive: bool) -> Known:
    """Whether a beginning counts, as competitive work or as any; of unknown day never for certain."""
    answer = start.competitive if competitive else start.counts
    return Known.NOT_KNOWN if start.on is None and answer == Known.YES else answer


def owners_of(world: World, person: Person, start: Start, period: Period) -> Owners:
    """Whose a beginning is; of unknown day whose it would be on the last that it can have here."""
    can_be = start.may_fall
    return during(world, person, Period(max(can_be.first, period.first), min(can_be.last, period.last)))


def _owners(world: World, person: Person, starts: Iterable[Start], period: Period) -> Owners:
    found = NOBODY
    for start in starts:
        found |= owners_of(world, person, start, period)
    return found


def why_open(person: Person, start: Start) -> Why:
    """Why a beginning is not known: what would have to be asked first."""
    job = person.job(start.job)
    if start.on is None:
        return Why.DAY
    spell = person.spell(start.spell)
    if spell is not None and spell.entry is None:
        return Why.ENTRY
    if start.counts == Known.NOT_KNOWN:
        return Why.FOUR_HOURS if _hours_open(job) else Why.WORK_THEN
    return Why.PAY if start.verdict.only_pay_open else Why.WORTH


def _hours_open(job: Job | None) -> bool:
    return job is not None and job.four_hours != FourHours.DONE and job.four_hours_on is None


def first_in(world: World, person: Person, spell: Spell, period: Period) -> Began | None:
    """The first start of a time with us, when it is in a period or may be; any paid work.

    One that is not known and may come before the first that is leaves both not known, unless either way it is in the period.
    """
    mine = [s for s in world.starts(person) if s.spell == spell.id and s.kind in STARTED and s.counts != Known.NO]
    sure = next((s.on for s in mine if worth(s, competitive=False) == Known.YES), None)
    perhaps = [s for s in mine if worth(s, competitive=False) == Known.NOT_KNOWN]
    perhaps = [s for s in perhaps if sure is None or s.may_fall.first <= sure]
    inside = sure if period.holds(sure) else None
    if inside is not None and all(s.may_fall.first >= period.first for s in perhaps):
        return Began(Known.YES, None, on_day(world, person, inside))
    here = [s for s in perhaps if s.falls_in(period)]
    if not here and inside is None:
        return None
    of = _owners(world, person, here, period) if here or inside is None else on_day(world, person, inside)
    return Began(Known.NOT_KNOWN, why_open(person, perhaps[0]), of)
