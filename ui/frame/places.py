"""Where one can be: the rail's places in order, and every page by its feature's name. Pages are imported on first visit."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ips_desktop.terms.words import Role
from ui.frame.rail import Place

RAIL: tuple[Place, ...] = (
    Place("today", "sun"),
    Place("caseload", "users"),
    Place("employers", "building-store"),
    Place("team", "users-group"),
    Place("clinical_teams", "users-group"),
    Place("outcomes", "chart-bar"),
    Place("quality", "checklist"),
    Place("inbox", "inbox"),
    Place("settings", "settings"),
)

PAGES = {
    "today": "ui.today.page:TodayPage",
    "caseload": "ui.caseload.page:CaseloadPage",
    "employers": "ui.employers.page:EmployersPage",
    "team": "ui.team.page:TeamPage",
    "outcomes": "ui.outcomes.page:OutcomesPage",
    "behind": "ui.outcomes.behind:BehindPage",
    "inbox": "ui.inbox.page:InboxPage",
    "settings": "ui.settings.page:SettingsPage",
    "person": "ui.person.page:PersonPage",
    "meeting": "ui.meeting.page:MeetingPage",
    "plan": "ui.plan.page:PlanPage",
    "referral": "ui.referral.page:ReferralPage",
    "profile": "ui.profile.page:ProfilePage",
    "spreadsheet": "ui.spreadsheet.page:SpreadsheetPage",
    "employer_sheet": "ui.spreadsheet.page:EmployerSheetPage",
    "calendar": "ui.calendar.page:CalendarPage",
    "form": "ui.forms.page:FormPage",
    "papers": "ui.papers.page:MakePaperPage",
    "concern": "ui.safety.page:ConcernPage",
    "safety": "ui.safety.of_person:SafetyPage",
    "hand_over": "ui.handing_over.page:HandOverPage",
    "away": "ui.away.page:AwayPage",
    "plan_versions": "ui.plan_versions.page:PlanVersionsPage",
    "directory": "ui.directory.page:DirectoryPage",
    "joint_working": "ui.directory.joint:JointWorkingPage",
    "team_day": "ui.team.day:TeamDayPage",
    "clinical_teams": "ui.clinical_team.page:ClinicalTeamsPage",
    "clinical_team": "ui.clinical_team.of_team:ClinicalTeamPage",
    "group_meeting": "ui.group_meeting.page:GroupMeetingPage",
    "supervision": "ui.supervision.page:SupervisionPage",
    "quality": "ui.quality.page:QualityPage",
    "supervision_record": "ui.supervision.record:SupervisionRecordPage",
}

# A page that stands under another in the rail.
UNDER = {
    "calendar": "today",
    "spreadsheet": "caseload",
    "employer_sheet": "employers",
    "person": "caseload",
    "meeting": "caseload",
    "plan": "caseload",
    "referral": "caseload",
    "profile": "caseload",
    "form": "caseload",
    "papers": "caseload",
    "concern": "today",
    "safety": "caseload",
    "hand_over": "caseload",
    "away": "caseload",
    "plan_versions": "caseload",
    "directory": "caseload",
    "joint_working": "caseload",
    "team_day": "team",
    "clinical_teams": "team",
    "clinical_team": "team",
    "group_meeting": "today",
    "supervision": "team",
    "behind": "outcomes",
    "supervision_record": "team",
}

TEAM_ROLES = (Role.SUPERVISOR, Role.MANAGER)


def rail_for(role: Role) -> list[Place]:
    """The places this role is led to: the team is a supervisor's, with the clinical teams under it; an adviser has these themselves."""
    hidden = "clinical_teams" if role in TEAM_ROLES else "team"
    return [p for p in RAIL if p.name != hidden and (p.name != "clinical_teams" or role == Role.ADVISER)]


def page_class(name: str) -> type[Any]:
    """The page of a place. KeyError for a place nobody declared."""
    module, _, kind = PAGES[name].partition(":")
    return getattr(import_module(module), kind)
