"""Zero hours: employed while enough paid hours lie in the last four weeks (MEASURES §2, "employed on d").

A row says the minutes paid on a day, or in the whole week that ends on its Sunday; 0 is an answer. Fewer than four hours in the window
means not employed only when every complete week of it has a row; else it is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ips_desktop.rules.days import ONE
from ips_desktop.rules.facts import HoursPaid, Job
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.asked import Known

WEEK = timedelta(days=7)


def monday(on: date) -> date:
    """The first day of a day's week."""
    return on - timedelta(days=on.weekday())


def reckoned(rows: tuple[HoursPaid, ...]) -> dict[date, int]:
    """Minutes by day. A week told as a whole stands on its Sunday, unless its single days come to more."""
    days: dict[date, int] = {}
    wholes: dict[date, int] = {}
    for row in rows:
        if row.whole_week:
            wholes[monday(row.on)] = max(row.minutes, wholes.get(monday(row.on), 0))
        else:
            days[row.on] = days.get(row.on, 0) + row.minutes
    for first, whole in wholes.items():
        told = [on for on in days if monday(on) == first]
        if sum(days[on] for on in told) < whole:
            for on in told:
                del days[on]
            days[first + 6 * ONE] = whole
    return days


def fourth_hour(job: Job, figures: Figures) -> date | None:
    """The day on which the rows reach four paid hours, None while they do not."""
    so_far = 0
    for on, minutes in sorted(reckoned(job.paid).items()):
        so_far += minutes
        if so_far >= figures.number("job.four_hours_minutes", on):
            return on
    return None


def daily(job: Job, start: date, last: date, figures: Figures) -> Iterator[tuple[date, Known]]:
    """For every day from the start to the last one: whether the person was employed. Until the fourth hour they are.

    A fourth hour that nobody has written down keeps that for one window, no longer.
    """
    width = timedelta(days=figures.number("job.zero_hours_window_days", start))
    enough = figures.number("job.zero_hours_minutes", start)
    paid, told = _paid(job, start, figures), {monday(row.on) for row in job.paid}
    fourth = job.four_hours_on or fourth_hour(job, figures) or start + width - ONE
    on, window = start, sum(minutes for day, minutes in paid.items() if start - width <= day < start)
    while on <= last:
        window += paid.get(on, 0) - paid.get(on - width, 0)
        if on <= fourth or window >= enough:
            yield on, Known.YES
        else:
            opened = max(on - width + ONE, monday(start)) if told else on
            yield on, Known.NO if told and _all_told(opened, on, told) else Known.NOT_KNOWN
        on += ONE


def _paid(job: Job, start: date, figures: Figures) -> dict[date, int]:
    """The rows, and four hours on the day on which they are known to have been done, where the rows up to it say less."""
    paid = reckoned(job.paid)
    fourth = job.four_hours_on
    if fourth is not None:
        missing = figures.number("job.four_hours_minutes", fourth) - sum(
            minutes for on, minutes in paid.items() if start <= on <= fourth
        )
        if missing > 0:
            paid[fourth] = paid.get(fourth, 0) + missing
    return paid


def _all_told(first: date, last: date, told: set[date]) -> bool:
    """Whether every complete week between two days has a row, and there is one."""
    week = monday(first + 6 * ONE)
    if week + 6 * ONE > last:
        return False
    while week + 6 * ONE <= last:
        if week not in told:
            return False
        week += WEEK
    return True
