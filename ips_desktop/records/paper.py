"""Papers that were given: what exactly, to whom, when (decision 13)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, line, naming, number, reference, seal
from ips_desktop.records.record import About, Record, paper
from ips_desktop.terms.giving import GivenHow, PaperKind


class GivenPaper(Record, about=About("client")):
    """A paper that left our hands, kept word for word as its accessible copy with the mark of the printed file."""

    __tablename__ = "given_paper"

    kind: Mapped[Any] = choice(PaperKind)
    on: Mapped[date | None] = day()
    how: Mapped[Any] = choice(GivenHow)
    about_id: Mapped[UUID | None] = reference()
    to_employer: Mapped[UUID | None] = reference()
    version: Mapped[str | None] = naming()
    pages: Mapped[int | None] = number()
    mark: Mapped[bytes | None] = seal()
    to_whom: Mapped[str | None] = line()
    words = paper()
