"""After how long without a touch this laptop locks by itself: each chooses for the laptop in front of them."""

from __future__ import annotations

from ips_desktop.desk import Desk
from ips_desktop.questions.locking import OWN, LockAfter, lock_after
from ips_desktop.terms.troubles import Refused


def choose_lock_after(desk: Desk, *, minutes: int) -> LockAfter:
    """Lock after this many minutes from now on; answers what holds then. Refused "lock.too_long" beyond what the service allows."""
    most = lock_after(desk).most
    if not 1 <= minutes <= most:
        raise Refused("lock.too_long", "minutes", most=most)
    desk.own.put(OWN, str(minutes))
    return lock_after(desk)
