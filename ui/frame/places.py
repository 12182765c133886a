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
    Place("inbox", "inbox"),
    Place("settings", "settings"),
)

PAGES = {
    "today": "ui.today.page:TodayPage",
    "caseload": "ui.caseload.page:CaseloadPage",
    "employers": "ui.employers.page:EmployersPage",
    "team": "ui.team.page:TeamPage",
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
    "group_meeting": "ui.group_meeting.page:GroupMeetingPage",
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
    "group_meeting": "today",
}

TEAM_ROLES = (Role.SUPERVISOR, Role.MANAGER)


def rail_for(role: Role) -> list[Place]:
    """The places this role is led to: the team is a supervisor's, a caseload is for whoever carries one."""
    return [p for p in RAIL if p.name != "team" or role in TEAM_ROLES]


def page_class(name: str) -> type[Any]:
    """The page of a place. KeyError for a place nobody declared."""
    module, _, kind = PAGES[name].partition(":")
    return getattr(import_module(module), kind)
