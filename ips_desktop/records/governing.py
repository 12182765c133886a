"""Running the service together: who takes part in it, awareness events, recovery stories, governance, the commissioner's requests."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import aside, choice, day, flag, minutes, naming, number, reference, withdrawal
from ips_desktop.records.record import EVERYBODY, LEADS, About, Record, prose
from ips_desktop.terms.governing import Audience, GovernanceKind, InvolvedAs, InvolvedIn, StoryUse, SupportTaken


class Involvement(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """Something in which people served take part, and what changed because of it (SS2.12). It names nobody."""

    __tablename__ = "involvement"

    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(InvolvedIn)
    activity: Mapped[str | None] = naming()
    changed = prose()


class Involved(Record, about=About("client")):
    """A person we work or worked with, or somebody who cares for them, took part; support offered and taken (SS2.12b)."""

    __tablename__ = "involved"

    involvement_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(InvolvedIn)
    as_whom: Mapped[Any] = choice(InvolvedAs)
    fares: Mapped[Any] = choice(SupportTaken)
    training: Mapped[Any] = choice(SupportTaken)
    access: Mapped[Any] = choice(SupportTaken)
    interpreter: Mapped[Any] = choice(SupportTaken)


class InvolvedOther(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """Somebody of whom we keep no record took part: by the name they want to go by."""

    __tablename__ = "involved_other"

    involvement_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(InvolvedIn)
    as_whom: Mapped[Any] = choice(InvolvedAs)
    who: Mapped[str | None] = aside()
    fares: Mapped[Any] = choice(SupportTaken)
    training: Mapped[Any] = choice(SupportTaken)
    access: Mapped[Any] = choice(SupportTaken)
    interpreter: Mapped[Any] = choice(SupportTaken)


class AwarenessEvent(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """We told a team or an agency of work and recovery: how many came, and the two-question card before and after, as counts (SS4.8)."""

    __tablename__ = "awareness_event"

    on: Mapped[date | None] = day()
    audience: Mapped[Any] = choice(Audience)
    title: Mapped[str | None] = naming()
    team_id: Mapped[UUID | None] = reference()
    organisation_id: Mapped[UUID | None] = reference()
    held_by: Mapped[UUID | None] = reference()
    minutes: Mapped[int | None] = minutes()
    reached: Mapped[int | None] = number()
    before_cards: Mapped[int | None] = number()
    before_can_work: Mapped[int | None] = number()
    before_know_how: Mapped[int | None] = number()
    after_cards: Mapped[int | None] = number()
    after_can_work: Mapped[int | None] = number()
    after_know_how: Mapped[int | None] = number()
    note = prose()


class RecoveryStory(Record, about=About("client")):
    """A person's own story, where it may be told, and until when they agreed to that (SS3.5)."""

    __tablename__ = "recovery_story"

    on: Mapped[date | None] = day()
    until_day: Mapped[date | None] = day()
    use: Mapped[Any] = choice(StoryUse)
    named: Mapped[bool | None] = flag()
    withdrawn_on: Mapped[date | None] = withdrawal()
    words = prose()
    stays_out = prose()


class GovernanceEvent(Record, about=About("service", create=LEADS, edit=LEADS)):
    """The steering committee met, the executive was told, the newsletter went out: with a day, and who was there."""

    __tablename__ = "governance_event"

    on: Mapped[date | None] = day()
    kind: Mapped[Any] = choice(GovernanceKind)
    executive: Mapped[bool | None] = flag()
    who: Mapped[str | None] = naming()
    said = prose()
    decided = prose()


class CommissionerRequest(Record, about=About("service", create=LEADS, edit=LEADS)):
    """The commissioner asks for a document: by when, and what was sent (SS11.2)."""

    __tablename__ = "commissioner_request"

    asked_on: Mapped[date | None] = day()
    asked_by: Mapped[str | None] = naming()
    what: Mapped[str | None] = naming()
    due_on: Mapped[date | None] = day()
    owner_id: Mapped[UUID | None] = reference()
    policy_id: Mapped[UUID | None] = reference()
    sent_on: Mapped[date | None] = day()
    sent_version: Mapped[str | None] = naming()
    note = prose()
