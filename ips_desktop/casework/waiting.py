"""The waiting list, what we were told, and written information: what happens between a referral and the first meeting (SS5.1)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, open_spell, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.finishing import newest_closed
from ips_desktop.questions.group import ids_of
from ips_desktop.records import Referral, Spell
from ips_desktop.terms.troubles import Refused

DECIDED = ("decision", "decided_on", "decided_by", "reason", "waiting_since", "waiting_reason")


def undecided_of(desk: Desk, client: UUID) -> Referral:
    """The person's referral that waits for a decision, the newest. Refused "referral.none"."""
    found = desk.session.scalars(
        sa.select(Referral)
        .where(
            Referral.subject_id.in_(ids_of(desk, client)), Referral.decision.is_(None), Referral.deleted.is_not(True)
        )
        .order_by(Referral.received_on.desc(), Referral.id.desc())
    ).first()
    if found is None:
        raise Refused("referral.none")
    return found


def put_on_waiting_list(
    desk: Desk, *, client: UUID, waiting_since: date | None = None, waiting_reason: str = ""
) -> UUID:
    """There is no place today: they wait, since when and why; the referral stays to be decided. Answers the referral.

    Refused "referral.none", "referral.waiting_why", "day_ahead", "referral.too_early"; "referral.came_back" for somebody who was with
    us before: leaflet and letters tell them that there is no waiting list for them.
    """
    desk.may(Referral, "edit")
    who = person(desk, client).id
    found = in_full(desk, Referral, undecided_of(desk, who).id)
    if newest_closed(desk, who) is not None:
        raise Refused("referral.came_back", "waiting_since")
    day = waiting_since or desk.today
    not_ahead(desk, day, "waiting_since")
    if found.received_on is not None and day < found.received_on:
        raise Refused("referral.too_early", "waiting_since")
    if not waiting_reason.strip():
        raise Refused("referral.waiting_why", "waiting_reason")
    found.waiting_since, found.waiting_reason = day, waiting_reason.strip()
    return found.id


def take_off_waiting_list(desk: Desk, *, referral: UUID) -> UUID:
    """They do not wait after all."""
    desk.may(Referral, "edit")
    found = in_full(desk, Referral, referral)
    found.waiting_since = found.waiting_reason = None
    return referral


def edit_referral(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Put right, or add to, what we were told when they came: the newest referral.

    Refused "referral.none", "day_ahead", "referral.received_late" after what followed from it.
    """
    desk.may(Referral, "edit")
    found = in_full(desk, Referral, newest_referral(desk, person(desk, client).id).id)
    received: date | None = fields.get("received_on")
    if received is not None:
        not_ahead(desk, received, "received_on")
    say(found, fields, not_these=DECIDED)
    if received is not None:
        _check_received(desk, found, received)
    if received is not None:  # the time with us counts from the day the referral came
        for spell in desk.session.scalars(
            sa.select(Spell).where(Spell.referral_id == found.id, Spell.deleted.is_not(True))
        ):
            spell.received_on = received
    return found.id


def _check_received(desk: Desk, found: Referral, received: date) -> None:
    """Whoever was waiting, was decided on or said yes by a day had been referred by then."""
    begun = sa.select(Spell.yes_on, Spell.accepted_on, Spell.closed_on).where(
        Spell.referral_id == found.id, Spell.deleted.is_not(True)
    )
    days = [found.decided_on, found.waiting_since, *(day for row in desk.session.execute(begun) for day in row)]
    if any(day is not None and day < received for day in days):
        raise Refused("referral.received_late", "received_on")


def newest_referral(desk: Desk, client: UUID) -> Referral:
    """The person's newest referral. Refused "referral.none"."""
    found = desk.session.scalars(
        sa.select(Referral)
        .where(Referral.subject_id.in_(ids_of(desk, client)), Referral.deleted.is_not(True))
        .order_by(Referral.received_on.desc(), Referral.id.desc())
    ).first()
    if found is None:
        raise Refused("referral.none")
    return found


def note_information(
    desk: Desk, *, client: UUID, information_given_on: date | None = None, where_we_meet_on: date | None = None
) -> UUID:
    """Note when written information was given, and when they were told where we can meet: two things, two days (SS5.1b, SS5.2).

    Refused "information.nothing", "day_ahead", "spell.none".
    """
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, person(desk, client).id).id)
    days = {"information_given_on": information_given_on, "where_we_meet_on": where_we_meet_on}
    if not any(days.values()):
        raise Refused("information.nothing", "information_given_on")
    for name, day in days.items():
        if day is not None:
            not_ahead(desk, day, name)
            setattr(spell, name, day)
    return spell.id
