"""Words of safety: a concern raised, somebody out alone."""

from __future__ import annotations

from enum import StrEnum


class ConcernKind(StrEnum):
    """What a concern is about."""

    SELF = "self"
    FROM_OTHERS = "from_others"
    TO_OTHERS = "to_others"
    UNWELL = "unwell"
    CHILD = "child"
    OTHER = "other"


class ToldHow(StrEnum):
    """How somebody was told."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    EMAIL = "email"
    EMERGENCY = "emergency"
