"""Words of supervision: what is talked about, where somebody is watched at work, how the unit meets (SS9.4, FS6)."""

from __future__ import annotations

from enum import StrEnum


class FidelityTopic(StrEnum):
    """Which standard of good support is talked about this time: one row of the employment specialist's part."""

    CASELOAD = "fs1"
    ONLY_JOBS = "fs2"
    ALL_PHASES = "fs3"
    IN_THE_TEAM = "fs4"
    JOBCENTRE = "fs5"
    ONE_UNIT = "fs6"
    NOBODY_TURNED_AWAY = "fs7"
    PAID_JOBS = "fs8"
    BENEFITS = "fs9"
    INFORMATION = "fs10"
    PROFILE = "fs11"
    SEARCH = "fs12"
    EMPLOYERS = "fs13"
    CHOICE = "fs14"
    MANY_KINDS = "fs15"
    PERMANENT = "fs16"
    NEXT_JOB = "fs17"
    FOLLOW_ALONG = "fs18"
    COMMUNITY = "fs19"
    OUTREACH = "fs20"
    WHOLE_TEAM = "fs21"


class SeenAt(StrEnum):
    """At what an adviser was watched at work (field mentoring)."""

    EMPLOYER_VISIT = "employer_visit"
    WITH_PERSON = "with_person"
    TEAM_MEETING = "team_meeting"
    PLANNING = "planning"


class UnitMeetingKind(StrEnum):
    """How the unit met (FS6)."""

    GROUP_SUPERVISION = "group_supervision"
    UNIT_MEETING = "unit_meeting"
