"""Keeping safe: a concern raised, and somebody out alone."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import aside, choice, day, instant, line, minute, naming, reference
from ips_desktop.records.record import About, Record, guarded, prose
from ips_desktop.terms.keeping_safe import ConcernKind, ToldHow


class Concern(Record, about=About("client")):
    """Somebody may come to harm: what, who was told, when. The supervisor sees it; it is in no list."""

    __tablename__ = "concern"

    raised_on: Mapped[date | None] = day()
    raised_at: Mapped[int | None] = instant()
    kind: Mapped[Any] = choice(ConcernKind)
    raised_by: Mapped[UUID | None] = reference()
    settled_on: Mapped[date | None] = day()
    settled_by: Mapped[UUID | None] = reference()
    what = guarded()
    settled_how = guarded()


class ConcernTold(Record, about=About("client")):
    """Who was told of a concern, when and how."""

    __tablename__ = "concern_told"

    concern_id: Mapped[UUID | None] = reference()
    who: Mapped[str | None] = aside()
    how: Mapped[Any] = choice(ToldHow)
    told_at: Mapped[int | None] = instant()
    said = guarded()


class LoneVisit(Record, about=About("client")):
    """Somebody goes alone: where, with whom, expected back, whom to call (SS2.11)."""

    __tablename__ = "lone_visit"

    adviser_id: Mapped[UUID | None] = reference()
    appointment_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    leaves_at: Mapped[int | None] = minute()
    back_by: Mapped[int | None] = minute()
    back_at: Mapped[int | None] = instant()
    call_who: Mapped[str | None] = naming()
    call_phone: Mapped[str | None] = naming()
    where_to: Mapped[str | None] = line()
    note = prose()
