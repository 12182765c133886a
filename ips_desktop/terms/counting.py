"""Words for what follows from a job: why it is not counted, how many hours it has, what kind it is (MEASURES §2)."""

from __future__ import annotations

from enum import StrEnum


class JobTest(StrEnum):
    """What competitive work is asked; each may fail or not be known."""

    ORDINARY = "ordinary"
    OPEN_TO_ALL = "open_to_all"
    INTEGRATED = "integrated"
    TRADING = "trading"
    PAY = "pay"


class StartKind(StrEnum):
    """What the beginning of a job is to us."""

    START = "start"
    MOVE = "move"
    AFTER_CLOSING = "after_closing"
    WHILE_WAITING = "while_waiting"
    BEFORE = "before"
    NEVER = "never"
    NOT_KNOWN = "not_known"


class HoursClass(StrEnum):
    """How many hours a week (SS10.2)."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    FEW_HOURS = "few_hours"
    NOT_KNOWN = "not_known"


class JobForm(StrEnum):
    """How long it is meant to last, or its own kind (SS10.2, FS16)."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    ZERO_HOURS = "zero_hours"
    SELF_EMPLOYED = "self_employed"
    APPRENTICESHIP = "apprenticeship"
    NOT_KNOWN = "not_known"


class PayBand(StrEnum):
    """Where pay stands against the minimum that applies."""

    BELOW = "below"
    MINIMUM = "minimum"
    LITTLE_ABOVE = "little_above"
    ABOVE = "above"
    WELL_ABOVE = "well_above"
    NO_MINIMUM = "no_minimum"
    NOT_KNOWN = "not_known"
