"""Times that are taken otherwise, read out of an iCalendar file: meetings, series of meetings, whole days, free and busy. Pure.

Everything ends as civil Europe/London, a line a day. Free time, what was cancelled, and our own appointments are left out. For the heavy lane.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

from ips_desktop.terms.acting import LONDON
from ips_desktop.terms.text import clean
from ips_desktop.terms.troubles import Refused

BUSY = "calendar_busy"
MOST_BYTES, MOST = 5 << 20, 5_000
DAY = 24 * 60
LONGEST = 60
MOST_OF_A_SERIES = 20_000
SHORTER_THAN_A_DAY = frozenset(("SECONDLY", "MINUTELY", "HOURLY"))
OURS = "@ips-desktop"


@dataclass(frozen=True, order=True)
class Busy:
    """A stretch of one day: minutes after midnight and how many, or the whole day (`at` 0, `minutes` 1440); and in whose words."""

    on: date
    at: int
    minutes: int
    words: str = ""


def read(data: bytes, first: date, last: date) -> tuple[Busy, ...]:
    """What is taken between two days, in order. Refused "calendar.not_readable", "calendar.too_big"."""
    from icalendar import Calendar

    if len(data) > MOST_BYTES:
        raise Refused("calendar.too_big", size=MOST_BYTES >> 20)
    try:
        calendars: list[Any] = Calendar.from_ical(data, multiple=True)  # pyright: ignore[reportUnknownMemberType, reportAssignmentType]
        found = {busy for calendar in calendars for busy in _of(calendar, first, last)}
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        raise Refused("calendar.not_readable") from None
    if not calendars:
        raise Refused("calendar.not_readable")
    return tuple(sorted(found)[:MOST])


def packed(entries: Iterable[Busy]) -> list[list[Any]]:
    """As the drafts keep them."""
    return [[busy.on.isoformat(), busy.at, busy.minutes, busy.words] for busy in entries]


def unpacked(kept: Sequence[Sequence[Any]]) -> list[Busy]:
    """As they were kept."""
    return [Busy(date.fromisoformat(on), at, minutes, words) for on, at, minutes, words in kept]


def _of(calendar: Any, first: date, last: date) -> Iterator[Busy]:
    moved = {
        (str(each.get("UID")), _civil(each["RECURRENCE-ID"].dt))
        for each in calendar.walk("VEVENT")
        if "RECURRENCE-ID" in each
    }
    for event in calendar.walk("VEVENT"):
        if not _is_ours_or_free(event) and "DTSTART" in event:
            yield from _event(event, moved, first, last)
    for told in calendar.walk("VFREEBUSY"):
        for line in _each(told.get("FREEBUSY")):
            if str(line.params.get("FBTYPE", "BUSY")) != "FREE":
                yield from _within(_stretch(line.start, line.end, ""), first, last)


def _is_ours_or_free(event: Any) -> bool:
    told = (str(event.get("STATUS", "")), str(event.get("TRANSP", "")))
    return "CANCELLED" in told or "TRANSPARENT" in told or str(event.get("UID", "")).endswith(OURS)


def _event(event: Any, moved: set[tuple[str, datetime]], first: date, last: date) -> Iterator[Busy]:
    start = event["DTSTART"].dt
    words = clean(str(event.get("SUMMARY", "")))[:LONGEST]
    long = _length(event, start)
    if "RRULE" not in event and "RDATE" not in event:
        yield from _within(_stretch(start, start + long, words), first, last)
        return
    own = str(event.get("UID"))
    for at in _series(event, start, first - long, last):
        if (own, at) not in moved:
            whole = not isinstance(start, datetime)
            yield from _within(
                _stretch(at.date() if whole else at, (at.date() if whole else at) + long, words), first, last
            )


def _length(event: Any, start: date | datetime) -> timedelta:
    if "DTEND" in event:
        end = event["DTEND"].dt
        return _civil(end) - _civil(start) if not isinstance(start, datetime) else _real(end) - _real(start)
    if "DURATION" in event:
        return event["DURATION"].dt
    return timedelta(0) if isinstance(start, datetime) else timedelta(days=1)


def _series(event: Any, start: date | datetime, first: date, last: date) -> Iterator[datetime]:
    """When a series takes place, as civil times: a weekly meeting at ten stays at ten through the change of the clocks."""
    from dateutil.rrule import rruleset

    begin = _civil(start)
    found: Any = rruleset()
    found.rdate(begin)
    for rule in _each(event.get("RRULE")):
        found.rrule(_rule(rule, begin))
    for name, take in (("RDATE", found.rdate), ("EXDATE", found.exdate)):
        for one in [one for dates in _each(event.get(name)) for one in dates.dts]:
            take(_civil(one.dt))
    since, until = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.max.time())
    for at in islice(found, MOST_OF_A_SERIES):
        if at > until:
            return
        if at >= since:
            yield at


def _rule(rule: Any, begin: datetime) -> Any:
    """A rule of repeating, in civil time. ValueError for one by the hour or closer, which nobody's calendar has."""
    from dateutil.rrule import rrulestr

    if str(_each(rule.get("FREQ"))[0]) in SHORTER_THAN_A_DAY:
        raise ValueError("too often")
    until = _each(rule.get("UNTIL"))
    if until:
        rule["UNTIL"] = [_civil(until[0])]
    return rrulestr(rule.to_ical().decode(), dtstart=begin, ignoretz=True)


def _each(value: Any) -> list[Any]:
    """The library gives one, many or none."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _civil(moment: date | datetime) -> datetime:
    """The time on London's clocks, without its zone; a time that names none is taken as it stands."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, datetime.min.time())
    return moment if moment.tzinfo is None else moment.astimezone(LONDON).replace(tzinfo=None)


def _real(moment: date | datetime) -> datetime:
    civil = _civil(moment)
    return civil.replace(tzinfo=LONDON).astimezone(UTC)


def _stretch(start: date | datetime, end: date | datetime, words: str) -> Iterator[Busy]:
    """A line a day; nothing for a stretch of no length."""
    whole = not isinstance(start, datetime)
    begin, finish = _civil(start), _civil(end)
    day = begin.date()
    while datetime.combine(day, datetime.min.time()) < finish and day <= begin.date() + timedelta(days=366):
        midnight = datetime.combine(day, datetime.min.time())
        at = max(0, int((begin - midnight).total_seconds() // 60))
        until = min(DAY, int((finish - midnight).total_seconds() // 60))
        if whole or until > at:
            yield Busy(day, at, until - at, words)
        day += timedelta(days=1)


def _within(stretch: Iterator[Busy], first: date, last: date) -> Iterator[Busy]:
    return (busy for busy in stretch if first <= busy.on <= last)
