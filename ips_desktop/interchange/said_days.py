"""A day in all the ways people write one in Britain: day first, months by name, two-figure years, and a spreadsheet's day number. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = (
    ("jan", "january", "ion", "ionawr"), ("feb", "february", "chwe", "chwefror"), ("mar", "march", "maw", "mawrth"),
    ("apr", "april", "ebr", "ebrill"), ("may", "mai"), ("jun", "june", "meh", "mehefin"), ("jul", "july", "gor", "gorffennaf"),
    ("aug", "august", "awst"), ("sep", "sept", "september", "medi"), ("oct", "october", "hyd", "hydref"),
    ("nov", "november", "tach", "tachwedd"), ("dec", "december", "rhag", "rhagfyr"),
)  # fmt: skip
NUMBERS = {name: n for n, names in enumerate(MONTHS, 1) for name in names}
WEEKDAY = re.compile(r"^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]*[\s,]+", re.IGNORECASE)
CLOCK = re.compile(r"[\sT,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?(?:Z|[+-]\d\d:?\d\d)?$", re.IGNORECASE)
ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
FIGURES = re.compile(r"^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$")
CLOSE = re.compile(r"^(\d{2})(\d{2})(\d{4})$")
NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.,]*([^\W\d_]+)[\s\-/.,']*(\d{4}|\d{2})$", re.IGNORECASE)
MONTH_FIRST = re.compile(r"^([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4}|\d{2})$", re.IGNORECASE)
FIRST, LAST = 10_000, 80_000
"""A number between these is a day counted from 30 December 1899: 1927 to 2119."""


class NoDay(ValueError):
    """It is no day: `code` says why, as `spreadsheet.problem.<code>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def day_of(cell: str | float | date, today: date, *, past: bool = True) -> date | None:
    """The day a cell says, None for an empty one. Raises NoDay "day", "month_first", "no_such_day".

    A two-figure year is the latest that is not ahead of `today`, for `past` days; else the one nearest to it.
    """
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float):
        return _counted(cell)
    text = WEEKDAY.sub("", CLOCK.sub("", cell.strip()))
    return _said(text, today, past=past) if text else None


def _said(text: str, today: date, *, past: bool) -> date:
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        return _counted(float(text))
    figures = ISO.match(text) or FIGURES.match(text) or CLOSE.match(text)
    if figures:
        day, month, year = reversed(figures.groups()) if ISO.match(text) else figures.groups()
        return _day(day, month, year, today, past=past)
    named, turned = NAMED.match(text), MONTH_FIRST.match(text)
    day, month, year = named.groups() if named else (turned[2], turned[1], turned[3]) if turned else ("", "", "")
    if month.casefold() not in NUMBERS:
        raise NoDay("day")
    return _day(day, str(NUMBERS[month.casefold()]), year, today, past=past)


def _counted(number: float) -> date:
    if not FIRST <= number < LAST:
        raise NoDay("day")
    return date(1899, 12, 30) + timedelta(days=int(number))


def _day(day: str, month: str, year: str, today: date, *, past: bool) -> date:
    if int(month) > 12 >= int(day) >= 1 and int(month) <= 31:
        raise NoDay("month_first")
    try:
        if len(year) == 4:
            return date(int(year), int(month), int(day))
        found = date(today.year // 100 * 100 + int(year), int(month), int(day))
        limit = today if past else today + timedelta(days=50 * 365)
        return found if found <= limit else date(found.year - 100, int(month), int(day))
    except ValueError:
        raise NoDay("no_such_day") from None
