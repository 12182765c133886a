"""Words of clinical teams and of working with other services."""

from __future__ import annotations

from enum import StrEnum


class TeamMeetingKind(StrEnum):
    """What a meeting in or about a clinical team is for; SS10.13 counts the first."""

    REFERRAL_ALLOCATION = "referral_allocation"
    CLINICAL = "clinical"
    VOCATIONAL = "vocational"
    OTHER = "other"


class LeadPurpose(StrEnum):
    """What a contact with the clinical vocational lead was for (SS5.3l)."""

    CLINICAL_VIEW = "clinical_view"
    ADVICE_TO_TEAM = "advice_to_team"
    BRIEF_INTERVENTION = "brief_intervention"
    REFERRALS = "referrals"
    OTHER = "other"


class Opened(StrEnum):
    """What working with another service opened (SS2.0, SS10.19)."""

    JOB = "job"
    COURSE = "course"
    PLACE = "place"
    OTHER = "other"
    NOTHING_YET = "nothing_yet"
