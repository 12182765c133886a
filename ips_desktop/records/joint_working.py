"""Working together with other services: what was done, and what it opened (SS5.3m, SS7, SS10.19, FS5)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, naming, reference
from ips_desktop.records.record import EVERYBODY, About, Record, prose
from ips_desktop.terms.clinical_team import Opened
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.words import Medium


class JointWorking(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """One thing done together with another service. `scheduled`: it was agreed beforehand (FS5). It names nobody served."""

    __tablename__ = "joint_working"

    on: Mapped[date | None] = day()
    organisation_id: Mapped[UUID | None] = reference()
    organisation: Mapped[str | None] = naming()
    partner: Mapped[Any] = choice(OnwardKind)
    scheduled: Mapped[bool | None] = flag()
    medium: Mapped[Any] = choice(Medium)
    adviser_id: Mapped[UUID | None] = reference()
    team_id: Mapped[UUID | None] = reference()
    opened: Mapped[Any] = choice(Opened)
    opened_what: Mapped[str | None] = naming()
    what = prose()
