"""Job starts, job moves, and the three counts (SS4.2, SS10.1; MEASURES §2).

A start is the first day worked for pay, counted once four paid hours are done, on or after entry, while the spell is open. After closing
it counts when they met within 28 days before it and the person agrees. Before entry it is work found while waiting: shown, never claimed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.benefit_limited import limited_on
from ips_desktop.rules.competitive import Verdict, competitive
from ips_desktop.rules.days import ONE, Period
from ips_desktop.rules.employment import first_day, four_hours, held
from ips_desktop.rules.facts import Job, Person, Spell
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.knowing import all_of, any_of, unless
from ips_desktop.rules.spells import is_open
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind


@dataclass(frozen=True)
class Start:
    """A job's beginning as it is counted. `counts`: whether it is in the kind's count; `may_fall`: the days it can be, when `on` is None.

    `limited`: whether it began as benefit-limited work within its limits: such starts have a column of their own.
    """

    job: UUID
    spell: UUID | None
    on: date | None
    kind: StartKind
    counts: Known
    verdict: Verdict
    limited: Known
    may_fall: Period

    @property
    def competitive(self) -> Known:
        """Whether it counts and the work is competitive."""
        return all_of((self.counts, self.verdict.answer))

    def falls_in(self, period: Period) -> bool:
        """Whether it is, or can be, in a period."""
        return self.may_fall.meets(period)


def spell_of(person: Person, on: date) -> Spell | None:
    """The time with us that a job of this day belongs to: the one open that day, else the last closed, else the waiting one.

    Of two open at once, as merged duplicates can have until somebody settles it, the one entered earlier.
    """
    spells = sorted(person.spells, key=lambda s: (s.entry or date.max, s.received_on or date.max, s.id.bytes))
    open_then = [s for s in spells if is_open(s.accepted_on, s.entry, s.closed_on, on)]
    closed = sorted(
        (s for s in spells if s.closed_on is not None and s.closed_on <= on), key=lambda s: s.closed_on or on
    )
    waiting = sorted((s for s in spells if s.closed_on is None or s.closed_on > on), key=lambda s: s.received_on or on)
    return next(iter([*open_then[:1], *closed[-1:], *waiting[:1]]), None)


def starts(person: Person, today: date, figures: Figures) -> list[Start]:
    """Every job of a person as a beginning, the earliest first; those of unknown day stand at the first day they can be."""
    found = [_start(person, job, today, figures) for job in person.jobs]
    return sorted(found, key=lambda s: (s.on or s.may_fall.first, s.job.bytes))


def _start(person: Person, job: Job, today: date, figures: Figures) -> Start:
    days = _days(job, today, figures)
    spell = spell_of(person, days.last)
    verdict = competitive(job, person.born, figures)
    on = job.start_on
    limited = limited_on(job, person.jobs, on or days.last, figures)
    start = Start(job.id, spell.id if spell else None, on, StartKind.NOT_KNOWN, Known.NOT_KNOWN, verdict, limited, days)
    done = four_hours(job, figures)
    if done == Known.NO:
        return replace(start, kind=StartKind.NEVER, counts=Known.NO)
    if on is None:
        return _unknown_day(start, spell)
    kind, counts = _placed(job, spell, on, figures)
    if kind == StartKind.START:
        moved = _moved(person, job, on, figures)
        if moved == Known.YES:
            kind = StartKind.MOVE
        elif moved == Known.NOT_KNOWN:
            kind, counts = StartKind.NOT_KNOWN, Known.NOT_KNOWN
    return replace(start, kind=kind, counts=all_of((counts, done)))


def _days(job: Job, today: date, figures: Figures) -> Period:
    if job.start_on is not None:
        return Period(job.start_on, job.start_on)
    last = min(on for on in (job.end_on, first_day(job, figures), today) if on is not None)
    return Period(date.min, last)


def _unknown_day(start: Start, spell: Spell | None) -> Start:
    """A beginning of unknown day is ours for certain never, and certainly not when its last possible day lies before entry."""
    last = start.may_fall.last
    entered = None if spell is None else spell.entry or (spell.first_contact if spell.yes_on is None else None)
    if entered is not None and entered <= last:
        return replace(start, may_fall=Period(entered, last))
    if spell is None or spell.received_on is None or last <= spell.received_on:
        return replace(start, kind=StartKind.BEFORE, counts=Known.NO)
    return replace(start, kind=StartKind.WHILE_WAITING, counts=Known.NO, may_fall=Period(spell.received_on, last))


def _placed(job: Job, spell: Spell | None, on: date, figures: Figures) -> tuple[StartKind, Known]:
    """Where a dated beginning stands in the person's time with us."""
    if spell is None or (spell.received_on is not None and on < spell.received_on):
        return StartKind.BEFORE, Known.NO
    if spell.entry is None and spell.yes_on is None and spell.first_contact is not None and on >= spell.first_contact:
        return StartKind.NOT_KNOWN, Known.NOT_KNOWN
    still_open = spell.closed_on is None or on < spell.closed_on
    if spell.entry is None or on < spell.entry:
        return StartKind.WHILE_WAITING if still_open else StartKind.AFTER_CLOSING, Known.NO
    if still_open:
        return StartKind.START, Known.YES
    within = timedelta(days=figures.number("job.after_closure_days", on))
    met = job.met_before is not None and on - job.met_before <= within
    return (StartKind.START, Known.YES) if met and job.agrees_after_close else (StartKind.AFTER_CLOSING, Known.NO)


