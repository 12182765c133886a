"""What the forms of coming to us begin with: the referral as it is told, the waiting list, what was given."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, values_of
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.marks import reason
from ips_desktop.records import Referral, Spell
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralKind
from resources.wordings import days


def _newest(desk: Desk, client: UUID, *where: Any) -> Referral | None:
    return desk.session.scalars(
        sa.select(Referral)
        .where(Referral.subject_id.in_(ids_of(desk, client)), Referral.deleted.is_not(True), *where)
        .order_by(Referral.received_on.desc(), Referral.id.desc())
    ).first()


def referral_begins(desk: Desk, client: UUID) -> Beginning:
    """The newest referral as it stands. Refused "referral.none"."""
    begun, found = of_person(desk, client), _newest(desk, client)
    if found is None:
        raise Refused("referral.none")
    return replace(begun, values=values_of(desk, found))


def again_begins(desk: Desk, client: UUID) -> Beginning:
    """Received today, to find work; when the last time with us ended is said beside."""
    begun = of_person(desk, client)
    last = desk.session.scalar(
        sa.select(sa.func.max(Spell.closed_on)).where(
            Spell.subject_id.in_(ids_of(desk, client)), Spell.deleted.is_not(True)
        )
    )
    beside = (reason("journey.last_ended", day=days.day_of_year(last)),) if last else ()
    return replace(begun, values={"received_on": desk.today, "kind": ReferralKind.FIND_WORK}, beside=beside)


def waiting_begins(desk: Desk, client: UUID) -> Beginning:
    """Since when and why they wait; from today when they do not yet. Refused "referral.none"."""
    begun, found = of_person(desk, client), _newest(desk, client, Referral.decision.is_(None))
    if found is None:
        raise Refused("referral.none")
    told = values_of(desk, found, ("waiting_since", "waiting_reason"))
    return replace(begun, values=told | {"waiting_since": found.waiting_since or desk.today})


def information_begins(desk: Desk, client: UUID) -> Beginning:
    """The two days as they stand; today for what is not written yet. Refused "spell.none"."""
    begun = of_person(desk, client)
    found = desk.session.scalars(
        sa.select(Spell)
        .where(Spell.subject_id.in_(ids_of(desk, client)), Spell.closed_on.is_(None), Spell.deleted.is_not(True))
        .order_by(Spell.received_on.desc(), Spell.id.desc())
    ).first()
    if found is None:
        raise Refused("spell.none")
    values = {
        "information_given_on": found.information_given_on or desk.today,
        "where_we_meet_on": found.where_we_meet_on or desk.today,
    }
    return replace(begun, values=values)
