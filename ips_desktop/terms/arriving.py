"""Words of coming to us, staying away for a while, and going."""

from __future__ import annotations

from enum import StrEnum


class ReferralHow(StrEnum):
    """How a referral came."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"
    FORM = "form"
    TEAM_MEETING = "team_meeting"


class AbsenceKind(StrEnum):
    """Why an adviser is away."""

    LEAVE = "leave"
    SICK = "sick"
    TRAINING = "training"
    OTHER = "other"


class WorkAtClose(StrEnum):
    """How work stood when the time with us ended."""

    IN_WORK = "in_work"
    LOOKING = "looking"
    LEARNING = "learning"
    NOT_LOOKING = "not_looking"
    NOT_KNOWN = "not_known"
