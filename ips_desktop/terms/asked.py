"""Answers that may also be kept back: what a person prefers not to say is an answer, and never asked is none."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """Yes, no, or better not said. Never asked is no answer at all."""

    YES = "yes"
    NO = "no"
    PREFERS_NOT = "prefers_not"


class Known(StrEnum):
    """Yes, no, or not known: an answer somebody looked for (MEASURES §1)."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class PaperFormat(StrEnum):
    """How the person likes papers to be (SS2.10b)."""

    NORMAL = "normal"
    LARGE_PRINT = "large_print"
    EASY_WORDS = "easy_words"
    AUDIO = "audio"
    EMAIL = "email"


class AdviserGender(StrEnum):
    """Whom the person would rather meet, when they asked for it (SS2.10b)."""

    WOMAN = "woman"
    MAN = "man"
    EITHER = "either"


class Gender(StrEnum):
    """Gender in the person's answer; the service's codes are derived."""

    WOMAN = "woman"
    MAN = "man"
    NON_BINARY = "non_binary"
    OTHER = "other"
    PREFERS_NOT = "prefers_not"


class Orientation(StrEnum):
    """Sexual orientation in the person's answer."""

    HETEROSEXUAL = "heterosexual"
    GAY_OR_LESBIAN = "gay_or_lesbian"
    BISEXUAL = "bisexual"
    OTHER = "other"
    PREFERS_NOT = "prefers_not"


class Religion(StrEnum):
    """Religion or belief in the person's answer."""

    NONE = "none"
    BUDDHIST = "buddhist"
    CHRISTIAN = "christian"
    HINDU = "hindu"
    JEWISH = "jewish"
    MUSLIM = "muslim"
    SIKH = "sikh"
    OTHER = "other"
    PREFERS_NOT = "prefers_not"


class NeedsWhen(StrEnum):
    """When needs were looked at (SS10.18)."""

    AT_ENTRY = "at_entry"
    NOW = "now"
