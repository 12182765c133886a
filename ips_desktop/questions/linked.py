"""Which clinical teams are whose: the adviser linked to each, and who stands in for them while they are away (SS4.6, SS5.3j)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.histories import Holders, facts_of
from ips_desktop.records import Absence, TeamLink, VocationalLead
from ips_desktop.rules.histories import holder_on
from ips_desktop.terms.words import Role


def links(desk: Desk) -> Holders:
    """Who was linked to each team, and from when. One statement over a small table."""
    rows = desk.session.execute(
        sa.select(TeamLink.subject_id, TeamLink.from_day, TeamLink.seen, TeamLink.id, TeamLink.adviser_id).where(
            TeamLink.deleted.is_not(True)
        )
    )
    return Holders(facts_of(rows))


def vocational_leads(desk: Desk) -> Holders:
    """The id of what names each team's clinical vocational lead, and from when; without a name nobody is. One statement."""
    rows = desk.session.execute(
        sa.select(
            VocationalLead.subject_id, VocationalLead.from_day, VocationalLead.seen, VocationalLead.id,
            sa.case((VocationalLead.name.is_not(None), VocationalLead.id)),
        ).where(VocationalLead.deleted.is_not(True))
    )  # fmt: skip
    return Holders(facts_of(rows))


def stands_in_for(desk: Desk, on: date) -> set[UUID]:
    """The colleagues for whom I stand in on a day. One statement."""
    rows = desk.session.scalars(
        sa.select(Absence.subject_id).where(
            Absence.cover_id == desk.me.id,
            Absence.from_day <= on,
            Absence.until_day >= on,
            Absence.deleted.is_not(True),
        )
    )
    return set(rows)


@dataclass(frozen=True)
class Ours:
    """Who of us counts for which team on which day: its linked adviser, and whoever stands in while they are away (MEASURES §3)."""

    held: Holders
    away: tuple[tuple[UUID, date, date, UUID], ...] = ()

    def counts(self, team: UUID, staff: UUID | None, on: date) -> bool:
        """Whether what this colleague did at the team on that day is the team's adviser's."""
        linked = holder_on(self.held.facts.get(team, []), on)
        return linked is not None and (
            staff == linked
            or any(who == linked and first <= on <= last and cover == staff for who, first, last, cover in self.away)
        )


def my_teams(desk: Desk, held: Holders, on: date) -> set[UUID]:
    """The teams whose linked adviser on a day is me, or is away while I stand in."""
    whose = {desk.me.id} | stands_in_for(desk, on)
    return {team for team, adviser in held.on(on).items() if adviser in whose}


def may_write_at(desk: Desk, team: UUID, on: date) -> bool:
    """Whether what happens at this team is mine to write: an adviser's own teams, today's or that day's; every team for who leads."""
    if desk.me.role != Role.ADVISER:
        return True
    held = links(desk)
    return any(team in my_teams(desk, held, day) for day in {on, desk.today})
