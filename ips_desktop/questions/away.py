"""Days away: who may be away and who can stand in, and the meetings of those days with how each person may be reached (FS6, SS2.10b)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.diary import where
from ips_desktop.questions.group import goes_on, groups
from ips_desktop.questions.marks import Reason
from ips_desktop.questions.reaching import Reach, reach_of
from ips_desktop.questions.standing import histories
from ips_desktop.questions.texts import word
from ips_desktop.records import Absence, Appointment, Spell, Venue
from ips_desktop.rules import names
from ips_desktop.terms.words import Role
from resources.wordings import said

MOST_DAYS = 14
"""Meetings of so many days are listed: who is away for longer is handed over, or covered week by week."""


@dataclass(frozen=True)
class ToTell:
    """One meeting that cannot be held as agreed. `ways`: how they may be reached; `never`: how they must not be."""

    id: UUID
    client: UUID
    name: str
    on: date
    at: int | None
    place: Reason
    phone: str
    ways: tuple[str, ...]
    never: tuple[str, ...]
    words: tuple[str, ...]
    withheld: bool = False


@dataclass(frozen=True)
class Away:
    """An absence that goes on or comes."""

    id: UUID
    first: date | None
    last: date | None
    cover_name: str


@dataclass(frozen=True)
class AwayPage:
    """`staff` whose days these are; `may`: whose days one may note (id, name); `covers`: who can stand in; `people` how many are theirs."""

    staff: UUID
    name: str
    may: tuple[tuple[UUID, str], ...]
    covers: tuple[tuple[UUID, str], ...]
    people: int
    meetings: tuple[ToTell, ...]
    absences: tuple[Away, ...] = ()


def away_page(desk: Desk, staff: UUID | None = None, first: date | None = None, last: date | None = None) -> AwayPage:
    """The page for somebody's days, mine and today unless said otherwise. Twelve statements at most."""
    whose, everybody = staff or desk.me.id, colleagues(desk)
    begins = first or desk.today
    ends = min(last or begins, date.fromordinal(begins.toordinal() + MOST_DAYS - 1))
    here = [c for c in everybody.values() if c.is_here(desk.today) and c.role in (Role.ADVISER, Role.SUPERVISOR)]
    held = histories(desk, [whose]).on(begins)
    return AwayPage(
        staff=whose,
        name=everybody[whose].name if whose in everybody else "",
        may=tuple((c.id, c.name) for c in here),
        covers=tuple((c.id, c.name) for c in here if c.id != whose),
        people=len({client for client, adviser in held.items() if adviser == whose} & _with_us(desk, begins)),
        meetings=to_tell(desk, whose, begins, ends),
        absences=_absences(desk, whose, everybody),
    )


def _with_us(desk: Desk, on: date) -> set[UUID]:
    """Everybody whose time with us is not over on that day; a named adviser stays named after it. One statement."""
    rows = desk.session.scalars(
        sa.select(goes_on(groups(desk), Spell.subject_id)).where(
            Spell.received_on <= on,
            sa.or_(Spell.closed_on.is_(None), Spell.closed_on > on),
            Spell.deleted.is_not(True),
        )
    )
    return set(rows)


def to_tell(desk: Desk, staff: UUID, first: date, last: date) -> tuple[ToTell, ...]:
    """Everybody this colleague was to meet on these days, in order, with how to reach them. Five statements."""
    same = groups(desk)
    rows = list(
        desk.session.execute(
            sa.select(
                Appointment.id, goes_on(same, Appointment.subject_id), Appointment.on, Appointment.at, Appointment.place,
                Venue.name, Appointment.medium,
            )
            .outerjoin(Venue, Venue.id == Appointment.venue_id)
            .where(Appointment.on.between(first, last), Appointment.adviser_id == staff, Appointment.meeting_id.is_(None))
            .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
            .order_by(Appointment.on, Appointment.at, Appointment.id)
        )
    )  # fmt: skip
    people = reach_of(desk, [row[1] for row in rows])
    return tuple(
        _told(id_, client, (on, at), where(word(place), venue or "", word(medium)), people.get(client))
        for id_, client, on, at, place, venue, medium in rows
        if on is not None
    )


def _told(id_: UUID, client: UUID, when: tuple[date, int | None], place: Reason, reach: Reach | None) -> ToTell:
    found = reach or Reach()
    return ToTell(
        id=id_,
        client=client,
        name=names.full(*found.name_parts) or said("clocks.somebody"),
        on=when[0],
        at=when[1],
        place=place,
        phone=found.phone,
        ways=tuple(said(f"journey.way.{way}") for way in found.may),
        never=tuple(said(f"journey.way.{way}") for way in found.never),
        words=found.words,
        withheld=reach is None,
    )


def _absences(desk: Desk, staff: UUID, everybody: dict[UUID, Colleague]) -> tuple[Away, ...]:
    rows = desk.session.execute(
        sa.select(Absence.id, Absence.from_day, Absence.until_day, Absence.cover_id)
        .where(Absence.subject_id == staff, Absence.until_day >= desk.today, Absence.deleted.is_not(True))
        .order_by(Absence.from_day, Absence.id)
    )
    return tuple(
        Away(id_, first, last, everybody[cover].name if cover is not None and cover in everybody else "")
        for id_, first, last, cover in rows
    )
