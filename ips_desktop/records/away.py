"""Days away, who stands in, what is put off, what was handed over, what stands in a calendar."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, instant, line, minute, minutes, naming, reference
from ips_desktop.records.record import CASE, EVERYBODY, About, GrantSource, Record, prose
from ips_desktop.terms.arriving import AbsenceKind
from ips_desktop.terms.words import Medium, Place, Role


class Absence(Record, about=About("staff", create=EVERYBODY, edit=EVERYBODY)):
    """An adviser is away from a day to a day; who stands in is `cover`."""

    __tablename__ = "absence"

    from_day: Mapped[date | None] = day()
    until_day: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(AbsenceKind)
    cover_id: Mapped[UUID | None] = reference()


class Cover(
    Record,
    about=About(
        "client",
        create=(*CASE, Role.MANAGER),
        edit=(*CASE, Role.MANAGER),
        grant=GrantSource(principal="adviser_id", from_="from_day", until="until_day"),
    ),
):
    """Somebody stands in for the named adviser, from a day to a day (SS5.3b, FS6). It ends by itself.

    `was_until`: the day until which it was agreed, once everything stopped earlier.
    """

    __tablename__ = "cover"

    adviser_id: Mapped[UUID | None] = reference()
    from_day: Mapped[date | None] = day()
    until_day: Mapped[date | None] = day()
    was_until: Mapped[date | None] = day()
    absence_id: Mapped[UUID | None] = reference()
    why = prose()


class PutOff(Record, about=About("client")):
    """A clock on Today was put off, with a reason when it was late."""

    __tablename__ = "put_off"

    rule: Mapped[str | None] = naming()
    since: Mapped[date | None] = day()
    until: Mapped[date | None] = day()
    reason = prose()


class CalendarEntry(Record, about=About("staff", create=EVERYBODY, edit=EVERYBODY)):
    """Something in a member of staff's own calendar that is no meeting with a person."""

    __tablename__ = "calendar_entry"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    minutes: Mapped[int | None] = minutes()
    uid: Mapped[str | None] = line()
    what: Mapped[str | None] = line()


class MeetingGroup(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """A group or a job club: several people at once; each has a meeting of their own that points here.

    It names nobody: the whole service holds it. The way there and the time are the adviser's, once, and stand here. `kept_at`: it was held.
    """

    __tablename__ = "meeting_group"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    travel_minutes: Mapped[int | None] = minutes()
    minutes: Mapped[int | None] = minutes()
    place: Mapped[Any] = choice(Place)
    venue_id: Mapped[UUID | None] = reference()
    adviser_id: Mapped[UUID | None] = reference()
    name: Mapped[str | None] = naming()
    medium: Mapped[Any] = choice(Medium)
    kept_at: Mapped[int | None] = instant()
    called_off_on: Mapped[date | None] = day()
