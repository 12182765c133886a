"""Words of jobs: what kind, how long, why they ended, what is still known of them (MEASURES §2)."""

from __future__ import annotations

from enum import StrEnum


class FourHours(StrEnum):
    """Whether four paid hours are done; a start counts from then."""

    DONE = "done"
    NOT_YET = "not_yet"
    NEVER = "never"


class Contract(StrEnum):
    """What was agreed about how long."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    ZERO_HOURS = "zero_hours"
    AGENCY = "agency"
    SEASONAL = "seasonal"
    APPRENTICESHIP = "apprenticeship"
    SELF_EMPLOYED = "self_employed"


class JobEnding(StrEnum):
    """Why a job ended."""

    BETTER_JOB = "better_job"
    CONTRACT_ENDED = "contract_ended"
    UNWELL = "unwell"
    DISMISSED = "dismissed"
    REDUNDANT = "redundant"
    PERSONAL = "personal"
    DID_NOT_SUIT = "did_not_suit"
    NOT_KNOWN = "not_known"


class FoundBy(StrEnum):
    """Who found the job."""

    PERSON = "person"
    ADVISER = "adviser"
    TOGETHER = "together"
    AGENCY = "agency"
    ADVERT = "advert"
    FRIEND = "friend"


class ToldEmployer(StrEnum):
    """What the employer was told."""

    NOTHING = "nothing"
    PART = "part"
    ALL = "all"
    NOT_KNOWN = "not_known"


class BenefitLimited(StrEnum):
    """Work kept under a limit because of benefits (SS6.2)."""

    NO = "no"
    PERMITTED = "permitted"
    SUPPORTED_PERMITTED = "supported_permitted"
    DISREGARD = "disregard"
    UC_ALLOWANCE = "uc_allowance"
    OTHER = "other"


class CheckAt(StrEnum):
    """Which check of a job this is (MEASURES §5)."""

    WEEKS_13 = "weeks_13"
    MONTHS_3 = "months_3"
    MONTHS_6 = "months_6"
    MONTHS_9 = "months_9"
    MONTHS_12 = "months_12"
    LATER = "later"
    RISK_91 = "risk_91"
    RISK_3 = "risk_3"
    RISK_6 = "risk_6"
    RISK_9 = "risk_9"
    RISK_12 = "risk_12"


class KnownBy(StrEnum):
    """How it is known that somebody is in work."""

    PERSON = "person"
    PAYSLIP = "payslip"
    EMPLOYER = "employer"
    SEEN = "seen"
    NOT_REACHED = "not_reached"


class PayState(StrEnum):
    """What pay comes while off sick."""

    FULL = "full"
    HALF = "half"
    SSP = "ssp"
    NONE = "none"
    NOT_KNOWN = "not_known"


class RiskOutcome(StrEnum):
    """What became of a job at risk."""

    SAME_JOB = "same_job"
    CHANGED_DUTIES = "changed_duties"
    MOVED_EMPLOYER = "moved_employer"
    LEFT = "left"


class AdjustmentAnswer(StrEnum):
    """What the employer said to an adjustment asked for."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"


class AccessToWork(StrEnum):
    """Where Access to Work stands."""

    NOT_ASKED = "not_asked"
    APPLIED = "applied"
    AGREED = "agreed"
    REFUSED = "refused"
