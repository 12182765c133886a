"""Work kept: retained at months and at 13 weeks, jobs at risk (SS4.3–4, SS10.4, SS10.6–7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle.asked import Asked, One
from tests.oracle.beginnings import Beginning
from tests.oracle.days import DAY, Period, months_on
from tests.oracle.jobs import Maybe, Work, every, in_competitive_work, some
from tests.oracle.lists import Figure
from tests.oracle.people import on_day
from tests.oracle.reading import Row

NOT_FIRST = "whether it was the first is not known"
STILL = "whether they were still in work is not known"


@dataclass(frozen=True)
class Mark:
    """A milestone: when it is for a start, and how many days without work are allowed until then."""

    at: Callable[[date], date]
    key: str


def by_months(months: int) -> Mark:
    """So many months on."""
    return Mark(lambda start: months_on(start, months), f"retained.gap_days_{months}")


WEEKS_13 = Mark(lambda start: start + timedelta(days=91), "retained.gap_days_13w")


def retained(mark: Mark) -> Callable[[Asked], Figure]:
    """Retained at a milestone / first competitive starts whose milestone falls in the period."""

    def measure(asked: Asked) -> Figure:
        figure = Figure()
        strict = figure.row("same_job")
        for one in asked.everybody:
            for each, sure in _firsts(one):
                _milestone(asked, one, each, sure, mark, figure, strict)
        return figure

    return measure


def _firsts(one: One) -> list[tuple[Beginning, str]]:
    """The first competitive start of each time with us, or all that may be it; with why it is not known."""
    found: list[tuple[Beginning, str]] = []
    for time in one.who.times:
        for each in one.starts_of(time):
            competitive = each.work.competitive
            if competitive is False or (found_here(found, time.id) and each.what != "start"):
                continue
            doubt = NOT_FIRST if found_here(found, time.id) else ""
            why = each.why or ("" if competitive else "whether it is competitive is not known")
            found.append((each, doubt or why))
            if competitive or (each.work.only_pay_unknown and not each.work.own):
                break
    return found


def found_here(found: list[tuple[Beginning, str]], time: str) -> bool:
    """Whether one of this time with us is among them."""
    return any(each.time == time for each, _why in found)


def _milestone(asked: Asked, one: One, each: Beginning, why: str, mark: Mark, figure: Figure, strict: Figure) -> None:
    first, last = (mark.at(day) for day in each.days)
    if not (first <= asked.period.last and asked.period.first <= last):
        return
    held, id_ = on_day(one.who, min(first, asked.period.last) - DAY), each.work.id
    if left := one.who.stopped(last):
        if why == NOT_FIRST:
            return
        for into in (figure, strict):
            into.leaves_out(id_, on_day(one.who, min(last, asked.period.last) - DAY), left)
        return
    for into, answer in ((figure, _kept(asked, one, each, first, mark)), (strict, each.work.on(first - DAY))):
        into.among(id_, held)
        if why or answer is None:
            into.does_not_know(id_, held, why or STILL)
        elif answer:
            into.counts(id_, held)


def _kept(asked: Asked, one: One, each: Beginning, at: date, mark: Mark) -> Maybe:
    start, last = each.days[0], at - DAY
    allowed = asked.service.figure(mark.key, at)
    days = {day: in_competitive_work(one.works, day) for day in Period(start, last).days()}
    out = sum(answer is False for answer in days.values())
    doubtful = sum(answer is None for answer in days.values())
    few = True if out + doubtful <= allowed else False if out > allowed else None
    return every((few, some((days[last], _closed_gap(one, last, allowed)))))


def _closed_gap(one: One, on: date, allowed: int) -> Maybe:
    """Whether a day stands in a gap that is no longer than allowed and that a later start closes."""
    before = [n for n in range(1, allowed + 1) if in_competitive_work(one.works, on - n * DAY) is True]
    if not before or in_competitive_work(one.works, on) is not False:
        return False
    over = on - before[0] * DAY
    starts = [(work.start, work.competitive) for work in one.works if work.start is not None and work.start > on]
    return some(competitive for start, competitive in starts if (start - over).days - 1 <= allowed)


def retained_12(asked: Asked) -> Figure:
    """At 12 months; beside it who was retained then and is in competitive work on the last day, of first starts 12 months before or more."""
    mark, to = by_months(12), asked.period.last
    figure = retained(mark)(asked)
    on = figure.row("12_and_on")
    for one in asked.everybody:
        for each, why in _firsts(one):
            at = mark.at(each.days[0])
            if at > to:
                continue
            held = on_day(one.who, to)
            if left := one.who.stopped(to):
                on.leaves_out(each.work.id, held, left)
                continue
            on.among(each.work.id, held)
            answer = every((_kept(asked, one, each, at, mark), in_competitive_work(one.works, to)))
            if answer is None or (answer and why):
                on.does_not_know(each.work.id, held, why or STILL)
            elif answer:
                on.counts(each.work.id, held)
    return figure


# ---- jobs at risk
def episodes(one: One) -> list[tuple[Row, Work | None]]:
    """A person's episodes with their job."""
    works = {work.id: work for work in one.works}
    return [(row, works.get(row.job_id)) for row in one.who.person.rows["at_risk"] if row.began_on is not None]


