"""What stands beside the profile: jobs the person has had, careers advice they were given."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import day, flag, line, naming, number
from ips_desktop.records.record import About, Record, prose


class WorkHistory(Record, about=About("client")):
    """A job the person had before, and what it taught them."""

    __tablename__ = "work_history"

    number: Mapped[int | None] = number()
    soc: Mapped[str | None] = naming()
    title: Mapped[str | None] = line()
    employer: Mapped[str | None] = line()
    from_when: Mapped[str | None] = line()
    to_when: Mapped[str | None] = line()
    liked = prose()
    disliked = prose()
    ended_because = prose()
    lesson = prose()


class CareersAdvice(Record, about=About("client")):
    """Careers advice, ours or a partner's (SS3.4b)."""

    __tablename__ = "careers_advice"

    on: Mapped[date | None] = day()
    ours: Mapped[bool | None] = flag()
    organisation: Mapped[str | None] = naming()
    topic = prose()
    result = prose()
