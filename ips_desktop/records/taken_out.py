"""Files that crossed the lock: that somebody took something out in the clear, or brought something in (decision 21)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, number
from ips_desktop.records.record import EVERYBODY, About, Record
from ips_desktop.terms.taking_out import Crossed


class TakenOut(Record, about=About("staff", create=EVERYBODY, edit=())):
    """Who and when stand in every record (`made_by`, `made_at`); what was in the file stands nowhere."""

    __tablename__ = "taken_out"

    what: Mapped[Any] = choice(Crossed)
    rows: Mapped[int | None] = number()
