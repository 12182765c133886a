"""What an entry says of itself beside its words: who else was at a meeting, the way there, when it was written down and how late."""

from __future__ import annotations

from datetime import date, datetime

from ips_desktop.desk import LONDON, Reference
from ips_desktop.questions.happenings import THERE, Happening
from ips_desktop.questions.marks import Reason, reason
from resources.wordings import said

WITHIN_DAYS = "meeting.written_within_days"


def written_on(row: Happening) -> date | None:
    """The day it was written down, when that was a later one."""
    if row.made_at is None or row.on is None:
        return None
    made = datetime.fromtimestamp(row.made_at / 1_000_000, LONDON).date()
    return made if made > row.on else None


def who_else(row: Happening) -> tuple[Reason, ...]:
    """Who else was there, and the way."""
    there = [said(f"clocks.there.{flag}") for flag, n in THERE.items() if row.there & n]
    told: list[Reason] = []
    if there and row.with_whom:
        told.append(reason("clocks.there_named", who=", ".join(there), names=row.with_whom))
    elif there or row.with_whom:
        told.append(reason("clocks.there", who=", ".join(there) or row.with_whom))
    if row.travel:
        told.append(reason("clocks.travel", n=row.travel))
    return tuple(told)


def written_late(row: Happening, figures: Reference) -> Reason | None:
    """That a meeting was written down later than the service's days allow, counted from the day it was."""
    written = written_on(row)
    if written is None or row.on is None:
        return None
    after, most = (written - row.on).days, figures.number(WITHIN_DAYS, row.on)
    return reason("clocks.written_late", n=after, most=most) if after > most else None
