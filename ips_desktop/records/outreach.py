"""Keeping in touch: attempts to reach somebody who did not come (FS20)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, reference
from ips_desktop.records.record import About, Record, prose
from ips_desktop.terms.words import AttemptHow


class Attempt(Record, about=About("client")):
    """One attempt to reach a person, and whether it reached them."""

    __tablename__ = "attempt"

    on: Mapped[date | None] = day()
    how: Mapped[Any] = choice(AttemptHow)
    reached: Mapped[bool | None] = flag()
    adviser_id: Mapped[UUID | None] = reference()
    note = prose()
