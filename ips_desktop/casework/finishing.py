"""Finishing for now (practice §5, FS20): why, how work stands, how to come back; and taking it back for a while."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.spell import check_close
from ips_desktop.casework.standing_here import in_full, not_ahead, open_spells, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.finishing import attempts_since, newest_closed
from ips_desktop.questions.group import ids_of
from ips_desktop.records import Appointment, Cover, Spell
from ips_desktop.rules.finishing import may_take_back, stops_all, ways_missing
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason
from resources.wordings import said

OWN = ("referral_id", "received_on", "yes_on", "accepted_on", "closed_on", "closed_reason")


def finish(
    desk: Desk,
    *,
    client: UUID,
    closed_reason: ClosedReason | None = None,
    closed_on: date | None = None,
    work_at_close: WorkAtClose | None = None,
    **fields: Any,
) -> UUID:
    """Finish for now; they may come back without waiting. Answers the time with us that ended.

    `fields` are the spell's: hours, agreed later checks, who helps from now on, how to come back, the letter's day.
    "Could not be reached" needs attempts by three ways since the last contact (FS20). Died: all meetings to come are called off,
    and nobody stands in. Refused "finish.reason_missing", "finish.work_missing", "finish.ways", "day_ahead", "spell.none",
    "spell.closed_too_early", "spell.closed_first".
    """
    day, who = closed_on or desk.today, person(desk, client).id
    not_ahead(desk, day, "closed_on")
    desk.may(Spell, "edit")
    open_ones = open_spells(desk, who)
    _check(desk, who, open_ones, closed_reason, day)
    if work_at_close is None and not stops_all(closed_reason):
        raise Refused("finish.work_missing", "work_at_close")
    for spell in open_ones:
        in_full(desk, Spell, spell.id)
        spell.closed_on, spell.closed_reason, spell.work_at_close = day, closed_reason, work_at_close
        say(spell, fields, not_these=OWN)
    if stops_all(closed_reason):
        _stop_all(desk, open_ones[0], day)
        for spell in open_ones:
            spell.checks_agreed = None
    return open_ones[0].id


def _check(desk: Desk, who: UUID, spells: list[Spell], reason: ClosedReason | None, day: date) -> None:
    if not spells:
        raise Refused("spell.none")
    if reason is None:
        raise Refused("finish.reason_missing", "closed_reason")
    check_close(spells, day, "closed_on")
    if reason == ClosedReason.NOT_REACHED:
        tried = attempts_since(desk, who)
        missing = ways_missing(tried)
        if missing:
            words = ", ".join(said(f"terms.AttemptHow.{how}") for how in tried) or said("journey.no_way")
            raise Refused("finish.ways", "closed_reason", n=missing, tried=words)


def _stop_all(desk: Desk, ended: Spell, day: date) -> None:
    """Meetings to come are called off, and who stood in does so no longer; the rest of the clocks rests on the open time with us."""
    whole = ids_of(desk, ended.subject_id)
    for booked in desk.session.scalars(
        sa.select(Appointment).where(
            Appointment.subject_id.in_(whole), Appointment.on >= day, Appointment.meeting_id.is_(None),
            Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True),
        )
    ):  # fmt: skip
        booked.called_off_on, booked.stopped_by = day, ended.id
    for cover in desk.session.scalars(
        sa.select(Cover).where(Cover.subject_id.in_(whole), Cover.until_day > day, Cover.deleted.is_not(True))
    ):
        cover.was_until = cover.until_day
        if cover.from_day is not None and cover.from_day > day:
            cover.deleted = True
        else:
            cover.until_day = day


def take_back_finish(desk: Desk, *, spell: UUID) -> UUID:
    """The time with us goes on as if it had not ended; meetings called off by it stand again, and who stood in does so again.

    Refused "finish.open" when it goes on, "finish.came_back" when another has begun since, "finish.too_late" after 28 days: later
    they come back by a new referral.
    """
    desk.may(Spell, "edit")
    found = in_full(desk, Spell, spell)
    closed = found.closed_on
    if closed is None:
        raise Refused("finish.open")
    if not may_take_back(closed, desk.today):
        raise Refused("finish.too_late")
    whole = ids_of(desk, found.subject_id)
    _check_last(desk, found)
    together = desk.session.scalars(
        sa.select(Spell).where(
            Spell.subject_id.in_(whole), Spell.closed_on == closed, Spell.deleted.is_not(True),
            sa.or_(Spell.id == spell, Spell.subject_id != found.subject_id),
        )
    ).all()  # fmt: skip
    if stops_all(found.closed_reason):
        _go_on(desk, whole, [each.id for each in together], closed)
    for each in together:
        each.closed_on = each.closed_reason = each.work_at_close = each.minutes_at_close = None
        each.checks_agreed = each.letter_given_on = None
    return spell


def _go_on(desk: Desk, whole: Sequence[UUID], ended: Sequence[UUID], closed: date) -> None:
    """What the end stopped goes on, and nothing else: a meeting that somebody called off by hand stays called off."""
    for booked in desk.session.scalars(
        sa.select(Appointment).where(
            Appointment.subject_id.in_(whole), Appointment.stopped_by.in_(ended), Appointment.deleted.is_not(True)
        )
    ):
        booked.called_off_on = booked.stopped_by = None
    for cover in desk.session.scalars(
        sa.select(Cover).where(
            Cover.subject_id.in_(whole), Cover.was_until.is_not(None),
            sa.or_(Cover.until_day == closed, Cover.deleted.is_(True)),
        )
    ):  # fmt: skip
        cover.until_day, cover.was_until, cover.deleted = cover.was_until, None, None


def _check_last(desk: Desk, spell: Spell) -> None:
    """Whoever has come back since is with us by their new referral: of two times with us one is over."""
    later = sa.select(Spell.id).where(
        Spell.subject_id == spell.subject_id, Spell.id != spell.id, Spell.accepted_on >= spell.closed_on,
        Spell.deleted.is_not(True),
    )  # fmt: skip
    if desk.session.scalars(later.limit(1)).first() is not None:
        raise Refused("finish.came_back")


def reopen(desk: Desk, *, client: UUID) -> UUID:
    """Take back the last finishing of this person. Refused as `take_back_finish`, and "finish.open" when nothing has ended."""
    last = newest_closed(desk, person(desk, client).id)
    if last is None or open_spells(desk, client):
        raise Refused("finish.open")
    return take_back_finish(desk, spell=last)
