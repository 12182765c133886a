"""«Sam is off today»: the meetings of somebody else's day, with how each person may be reached (SS5.3b, FS20)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.diary import where
from ips_desktop.questions.letterhead import maker
from ips_desktop.questions.reaching import Reach, reach_of
from ips_desktop.questions.team_sheets import CoverSheet, ToCover
from ips_desktop.questions.texts import word
from ips_desktop.records import Absence, Appointment, Venue
from ips_desktop.rules import names
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium
from resources.wordings import days


def cover_sheet(desk: Desk, away: UUID, on: date | None = None) -> CoverSheet:
    """The meetings of `away` on a day, for whoever covers: who their absence names, else who is at this laptop.

    Only people whom this laptop holds are on it. Refused "not_here" for somebody who does not work here. Seven statements.
    """
    day, everybody = on or desk.today, colleagues(desk)
    if away not in everybody:
        raise Refused("not_here")
    covers = _covers(desk, away, day) or desk.me.id
    rows = list(
        desk.session.execute(
            sa.select(Appointment.subject_id, Appointment.at, Appointment.place, Venue.name, Appointment.medium)
            .outerjoin(Venue, Venue.id == Appointment.venue_id)
            .where(Appointment.on == day, Appointment.adviser_id == away, Appointment.meeting_id.is_(None))
            .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
            .order_by(Appointment.at, Appointment.id)
        )
    )
    people = reach_of(desk, [client for client, *_ in rows])
    return CoverSheet(
        maker(desk),
        everybody[away].name,
        everybody[covers].name if covers in everybody else desk.me.name,
        day,
        tuple(
            _meeting(people[client], at, where(word(place), venue or "", word(medium)).said(), word(medium))
            for client, at, place, venue, medium in rows
            if client in people
        ),
    )


def _covers(desk: Desk, away: UUID, day: date) -> UUID | None:
    return desk.session.scalar(
        sa.select(Absence.cover_id)
        .where(Absence.subject_id == away, Absence.from_day <= day, Absence.cover_id.is_not(None))
        .where(sa.or_(Absence.until_day.is_(None), Absence.until_day >= day), Absence.deleted.is_not(True))
        .order_by(Absence.from_day.desc(), Absence.id.desc())
        .limit(1)
    )


def _meeting(person: Reach, at: int | None, where_: str, medium: str) -> ToCover:
    far = medium in (Medium.PHONE, Medium.VIDEO)
    return ToCover(
        name=names.full(*person.name_parts),
        at="" if at is None else days.clock(at),
        place="" if far else where_,
        how=where_ if far else "",
        phone=person.phone,
        may=person.may,
        never=person.never,
        words=person.words,
        needs=person.needs,
    )
