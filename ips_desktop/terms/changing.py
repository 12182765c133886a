"""Words of what may have changed since the last meeting: the toggles of "Did anything change?" (experience §3)."""

from __future__ import annotations

from enum import StrEnum


class ChangeKind(StrEnum):
    """What may have changed, in the order in which it is asked."""

    EMPLOYER_CONTACT = "employer_contact"
    APPLICATION = "application"
    INTERVIEW = "interview"
    JOB = "job"
    HOURS_OR_PAY = "hours_or_pay"
    BENEFITS_ADVICE = "benefits_advice"
    TRAINING = "training"
    VOLUNTEERING = "volunteering"
    PERSONAL_INFORMATION = "personal_information"
    RISK = "risk"
