"""Words of looking for a job: leads, applications, interviews."""

from __future__ import annotations

from enum import StrEnum


class JobKind(StrEnum):
    """The full range of work (SS5.3i)."""

    EMPLOYED = "employed"
    SELF_EMPLOYED = "self_employed"
    APPRENTICESHIP = "apprenticeship"
    PERMITTED = "permitted"
    SHELTERED = "sheltered"


class PayPer(StrEnum):
    """What pay is reckoned by."""

    HOUR = "hour"
    WEEK = "week"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    YEAR = "year"


class LeadSource(StrEnum):
    """Where a job lead came from."""

    ADVISER_VISIT = "adviser_visit"
    PERSON = "person"
    ADVERT = "advert"
    AGENCY = "agency"
    JOBCENTRE = "jobcentre"
    FRIEND = "friend"
    COLLEAGUE = "colleague"


class LeadState(StrEnum):
    """Whether a lead may still be followed."""

    OPEN = "open"
    FILLED = "filled"
    GONE = "gone"


class Stage(StrEnum):
    """Where an application stands; the columns of the board."""

    INTERESTED = "interested"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFER = "offer"
    STARTED = "started"
    ENDED = "ended"


class ApplicationOutcome(StrEnum):
    """Why an application ended."""

    GOT_IT = "got_it"
    NOT_CHOSEN = "not_chosen"
    NO_ANSWER = "no_answer"
    PERSON_CHOSE_NOT_TO = "person_chose_not_to"
    JOB_GONE = "job_gone"
    TURNED_DOWN = "turned_down"


class InterviewResult(StrEnum):
    """How an interview went."""

    WAITING = "waiting"
    OFFER = "offer"
    SECOND = "second"
    NOT_CHOSEN = "not_chosen"
    DID_NOT_GO = "did_not_go"


class Approach(StrEnum):
    """Whether the adviser speaks to employers, and with the person's name."""

    NO = "no"
    WITHOUT_NAME = "without_name"
    WITH_NAME = "with_name"
