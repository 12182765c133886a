"""When a time with us may end: nobody is let go for missing alone (FS20), and for a while an end can be taken back. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from ips_desktop.terms.words import AttemptHow, ClosedReason

ENOUGH_WAYS = 3
UNDO_DAYS = 28


def ways_tried(attempts: Iterable[tuple[date, object]], last_contact: date | None) -> list[AttemptHow]:
    """The ways somebody was tried to be reached since the last contact, each once, in the order of the list of ways."""
    tried = {how for on, how in attempts if last_contact is None or on >= last_contact}
    return [how for how in AttemptHow if how in tried]


def ways_missing(tried: Iterable[AttemptHow]) -> int:
    """How many more ways there must be before "could not be reached" is true of us."""
    return max(0, ENOUGH_WAYS - len(set(tried)))


def stops_all(reason: object) -> bool:
    """Whether everything stops at once, clocks, letters and meetings: they died, or moved abroad (MEASURES §1)."""
    return reason in (ClosedReason.DIED, ClosedReason.MOVED_ABROAD)


def may_take_back(closed_on: date | None, today: date) -> bool:
    """Whether the end can still be taken back; later they come back by a new referral, without waiting."""
    return closed_on is not None and today <= closed_on + timedelta(days=UNDO_DAYS)
