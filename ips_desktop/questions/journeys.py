"""Open spells with what the clocks count from: first and last contacts by the index, never by reading meetings (decision 14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.records import Attempt, Client, Meeting, Profile, Spell
from ips_desktop.terms.words import Attendance


@dataclass(frozen=True)
class SpellRow:
    """One spell that is not closed, its person's names, and the days its clocks count from."""

    id: UUID
    client: UUID
    received_on: date | None
    yes_on: date | None
    accepted_on: date | None
    information_given_on: date | None
    closed_on: date | None
    given: str | None
    family: str | None
    known_as: str | None
    held: str
    first_contact: date | None
    entry: date | None
    last_contact: date | None
    last_missed: date | None
    last_attempt: date | None
    profile_completed_on: date | None
    profile: UUID | None
    next_from: UUID | None

    @property
    def withheld(self) -> bool:
        """Whether this laptop holds the person as headline only."""
        return self.held == "headline"


def _meetings(picked: Any) -> sa.Select[Any]:
    """Meetings of the spell's person since its referral; correlated, so each is an index look-up a spell."""
    began = sa.func.coalesce(Spell.received_on, sa.literal("0000"))
    return (
        sa.select(picked)
        .where(Meeting.subject_id == Spell.subject_id, Meeting.on >= began, Meeting.deleted.is_not(True))
        .correlate(Spell)
    )


def _day(pick: Any, *where: Any) -> sa.ScalarSelect[Any]:
    return _meetings(pick(Meeting.on)).where(*where).scalar_subquery()


def spells_of(desk: Desk, among: sa.Select[UUID]) -> list[SpellRow]:
    """The newest open spell of each of these people, in the order of names. People merged into another are left out."""
    attended, missed = Meeting.attendance == Attendance.ATTENDED, Meeting.attendance == Attendance.MISSED
    latest_profile = (
        sa.select(Profile.id)
        .where(Profile.subject_id == Spell.subject_id, Profile.deleted.is_not(True))
        .order_by(Profile.version.desc(), Profile.id.desc())
        .limit(1)
    )
    completed = sa.select(sa.func.max(Profile.completed_on)).where(
        Profile.subject_id == Spell.subject_id, Profile.deleted.is_not(True)
    )
    tried = sa.select(sa.func.max(Attempt.on)).where(
        Attempt.subject_id == Spell.subject_id, Attempt.deleted.is_not(True), Attempt.on >= Spell.received_on
    )
    says_next = _meetings(Meeting.id).where(sa.or_(Meeting.next_who.is_not(None), Meeting.next_by.is_not(None)))
    rows = desk.session.execute(
        sa.select(
            Spell.id,
            Spell.subject_id,
            Spell.received_on,
            Spell.yes_on,
            Spell.accepted_on,
            Spell.information_given_on,
            Spell.closed_on,
            Client.given_name,
            Client.family_name,
            Client.known_as,
            Client.held,
            _day(sa.func.min, attended),
            _day(sa.func.min, attended, Meeting.on >= Spell.yes_on),
            _day(sa.func.max, attended),
            _day(sa.func.max, missed),
            tried.scalar_subquery(),
            completed.scalar_subquery(),
            latest_profile.scalar_subquery(),
            says_next.order_by(Meeting.on.desc(), Meeting.at.desc(), Meeting.id.desc()).limit(1).scalar_subquery(),
        )
        .join(Client, Client.id == Spell.subject_id)
        .where(Spell.subject_id.in_(among), Spell.deleted.is_not(True), Client.deleted.is_not(True))
        .where(sa.or_(Spell.closed_on.is_(None), Spell.closed_on > desk.today), Client.same_as.is_(None))
        .order_by(Client.given_name, Client.family_name, Spell.subject_id, Spell.received_on)
    )
    newest: dict[UUID, SpellRow] = {}
    for row in rows:
        newest[row[1]] = SpellRow(*row)
    return list(newest.values())
