"""Somebody stands in while a named adviser is away (SS5.3b, FS6): for one person, or for all of them in one act. It ends by itself."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.handing_over import AT_ONCE, works_here
from ips_desktop.casework.standing_here import in_full, person
from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups
from ips_desktop.questions.histories import advisers_of
from ips_desktop.questions.standing import histories, people
from ips_desktop.records import Absence, Client, Cover
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role


def arrange_cover(
    desk: Desk,
    *,
    client: UUID,
    adviser_id: UUID | None = None,
    from_day: date | None = None,
    until_day: date | None = None,
    why: str = "",
    absence: UUID | None = None,
) -> UUID:
    """Somebody stands in for the named adviser from a day to a day; it ends by itself, and the adviser stays the adviser.

    Refused "cover.who_missing", "cover.until_missing", "cover.backwards", "cover.is_adviser", "hand_over.not_here", "not_yours".
    """
    day, same = from_day or desk.today, groups(desk)
    if adviser_id is None:
        raise Refused("cover.who_missing", "adviser_id")
    if until_day is None:
        raise Refused("cover.until_missing", "until_day")
    if until_day < day:
        raise Refused("cover.backwards", "until_day")
    works_here(desk, adviser_id, "adviser_id")
    top = desk.find(Client, same.top(client)).id
    held = advisers_of(desk, sa.select(Client.id).where(Client.id.in_(same.whole(top))))
    if held.on(day).get(top) == adviser_id:
        raise Refused("cover.is_adviser", "adviser_id")
    kept = [
        desk.keep(
            Cover(
                subject_id=record, adviser_id=adviser_id, from_day=day, until_day=until_day, absence_id=absence,
                why=why.strip() or None,
            )
        )
        for record in same.whole(top)
    ]  # fmt: skip
    return kept[0]


def end_cover(desk: Desk, *, cover: UUID, on: date | None = None) -> UUID:
    """The cover ends on this day already; one that had not begun is taken away. Refused "cover.over"."""
    desk.may(Cover, "edit")
    found, day = in_full(desk, Cover, cover), on or desk.today
    if found.until_day is not None and found.until_day < day:
        raise Refused("cover.over", "on")
    for row in desk.session.scalars(
        sa.select(Cover).where(Cover.subject_id.in_(groups(desk).whole(found.subject_id)), Cover.deleted.is_not(True))
    ):
        if (row.adviser_id, row.from_day, row.until_day) == (found.adviser_id, found.from_day, found.until_day):
            _end(row, day)
    return cover


def _end(row: Cover, day: date) -> None:
    if row.from_day is not None and row.from_day > day:
        row.deleted = True
    else:
        row.until_day = day


def end_covers(desk: Desk, *, client: UUID) -> UUID:
    """Nobody stands in for this person's adviser any more, from tomorrow on; one whose days contradict each other too. Refused "cover.none"."""
    desk.may(Cover, "edit")
    who = person(desk, client).id
    rows = desk.session.scalars(
        sa.select(Cover).where(
            Cover.subject_id.in_(groups(desk).whole(who)),
            Cover.deleted.is_not(True),
            sa.or_(Cover.until_day >= desk.today, Cover.until_day < Cover.from_day),
        )
    )
    found = list(rows)
    if not found:
        raise Refused("cover.none")
    for row in found:
        _end(row, desk.today)
    return who


def take_back_cover(desk: Desk, *, cover: UUID) -> UUID:
    """Nobody stands in after all."""
    desk.may(Cover, "edit")
    found = in_full(desk, Cover, cover)
    found.deleted = True
    return cover


def be_away(
    desk: Desk,
    *,
    staff: UUID,
    kind: Any = None,
    from_day: date | None = None,
    until_day: date | None = None,
    cover_id: UUID | None = None,
) -> UUID:
    """An adviser is away; whoever stands in has all their people until they are back, in one act ("Sam is off today").

    Without an end it is one day. Nobody need stand in for a day without meetings: then only the absence is noted.
    Refused "absence.kind_missing", "cover.backwards", "absence.not_yours", "absence.oneself", "hand_over.not_here".
    """
    day = from_day or desk.today
    until = until_day or day
    if kind is None:
        raise Refused("absence.kind_missing", "kind")
    if until < day:
        raise Refused("cover.backwards", "until_day")
    if desk.me.role == Role.ADVISER and desk.me.id not in (staff, cover_id):
        raise Refused("absence.not_yours")
    if cover_id == staff:
        raise Refused("absence.oneself", "cover_id")
    absence = desk.keep(Absence(subject_id=staff, from_day=day, until_day=until, kind=kind, cover_id=cover_id))
    if cover_id is not None:
        works_here(desk, cover_id, "cover_id")
        _stand_in(desk, absence, staff, cover_id, (day, until))
    return absence


def _stand_in(desk: Desk, absence: UUID, staff: UUID, cover: UUID, days: tuple[date, date]) -> None:
    held = histories(desk, [staff])
    for n, standing in enumerate(people(desk, [staff], held), 1):
        arrange_cover(
            desk, client=standing.client, adviser_id=cover, from_day=days[0], until_day=days[1], absence=absence
        )
        if n % AT_ONCE == 0:
            desk.apart()


def take_back_absence(desk: Desk, *, absence: UUID) -> UUID:
    """They are there after all, or are back: who stood in does so no longer."""
    desk.may(Absence, "edit")
    found = desk.find(Absence, absence)
    found.deleted = True
    for row in desk.session.scalars(sa.select(Cover).where(Cover.absence_id == absence, Cover.deleted.is_not(True))):
        row.deleted = True
    return absence


def back_again(desk: Desk, *, absence: UUID, on: date | None = None) -> UUID:
    """They are back on this day: absence and cover end the day before. Refused "cover.over" when it had ended."""
    desk.may(Absence, "edit")
    found, last = desk.find(Absence, absence), date.fromordinal((on or desk.today).toordinal() - 1)
    if found.until_day is not None and found.until_day < last:
        raise Refused("cover.over", "on")
    if found.from_day is not None and found.from_day > last:
        return take_back_absence(desk, absence=absence)
    found.until_day = last
    for row in desk.session.scalars(sa.select(Cover).where(Cover.absence_id == absence, Cover.deleted.is_not(True))):
        row.until_day = last
    return absence
