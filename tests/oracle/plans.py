"""Plans, profile and search: SS4.1, FS11, FS12."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tests.oracle.asked import Asked, One
from tests.oracle.days import DAY
from tests.oracle.lists import Figure
from tests.oracle.people import Time, on_day
from tests.oracle.reading import Row

FOUR_WEEKS = 28 * DAY
ENTRY = "the day of entry is not known"


def plans(asked: Asked) -> Figure:
    """People with an agreed plan in force / served, entry 28 days before the last day, open on it."""
    figure, to = Figure(), asked.period.last
    for one in asked.everybody:
        held = on_day(one.who, to)
        times = [time for time in one.who.times if time.open_on(to)][:1]
        sure = any(time.entry is not None and time.entry <= to - FOUR_WEEKS for time in times)
        maybe = any(day <= to - FOUR_WEEKS for time in times for day in time.may_have_entered)
        if not sure and not maybe:
            continue
        figure.among(one.who.id, held)
        if not sure:
            figure.does_not_know(one.who.id, held, ENTRY)
        elif any(_in_force(one, time, to) for time in times):
            figure.counts(one.who.id, held)
            if _past_review(asked, one, to):
                figure.row("past_review").counts(one.who.id, held)
    return figure


def _agreed(one: One, time: Time, by: date) -> list[Row]:
    """Plans agreed in this time with us: who comes back makes a plan anew."""
    rows = one.who.person.rows["plan"]
    return [row for row in rows if row.agreed_on is not None and time.received <= row.agreed_on <= by]


def _in_force(one: One, time: Time, on: date) -> bool:
    return any(row.replaced_on is None or row.replaced_on > on for row in _agreed(one, time, on))


def _past_review(asked: Asked, one: One, on: date) -> bool:
    held = [row for row in one.who.person.rows["plan"] if row.agreed_on is not None and row.agreed_on <= on]
    plan = max(held, key=lambda row: (row.agreed_on, row.id))
    review = plan.review_on or plan.agreed_on + FOUR_WEEKS
    if plan.reviewed_on is not None and plan.reviewed_on <= on:
        review = max(review, plan.reviewed_on + FOUR_WEEKS)
    return on > review + timedelta(days=asked.figure("plan.past_review_days"))


def plans_at_closure(asked: Asked) -> Figure:
    """Closed in the period with a plan ever agreed / closed in it with entry 28 days before closing."""
    figure = Figure()
    for one in asked.everybody:
        for time in one.who.times:
            closed = time.closed
            if closed is None or closed not in asked.period:
                continue
            sure = time.entry is not None and time.entry <= closed - FOUR_WEEKS
            if not sure and not any(day <= closed - FOUR_WEEKS for day in time.may_have_entered):
                continue
            held = on_day(one.who, closed)
            figure.among(time.id, held)
            if not sure:
                figure.does_not_know(time.id, held, ENTRY)
            elif _agreed(one, time, closed):
                figure.counts(time.id, held)
    return figure


def profile_28(asked: Asked) -> Figure:
    """Profile complete by day 28 / entries whose day 28 falls in the period."""

    def done(one: One, time: Time, by: date) -> bool:
        return any(
            row.completed_on is not None and time.received <= row.completed_on <= by
            for row in one.who.person.rows["profile"]
        )

    return _by_day_28(asked, done)


def search_28(asked: Asked) -> Figure:
    """A search act by day 28 / the same."""

    def done(one: One, time: Time, by: date) -> bool:
        return any(time.received <= day <= by for day in search_acts(one))

    return _by_day_28(asked, done)


def search_acts(one: One) -> list[date]:
    """The days of applications, leads followed, and contacts with an employer for the person."""
    rows = one.who.person.rows
    cards = [day for row in rows["application"] for day in (row.found_on, row.applied_on) if day is not None]
    return sorted([*cards, *(row.on for row in rows["contact_for"] if row.on is not None)])


def _by_day_28(asked: Asked, done: Callable[[One, Time, date], bool]) -> Figure:
    figure = Figure()
    for one in asked.everybody:
        for time in one.who.times:
            if time.entry is not None:
                day = time.entry + FOUR_WEEKS
                if day not in asked.period:
                    continue
                held = on_day(one.who, day)
                if why := one.who.stopped(day):
                    figure.leaves_out(time.id, held, why)
                    continue
                figure.among(time.id, held)
                if done(one, time, day):
                    figure.counts(time.id, held)
            else:
                for day in (each + FOUR_WEEKS for each in time.may_have_entered):
                    if day in asked.period and not one.who.stopped(day):
                        figure.among(time.id, on_day(one.who, day))
                        figure.does_not_know(time.id, on_day(one.who, day), ENTRY)
    return figure
