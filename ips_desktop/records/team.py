"""Clinical teams and who is linked to them (SS4.6)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, naming, reference
from ips_desktop.records.record import LEADS, About, Record
from ips_desktop.terms.words import TeamKind


class ClinicalTeam(Record, about=About("team", create=LEADS, edit=LEADS)):
    """A clinical team or day service that people come from, from the day it began until the day it closed."""

    __tablename__ = "clinical_team"

    name: Mapped[str | None] = naming()
    kind: Mapped[Any] = choice(TeamKind)
    begun_on: Mapped[date | None] = day()
    closed_on: Mapped[date | None] = day()


class TeamLink(Record, about=About("team", create=LEADS, edit=LEADS)):
    """From this day this adviser is the team's named adviser, or nobody is."""

    __tablename__ = "team_link"

    from_day: Mapped[date | None] = day()
    adviser_id: Mapped[UUID | None] = reference()
