"""Words of managing personal information: what a person decided about being told of (FS10)."""

from __future__ import annotations

from enum import StrEnum


class Disclosure(StrEnum):
    """What the person decided about telling an employer."""

    TELL = "tell"
    NOT_TELL = "not_tell"
    PART = "part"
    LATER = "later"


class WhoSpeaks(StrEnum):
    """Who says the words."""

    PERSON = "person"
    ADVISER = "adviser"
    BOTH = "both"


class ConsentKind(StrEnum):
    """Whom a narrow consent lets us speak to, or what it allows."""

    EMPLOYER = "employer"
    AGENCY = "agency"
    CLINICAL_TEAM = "clinical_team"
    FAMILY = "family"
    TEXT_MESSAGES = "text_messages"
    PHOTO = "photo"
    STORY = "story"
    SURVEY = "survey"
    LATER_CHECK = "later_check"
