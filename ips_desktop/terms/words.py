"""Enums of the field. A value once released is never reused for another meaning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Unknown:
    """A choice made by a newer version: kept as it is, shown in its own words, never written back changed."""

    text: str


class Role(StrEnum):
    """What a member of staff may do (decision 10)."""

    ADVISER = "adviser"
    SUPERVISOR = "supervisor"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class TeamKind(StrEnum):
    """Where people come from (SS5.3j)."""

    COMMUNITY = "community"
    ACUTE = "acute"
    EARLY_INTERVENTION = "early_intervention"
    ASSERTIVE_OUTREACH = "assertive_outreach"
    CRISIS = "crisis"
    PRIMARY_CARE = "primary_care"
    DAY_SERVICE = "day_service"
    OTHER = "other"


class ReferralSource(StrEnum):
    """Who put the person in touch with us (SS5.1a)."""

    SELF = "self"
    CARE_COORDINATOR = "care_coordinator"
    CLINICAL_TEAM = "clinical_team"
    DAY_SERVICE = "day_service"
    GP = "gp"
    JOBCENTRE = "jobcentre"
    LOCAL_AGENCY = "local_agency"
    FAMILY = "family"
    OTHER = "other"


class ReferralKind(StrEnum):
    """Find work, or keep the job one has (SS2.8)."""

    FIND_WORK = "find_work"
    JOB_RETENTION = "job_retention"


class ReferralDecision(StrEnum):
    """What was decided. Readiness is not on the list (SS2.2)."""

    ACCEPTED = "accepted"
    PERSON_CHOSE_NOT_TO = "person_chose_not_to"
    NOT_REACHED = "not_reached"
    ELSEWHERE = "elsewhere"
    NOT_OFFERED = "not_offered"


class SupportMode(StrEnum):
    """How a person is supported now; monitoring is the second caseload of ten (SS6.2)."""

    ENGAGING = "engaging"
    ACTIVE = "active"
    IN_WORK = "in_work"
    MONITORING = "monitoring"
    PAUSED = "paused"


class ClosedReason(StrEnum):
    """Why a spell ended."""

    SETTLED_IN_WORK = "settled_in_work"
    MOVED_ON = "moved_on"
    NO_LONGER_WANTS = "no_longer_wants"
    NOT_REACHED = "not_reached"
    MOVED_AWAY = "moved_away"
    MOVED_ABROAD = "moved_abroad"
    OTHER_SERVICE = "other_service"
    DIED = "died"


class Place(StrEnum):
    """The kind of place a meeting is held in (SS5.2, FS19)."""

    CAFE = "cafe"
    LIBRARY = "library"
    HOME = "home"
    WORKPLACE = "workplace"
    JOBCENTRE = "jobcentre"
    CLINIC = "clinic"
    OFFICE = "office"
    COMMUNITY = "community"
    OUTDOORS = "outdoors"
    NO_PLACE = "no_place"


class Medium(StrEnum):
    """How a meeting is held."""

    FACE_TO_FACE = "face_to_face"
    VIDEO = "video"
    PHONE = "phone"


class Attendance(StrEnum):
    """Whether the meeting took place; a missed one is outreach's business (MEASURES §1)."""

    ATTENDED = "attended"
    MISSED = "missed"
    CANCELLED_BY_PERSON = "cancelled_by_person"
    CANCELLED_BY_US = "cancelled_by_us"


class Purpose(StrEnum):
    """What a meeting is for."""

    FIRST_MEETING = "first_meeting"
    PROFILE = "profile"
    PLAN = "plan"
    JOB_SEARCH = "job_search"
    IN_WORK = "in_work"
    BENEFITS = "benefits"
    KEEPING_IN_TOUCH = "keeping_in_touch"


class AttemptHow(StrEnum):
    """A way of trying to reach somebody (FS20)."""

    PHONE = "phone"
    TEXT = "text"
    LETTER = "letter"
    EMAIL = "email"
    VISIT = "visit"
    THROUGH_TEAM = "through_team"


class GoalKind(StrEnum):
    """What a plan works towards: exactly these (SS1)."""

    PAID_WORK = "paid_work"
    SELF_EMPLOYMENT = "self_employment"
    KEEP_JOB = "keep_job"
    EDUCATION = "education"
    TRAINING = "training"
    VOLUNTEERING = "volunteering"


AT_WORK = (GoalKind.PAID_WORK, GoalKind.SELF_EMPLOYMENT, GoalKind.KEEP_JOB)
"""Goals of employment; the others are steps towards one (SS2.1)."""


class PlanState(StrEnum):
    """Where a plan's version stands."""

    DRAFT = "draft"
    AGREED = "agreed"
    SIGNED = "signed"


class SignerRole(StrEnum):
    """Who signs: a plan, or the record of a supervision."""

    PERSON = "person"
    ADVISER = "adviser"
    SUPERVISOR = "supervisor"
    OTHER = "other"


class SignatureHow(StrEnum):
    """How it was signed. Preferring not to sign is a way of its own and the plan still counts."""

    DRAWN = "drawn"
    ON_PAPER = "on_paper"
    BY_VOICE = "by_voice"
    PREFERS_NOT = "prefers_not"


class CopyHow(StrEnum):
    """How the person took their copy of the plan."""

    ON_PAPER = "on_paper"
    FILE = "file"
    NOT_NOW = "not_now"


class VenueKind(StrEnum):
    """A place we know and may meet in (SS5.2)."""

    CAFE = "cafe"
    LIBRARY = "library"
    COMMUNITY = "community"
    JOBCENTRE = "jobcentre"
    CLINIC = "clinic"
    OFFICE = "office"


class ItemState(StrEnum):
    """An Inbox item is open until an act settles it."""

    OPEN = "open"
    SETTLED = "settled"


class ItemKind(StrEnum):
    """Why something is in the Inbox."""

    CONFLICT = "conflict"
    MERGED = "merged"
    CAUTIOUS = "cautious"
    RETURNED = "returned"
    TWO_HOLDERS = "two_holders"
    TWO_SPELLS = "two_spells"
    CLOSED_FIRST = "closed_first"
    NO_HOLDER = "no_holder"
    BEGAN_FIRST = "began_first"
    COVER_PAST = "cover_past"
    TWO_JOBS = "two_jobs"
    DAYS_CROSSED = "days_crossed"


class Settlement(StrEnum):
    """How an Inbox item was settled."""

    KEPT_SHOWN = "kept_shown"
    KEPT_OTHER = "kept_other"
    KEPT_BOTH = "kept_both"
    KEPT_OWN = "kept_own"
    SEEN = "seen"
