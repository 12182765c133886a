"""Facts that measures read beside those of people and jobs (`rules.facts`). Days are civil days; None is "not recorded". Nothing decides.

What has `client` belongs to a person, duplicates taken together; the rest to the service. `measured_rows` of the questions fetches them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.rules.histories import Fact
from ips_desktop.terms.asked import Gender, NeedsWhen
from ips_desktop.terms.earning import AdjustmentAnswer
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.words import PlanState, Role, TeamKind, Unknown


@dataclass(frozen=True)
class PlanSaid:
    """A version of a plan, in the order of versions."""

    id: UUID
    client: UUID
    state: PlanState | Unknown | None = None
    agreed_on: date | None = None
    review_on: date | None = None
    reviewed_on: date | None = None
    replaced_on: date | None = None


@dataclass(frozen=True)
class ProfileDone:
    """A version of a profile that was complete on this day."""

    client: UUID
    on: date


@dataclass(frozen=True)
class Searched:
    """A day with a job search act: a lead followed, an application, an employer contacted for the person (FS12)."""

    client: UUID
    on: date


@dataclass(frozen=True)
class FirstSearch:
    """The first search act of a time with us since its referral, None while there is none."""

    client: UUID
    spell: UUID
    on: date | None


@dataclass(frozen=True)
class Awarded:
    """A qualification."""

    id: UUID
    client: UUID
    on: date | None = None


@dataclass(frozen=True)
class PutInTouch:
    """A person and another service: a referral, Access to Work on a job (`AtRisk`), careers advice of a partner. `accessed`: they got it."""

    id: UUID
    client: UUID
    on: date | None = None
    kind: OnwardKind | Unknown | None = None
    accessed: bool = False


@dataclass(frozen=True)
class Adjusted:
    """An adjustment asked of an employer."""

    id: UUID
    client: UUID
    job: UUID | None = None
    risk: UUID | None = None
    answer: AdjustmentAnswer | Unknown | None = None


@dataclass(frozen=True)
class Traits:
    """How a person describes themselves; None: never asked, which is not "prefers not to say"."""

    client: UUID
    gender: Gender | Unknown | None = None
    ethnicity: str | None = None


@dataclass(frozen=True)
class Needs:
    """How much help is needed, 0 none to 3 much."""

    client: UUID
    on: date | None = None
    when: NeedsWhen | Unknown | None = None
    social: int | None = None
    housing: int | None = None
    training: int | None = None
    vocational: int | None = None


@dataclass(frozen=True)
class Met:
    """A day with a contact, up to a day that a level is taken on: the last one, and every one of people who changed hands."""

    client: UUID
    as_of: date
    on: date


@dataclass(frozen=True)
class NewTo:
    """A person whose first ever meeting with this adviser fell in the 84 days up to a day."""

    client: UUID
    as_of: date
    adviser: UUID


@dataclass(frozen=True)
class EmployerMet:
    """A contact with an employer in which both sides spoke. `face_to_face`: a visit. Duplicates of employers are taken together."""

    id: UUID
    employer: UUID
    on: date
    adviser: UUID | None = None
    face_to_face: bool = False


@dataclass(frozen=True)
class Post:
    """A member of staff with the share of a whole post, in hundredths, as effective-from facts."""

    staff: UUID
    role: Role | Unknown | None = None
    begun_on: date | None = None
    left_on: date | None = None
    share: tuple[Fact[int], ...] = ()


@dataclass(frozen=True)
class TeamLinks:
    """A clinical team with the advisers named to it, as effective-from facts."""

    team: UUID
    kind: TeamKind | Unknown | None = None
    advisers: tuple[Fact[UUID], ...] = ()
