"""Referrals that wait for a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import goes_on, groups
from ips_desktop.records import Client, Referral, Spell
from ips_desktop.rules import names
from ips_desktop.terms.words import ClosedReason, Role


@dataclass(frozen=True)
class Waiting:
    """A referral nobody has decided on."""

    id: UUID
    client: UUID
    name: str
    received_on: date | None


def undecided(desk: Desk) -> list[Waiting]:
    """Those that wait, the oldest first: an adviser's own, everybody's for who leads. One statement."""
    died = sa.exists().where(
        Spell.subject_id == Referral.subject_id, Spell.closed_reason == ClosedReason.DIED, Spell.deleted.is_not(True)
    )
    asked = (
        sa.select(
            Referral.id,
            Client.id,
            Referral.received_on,
            Client.given_name,
            Client.family_name,
            Client.known_as,
        )
        .join(Client, Client.id == goes_on(groups(desk), Referral.subject_id))
        .where(Referral.decision.is_(None), Referral.deleted.is_not(True), Client.deleted.is_not(True), ~died)
        .order_by(Referral.received_on, Referral.id)
    )
    if desk.me.role == Role.ADVISER:
        asked = asked.where(Referral.made_by == desk.me.id)
    return [
        Waiting(id_, client, names.short(given, family, known), on)
        for id_, client, on, given, family, known in desk.session.execute(asked)
    ]
