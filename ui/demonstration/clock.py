"""The moved clock of the demonstration: stands where it is put, and gives seeded ids in order (decision 38)."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from uuid import UUID

from ips_desktop.terms.acting import LONDON, Clock

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass
class MovedClock:
    """One clock for everybody; it goes where the story goes."""

    at: datetime
    seed: int = 0
    _ids: itertools.count[int] = field(default_factory=itertools.count, repr=False)

    @staticmethod
    def start(on: date) -> datetime:
        """Nine o'clock on a day."""
        return datetime.combine(on, time(9, 0), LONDON)

    def put(self, on: date, minute: int) -> None:
        """Put the clock to a day and a minute after midnight in London."""
        self.at = datetime.combine(on, time(minute // 60, minute % 60), LONDON)

    def now(self) -> int:
        """Microseconds UTC; a little later at each asking, so that an order can be told."""
        return int((self.at - EPOCH).total_seconds() * 1_000_000) + next(self._ids)

    def new_id(self) -> UUID:
        """A UUIDv7 of this moment, the same in every run of the same story."""
        low = (self.seed & 0xFFFF) << 46 | next(self._ids)
        return UUID(int=(self.now() // 1_000_000 * 1000) << 80 | 0x7 << 76 | 0b10 << 62 | low)

    def clock(self) -> Clock:
        """As a practice takes it."""
        return Clock(self.now, self.new_id)
