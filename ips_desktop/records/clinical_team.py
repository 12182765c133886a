"""What happens in and with a clinical team: its people, meetings, weekly contact, reviews, figures, drop-ins (SS5.3j-l, FS4, FS21).

Nothing here names a person served: the whole service holds a team's records.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import (
    choice,
    contact,
    day,
    element,
    flag,
    minute,
    minutes,
    naming,
    number,
    reference,
)
from ips_desktop.records.record import CASE, About, Record, prose
from ips_desktop.terms.clinical_team import LeadPurpose, TeamMeetingKind
from ips_desktop.terms.words import Medium, Role

AT_TEAMS = (*CASE, Role.MANAGER)
"""Who may write at a team; an adviser only at their own, which `casework` looks at."""


class CareCoordinator(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """A care co-ordinator of a team, from a day until a day (SS6.4)."""

    __tablename__ = "care_coordinator"

    name: Mapped[str | None] = naming()
    job: Mapped[str | None] = naming()
    phone: Mapped[str | None] = contact()
    from_day: Mapped[date | None] = day()
    until_day: Mapped[date | None] = day()


class VocationalLead(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """From this day this is the team's clinical vocational lead; without a name nobody is (SS5.3l, decision 4)."""

    __tablename__ = "vocational_lead"

    from_day: Mapped[date | None] = day()
    name: Mapped[str | None] = naming()
    job: Mapped[str | None] = naming()
    phone: Mapped[str | None] = contact()


class TeamMeeting(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """A meeting of the team that some of us were at (FS4, SS10.13). `decisions`: how many about work were taken together."""

    __tablename__ = "team_meeting"

    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(TeamMeetingKind)
    minutes: Mapped[int | None] = minutes()
    decisions: Mapped[int | None] = number()
    at_intake: Mapped[bool | None] = flag()
    decided = prose()


class TeamMeetingStaff(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """One of us who was at a meeting of a team (decision 5)."""

    __tablename__ = "team_meeting_staff"

    meeting_id: Mapped[UUID | None] = reference()
    staff_id: Mapped[UUID | None] = reference()
    present: Mapped[bool | None] = element()


class VocationalContact(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """A contact of one of us with the team's clinical vocational lead (SS10.14)."""

    __tablename__ = "vocational_contact"

    on: Mapped[date | None] = day()
    purpose: Mapped[Any] = choice(LeadPurpose)
    medium: Mapped[Any] = choice(Medium)
    minutes: Mapped[int | None] = minutes()
    adviser_id: Mapped[UUID | None] = reference()
    note = prose()


class CaseloadReview(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """A co-ordinator's whole caseload gone through together (FS21): how many, and how many of them were then referred."""

    __tablename__ = "caseload_review"

    on: Mapped[date | None] = day()
    coordinator_id: Mapped[UUID | None] = reference()
    adviser_id: Mapped[UUID | None] = reference()
    looked_at: Mapped[int | None] = number()
    referred: Mapped[int | None] = number()
    elsewhere: Mapped[int | None] = number()
    note = prose()


class TeamAdvice(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """Advice about work to the team or to one co-ordinator, about nobody in particular (SS3.7, SS5.3k)."""

    __tablename__ = "team_advice"

    on: Mapped[date | None] = day()
    coordinator_id: Mapped[UUID | None] = reference()
    adviser_id: Mapped[UUID | None] = reference()
    minutes: Mapped[int | None] = minutes()
    about_what = prose()


class TeamFigure(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """The team's own figures on a day: its caseload (SS10.15), and who went into work or learning in the year to it (FC6)."""

    __tablename__ = "team_figure"

    on: Mapped[date | None] = day()
    caseload: Mapped[int | None] = number()
    in_work_year: Mapped[int | None] = number()
    in_learning_year: Mapped[int | None] = number()


class Surgery(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """Another service's drop-in at the team: who, when, how many came (FC6)."""

    __tablename__ = "surgery"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    organisation_id: Mapped[UUID | None] = reference()
    organisation: Mapped[str | None] = naming()
    attended: Mapped[int | None] = number()
    note = prose()


class TeamPartner(Record, about=About("team", create=AT_TEAMS, edit=AT_TEAMS)):
    """A service of the directory that the team works with (FS21, decision 5)."""

    __tablename__ = "team_partner"

    organisation_id: Mapped[UUID | None] = reference()
    since: Mapped[date | None] = day()
    present: Mapped[bool | None] = element()
