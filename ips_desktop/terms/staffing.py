"""Words of the people who work here: what they are trained in, their check, how they are brought in (SS8)."""

from __future__ import annotations

from enum import StrEnum


class TrainingTopic(StrEnum):
    """The five areas everybody has experience or training in, each offered once a year (SS8.1)."""

    SUPPORTED_EMPLOYMENT = "supported_employment"
    MENTAL_HEALTH = "mental_health"
    BENEFITS = "benefits"
    LAW = "law"
    EMPLOYERS = "employers"


class CheckKind(StrEnum):
    """What kind of criminal-record check (SS8.2)."""

    ENHANCED_BARRED = "enhanced_barred"
    ENHANCED = "enhanced"
    STANDARD = "standard"
    BASIC = "basic"


class InductionItem(StrEnum):
    """What somebody new is brought into."""

    POLICIES = "policies"
    LONE_WORKING = "lone_working"
    RECORDS = "records"
    TEAMS_MET = "teams_met"
    SIDE_BY_SIDE = "side_by_side"
    FIRST_EMPLOYERS = "first_employers"


class PolicyKind(StrEnum):
    """What a policy is about; the first six are asked for by name (SS9.5)."""

    EQUAL_OPPORTUNITIES = "equal_opportunities"
    HEALTH_AND_SAFETY = "health_and_safety"
    CONFIDENTIALITY = "confidentiality"
    INVOLVEMENT = "involvement"
    RIGHTS = "rights"
    INDUCTION = "induction"
    SAFEGUARDING = "safeguarding"
    OTHER = "other"
