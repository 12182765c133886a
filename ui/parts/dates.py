"""Understand a date as a person writes it: t, y, +7, fri, 3, 3 12, 3 dec, 24 11 2026. Pure; words of both languages."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from resources.wordings import said

_RELATIVE = re.compile(r"([+-])\s*(\d{1,4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})(?:[\s/.-]+(\d{1,2}|[^\W\d]+\.?)(?:[\s/.,-]+(\d{4}|\d{2}))?)?")
_FAR = 400
"""`+n` beyond this many days is a slip of the finger."""


def understand(text: str, today: date, *, past: bool = False) -> date | None:
    """The day meant, or None. A weekday is the next one, or the last one when the question is about the `past`.

    Without a year it is the nearest such day; a bare number is the next (or last) such day of a month.
    """
    said_text = " ".join(text.casefold().split())
    if not said_text:
        return None
    if relative := _RELATIVE.fullmatch(said_text):
        days = int(relative[2]) * (1 if relative[1] == "+" else -1)
        return today + timedelta(days=days) if abs(days) <= _FAR else None
    if iso := _ISO.fullmatch(said_text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if said_text[0].isdigit():
        return _numbered(said_text, today, past=past)
    return _word(said_text, today) or _weekday(said_text, today, past=past)


def _word(text: str, today: date) -> date | None:
    words = (("days.today_word", 0), ("days.yesterday_word", -1), ("days.tomorrow_word", 1))
    if text == "t":
        return today
    if text == "y":
        return today - timedelta(days=1)
    if len(text) < 3:
        return None
    found = [days for key, days in words if said(key).casefold().startswith(text)]
    return today + timedelta(days=found[0]) if found else None


def _weekday(text: str, today: date, *, past: bool) -> date | None:
    names = said("days.weekdays_long").casefold().split()
    found = [place for place, name in enumerate(names) if len(text) >= 2 and name.startswith(text.rstrip("."))]
    if len(found) != 1:
        return None
    if past:
        return today - timedelta(days=(today.weekday() - found[0]) % 7 or 7)
    return today + timedelta(days=(found[0] - today.weekday()) % 7 or 7)


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    names = said("days.months_long").casefold().split()
    found = [place for place, name in enumerate(names, 1) if len(text) >= 3 and name.startswith(text.rstrip("."))]
    return found[0] if len(found) == 1 else None


def _numbered(text: str, today: date, *, past: bool) -> date | None:
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    number, month_text, year_text = int(match[1]), match[2], match[3]
    if month_text is None:
        return _of_month(number, today, past=past)
    month = _month(month_text)
    if month is None:
        return None
    if year_text is not None:
        return _day(int(year_text) + (2000 if len(year_text) == 2 else 0), month, number)
    near = [day for year in (-1, 0, 1) if (day := _day(today.year + year, month, number))]
    return min(near, key=lambda day: (abs((day - today).days), (day < today) != past), default=None)


def _of_month(number: int, today: date, *, past: bool) -> date | None:
    months = [(today.year * 12 + today.month - 1 + step) for step in ((0, -1, -2) if past else (0, 1, 2))]
    days = [_day(month // 12, month % 12 + 1, number) for month in months]
    wanted = [day for day in days if day and (day <= today if past else day >= today)]
    return wanted[0] if wanted else None


def _day(year: int, month: int, day: int) -> date | None:
    if not (1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