def at_risk(asked: Asked) -> Figure:
    """Episodes that began in the period."""
    figure = Figure()
    for one in asked.everybody:
        for row, work in episodes(one):
            if row.began_on in asked.period:
                held = on_day(one.who, row.began_on)
                figure.counts(row.id, held)
                figure.row("early" if row.early else "during_support").counts(row.id, held)
                if row.early and _lost_while_waiting(one, row, work):
                    figure.row("lost_while_waiting").counts(row.id, held)
    return figure


def _time_of(one: One, row: Row) -> str | None:
    """The time with us of an episode: the one its referral began, else the one of its day."""
    time = one.who.time_of(row.began_on)
    begun = {each.referral_id: each.id for each in one.who.person.rows["spell"]}
    return begun.get(row.referral_id) if row.early else time and time.id


def _entry_of(one: One, row: Row) -> date | None:
    return next((time.entry for time in one.who.times if time.id == _time_of(one, row)), None)


def _lost_while_waiting(one: One, row: Row, work: Work | None) -> bool:
    entry = _entry_of(one, row)
    end = work.row.end_on if work is not None else None
    return end is not None and (entry is None or end < entry)


def adjustments(asked: Asked) -> Figure:
    """Episodes with adjustments agreed / episodes."""
    figure = Figure()
    for one in asked.everybody:
        for row, _work in episodes(one):
            if row.began_on in asked.period:
                held = on_day(one.who, row.began_on)
                figure.among(row.id, held)
                if any(_asked_in(each, row) and each.answer == "agreed" for each in one.who.person.rows["adjustment"]):
                    figure.counts(row.id, held)
    return figure


def _asked_in(adjustment: Row, risk: Row) -> bool:
    """Asked for in an episode, or for its job in none."""
    return adjustment.risk_id == risk.id or (adjustment.risk_id is None and adjustment.job_id == risk.job_id)


def at_risk_kept(asked: Asked) -> Figure:
    """Kept on day 91 / episodes whose day 91 falls in the period; and at months."""
    figure = Figure()
    for one in asked.everybody:
        for row, work in episodes(one):
            base = _base(one, row, work)
            if base is None:
                continue
            marks = {"": base + asked.service.figure("at_risk.days", base) * DAY}
            marks |= {f"months_{m}": months_on(base, m) - DAY for m in (3, 6, 9, 12)}
            for name, day in marks.items():
                if day in asked.period:
                    answer = _still(asked, one, row, work, day)
                    _kept_on(one, row, day, answer, figure.row(name) if name else figure)
                    if not name:
                        _kept_on(one, row, day, _same(one, row, work, day), figure.row("same_job"))
    return figure


def _base(one: One, row: Row, work: Work | None) -> date | None:
    if not row.early:
        return row.began_on
    times = [time for time in one.who.times if time.id == _time_of(one, row)]
    entry = _entry_of(one, row)
    lost = work is not None and (work.row.end_on is not None or work.row.ended_unknown)
    closed = any(time.closed is not None for time in times)
    return entry or (row.began_on if lost or closed else None)


def _kept_on(one: One, row: Row, day: date, answer: Maybe, figure: Figure) -> None:
    held = on_day(one.who, day)
    if left := one.who.stopped(day):
        figure.leaves_out(row.id, held, left)
        return
    figure.among(row.id, held)
    if answer is None:
        figure.does_not_know(row.id, held, STILL)
    elif answer:
        figure.counts(row.id, held)


def _same(one: One, row: Row, work: Work | None, day: date) -> Maybe:
    """In the job at risk itself; lost before entry it was not kept."""
    if work is None:
        return None
    return False if row.early and _lost_while_waiting(one, row, work) else work.on(day)


def _still(asked: Asked, one: One, row: Row, work: Work | None, day: date) -> Maybe:
    """In the job at risk, or in one called better that followed it without a long gap."""
    if work is None or (row.early and _lost_while_waiting(one, row, work)):
        return _same(one, row, work, day)
    better = [each.on(day) for each in one.works if each.row.better_than == work.id and _soon(asked, work, each)]
    return some((_same(one, row, work, day), *better))


def _soon(asked: Asked, before: Work, after: Work) -> bool:
    if before.row.end_on is None or after.start is None:
        return True
    return (after.start - before.row.end_on).days - 1 <= asked.figure("at_risk.gap_days")
