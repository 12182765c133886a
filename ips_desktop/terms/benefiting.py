"""Words of advice on benefits: given by somebody competent, never reckoned by us (FS9)."""

from __future__ import annotations

from enum import StrEnum


class AdviceOutcome(StrEnum):
    """What became of advice on benefits."""

    GIVEN = "given"
    OFFERED = "offered"
    DECLINED = "declined"


class AdviceFor(StrEnum):
    """What the advice was for."""

    GENERAL = "general"
    BEFORE_START = "before_start"
    CHANGE = "change"
    SIX_MONTHS = "six_months"


class FormState(StrEnum):
    """Where the permitted-work form stands."""

    NOT_NEEDED = "not_needed"
    TO_SEND = "to_send"
    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
