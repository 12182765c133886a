"""What holds of the people who work here: training within the year, a valid check, policies read (SS8, SS9.5). Pure and dated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.clocks import Due
from ips_desktop.rules.days import ONE, add_months
from ips_desktop.rules.figures import Figures


@dataclass(frozen=True)
class Trained:
    """What is known of one member of staff in one area."""

    experience: date | None = None
    offered: date | None = None
    attended: date | None = None
    declined: date | None = None

    @property
    def last(self) -> date | None:
        """The last day on which training was offered, attended or declined."""
        return max((day for day in (self.offered, self.attended, self.declined) if day is not None), default=None)


def is_current(known: Trained, on: date, figures: Figures) -> bool:
    """Whether the area is covered: training was attended within the year, or experience was seen and training offered within it."""
    year = figures.number("clock.training_months", on)
    attended = known.attended is not None and on <= add_months(known.attended, year)
    offered = known.last is not None and on <= add_months(known.last, year)
    return attended or (known.experience is not None and offered)


def training_due(known: Trained, begun: date | None, figures: Figures) -> Due | None:
    """Training in an area is offered again a year after it last was, or at once to who is new; None while no day is known."""
    if known.last is not None:
        on = add_months(known.last, figures.number("clock.training_months", known.last))
        return Due("training", on, known.last, on)
    if begun is None:
        return None
    on = begun + timedelta(days=figures.number("clock.induction_days", begun))
    return Due("training", on, begun, on, which="first")


@dataclass(frozen=True)
class Check:
    """A criminal-record check: issued on a day, valid through `due`."""

    issued: date | None
    due: date | None


def check_on(checks: Iterable[Check], on: date) -> Check | None:
    """The check that is valid on a day, the one that lasts longest; None for none. A check without its last day is none."""
    valid = [c for c in checks if c.issued is not None and c.due is not None and c.issued <= on <= c.due]
    return max(valid, key=lambda c: (c.due, c.issued), default=None)


def check_due(checks: Sequence[Check], begun: date | None, on: date, figures: Figures) -> Due | None:
    """The next check: asked for so many days before the valid one ends; without a valid one it is due since that ended, or since they began."""
    now = check_on(checks, on)
    if now is not None and now.due is not None and now.issued is not None:
        ask = now.due - timedelta(days=figures.number("clock.check_ahead_days", now.issued))
        return Due("staff_check", ask, now.issued, now.due)
    ended = max((c.due for c in checks if c.due is not None), default=None)
    since = ended or begun
    return None if since is None else Due("staff_check", since, since, since - ONE, which="none")


@dataclass(frozen=True)
class Companion:
    """Who goes with somebody, from a day to a day."""

    id: UUID
    first: date
    last: date


def companion_on(companions: Iterable[Companion], on: date) -> Companion | None:
    """Who goes with them on a day, the one named last."""
    named = [c for c in companions if c.first <= on <= c.last]
    return named[-1] if named else None


def review_due(review_on: date | None, since: date | None) -> Due | None:
    """A policy is looked at again by its day."""
    if review_on is None:
        return None
    return Due("policy", review_on, since or review_on, review_on)
