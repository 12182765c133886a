"""A team's care co-ordinators, each with the last contact and the last advice (SS6.4, SS5.3k)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.at_once import Asked, at_once
from ips_desktop.questions.group import ids_of
from ips_desktop.records import (
    AdviceGiven,
    CareCoordinator,
    CaseloadReview,
    Meeting,
    Referral,
    Spell,
    TeamAdvice,
)
from ips_desktop.rules.days import add_months
from ips_desktop.terms.words import Attendance


@dataclass(frozen=True)
class Coordinator:
    """One co-ordinator. `last`: the last contact of any kind; `advised`: the last advice; `supported`: that is within the last months."""

    id: UUID
    name: str
    job: str
    phone: str
    from_day: date | None
    until_day: date | None
    last: date | None
    advised: date | None
    supported: bool

    def is_here(self, today: date) -> bool:
        """Whether they are in the team on a day."""
        return self.until_day is None or self.until_day >= today


def coordinators_of(desk: Desk, team: UUID) -> tuple[Coordinator, ...]:
    """Everybody who co-ordinates or co-ordinated care in the team, by name, who left last. Two statements."""
    people = desk.session.scalars(
        sa.select(CareCoordinator)
        .where(CareCoordinator.subject_id == team, CareCoordinator.deleted.is_not(True))
        .order_by(sa.func.lower(CareCoordinator.name), CareCoordinator.id)
    ).all()
    if not people:
        return ()
    rows = at_once(desk, _contacts(team))
    since = add_months(desk.today, -desk.reference.number("team.advice_months", desk.today))
    found = [_coordinator(each, rows, since) for each in people]
    return tuple(sorted(found, key=lambda each: not each.is_here(desk.today)))


def coordinators_for(desk: Desk, client: UUID) -> tuple[tuple[UUID, str], ...]:
    """The co-ordinators of the team a person came from last, by name: (id, name). One statement."""
    came = (
        sa.select(Referral.team_id)
        .where(
            Referral.subject_id.in_(ids_of(desk, client)), Referral.team_id.is_not(None), Referral.deleted.is_not(True)
        )
        .order_by(Referral.received_on.desc(), Referral.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = desk.session.execute(
        sa.select(CareCoordinator.id, CareCoordinator.name)
        .where(CareCoordinator.subject_id == came, CareCoordinator.deleted.is_not(True))
        .where(sa.or_(CareCoordinator.until_day.is_(None), CareCoordinator.until_day >= desk.today))
        .order_by(sa.func.lower(CareCoordinator.name), CareCoordinator.id)
    )
    return tuple((id_, name or "") for id_, name in rows)


def _coordinator(who: CareCoordinator, rows: dict[str, list[Any]], since: date) -> Coordinator:
    advised = max(_days(who.id, rows, ("team_advice", "advice_given")), default=None)
    together = (on for words, on in rows["joint"] if who.name and who.name.casefold() in (words or "").casefold())
    spoken: list[date] = [*_days(who.id, rows, ("reviews",)), *(on for on in together if on)]
    if advised is not None:
        spoken.append(advised)
    return Coordinator(
        who.id, who.name or "", who.job or "", who.phone or "", who.from_day, who.until_day, max(spoken, default=None), advised,
        supported=advised is not None and advised > since,
    )  # fmt: skip


def _days(id_: UUID, rows: dict[str, list[Any]], names: tuple[str, ...]) -> Iterator[date]:
    return (on for name in names for who, on in rows[name] if who == id_ and on is not None)


def _contacts(team: UUID) -> dict[str, Asked]:
    """The last day of each kind of contact, by co-ordinator; of joint meetings with people of the team, by the name that was written."""
    own = sa.select(CareCoordinator.id).where(CareCoordinator.subject_id == team)
    people = (
        sa.select(Spell.subject_id).join(Referral, Referral.id == Spell.referral_id).where(Referral.team_id == team)
    )

    def last(record: Any) -> Asked:
        asked = sa.select(record.coordinator_id, sa.func.max(record.on))
        return Asked(
            asked.where(record.coordinator_id.in_(own), record.deleted.is_not(True)).group_by(record.coordinator_id)
        )

    return {
        "team_advice": last(TeamAdvice),
        "advice_given": last(AdviceGiven),
        "reviews": last(CaseloadReview),
        "joint": Asked(
            sa.select(Meeting.with_whom, sa.func.max(Meeting.on))
            .where(Meeting.joint.is_(True), Meeting.attendance == Attendance.ATTENDED, Meeting.with_whom.is_not(None))
            .where(Meeting.subject_id.in_(people), Meeting.deleted.is_not(True))
            .group_by(Meeting.with_whom)
        ),
    }
