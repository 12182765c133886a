"""Open spells with what the clocks count from: first and last contacts by the index, never by reading meetings (decision 14)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import Groups, goes_on, groups, kin
from ips_desktop.questions.whom import TODAY, About, Among, ids, whom
from ips_desktop.records import Attempt, Client, ClinicalTeam, Meeting, Profile, Referral, Spell
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
    team: str | None = None
    coordinator: str | None = None

    def is_over(self, today: date) -> bool:
        """Whether this time with us has ended."""
        return self.closed_on is not None and self.closed_on <= today

    @property
    def withheld(self) -> bool:
        """Whether this laptop holds the person as headline only."""
        return self.held == "headline"


Owner = Callable[[Any], Any]
"""Whether a row belongs to the spell's person: the condition on the row's subject."""


def _own(subject: Any) -> Any:
    return subject == Spell.subject_id


def _of(record: Any, picked: Any, owner: Owner, *where: Any) -> sa.Select[Any]:
    """What is picked of the person's rows; correlated, so each is an index look-up a spell."""
    return sa.select(picked).where(owner(record.subject_id), record.deleted.is_not(True), *where).correlate(Spell)


def _columns(owner: Owner) -> list[Any]:
    attended, missed = Meeting.attendance == Attendance.ATTENDED, Meeting.attendance == Attendance.MISSED
    since = Meeting.on >= sa.func.coalesce(Spell.received_on, sa.literal("0000"))
    says_next = sa.or_(Meeting.next_who.is_not(None), Meeting.next_by.is_not(None))
    latest = _of(Profile, Profile.id, owner).order_by(Profile.version.desc(), Profile.id.desc())
    said_last = _of(Meeting, Meeting.id, owner, since, says_next).order_by(
        Meeting.on.desc(), Meeting.at.desc(), Meeting.id.desc()
    )

    def day(pick: Any, *where: Any) -> sa.ScalarSelect[Any]:
        return _of(Meeting, pick(Meeting.on), owner, since, *where).scalar_subquery()

    return [
        day(sa.func.min, attended),
        day(sa.func.min, attended, Meeting.on >= Spell.yes_on),
        day(sa.func.max, attended),
        day(sa.func.max, missed),
        _of(Attempt, sa.func.max(Attempt.on), owner, Attempt.on >= Spell.received_on).scalar_subquery(),
        _of(Profile, sa.func.max(Profile.completed_on), owner).scalar_subquery(),
        latest.limit(1).scalar_subquery(),
        said_last.limit(1).scalar_subquery(),
        sa.select(ClinicalTeam.name)
        .join(Referral, Referral.team_id == ClinicalTeam.id)
        .where(Referral.id == Spell.referral_id)
        .correlate(Spell)
        .scalar_subquery(),
        Client.care_coordinator,
    ]


def _spells(among: sa.Select[UUID], named: Any, owner: Owner, *, agreed: bool) -> Any:
    """The open spells among these people, with the names that stand in the record `named` and the days its owner's rows say."""
    stays = [
        Spell.closed_on.is_(None),
        Spell.closed_on > TODAY,
        *([Spell.checks_agreed.is_(True)] if agreed else []),
    ]
    return (
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
            *_columns(owner),
        )
        .join(Client, Client.id == named)
        .where(Spell.subject_id.in_(among), Spell.deleted.is_not(True), Client.deleted.is_not(True))
        .where(sa.or_(*stays))
    )


_OWN = {
    agreed: About(lambda among, agreed=agreed: _spells(among, Spell.subject_id, _own, agreed=agreed))
    for agreed in (True, False)
}
_OWN_UNMERGED = {
    agreed: About(
        lambda among, agreed=agreed: _spells(among, Spell.subject_id, _own, agreed=agreed).where(
            Spell.subject_id.not_in(whom("merged"))
        )
    )
    for agreed in (True, False)
}


def _rows(desk: Desk, among: Among, same: Groups, *, agreed: bool) -> list[SpellRow]:
    """The spells that stay of these people, a person in several records once a record; two statements where somebody is."""
    if not same.tops:
        return [SpellRow(*row) for row in _OWN[agreed].ask(desk, among, today=desk.today)]
    own = _OWN_UNMERGED[agreed].ask(desk, among, today=desk.today, merged=ids(same.tops))
    related, top = kin(same), goes_on(same, Spell.subject_id)
    merged = About(
        lambda among: _spells(among, top, lambda subject: related(subject, Spell.subject_id), agreed=agreed).where(
            Spell.subject_id.in_(list(same.tops))
        )
    )
    return [SpellRow(*row) for row in (*own, *merged.ask(desk, among, today=desk.today))]


def spells_of(desk: Desk, among: Among, *, agreed: bool = False) -> list[SpellRow]:
    """The newest open spell of each of these people, in the order of names; with `agreed`, else one that is over and keeps its looks.

    A person in several records is read as one: the earliest of their open spells goes on, with the days that all records say.
    """
    same = groups(desk)
    rows = sorted(_rows(desk, among, same, agreed=agreed), key=lambda r: (r.received_on or date.min, r.id.bytes))
    found: dict[UUID, SpellRow] = {}
    for row in [r for r in rows if r.is_over(desk.today)] + [r for r in rows if not r.is_over(desk.today)]:
        client = same.top(row.client)
        if client in same.tops and client in found and not found[client].is_over(desk.today):
            continue
        found[client] = replace(row, client=client)
    return sorted(found.values(), key=lambda r: (r.given or "", r.family or "", r.client.bytes))
