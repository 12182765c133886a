"""What the papers between colleagues say, as frozen values: care plan review, hand-over, cover for a day, other services.

A text not known is "", a day not known is None. A part that the person did not agree to share is not on the sheet at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ips_desktop.questions.sheets import StepLine


@dataclass(frozen=True)
class Maker:
    """Who made a paper, and when: civil local time. `service_name` is left off when it tells the field."""

    made_by: str
    made_at: datetime
    service_name: str = ""
    version: str = "1"
    language: str = "en"


@dataclass(frozen=True)
class CareReviewSheet:
    """To the care co-ordinator, for a review (FC1, SS5.3j): only what the person agreed to share.

    `shared_on` is the day they agreed, None while they have not: it is refused then. `called`: their name in a sentence.
    """

    maker: Maker
    person_name: str
    adviser_name: str
    adviser_phone: str = ""
    coordinator: str = ""
    review_on: date | None = None
    shared_on: date | None = None
    goal: str = ""
    kind: str = ""
    hours: str = ""
    steps: tuple[StepLine, ...] = ()
    helps: str = ""
    asked_of_team: tuple[str, ...] = ()
    called: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dated:
    """Something with a day: a meeting, a check, a promise."""

    what: str
    on: date | None = None


@dataclass(frozen=True)
class HandedOver:
    """One person as the new adviser must know them. Nothing of a restricted field is here; `meet_safely` says that one exists.

    `may`, `never` and `words` are the rules of reaching them, as the person set them; `shared_with` who may be told what.
    """

    name: str
    pronouns: str = ""
    phone: str = ""
    may: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    stage: str = ""
    coordinator: str = ""
    goal: str = ""
    job: str = ""
    steps: tuple[StepLine, ...] = ()
    coming: tuple[Dated, ...] = ()
    shared_with: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    must_know: str = ""
    called: str = ""
    meet_safely: bool = False


@dataclass(frozen=True)
class HandOverSheet:
    """What the new adviser must know: one person or a whole caseload (SS5.3b)."""

    maker: Maker
    old_name: str
    new_name: str
    from_day: date
    why: str = ""
    people: tuple[HandedOver, ...] = ()


@dataclass(frozen=True)
class Service:
    """Another service, as the directory has it."""

    name: str
    offers: str = ""
    how: str = ""
    phone: str = ""
    address: str = ""
    web: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class FullListSheet:
    """For a clinical team: where else people find help with work while its adviser is full (FC1)."""

    maker: Maker
    team: str
    adviser_name: str = ""
    adviser_phone: str = ""
    room_from: date | None = None
    waiting: int | None = None
    services: tuple[Service, ...] = ()


@dataclass(frozen=True)
class ToCover:
    """One meeting of the day and how this person may be reached.

    `may` and `never` are ways (call, message, text, email, write, visit) or whole phrases; `words` are the person's own.
    """

    name: str
    at: str = ""
    place: str = ""
    how: str = ""
    phone: str = ""
    may: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class CoverSheet:
    """«Sam is off today»: the meetings of a day, for whoever covers."""

    maker: Maker
    away_name: str
    cover_name: str
    on: date
    meetings: tuple[ToCover, ...] = ()
