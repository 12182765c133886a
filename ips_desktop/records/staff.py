"""The people who work here: role, whole-time equivalent, supervisor, and their laptops."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, contact, day, instant, naming, number, reference
from ips_desktop.records.record import LEADS, About, Record
from ips_desktop.terms.words import Role


class Staff(Record, about=About("staff", create=LEADS, edit=LEADS)):
    """A member of staff. The id is the person's own; the server's idea of the role is its own (decision 30)."""

    __tablename__ = "staff"

    name: Mapped[str | None] = naming()
    role: Mapped[Any] = choice(Role)
    supervisor_id: Mapped[UUID | None] = reference()
    begun_on: Mapped[date | None] = day()
    left_on: Mapped[date | None] = day()
    phone: Mapped[str | None] = naming()
    email: Mapped[str | None] = contact()


class Wte(Record, about=About("staff", create=LEADS, edit=LEADS)):
    """From this day this share of a whole-time post, in hundredths (SS6.1, decision 4)."""

    __tablename__ = "wte"

    from_day: Mapped[date | None] = day()
    hundredths: Mapped[int | None] = number()


class Laptop(Record, about=About("staff", create=(), edit=(), made_by="server")):
    """When a laptop was last heard, and how much it said it had not sent: written by the server."""

    __tablename__ = "laptop"

    person: Mapped[UUID | None] = reference()
    last_heard: Mapped[int | None] = instant()
    unsent: Mapped[int | None] = number()
