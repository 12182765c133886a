"""When somebody looks whether a job is kept: 13 weeks, 3, 6, 9 and 12 months, then every half year; and the same for jobs at risk (MEASURES §5).

A check tells something of its day from 6 days before that day on, so it opens then: 7 days before A, since A − 1 is what is asked.
Any answered check from then on settles it, whatever it was called. Without work that may still stand there is nothing to look at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.at_risk import MONTHS, episode
from ips_desktop.rules.days import ONE, add_months
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Check, Job, Person, Risk, Spell
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.knowing import said
from ips_desktop.rules.retention import Milestone, deciding_day, first_start
from ips_desktop.rules.served import excluded
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import CheckAt

AT = {
    Milestone.WEEKS_13: CheckAt.WEEKS_13,
    Milestone.MONTHS_3: CheckAt.MONTHS_3,
    Milestone.MONTHS_6: CheckAt.MONTHS_6,
    Milestone.MONTHS_9: CheckAt.MONTHS_9,
    Milestone.MONTHS_12: CheckAt.MONTHS_12,
}
AT_RISK = {
    None: CheckAt.RISK_91,
    3: CheckAt.RISK_3,
    6: CheckAt.RISK_6,
    9: CheckAt.RISK_9,
    12: CheckAt.RISK_12,
}


@dataclass(frozen=True)
class CheckDay:
    """One look at a job. `opens`: the first day on which it says something; `due`: any day until; `job`: the one to look at.

    `settled`: the day of the check that answered it, None while nobody did. `risk`: the episode it belongs to. `since`: what it is
    counted from: the first day of the work, the base of the episode, or the last answer.
    """

    check: CheckAt
    opens: date
    due: date
    job: UUID
    since: date
    risk: UUID | None = None
    settled: date | None = None

    def is_open(self, today: date) -> bool:
        """Whether it can be done now and was not."""
        return self.settled is None and self.opens <= today

    def late_days(self, today: date) -> int:
        """How many days late it is; 0 until the day after the last one."""
        return 0 if self.settled is not None else max(0, (today - self.due).days)


@dataclass(frozen=True)
class Counted:
    """Which look it is, since when and for which job it is counted."""

    check: CheckAt
    since: date
    job: UUID
    risk: UUID | None = None


def check_days(
    person: Person, today: date, figures: Figures, agreed: Collection[UUID] = frozenset()
) -> tuple[CheckDay, ...]:
    """Every look at this person's jobs, done and to come, the earliest first. `agreed`: closed times with us that keep their checks."""
    found = [
        day
        for spell in person.spells
        if spell.closed_on is None or spell.closed_on > today or spell.id in agreed
        for day in _of_spell(person, spell, today, figures)
    ]
    if any(spell.closed_on is None or spell.closed_on > today or spell.id in agreed for spell in person.spells):
        found += [day for risk in person.risks for day in _of_risk(person, risk, today, figures)]
    return tuple(sorted(found, key=lambda day: (day.due, day.check)))


def check_on(
    person: Person, on: date, today: date, figures: Figures, risk: UUID | None = None, agreed: Collection[UUID] = frozenset()
) -> CheckAt | None:  # fmt: skip
    """Which check one of this day is: the earliest that is open and was not answered; None between two of them."""
    days = check_days(person, today, figures, agreed)
    return next((d.check for d in days if d.risk == risk and d.settled is None and d.opens <= on), None)


def _of_spell(person: Person, spell: Spell, today: date, figures: Figures) -> Iterator[CheckDay]:
    first = first_start(person, spell, today, figures)
    if first is None or first.on is None:
        return
    for milestone, check in AT.items():
        due = deciding_day(first.on, milestone, figures)
        if excluded(person, due):
            return
        counted = Counted(check, first.on, first.job)
        yield from _day(person, counted, due - ONE, due, today, figures)
        if check == CheckAt.MONTHS_12 and today >= due:
            yield from _after(person, due, first.job, today, figures)


def _after(person: Person, last: date, job: UUID, today: date, figures: Figures) -> Iterator[CheckDay]:
    """Every six months after the twelfth, counted from the last answer."""
    answered = max((check.on for check in _answered(person) if check.on >= last), default=last)
    due = add_months(answered, figures.number("clock.check_later_months", answered))
    yield from _day(person, Counted(CheckAt.LATER, answered, job), due - ONE, due, today, figures)


def _of_risk(person: Person, risk: Risk, today: date, figures: Figures) -> Iterator[CheckDay]:
    """Day 91 is asked itself; at so many months the day before is."""
    for months in (None, *MONTHS):
        found = episode(person, risk, figures, months)
        if found.on is None or risk.job is None or found.lost_while_waiting or found.excluded:
            return
        due = found.on if months is None else found.on + ONE
        counted = Counted(AT_RISK[months], found.base or found.on, risk.job, risk.id)
        yield from _day(person, counted, found.on, due, today, figures)


def _day(person: Person, counted: Counted, asked: date, due: date, today: date, figures: Figures) -> Iterator[CheckDay]:
    opens = asked - timedelta(days=figures.number("job.check_holds_days", asked))
    settled = min((c.on for c in _answered(person) if c.on >= opens), default=None)
    looked_at = _job_on(person, counted.job, min(asked, today), figures)
    if settled is not None or looked_at is not None:
        yield CheckDay(counted.check, opens, due, looked_at or counted.job, counted.since, counted.risk, settled)


def _answered(person: Person) -> list[Check]:
    return [check for job in person.jobs for check in job.checks if said(check.in_work) != Known.NOT_KNOWN]


def _job_on(person: Person, first: UUID, on: date, figures: Figures) -> UUID | None:
    """The job to look at: the one it is counted from while it stands, else the newest that does; None when none does."""
    there: list[Job] = [job for job in person.jobs if held(job, on, figures) != Known.NO]
    newest = sorted(there, key=lambda job: (job.id == first, job.start_on or date.min, job.id.bytes))
    return newest[-1].id if newest else None
