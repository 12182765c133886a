"""Jobs that might be lost: early referrals, and episodes during support; kept or lost, and when that is asked (SS2.8, SS10.6–7; MEASURES §2).

Base: for an early referral the entry (without entry the day received, once the job is lost or the spell closed); for an episode during
support the act's day. Kept: the job at risk, or one the person says is better with no gap over 21 days, is held on base + 91 days; at
m months on base + m months − 1 day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.days import ONE, add_months, days_between
from ips_desktop.rules.employment import employed, held
from ips_desktop.rules.facts import Job, Person, Risk, Spell
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.jobs import spell_of
from ips_desktop.rules.knowing import any_of, said
from ips_desktop.rules.served import excluded
from ips_desktop.terms.asked import Known

MONTHS = (3, 6, 9, 12)


@dataclass(frozen=True)
class Episode:
    """An episode as it is counted. `counts`: an early referral only when the person was in work on the day received.

    `base`: None while an early referral waits for its entry. `same_job`: the variant without better jobs. `on`: the day that decides.
    """

    risk: UUID
    person: UUID
    early: bool
    counts: Known
    base: date | None
    on: date | None
    kept: Known
    same_job: Known
    lost_while_waiting: bool
    excluded: bool


def episode(person: Person, risk: Risk, figures: Figures, months: int | None = None) -> Episode:
    """Judge an episode on its day 91, or at a number of months."""
    job, spell = person.job(risk.job), _spell(person, risk)
    lost = risk.early and _lost_while_waiting(person, risk, job, spell, figures)
    base = _base(risk, job, spell, figures)
    on = None if base is None else _asked_on(base, months, figures)
    if on is None or job is None:
        kept = same = Known.NOT_KNOWN
    elif lost:
        kept = same = Known.NO
    else:
        chain = better_jobs(person, job, figures)
        kept = any_of(employed(one, on, figures) for one in chain)
        same = employed(job, on, figures)
    counts = _was_in_work(person, risk, job, spell, figures) if risk.early else Known.YES
    left = on is not None and excluded(person, on)
    return Episode(risk.id, person.id, risk.early, counts, base, on, kept, same, lost, left)


def _asked_on(base: date, months: int | None, figures: Figures) -> date:
    if months is None:
        return base + timedelta(days=figures.number("at_risk.days", base))
    return add_months(base, months) - ONE


def _spell(person: Person, risk: Risk) -> Spell | None:
    own = [s for s in person.spells if risk.referral is not None and s.referral == risk.referral]
    return own[0] if own else spell_of(person, risk.began_on) if risk.began_on is not None else None


def _received(risk: Risk, spell: Spell | None) -> date | None:
    return spell.received_on if spell is not None and spell.received_on is not None else risk.began_on


def _base(risk: Risk, job: Job | None, spell: Spell | None, figures: Figures) -> date | None:
    if not risk.early:
        return risk.began_on
    if spell is not None and spell.entry is not None:
        return spell.entry
    closed = spell is not None and spell.closed_on is not None
    return _received(risk, spell) if closed or (job is not None and _is_over(job)) else None


def _is_over(job: Job) -> bool:
    return job.end_on is not None or job.ended_unknown


def _was_in_work(person: Person, risk: Risk, job: Job | None, spell: Spell | None, figures: Figures) -> Known:
    """An early referral is one when they were in work on the day received: by a job that covers it, or because it is recorded so."""
    received = _received(risk, spell)
    if received is None:
        return Known.NOT_KNOWN
    there = any_of(held(one, received, figures) for one in person.jobs) if person.jobs else Known.NOT_KNOWN
    if there == Known.YES:
        return there
    recorded = said(spell.in_work_at_entry) if spell is not None else Known.NOT_KNOWN
    return recorded if recorded == Known.YES else there if job is not None else Known.NOT_KNOWN


def better_jobs(person: Person, job: Job, figures: Figures) -> list[Job]:
    """The job and those that the person says are better, each begun with no gap over 21 days after the one before."""
    chain, seen = [job], {job.id}
    for one in chain:
        for other in person.jobs:
            if other.better_than == one.id and other.id not in seen and _follows(one, other, figures):
                chain.append(other)
                seen.add(other.id)
    return chain


def _follows(one: Job, other: Job, figures: Figures) -> bool:
    if other.start_on is None:
        return False
    if one.end_on is None:
        return not one.ended_unknown
    return days_between(one.end_on, other.start_on) <= figures.number("at_risk.gap_days", one.end_on)


def _lost_while_waiting(person: Person, risk: Risk, job: Job | None, spell: Spell | None, figures: Figures) -> bool:
    """Lost before entry, or before there was one: no job of the chain was held on that day, and none goes on from there."""
    if job is None or not _is_over(job):
        return False
    chain = better_jobs(person, job, figures)
    if spell is None or spell.entry is None:
        return all(_is_over(one) for one in chain)
    entry = spell.entry
    return all(one.end_on is not None and one.end_on < entry for one in chain)
