"""How a person came to us, and each time with us: referral, spell, named adviser, support mode."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, hours, naming, reference
from ips_desktop.records.record import CASE, LEADS, About, GrantSource, Record, prose, risk
from ips_desktop.terms.arriving import ReferralHow, WorkAtClose
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import ClosedReason, ReferralDecision, ReferralKind, ReferralSource, Role, SupportMode


class Referral(Record, about=About("client")):
    """Somebody put a person in touch with us, or the person did (SS5.1a)."""

    __tablename__ = "referral"

    received_on: Mapped[date | None] = day()
    source: Mapped[Any] = choice(ReferralSource)
    kind: Mapped[Any] = choice(ReferralKind)
    referred_by: Mapped[str | None] = naming()
    team_id: Mapped[UUID | None] = reference()
    decision: Mapped[Any] = choice(ReferralDecision)
    decided_on: Mapped[date | None] = day()
    decided_by: Mapped[UUID | None] = reference()
    how: Mapped[Any] = choice(ReferralHow)
    consent_to_contact: Mapped[bool | None] = flag()
    key_worker: Mapped[str | None] = naming()
    lead_clinician: Mapped[str | None] = naming()
    waiting_since: Mapped[date | None] = day()
    employer_name: Mapped[str | None] = naming()
    job_title: Mapped[str | None] = naming()
    sick_since: Mapped[date | None] = day()
    fit_note_until: Mapped[date | None] = day()
    first_meeting_on: Mapped[date | None] = day()
    wants = prose()
    reason = prose()
    threat = prose()
    lone_risks = risk()
    waiting_reason = prose()


class Spell(Record, about=About("client")):
    """One time with us: from the referral until finished for now (MEASURES §1)."""

    __tablename__ = "spell"

    referral_id: Mapped[UUID | None] = reference()
    received_on: Mapped[date | None] = day()
    yes_on: Mapped[date | None] = day()
    accepted_on: Mapped[date | None] = day()
    information_given_on: Mapped[date | None] = day()
    closed_on: Mapped[date | None] = day()
    closed_reason: Mapped[Any] = choice(ClosedReason)
    where_we_meet_on: Mapped[date | None] = day()
    in_work_at_entry: Mapped[Any] = choice(Known)
    work_at_close: Mapped[Any] = choice(WorkAtClose)
    minutes_at_close: Mapped[int | None] = hours()
    checks_agreed: Mapped[bool | None] = flag()
    letter_given_on: Mapped[date | None] = day()
    come_back = prose()
    support_left = prose()
    closed_note = prose()


class NamedAdviser(
    Record,
    about=About(
        "client",
        create=(*CASE, Role.MANAGER),
        edit=LEADS,
        atomic=True,
        grant=GrantSource(principal="adviser_id", from_="from_day", history=True),
    ),
):
    """From this day this adviser is the person's named adviser, or nobody is (SS5.3b, decision 4)."""

    __tablename__ = "named_adviser"

    from_day: Mapped[date | None] = day()
    adviser_id: Mapped[UUID | None] = reference()
    hand_over_id: Mapped[UUID | None] = reference()
    told_on: Mapped[date | None] = day()
    why = prose()
    must_know = prose()


class Mode(Record, about=About("client")):
    """From this day the person is supported in this way (SS6.2, decision 4)."""

    __tablename__ = "mode"

    from_day: Mapped[date | None] = day()
    mode: Mapped[Any] = choice(SupportMode)
    why = prose()
