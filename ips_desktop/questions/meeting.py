"""Record a meeting: what the form starts with, and what stands beside it ("Where were we?")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.questions.marks import Step
from ips_desktop.questions.venues import VenueChoice


@dataclass(frozen=True)
class LastNote:
    """The last meeting that was kept: "Where were we?"."""

    id: UUID
    on: date
    place: str
    venue: str
    minutes: int | None
    by: str
    text: str
    withheld: bool = False


@dataclass(frozen=True)
class MeetingForm:
    """What the form starts with. Values of `Place`, `Medium`, `Attendance`, `Purpose` as text.

    `as_last_time`: the place is taken from the last meeting. `who_choices`: the person, the adviser, both. `appointment`: what this
    meeting settles. `draft`: what was typed before, laid over all this by the form. `people`: whom the Who chip can change to.
    """

    client: UUID
    name: str
    short: str
    first: str
    on: date
    at: int | None
    minutes: int
    place: str
    venue: UUID | None
    medium: str
    attendance: str
    purpose: str
    appointment: UUID | None
    as_last_time: bool
    next_step: str
    next_who: str
    next_by: date
    who_choices: tuple[str, ...]
    last: LastNote | None
    steps: tuple[Step, ...]
    venues: tuple[VenueChoice, ...]
    people: tuple[tuple[UUID, str], ...]
    draft: Mapping[str, Any] | None = None
    draft_kept_at: int | None = None
    withheld: bool = False
