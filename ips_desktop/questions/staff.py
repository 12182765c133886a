"""Who works here and where: what choosers of advisers, teams and venues offer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.questions.marks import Meter
from ips_desktop.questions.meeting import VenueChoice


@dataclass(frozen=True)
class AdviserChoice:
    """An adviser who can be named, with how full their caseload is today."""

    id: UUID
    name: str
    active: Meter


@dataclass(frozen=True)
class TeamChoice:
    """A clinical team or day service, with its linked adviser today."""

    id: UUID
    name: str
    kind: str
    adviser: UUID | None


@dataclass(frozen=True)
class Choices:
    """What the forms offer, each in the order of names."""

    advisers: tuple[AdviserChoice, ...]
    teams: tuple[TeamChoice, ...]
    venues: tuple[VenueChoice, ...]