def _moved(person: Person, job: Job, on: date, figures: Figures) -> Known:
    """Whether the person was, the day before, in other competitive work that is not benefit-limited, or had just left it."""
    return any_of(_left_for(person, other, on, figures) for other in person.jobs if other.id != job.id)


def _left_for(person: Person, other: Job, on: date, figures: Figures) -> Known:
    days = timedelta(days=figures.number("job.move_days", on))
    just_left = other.end_on is not None and other.end_on < on <= other.end_on + days
    then = other.end_on if just_left and other.end_on is not None else on - ONE
    there = Known.YES if just_left and four_hours(other, figures) != Known.NO else held(other, then, figures)
    if there == Known.NO:
        return Known.NO
    worth = competitive(other, person.born, figures).answer
    return all_of((there, worth, unless(limited_on(other, person.jobs, then, figures))))


@dataclass(frozen=True)
class ThreeCounts:
    """People into work, people with any start, starts; job moves beside them, and what is shown and not claimed. Ids, so that each opens.

    `people_first`, `people_any`: people; the others: jobs. `not_known`: jobs that may belong to a count of the period.
    """

    people_first: tuple[UUID, ...]
    people_any: tuple[UUID, ...]
    starts: tuple[UUID, ...]
    moves: tuple[UUID, ...]
    after_closing: tuple[UUID, ...]
    while_waiting: tuple[UUID, ...]
    not_known: tuple[UUID, ...]


def three_counts(people: Iterable[Person], period: Period, today: date, figures: Figures) -> ThreeCounts:
    """The counts of a period. A person is counted once in each; the first start of a spell is the first one that counts."""
    first: list[UUID] = []
    ever: list[UUID] = []
    by_kind: dict[StartKind, list[UUID]] = {kind: [] for kind in StartKind}
    open_: list[UUID] = []
    for person in people:
        mine = starts(person, today, figures)
        counted = [s for s in mine if s.kind == StartKind.START and s.counts == Known.YES]
        firsts = {s.spell: s for s in reversed(counted)}
        if any(s.falls_in(period) for s in firsts.values()):
            first.append(person.id)
        if any(s.falls_in(period) for s in counted):
            ever.append(person.id)
        for start in (s for s in mine if s.falls_in(period)):
            (open_ if start.counts == Known.NOT_KNOWN else by_kind[start.kind]).append(start.job)
    return ThreeCounts(
        tuple(first),
        tuple(ever),
        tuple(by_kind[StartKind.START]),
        tuple(by_kind[StartKind.MOVE]),
        tuple(by_kind[StartKind.AFTER_CLOSING]),
        tuple(by_kind[StartKind.WHILE_WAITING]),
        tuple(open_),
    )
