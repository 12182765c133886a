"""Words of employers and of going to see them (FS13)."""

from __future__ import annotations

from enum import StrEnum


class Setting(StrEnum):
    """The kind of place people work in."""

    OUTDOORS = "outdoors"
    SHOP = "shop"
    KITCHEN = "kitchen"
    OFFICE = "office"
    WAREHOUSE = "warehouse"
    FACTORY = "factory"
    CARE = "care"
    SCHOOL = "school"
    VEHICLE = "vehicle"
    HOMES = "homes"
    FROM_HOME = "from_home"
    OTHER = "other"


class ContactWay(StrEnum):
    """How we spoke with an employer; only face to face is a visit (FS13)."""

    FACE_TO_FACE = "face_to_face"
    PHONE = "phone"
    VIDEO = "video"
    EMAIL = "email"
    LETTER = "letter"


class ContactPurpose(StrEnum):
    """What a contact with an employer was for (FS13)."""

    LEARN = "learn"
    PRESENT = "present"
    PERSON = "person"
    SUPPORT = "support"
    THANKS = "thanks"


class Readiness(StrEnum):
    """How ready an employer is (SS4.9)."""

    TOLD = "told"
    WOULD_INTERVIEW = "would_interview"
    HAS_OFFERED = "has_offered"
    HAS_HIRED = "has_hired"
