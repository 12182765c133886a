"""How each clinical team stands today: who is linked and who leads, what is due there. One statement for all of them.

The list of teams, a team's own page and Today read this, so that a rule is asked in one place (DESIGN §2.4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.at_once import Asked, at_once
from ips_desktop.questions.histories import Holders, facts_of
from ips_desktop.questions.linked import Ours
from ips_desktop.records import (
    Absence,
    CaseloadReview,
    ClinicalTeam,
    Staff,
    TeamFigure,
    TeamLink,
    TeamMeeting,
    TeamMeetingStaff,
    VocationalContact,
    VocationalLead,
)
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.histories import since
from ips_desktop.rules.team_clocks import TeamFacts, running_team
from ips_desktop.terms.clinical_team import TeamMeetingKind
from ips_desktop.terms.words import Role


@dataclass(frozen=True)
class TeamStanding:
    """One team today. `lead`: what names its clinical vocational lead; `last_meeting`: of any kind that some of us were at.

    `figure`: how many people are on its caseload, as it said last.
    """

    id: UUID
    name: str
    kind: Any
    adviser: UUID | None
    lead: UUID | None
    lead_name: str
    facts: TeamFacts
    dues: tuple[Due, ...]
    last_meeting: date | None = None
    figure: int | None = None

    def is_open(self, today: date) -> bool:
        """Whether the team has not closed."""
        return self.facts.closed_on is None or self.facts.closed_on > today


def team_standings(desk: Desk, only: Collection[UUID] | None = None) -> list[TeamStanding]:
    """These teams, or all, in the order of names. One statement."""
    return teams_and_mine(desk, only)[0]


def teams_and_mine(desk: Desk, only: Collection[UUID] | None = None) -> tuple[list[TeamStanding], set[UUID]]:
    """The same, and which of all teams are mine today: I am linked, or stand in for who is (as `linked.my_teams`). One statement."""
    rows = at_once(desk, _asked(desk))
    away = tuple((who, first, last, cover) for who, first, last, cover in rows["away"])
    ours = Ours(Holders(facts_of(rows["links"])), away)
    mine = {team for team in ours.held.facts if ours.counts(team, desk.me.id, desk.today)}
    leads = Holders(
        facts_of((team, day, seen, id_, id_ if name else None) for team, day, seen, id_, name in rows["leads"])
    )
    names = {id_: name for _, _, _, id_, name in rows["leads"]}
    found = [
        _standing(desk, row, ours, leads, names, rows)
        for row in rows["teams"]
        if only is None or row[0] in only
    ]  # fmt: skip
    return found, mine


def _standing(
    desk: Desk, row: Any, ours: Ours, leads: Holders, names: dict[UUID, str], rows: dict[str, list[Any]]
) -> TeamStanding:
    id_, name, kind, begun, closed = row
    links, led = ours.held.facts.get(id_, []), leads.facts.get(id_, [])
    lead = leads.on(desk.today).get(id_)
    met = {meeting for team, meeting, on, staff in rows["allocation"] if team == id_ and ours.counts(team, staff, on)}
    spoken = (on for team, on, staff in rows["contacts"] if team == id_ and on and ours.counts(team, staff, on))
    figure = next((each for each in rows["figures"] if each[0] == id_), None)
    facts = TeamFacts(
        linked_on=since(links, desk.today),
        began_on=begun or min((f.day for f in links if f.value is not None), default=None),
        closed_on=closed,
        allocation=len(met),
        led_on=since(led, desk.today),
        last_contact=max(spoken, default=None),
        last_review=_of(id_, rows["reviews"]),
        last_leader=_of(id_, rows["leaders"]),
        figure_on=figure[1] if figure else None,
    )
    return TeamStanding(
        id=id_,
        name=name or "",
        kind=kind,
        adviser=ours.held.on(desk.today).get(id_),
        lead=lead,
        lead_name=names.get(lead, "") if lead is not None else "",
        facts=facts,
        dues=running_team(facts, desk.reference, desk.today),
        last_meeting=_of(id_, rows["meetings"]),
        figure=figure[2] if figure else None,
    )


def _of(team: UUID, rows: Iterable[Any]) -> date | None:
    return next((on for id_, on in rows if id_ == team), None)


def _asked(desk: Desk) -> dict[str, Asked]:
    """Everything the clocks of teams are reckoned from; days and counts only, never a note."""
    first = desk.today.replace(day=1)
    meeting, there = TeamMeeting, TeamMeetingStaff
    attended = (
        sa.select(meeting.subject_id, sa.func.max(meeting.on))
        .join(there, there.meeting_id == meeting.id)
        .where(meeting.deleted.is_not(True), there.present.is_(True), there.deleted.is_not(True))
        .group_by(meeting.subject_id)
    )
    allocation = (
        sa.select(meeting.subject_id, meeting.id, meeting.on, there.staff_id)
        .join(there, there.meeting_id == meeting.id)
        .where(meeting.kind == TeamMeetingKind.REFERRAL_ALLOCATION, meeting.on.between(first, desk.today))
        .where(meeting.deleted.is_not(True), there.present.is_(True), there.deleted.is_not(True))
    )
    leads_us = sa.select(Staff.id).where(Staff.role == Role.SUPERVISOR)
    return {
        "teams": Asked(
            sa.select(ClinicalTeam.id, ClinicalTeam.name, ClinicalTeam.kind, ClinicalTeam.begun_on, ClinicalTeam.closed_on)
            .where(ClinicalTeam.deleted.is_not(True)),
            (sa.func.lower(ClinicalTeam.name), ClinicalTeam.id),
        ),
        "links": Asked(
            sa.select(TeamLink.subject_id, TeamLink.from_day, TeamLink.seen, TeamLink.id, TeamLink.adviser_id)
            .where(TeamLink.deleted.is_not(True))
        ),
        "leads": Asked(
            sa.select(VocationalLead.subject_id, VocationalLead.from_day, VocationalLead.seen, VocationalLead.id, VocationalLead.name)
            .where(VocationalLead.deleted.is_not(True))
        ),
        "away": Asked(
            sa.select(Absence.subject_id, Absence.from_day, Absence.until_day, Absence.cover_id)
            .where(Absence.cover_id.is_not(None), Absence.deleted.is_not(True))
        ),
        "allocation": Asked(allocation),
        "meetings": Asked(attended),
        "leaders": Asked(attended.where(there.staff_id.in_(leads_us))),
        "contacts": Asked(
            sa.select(VocationalContact.subject_id, sa.func.max(VocationalContact.on), VocationalContact.adviser_id)
            .where(VocationalContact.deleted.is_not(True)).group_by(VocationalContact.subject_id, VocationalContact.adviser_id)
        ),
        "reviews": Asked(
            sa.select(CaseloadReview.subject_id, sa.func.max(CaseloadReview.on))
            .where(CaseloadReview.deleted.is_not(True)).group_by(CaseloadReview.subject_id)
        ),
        # SQLite takes what stands beside a single max() from the row that has it.
        "figures": Asked(
            sa.select(TeamFigure.subject_id, sa.func.max(TeamFigure.on), TeamFigure.caseload)
            .where(TeamFigure.caseload.is_not(None), TeamFigure.deleted.is_not(True)).group_by(TeamFigure.subject_id)
        ),
    }  # fmt: skip
