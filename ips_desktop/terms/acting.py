"""Who acts, and when: the member of staff at this laptop, and the one clock (decision 1)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from uuid_utils.compat import uuid7

from ips_desktop.terms.words import Role

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Acting:
    """The member of staff at this laptop, in this service."""

    id: UUID
    name: str
    role: Role
    service: UUID


def _system_now() -> int:
    return time.time_ns() // 1000


@dataclass(frozen=True)
class Clock:
    """Where moments (µs UTC) and ids come from; tests and the demonstration give their own."""

    now: Callable[[], int] = _system_now
    new_id: Callable[[], UUID] = uuid7

    def today(self) -> date:
        """The civil day in London."""
        return datetime.fromtimestamp(self.now() / 1_000_000, LONDON).date()
