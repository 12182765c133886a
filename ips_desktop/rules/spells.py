"""Entry, contact, open: the ground rules of MEASURES §1."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ips_desktop.terms.words import Attendance


def is_contact(attendance: object) -> bool:
    """Whether a meeting is a contact: an attended one. Missed and cancelled ones are outreach."""
    return attendance == Attendance.ATTENDED


def entry(yes_on: date | None, contacts: Iterable[date]) -> date | None:
    """The earliest attended meeting on or after the day the person said yes; None while there is none or yes is not dated."""
    if yes_on is None:
        return None
    return min((on for on in contacts if on >= yes_on), default=None)


def entry_not_known(yes_on: date | None, contacts: Iterable[date]) -> bool:
    """They were met and nobody wrote down when they said yes: in denominators, listed, on Today."""
    return yes_on is None and any(True for _ in contacts)


def opened_on(accepted_on: date | None, entered: date | None) -> date | None:
    """The first open day: the earlier of acceptance and entry."""
    return min((d for d in (accepted_on, entered) if d is not None), default=None)


def is_open(accepted_on: date | None, entered: date | None, closed_on: date | None, on: date) -> bool:
    """Whether the spell is open on a day; the closing day itself is not."""
    first = opened_on(accepted_on, entered)
    return first is not None and first <= on and (closed_on is None or on < closed_on)
