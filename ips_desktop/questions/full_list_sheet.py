"""«When our adviser is full»: other services of the directory for a clinical team (FC1)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.letterhead import maker
from ips_desktop.questions.team_sheets import FullListSheet, Service
from ips_desktop.records import ClinicalTeam, Organisation, Referral, TeamLink
from ips_desktop.terms.stepping import OnwardKind
from resources.wordings import said


def full_list_sheet(desk: Desk, team: UUID, *, room_from: date | None = None) -> FullListSheet:
    """The list for a team, with who its adviser is and how many of its people wait. Refused "not_here". Six statements.

    On it are the services that were marked as helping while we are full, by name.
    """
    found, everybody = desk.find(ClinicalTeam, team), colleagues(desk)
    adviser = _adviser(desk, team)
    named = everybody.get(adviser) if adviser is not None else None
    return FullListSheet(
        maker(desk),
        found.name or "",
        named.name if named else "",
        named.phone if named else "",
        room_from,
        _waiting(desk, team),
        _services(desk),
    )


def _adviser(desk: Desk, team: UUID) -> UUID | None:
    return desk.session.scalar(
        sa.select(TeamLink.adviser_id)
        .where(TeamLink.subject_id == team, TeamLink.from_day <= desk.today, TeamLink.deleted.is_not(True))
        .order_by(TeamLink.from_day.desc(), TeamLink.id.desc())
        .limit(1)
    )


def _waiting(desk: Desk, team: UUID) -> int:
    asked = sa.select(sa.func.count(sa.distinct(Referral.subject_id))).where(
        Referral.team_id == team, Referral.decision.is_(None), Referral.waiting_since.is_not(None),
        Referral.deleted.is_not(True),
    )  # fmt: skip
    return desk.session.scalar(asked) or 0


def _services(desk: Desk) -> tuple[Service, ...]:
    rows = desk.session.scalars(
        sa.select(Organisation)
        .where(Organisation.when_full.is_(True), Organisation.deleted.is_not(True))
        .order_by(sa.func.lower(Organisation.name), Organisation.id)
    )
    return tuple(
        Service(
            name=row.name or "",
            offers=said(f"terms.OnwardKind.{row.kind}") if isinstance(row.kind, OnwardKind) else "",
            how=row.takes or "",
            phone=row.phone or "",
            address=row.town or "",
            web=row.website or "",
        )
        for row in rows
        if row.name
    )
