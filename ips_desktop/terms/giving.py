"""Papers given: which, and how."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """Which paper was given."""

    PLAN = "plan"
    PROFILE = "profile"
    SEARCH_PLAN = "search_plan"
    PERSONAL_INFORMATION = "personal_information"
    PERSONAL_INFORMATION_EMPLOYER = "personal_information_employer"
    MONEY = "money"
    IN_WORK_PLAN = "in_work_plan"
    INTRODUCTION = "introduction"
    ADJUSTMENTS = "adjustments"
    CARE_PLAN_REVIEW = "care_plan_review"
    HAND_OVER = "hand_over"
    CLOSING = "closing"
    APPOINTMENT_LETTER = "appointment_letter"
    APPOINTMENT_CARD = "appointment_card"
    ABOUT_US = "about_us"
    QUESTIONNAIRE = "questionnaire"
    FULL_LIST = "full_list"
    SAFE_CONTACT = "safe_contact"


class GivenHow(StrEnum):
    """How a paper was given."""

    BY_HAND = "by_hand"
    BY_POST = "by_post"
    BY_EMAIL = "by_email"
    SAVED = "saved"
    PRINTED = "printed"
