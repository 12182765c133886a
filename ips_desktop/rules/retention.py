"""Still in work: at 13 weeks, at 3, 6, 9 and 12 months after the first competitive start of a time with us (SS4.3, SS10.4; MEASURES §2).

A = start + m months, and A never moves. Retained: in competitive work on the day before A, or there in a gap within the allowance that a
later start closes, and the days without competitive work from the start to then, all together, within the allowance. Days that nobody
can answer for leave it not known; they never count as kept and never as lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from ips_desktop.rules.competitive import competitive
from ips_desktop.rules.days import ONE, Period, add_months
from ips_desktop.rules.employment import Stretch, employed, stretches, together
from ips_desktop.rules.facts import Job, Person, Spell
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.jobs import Start, starts
from ips_desktop.rules.knowing import all_of, any_of
from ips_desktop.rules.served import excluded
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind


class Milestone(StrEnum):
    """How long after the start: the five that are looked at."""

    WEEKS_13 = "13w"
    MONTHS_3 = "3"
    MONTHS_6 = "6"
    MONTHS_9 = "9"
    MONTHS_12 = "12"


@dataclass(frozen=True)
class Retained:
    """One first start at one milestone. `decides`: the days that A can be, one day when it is known.

    `answer` and `same_job` (the strict variant) are the rule's; `excluded` rows are shown apart; `days_out`: surely without competitive work.
    """

    person: UUID
    spell: UUID
    start: Start
    milestone: Milestone
    decides: tuple[Period, ...]
    answer: Known
    same_job: Known
    excluded: bool
    days_out: int

    def falls_in(self, period: Period) -> bool:
        """Whether A is, or can be, in a period: then it is in the denominator there."""
        return any(days.meets(period) for days in self.decides)


def deciding_day(start: date, milestone: Milestone, figures: Figures) -> date:
    """A: the start and so many months, or 91 days."""
    if milestone == Milestone.WEEKS_13:
        return start + timedelta(days=figures.number("retained.days_13w", start))
    return add_months(start, int(milestone))


def allowance(start: date, milestone: Milestone, figures: Figures) -> int:
    """Days without competitive work that are forgiven, cumulatively."""
    return figures.number(f"retained.gap_days_{milestone}", start)


def retained(person: Person, spell: Spell, milestone: Milestone, today: date, figures: Figures) -> Retained | None:
    """The first competitive start of a time with us at a milestone; None when there was none that is or may be one."""
    return judged(person, spell, milestone, candidates(person, spell, today, figures), figures)


def judged(person: Person, spell: Spell, milestone: Milestone, found: list[Start], figures: Figures) -> Retained | None:
    """The same, of somebody whose `candidates` are known already."""
    if not found:
        return None
    first = found[0]
    decides = tuple(decides_on(start, milestone, figures) for start in found)
    day = decides[0].last
    kept = _held(person, first.on, milestone, figures) if first.on is not None else _NOTHING
    sure = first.competitive if first.on is not None else Known.NOT_KNOWN
    same = any_of(
        employed(job, day - ONE, figures)
        for job in person.jobs
        if job.id == first.job
        or (first.on is not None and job.start_on == first.on and _worth(person, job, figures) == Known.YES)
    )
    return Retained(
        person.id,
        spell.id,
        first,
        milestone,
        decides,
        Known.NOT_KNOWN if sure != Known.YES else kept[0],
        Known.NOT_KNOWN if sure != Known.YES else same,
        excluded(person, day),
        kept[1],
    )


def first_start(person: Person, spell: Spell, today: date, figures: Figures) -> Start | None:
    """The first start of a time with us that is competitive or may be: what its milestones are counted from."""
    return next(iter(candidates(person, spell, today, figures)), None)


def candidates(
    person: Person, spell: Spell, today: date, figures: Figures, begun: Iterable[Start] | None = None
) -> list[Start]:
    """The first start that is competitive, and before it those that may be. One whose pay alone is not known keeps its own A.

    `begun`: how the person's jobs began, where that is known already.
    """
    found: list[Start] = []
    for start in starts(person, today, figures) if begun is None else begun:
        if (
            start.spell != spell.id
            or start.kind not in (StartKind.START, StartKind.NOT_KNOWN)
            or start.competitive == Known.NO
        ):
            continue
        found.append(start)
        if start.competitive == Known.YES or (start.on is not None and start.verdict.only_pay_open):
            break
    return found


def decides_on(start: Start, milestone: Milestone, figures: Figures) -> Period:
    """The days that A can be, one day when the start is known."""
    first = start.may_fall.first
    begins = date.min if first == date.min else deciding_day(first, milestone, figures)
    return Period(begins, deciding_day(start.may_fall.last, milestone, figures))


def _worth(person: Person, job: Job, figures: Figures) -> Known:
    return competitive(job, person.born, figures).answer


def _competitive_work(person: Person, last: date, figures: Figures) -> list[list[Stretch]]:
    """The stretches of jobs that are or may be competitive; of those that may be, a yes is not known."""
    rows: list[list[Stretch]] = []
    for job in person.jobs:
        worth = _worth(person, job, figures)
        if worth != Known.NO:
            rows.append([Stretch(s.first, s.last, all_of((s.answer, worth))) for s in stretches(job, last, figures)])
    return rows


_NOTHING = (Known.NOT_KNOWN, 0)


def _held(person: Person, start: date, milestone: Milestone, figures: Figures) -> tuple[Known, int]:
    """Whether work was kept from a start to a milestone, and the days that were surely without it."""
    allowed = allowance(start, milestone, figures)
    test = deciding_day(start, milestone, figures) - ONE
    rows = _competitive_work(person, test + timedelta(days=allowed + 1), figures)
    out = {Known.YES: 0, Known.NO: 0, Known.NOT_KNOWN: 0}
    for stretch in together(rows, start, test):
        out[stretch.answer] += (stretch.last - stretch.first).days + 1
    if out[Known.NO] > allowed:
        return Known.NO, out[Known.NO]
    within = Known.YES if out[Known.NO] + out[Known.NOT_KNOWN] <= allowed else Known.NOT_KNOWN
    return all_of((_there(rows, start, test, allowed), within)), out[Known.NO]


def _there(rows: list[list[Stretch]], start: date, test: date, allowed: int) -> Known:
    """In competitive work on the tested day, or in a gap there, no longer than allowed, that a later start closes."""
    days = list(together(rows, start, test + timedelta(days=allowed + 1)))
    at = next(n for n, s in enumerate(days) if s.first <= test <= s.last)
    if days[at].answer != Known.NO:
        return days[at].answer
    begun = at
    while begun and days[begun - 1].answer == Known.NO:
        begun -= 1
    closes = days[begun].first + timedelta(days=allowed)
    after = [s.answer for s in days[at + 1 :] if s.first <= closes]
    return any_of(after)


def twelve_and_on(person: Person, spell: Spell, to: date, figures: Figures) -> Known | None:
    """ "12+": retained at 12 months and in competitive work, known, on a day; None when the first start is not yet 12 months old."""
    found = retained(person, spell, Milestone.MONTHS_12, to, figures)
    if found is None or found.decides[0].first > to:
        return None
    return all_of((found.answer, working_on(person, to, figures)))


def working_on(person: Person, on: date, figures: Figures) -> Known:
    """Whether a person is in competitive work on a day, as far as it is known."""
    return any_of(next(together([row], on, on)).answer for row in _competitive_work(person, on, figures))
