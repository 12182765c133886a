"""What the person needs so that they can take part, and how they see themselves; asked, never guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import aside, choice, code, day, flag, number
from ips_desktop.records.record import About, Record, prose
from ips_desktop.terms.asked import AdviserGender, Answer, Gender, NeedsWhen, Orientation, PaperFormat, Religion


class AccessNeeds(Record, about=About("client")):
    """What makes meeting and reading possible (SS2.10b); shown when a meeting is booked."""

    __tablename__ = "access_needs"

    asked_on: Mapped[date | None] = day()
    interpreter: Mapped[bool | None] = flag()
    bsl: Mapped[bool | None] = flag()
    paper_format: Mapped[Any] = choice(PaperFormat)
    adviser_gender: Mapped[Any] = choice(AdviserGender)
    faith_times = prose()
    caring_times = prose()
    getting_in = prose()


class Equality(Record, about=About("client")):
    """How the person describes themselves, in their own words and by code (SS2.10). "Prefers not to say" is an answer."""

    __tablename__ = "equality"

    asked_on: Mapped[date | None] = day()
    gender: Mapped[Any] = choice(Gender)
    same_as_at_birth: Mapped[Any] = choice(Answer)
    ethnicity: Mapped[str | None] = code()
    orientation: Mapped[Any] = choice(Orientation)
    religion: Mapped[Any] = choice(Religion)
    disabled: Mapped[Any] = choice(Answer)
    carer: Mapped[Any] = choice(Answer)
    gender_words: Mapped[str | None] = aside()
    ethnicity_words: Mapped[str | None] = aside()
    orientation_words: Mapped[str | None] = aside()
    religion_words: Mapped[str | None] = aside()


class NeedsCheck(Record, about=About("client")):
    """How much help is needed, 0 none to 3 much, at entry and now (SS10.18)."""

    __tablename__ = "needs_check"

    on: Mapped[date | None] = day()
    when: Mapped[Any] = choice(NeedsWhen)
    social: Mapped[int | None] = number()
    housing: Mapped[int | None] = number()
    training: Mapped[int | None] = number()
    vocational: Mapped[int | None] = number()
    note = prose()


class SupportWish(Record, about=About("client")):
    """What kind of help the person wants, at what pace, in which direction (SS5.3a), and how often we talk (SS5.3c)."""

    __tablename__ = "support_wish"

    on: Mapped[date | None] = day()
    contact_days: Mapped[int | None] = number()
    words = prose()
