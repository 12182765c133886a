"""Advice on benefits: figures kept as they were given, never reckoned by us (SS3.4, SS3.10, FS9)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, day, hours, money, naming, reference
from ips_desktop.records.record import About, Record, prose
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome, FormState


class BenefitsAdvice(Record, about=About("client")):
    """Advice on benefits: who gave it, on what day, what it came to in one sentence."""

    __tablename__ = "benefits_advice"

    on: Mapped[date | None] = day()
    outcome: Mapped[Any] = choice(AdviceOutcome)
    what_for: Mapped[Any] = choice(AdviceFor)
    job_id: Mapped[UUID | None] = reference()
    given_by: Mapped[str | None] = naming()
    organisation: Mapped[str | None] = naming()
    competence: Mapped[str | None] = naming()
    assumption_on: Mapped[date | None] = day()
    tool: Mapped[str | None] = naming()
    now_money: Mapped[int | None] = money()
    hours_1: Mapped[int | None] = hours()
    money_1: Mapped[int | None] = money()
    hours_2: Mapped[int | None] = hours()
    money_2: Mapped[int | None] = money()
    hours_3: Mapped[int | None] = hours()
    money_3: Mapped[int | None] = money()
    permitted_form: Mapped[Any] = choice(FormState)
    limit: Mapped[int | None] = money()
    limit_until: Mapped[date | None] = day()
    tell_by: Mapped[date | None] = day()
    result = prose()
    benefits_now = prose()
    household = prose()
    costs = prose()
    one_off = prose()
    who_to_tell = prose()
    reporting = prose()
    if_it_stops = prose()
    reason = prose()
