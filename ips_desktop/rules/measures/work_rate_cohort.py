"""People who came out of work and began competitive work within 12 months of entry: a cohort beside the rate (practice §2)."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.rules.days import Period, add_months
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Measure
from ips_desktop.rules.measuring.members import Entry, entries, gone
from ips_desktop.rules.measuring.owning import on_day
from ips_desktop.rules.measuring.work import STARTED, why_open, worth
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.served import in_work_at_entry
from ips_desktop.terms.asked import Known

MONTHS = 12


def find(world: World, period: Period) -> Iterator[Case]:
    """Entries whose entry + 12 months falls in the period, each with the starts of its own time with us."""
    for entry in entries(world):
        day = add_months(entry.on, MONTHS)
        if not period.holds(day):
            continue
        of, left = on_day(world, entry.person, day), gone(entry.person, day)
        in_work = in_work_at_entry(entry.person, entry.spell, world.figures)
        if left is not None or in_work == Known.YES:
            yield Case(entry.spell.id, Answer.EXCLUDED, of, left or Why.IN_WORK_AT_ENTRY)
            continue
        answer, why = _began(world, entry)
        if entry.sure != Known.YES or in_work == Known.NOT_KNOWN:
            answer, why = Answer.NOT_KNOWN, Why.ENTRY if entry.sure != Known.YES else Why.WORK_AT_ENTRY
        yield Case(entry.spell.id, answer, of, why)


def _began(world: World, entry: Entry) -> tuple[Answer, Why | None]:
    within = Period(entry.on, add_months(entry.on, MONTHS))
    mine = [s for s in world.starts(entry.person) if s.spell == entry.spell.id and s.kind in STARTED]
    mine = [s for s in mine if s.falls_in(within) and worth(s, competitive=True) != Known.NO]
    if any(worth(s, competitive=True) == Known.YES for s in mine):
        return Answer.COUNTS, None
    return (Answer.NOT_KNOWN, why_open(entry.person, mine[0])) if mine else (Answer.NOT, None)


MEASURE = Measure("work_rate_cohort", ("SS10.3",), find)
