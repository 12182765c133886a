"""The vocational profile: what a person wants from work and brings to it (SS5.3d)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import day, element, line, number, reference
from ips_desktop.records.record import About, Record, prose, restricted


class Profile(Record, about=About("client")):
    """A version of the profile; complete once goal, strengths and at least one preference are there."""

    __tablename__ = "profile"

    version: Mapped[int | None] = number()
    begun_on: Mapped[date | None] = day()
    completed_on: Mapped[date | None] = day()
    updated_after: Mapped[UUID | None] = reference()
    goal = prose()
    why_now = prose()
    strengths = prose()
    helps = prose()
    cares_about = prose()
    knows = prose()
    would_do = prose()
    would_not_do = prose()
    hours_and_days = prose()
    pay_needed = prose()
    getting_there = prose()
    setting = prose()
    may_know = prose()
    skills = prose()
    languages = prose()
    digital = prose()
    education = prose()
    caring = prose()
    hard = prose()
    early_signs = prose()
    medicine_times = prose()
    adjustments = prose()
    people_who_help = prose()
    knows_of_jobs = prose()
    money = prose()
    home_life = prose()
    identity = prose()
    sources = prose()
    convictions = restricted()


class Preference(Record, about=About("client")):
    """One thing the person prefers in a job: kind of work, hours, travel, setting, pace (SS2.5, decision 5)."""

    __tablename__ = "preference"

    profile_id: Mapped[UUID | None] = reference()
    text: Mapped[str | None] = line()
    present: Mapped[bool | None] = element()
