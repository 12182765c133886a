"""Caseload limits and the year's band: figures × WTE, never rounded (SS6.1–6.3, FS1; MEASURES §4)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ips_desktop.rules.figures import Figures


@dataclass(frozen=True)
class Room:
    """A count against its limit: whole people over it, whole places free, whole people missing to the lower line."""

    count: int
    limit: Decimal
    over: int
    free: int
    under: int

    @property
    def places(self) -> int:
        """How many people the limit lets in: 17 of 17.5."""
        return math.floor(self.limit)


def share(figure: int, hundredths: int) -> Decimal:
    """A whole-time figure for this share of a post, unrounded: 25 at 0.7 is 17.5."""
    return Decimal(figure) * hundredths / 100


def room(count: int, limit: Decimal, low: Decimal = Decimal(0)) -> Room:
    """How a count stands: at 17.5, 17 fits and 18 is one over."""
    places = math.floor(limit)
    over = count - places if count > limit else 0
    return Room(count, limit, over, max(0, places - count), max(0, math.ceil(low) - count))


def active(count: int, hundredths: int, figures: Figures, on: date) -> Room:
    """The active caseload against 25 × WTE, with 20 × WTE as the lower line (SS6.1, FS1)."""
    return room(
        count,
        share(figures.number("caseload.limit", on), hundredths),
        share(figures.number("caseload.low", on), hundredths),
    )


def monitoring(count: int, hundredths: int, figures: Figures, on: date) -> Room:
    """The monitoring caseload against 10 × WTE (SS6.2)."""
    return room(count, share(figures.number("caseload.monitoring_limit", on), hundredths))


def contract_year(on: date, figures: Figures) -> tuple[date, date]:
    """First and last day of the contract's year that holds this day."""
    month = figures.number("year.begins_month", on)
    first = date(on.year if on.month >= month else on.year - 1, month, 1)
    return first, date(first.year + 1, month, 1) - timedelta(days=1)


def year_band(mean_hundredths: float, figures: Figures, on: date) -> tuple[Decimal, Decimal]:
    """The band of people met in a year, for the mean daily WTE over the whole year (SS6.3)."""
    mean = Decimal(str(round(mean_hundredths, 4))) / 100
    low, high = figures.number("caseload.year_low", on), figures.number("caseload.year_high", on)
    return (low * mean).quantize(Decimal("0.1")), (high * mean).quantize(Decimal("0.1"))


@dataclass(frozen=True)
class YearSoFar:
    """What the year's course is reckoned from (MEASURES §4, projected_year)."""

    met: int
    waiting_since_before: int
    first_met_lately: int
    in_post_since: date | None


LATELY_DAYS = 84


def course(year: YearSoFar, on: date, last: date, wte_ahead: float) -> int | None:
    """Where the year is heading; None with less than 84 days in post, when it is too early to say.

    `wte_ahead`: planned WTE for the rest of the year ÷ today's, 1.0 when nothing changes.
    """
    if year.in_post_since is None or (on - year.in_post_since).days < LATELY_DAYS:
        return None
    weeks_left = (last - on).days / 7
    new = year.first_met_lately / (LATELY_DAYS / 7) * weeks_left * wte_ahead
    return math.floor(year.met + year.waiting_since_before + new + 0.5)
