"""Managing personal information: what the person decided, and the narrow consents it creates (FS10)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, flag, line, reference, withdrawal
from ips_desktop.records.record import About, Record, prose
from ips_desktop.terms.sharing import ConsentKind, Disclosure, WhoSpeaks


class SharingDecision(Record, about=About("client")):
    """What the person decided about being told of, with the exact words; a change is a new one, history stays."""

    __tablename__ = "sharing_decision"

    on: Mapped[date | None] = day()
    decision: Mapped[Any] = choice(Disclosure)
    speaks: Mapped[Any] = choice(WhoSpeaks)
    pros_and_cons: Mapped[bool | None] = flag()
    revisit_on: Mapped[date | None] = day()
    decided_with: Mapped[UUID | None] = reference()
    to_whom = prose()
    when = prose()
    exact_words = prose()
    never = prose()
    adjustments = prose()
    occupational_health = prose()
    reasons = prose()


class Consent(Record, about=About("client")):
    """A narrow consent: whom we may speak to, about what, until when. Withdrawn stops sharing at once."""

    __tablename__ = "consent"

    decision_id: Mapped[UUID | None] = reference()
    kind: Mapped[Any] = choice(ConsentKind)
    employer_id: Mapped[UUID | None] = reference()
    from_day: Mapped[date | None] = day()
    until_day: Mapped[date | None] = day()
    named: Mapped[bool | None] = flag()
    withdrawn_on: Mapped[date | None] = withdrawal()
    who: Mapped[str | None] = line()
    topics = prose()
