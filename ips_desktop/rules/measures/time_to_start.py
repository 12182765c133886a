"""How long until competitive work, of everybody who came out of work in 24 months; those who wait are not forgotten (practice §2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Cut, Measure, Number, median
from ips_desktop.rules.measuring.members import Entry, entries
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.period import rolling
from ips_desktop.rules.measuring.surviving import share_by
from ips_desktop.rules.measuring.work import STARTED, why_open, worth
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import in_work_at_entry
from ips_desktop.terms.asked import Known

MONTHS = 24
SHARES = (90, 180, 365)


def find(world: World, period: Period) -> Iterator[Case]:
    """Entries of the 24 months up to the last day. `value`: days to the start, or until they were last seen waiting."""
    within = rolling(period.last, MONTHS)
    for entry in entries(world):
        if not within.holds(entry.on):
            continue
        of = on_day(world, entry.person, entry.on)
        in_work = in_work_at_entry(entry.person, entry.spell, world.figures)
        if in_work == Known.YES:
            yield Case(entry.spell.id, Answer.EXCLUDED, of, Why.IN_WORK_AT_ENTRY)
        elif entry.sure != Known.YES:
            yield Case(entry.spell.id, Answer.NOT_KNOWN, of, Why.ENTRY)
        elif in_work == Known.NOT_KNOWN:
            yield Case(entry.spell.id, Answer.NOT_KNOWN, of, Why.WORK_AT_ENTRY)
        else:
            yield _case(world, entry, of=Case(entry.spell.id, Answer.NOT, of), to=period.last)


def _case(world: World, entry: Entry, *, of: Case, to: date) -> Case:
    """A start on or before the last day ends the waiting; one that is not known leaves them waiting, and listed."""
    days = Period(entry.on, to)
    mine = [
        s for s in world.starts(entry.person) if s.spell == entry.spell.id and s.kind in STARTED and s.falls_in(days)
    ]
    sure = [s.on for s in mine if s.on is not None and worth(s, competitive=True) == Known.YES]
    perhaps = [s for s in mine if worth(s, competitive=True) == Known.NOT_KNOWN]
    until = min(sure) if sure else min(to, entry.spell.closed_on or to)
    value = (until - entry.on).days
    if sure:
        return Case(of.id, Answer.COUNTS, of.of, value=value)
    if perhaps:
        return Case(of.id, Answer.NOT_KNOWN, of.of, why_open(entry.person, perhaps[0]), value=value)
    return Case(of.id, Answer.NOT, of.of, value=value)


def _beside(cut: Cut) -> Mapping[str, Number]:
    """The median among starters, and the Kaplan–Meier share in work by each day; of those whose waiting is known."""
    seen = [(c.value, c.answer == Answer.COUNTS) for c in cut.cases if c.value is not None]
    shares: dict[str, Fraction | None] = {f"percent_by_{day}": share_by(day, seen) for day in SHARES}
    return {"median_days": median(c.value for c in cut.cases if c.answer == Answer.COUNTS), **shares}


MEASURE = Measure("time_to_start", (), find, beside=_beside)
