"""How the house writes days and times: "Tue 24 Nov", "24 November 2026", "10:44", "10:00–10:45".

One place, so that screen, paper and files agree, in the language spoken. Never the machine's locale.
"""

from __future__ import annotations

from datetime import date

from resources.wordings import said


def weekday(on: date, *, long: bool = False) -> str:
    """Tue, or Tuesday."""
    return said("days.weekdays_long" if long else "days.weekdays").split()[on.weekday()]


def month(on: date, *, long: bool = True) -> str:
    """November, or Nov."""
    return said("days.months_long" if long else "days.months").split()[on.month - 1]


def day(on: date) -> str:
    """Tue 24 Nov: for days near enough that the year needs no saying."""
    return f"{weekday(on)} {on.day} {month(on, long=False)}"


def day_of_year(on: date) -> str:
    """Tue 24 Nov 2026: what a date field understood, and days of another year."""
    return f"{day(on)} {on.year}"


def plain_day(on: date) -> str:
    """24 Nov 2026: ends of periods, where the weekday says nothing."""
    return f"{on.day} {month(on, long=False)} {on.year}"


def long_day(on: date) -> str:
    """24 November 2026: for paper."""
    return f"{on.day} {month(on)} {on.year}"


def near(on: date, today: date) -> str:
    """Today, tomorrow or yesterday in words, another day of this year as Tue 24 Nov, else with its year."""
    word = {0: "days.today_word", 1: "days.tomorrow_word", -1: "days.yesterday_word"}.get((on - today).days)
    if word:
        return said(word)
    return day(on) if on.year == today.year else day_of_year(on)


def clock(minute: int) -> str:
    """10:44 for 644 minutes after midnight."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def span(start: int, end: int) -> str:
    """10:00–10:45, in minutes after midnight."""
    return f"{clock(start)}–{clock(end)}"
