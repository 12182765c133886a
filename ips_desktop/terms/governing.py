"""Words of running the service together: involvement, awareness, stories, governance, what the commissioner asks (SS2.12, SS4.8, SS3.5, SS11.2)."""

from __future__ import annotations

from enum import StrEnum


class InvolvedIn(StrEnum):
    """In what people take part (SS10.17)."""

    PLANNING = "planning"
    DELIVERY = "delivery"
    MONITORING = "monitoring"
    REVIEW = "review"


class InvolvedAs(StrEnum):
    """As whom somebody takes part; each is counted apart."""

    SERVED = "served"
    FORMER = "former"
    CARER = "carer"


class SupportTaken(StrEnum):
    """Support to take part: whether it was offered, and taken (SS2.12b)."""

    TAKEN = "taken"
    NOT_TAKEN = "not_taken"


class Audience(StrEnum):
    """Whom an awareness event is for: exactly these kinds (SS4.8)."""

    COMMUNITY_TEAM = "community_team"
    INPATIENT_TEAM = "inpatient_team"
    OTHER_AGENCY = "other_agency"


class StoryUse(StrEnum):
    """Where a recovery story may be told (SS3.5)."""

    EVENTS = "events"
    PRINT = "print"
    ONLINE = "online"
    EVERYWHERE = "everywhere"


class GovernanceKind(StrEnum):
    """What keeps the service on its way."""

    STEERING_COMMITTEE = "steering_committee"
    EXECUTIVE_UPDATE = "executive_update"
    STAFF_WELLBEING = "staff_wellbeing"
    SERVICE_REVIEW = "service_review"
    NEWSLETTER = "newsletter"
    EMPLOYER_STRATEGY = "employer_strategy"
