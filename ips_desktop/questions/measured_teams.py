"""What measures read of clinical teams and of working with other services. Headline columns alone, one statement each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from ips_desktop.questions.measured_rows import Reader, Reading
from ips_desktop.records import (
    Absence,
    AdviceGiven,
    CareCoordinator,
    ClinicalTeam,
    JointWorking,
    TeamAdvice,
    TeamMeeting,
    TeamMeetingStaff,
    VocationalContact,
)
from ips_desktop.rules.measuring import at_teams
from ips_desktop.terms.clinical_team import TeamMeetingKind


def lives(read: Reading) -> Iterator[at_teams.TeamLife]:
    """Clinical teams with their first and last days."""
    t = ClinicalTeam
    asked = sa.select(t.id, t.begun_on, t.closed_on).where(t.deleted.is_not(True)).order_by(t.id)
    return (at_teams.TeamLife(*row) for row in read.ask(asked))


def allocation(read: Reading) -> Iterator[at_teams.AllocationMet]:
    """Referral and allocation meetings, one row for each of us who was there."""
    m, there = TeamMeeting, TeamMeetingStaff
    asked = (
        sa.select(m.id, m.subject_id, m.on, there.staff_id)
        .join(there, there.meeting_id == m.id)
        .where(m.kind == TeamMeetingKind.REFERRAL_ALLOCATION, m.on.is_not(None), m.deleted.is_not(True))
        .where(there.present.is_(True), there.staff_id.is_not(None), there.deleted.is_not(True))
    )
    return (at_teams.AllocationMet(*row) for row in read.ask(asked))


def spoken(read: Reading) -> Iterator[at_teams.LeadSpoken]:
    """Contacts with clinical vocational leads."""
    c = VocationalContact
    asked = sa.select(c.id, c.subject_id, c.on, c.adviser_id).where(c.on.is_not(None), c.deleted.is_not(True))
    return (at_teams.LeadSpoken(*row) for row in read.ask(asked))


def away(read: Reading) -> Iterator[at_teams.AwayFor]:
    """Days away, with who stood in."""
    a = Absence
    asked = sa.select(a.subject_id, a.from_day, a.until_day, a.cover_id).where(
        a.from_day.is_not(None), a.until_day.is_not(None), a.deleted.is_not(True)
    )
    return (at_teams.AwayFor(*row) for row in read.ask(asked))


def coordinating(read: Reading) -> Iterator[at_teams.Coordinating]:
    """Care co-ordinators of teams."""
    c = CareCoordinator
    asked = sa.select(c.id, c.subject_id, c.from_day, c.until_day).where(c.deleted.is_not(True)).order_by(c.id)
    return (at_teams.Coordinating(*row) for row in read.ask(asked))


def advised(read: Reading) -> Iterator[at_teams.CoordinatorAdvised]:
    """Advice to co-ordinators, about somebody or about nobody in particular."""
    parts = (
        sa.select(record.coordinator_id, record.on).where(
            record.coordinator_id.is_not(None), record.on.is_not(None), record.deleted.is_not(True)
        )
        for record in (TeamAdvice, AdviceGiven)
    )
    return (at_teams.CoordinatorAdvised(*row) for row in read.ask(sa.union_all(*parts)))


def together(read: Reading) -> Iterator[at_teams.WorkedTogether]:
    """What was done together with other services."""
    j = JointWorking
    asked = sa.select(j.id, j.on, j.partner, j.opened, j.adviser_id, j.team_id)
    asked = asked.where(j.on.is_not(None), j.deleted.is_not(True)).order_by(j.on.desc(), j.id.desc())
    return (at_teams.WorkedTogether(*row) for row in read.ask(asked))


READERS: Mapping[type[Any], Reader] = {
    at_teams.TeamLife: lives,
    at_teams.AllocationMet: allocation,
    at_teams.LeadSpoken: spoken,
    at_teams.AwayFor: away,
    at_teams.Coordinating: coordinating,
    at_teams.CoordinatorAdvised: advised,
    at_teams.WorkedTogether: together,
}
"""Facts at clinical teams."""
