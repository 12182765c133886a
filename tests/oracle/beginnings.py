"""What the beginning of a job is to us: a start, a move, after closing, while waiting, before; or not known, and why (MEASURES §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle.days import DAY, Period
from tests.oracle.jobs import Maybe, Work, begun_by, every, limited_on, opposite, some
from tests.oracle.people import Known, Time


@dataclass
class Beginning:
    """What the beginning of a job is to us: start, move, after closing, while waiting, before, never; or not known, and why."""

    work: Work
    what: str
    why: str = ""
    time: str | None = None
    within: tuple[date, date] | None = None

    @property
    def days(self) -> tuple[date, date]:
        """The first and last day on which it can have been."""
        if self.within is not None:
            return self.within
        assert self.work.start is not None
        return self.work.start, self.work.start

    def can_fall_in(self, period: Period) -> bool:
        """Whether it can have been in a period."""
        first, last = self.days
        return first <= period.last and period.first <= last


def beginnings(who: Known, works: list[Work]) -> list[Beginning]:
    """What the beginning of each of a person's jobs is."""
    for work in works:
        if work.start is None:
            work.some_day = _some_day(who, work)
    return [_beginning(who, work, works) for work in works]


def _beginning(who: Known, work: Work, works: list[Work]) -> Beginning:
    start = work.start
    if work.four_hours is False or (start is not None and start > work.service.today):
        return Beginning(work, "never")
    if start is None:
        return _on_some_day(who, work)
    entered = (time for time in who.times if time.open_on(start) and time.entry is not None and time.entry <= start)
    time = next(entered, None) or who.time_of(start)
    if time is None or start < time.received:
        return Beginning(work, "before")
    return Beginning(work, *_in_time(who, time, work, start) or _moved_or_not(work, works, start), time=time.id)


def _in_time(who: Known, time: Time, work: Work, start: date) -> tuple[str, str] | None:
    """What a beginning is by the day alone: while waiting, after closing; None while with us."""
    if time.entry is None and not any(day <= start for day in time.may_have_entered):
        return "while waiting", ""
    if time.entry is None:
        return "not known", "the day of entry is not known"
    if start < time.entry:
        return "while waiting", ""
    if time.closed is not None and start >= time.closed and not _after_counts(who, work, start):
        return "after closing", ""
    return None


def _moved_or_not(work: Work, works: list[Work], start: date) -> tuple[str, str]:
    moved = _moved(work, works, start)
    if moved:
        return "move", ""
    if work.four_hours is None:
        return "not known", "whether four hours were paid is not known"
    return ("start", "") if moved is False else ("not known", "whether they were in work the day before is not known")


def _some_day(who: Known, work: Work) -> tuple[date, date] | None:
    """The days between which a first day that nobody knows would be a start: from entry until it had begun for sure."""
    latest = begun_by(work)
    time = who.time_of(latest)
    if time is None or latest < time.received:
        return None
    first = time.entry or min(time.may_have_entered, default=date.max)
    return (first, latest) if first <= latest else None


def _on_some_day(who: Known, work: Work) -> Beginning:
    latest = begun_by(work)
    time = who.time_of(latest)
    if work.some_day is None and (time is None or latest <= time.received):
        return Beginning(work, "before")
    if work.some_day is None:
        assert time is not None
        return Beginning(work, "while waiting", time=time.id, within=(time.received, latest))
    return Beginning(work, "not known", "its first day is not known", time and time.id, work.some_day)


def _after_counts(who: Known, work: Work, start: date) -> bool:
    within = timedelta(days=work.service.figure("job.after_closure_days", start))
    last = max((day for day in who.contacts if day <= start), default=None)
    return last is not None and start - last <= within and work.row.agrees_after_close is True


def _moved(work: Work, works: list[Work], start: date) -> Maybe:
    within = work.service.figure("job.move_days", start)
    return some(_held_before(each, works, start, within) for each in works if each is not work)


def _held_before(each: Work, works: list[Work], start: date, within: int) -> Maybe:
    """Whether this other job was theirs the day before, or until so many days before, and is one that a move leaves."""
    if each.start is not None and each.start >= start:
        return False
    days = [start - n * DAY for n in range(1, within + 1)]
    held = [every((each.competitive, each.goes_on(day), opposite(limited_on(each, works, day)))) for day in days]
    return some(held)
