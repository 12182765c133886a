"""A person's page: who they are, what happened, their profile and where their plan stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.questions.marks import Chip, Reason, Step


@dataclass(frozen=True)
class PersonHeader:
    """What heads the page. `stage`: "terms.SupportMode.…" or the referral's state; `mine`: I am the named adviser today.

    `before_you_meet`: words about safety, closed until their key is pressed. `since`: the day the referral came.
    `referral`: one that waits for a decision. `may_hand_over`, `may_edit`: what this member of staff can do here.
    """

    id: UUID
    name: str
    short: str
    first: str
    pronouns: str
    stage: Reason
    flag: Chip | None
    adviser: UUID | None
    adviser_name: str
    coordinator: str
    team: str
    since: date | None
    next_step: str
    next_who: str
    next_by: date | None
    before_you_meet: tuple[str, ...]
    reach: str
    phone: str
    email: str
    language: str
    born: date | None
    nhs_number: str
    spell: UUID | None
    referral: UUID | None
    yes_on: date | None
    information_given_on: date | None
    closed_on: date | None
    mine: bool
    may_edit: bool
    may_hand_over: bool


@dataclass(frozen=True)
class Added:
    """An addendum under an entry."""

    id: UUID
    on: date | None
    by: str
    text: str


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened, newest first. `group`: "meetings", "plan", "work" or "letters" for the chips above the list.

    `line` is the one line; `text` is what opens in place. `written_on`: set when it was written down on a later day.
    `may_add`: an addendum can be added. `withheld`: the words are not on this laptop.
    """

    id: UUID
    kind: str
    group: str
    icon: str
    on: date
    at: int | None
    line: Reason
    text: str
    next_step: str = ""
    next_by: date | None = None
    by: str = ""
    written_on: date | None = None
    added: tuple[Added, ...] = ()
    may_add: bool = False
    withheld: bool = False


@dataclass(frozen=True)
class ProfileView:
    """The vocational profile. `missing`: which of "goal", "strengths", "preferences" it still needs; `due`: the last day for it."""

    id: UUID
    version: int
    begun_on: date | None
    completed_on: date | None
    goal: str
    why_now: str
    strengths: str
    helps: str
    preferences: tuple[tuple[UUID, str], ...]
    missing: tuple[str, ...]
    due: date | None
    withheld: bool = False


@dataclass(frozen=True)
class PlanSummary:
    """Where the plan stands. The version in force, and `draft` when a later one is being written.

    `state`: a value of `PlanState`; `label`: "3", "3b"; `review_on`: the last day for its review.
    """

    id: UUID
    label: str
    state: str
    kind: str
    goal: str
    agreed_on: date | None
    signed_on: date | None
    review_on: date | None
    copy_on: date | None
    steps: tuple[Step, ...]
    draft: UUID | None
    draft_label: str
    withheld: bool = False


@dataclass(frozen=True)
class PersonPage:
    """The whole page. `withheld`: this laptop holds the person as headline only; opening asks the server for the rest."""

    header: PersonHeader
    timeline: tuple[TimelineEntry, ...]
    profile: ProfileView | None
    plan: PlanSummary | None
    withheld: bool
