"""Team: every adviser's caseload against the limits, what is late, and what was last heard from the laptop (SS6)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.questions.marks import Meter, Reason, YearMeter


@dataclass(frozen=True)
class AdviserRow:
    """One adviser, in the order of names, never ranked. `hundredths`: share of a whole-time post; `late`: how many things are.

    `last_heard`: µs UTC of the last round of their laptop as the server told, None when never; `unsent`: what it said it still held.
    """

    id: UUID
    name: str
    hundredths: int
    active: Meter
    monitoring: Meter
    year: YearMeter
    late: int
    last_heard: int | None
    unsent: int | None


@dataclass(frozen=True)
class TeamLine:
    """One line under the table. `kind`: "news" or "eye"; `open`: what it leads to: "adviser", "people" or "inbox"."""

    id: UUID
    kind: str
    icon: str
    what: Reason
    why: Reason
    adviser: UUID | None
    people: tuple[UUID, ...] = ()
    open: str = "adviser"


@dataclass(frozen=True)
class TeamPage:
    """The page. "North team. 5 advisers, 109 of 120 places in use, 7 things late." `places` as it is read."""

    team: str
    advisers: tuple[AdviserRow, ...]
    in_use: int
    places: str
    late: int
    news: tuple[TeamLine, ...]
    eye: tuple[TeamLine, ...]
