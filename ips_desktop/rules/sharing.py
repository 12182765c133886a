"""When a consent stands, and when personal information is talked of again (FS10, MEASURES §5). Pure and dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ips_desktop.rules.clocks import add_months
from ips_desktop.terms.sharing import Disclosure

MONTHS = 6


@dataclass(frozen=True)
class LookAgain:
    """The day on which the decision is looked at again, and whether the person set it."""

    on: date
    set_by_person: bool = False


def look_again(decided_on: date | None, revisit_on: date | None) -> LookAgain | None:
    """On the day they set, else six months after the decision; None while the day of the decision is not known."""
    if revisit_on is not None:
        return LookAgain(revisit_on, set_by_person=True)
    return None if decided_on is None else LookAgain(add_months(decided_on, MONTHS))


def allows(
    decision: object, from_day: date | None, until_day: date | None, withdrawn_on: date | None, on: date
) -> bool:
    """Whether a consent stands on a day, under the decision of that day.

    Missing is not given. Taken back stops from that very day. Deciding to tell nothing, or later, lets nobody be named.
    """
    if decision not in (Disclosure.TELL, Disclosure.PART) or from_day is None or on < from_day:
        return False
    return (until_day is None or on <= until_day) and (withdrawn_on is None or on < withdrawn_on)
