"""The server's time: the one place it is read. Tests give another."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], int]
LONDON = ZoneInfo("Europe/London")
SECOND = 1_000_000
MINUTE = 60 * SECOND


def now() -> int:
    """Microseconds UTC."""
    return time.time_ns() // 1000


def day(instant: int) -> str:
    """The civil day in London of an instant, as ISO text."""
    return datetime.fromtimestamp(instant / SECOND, LONDON).date().isoformat()
