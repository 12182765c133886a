"""Advice on benefits: by whom, when, what it came to. Figures are kept as they were given and never reckoned here (SS3.4, SS3.10, FS9)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.desk import Desk
from ips_desktop.records import BenefitsAdvice
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.troubles import Refused


def record_advice(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Keep advice that was given, offered or declined; declined is an answer and needs no reason.

    Given advice says who gave it or where from. Refused "advice.outcome_missing", "advice.source_missing", "advice.true_on_ahead",
    "day_ahead", "amount".
    """
    who = person(desk, client).id
    advice = BenefitsAdvice(id=desk.new_id(), subject_id=who, on=on or desk.today)
    _say(desk, advice, fields)
    return desk.keep(advice)


def correct_advice(desk: Desk, *, advice: UUID, **fields: Any) -> UUID:
    """Put right, or add to, what is said of advice: how the permitted-work form stands, who was told. Refused as `record_advice`."""
    desk.may(BenefitsAdvice, "edit")
    _say(desk, in_full(desk, BenefitsAdvice, advice), fields)
    return advice


def _say(desk: Desk, advice: BenefitsAdvice, fields: dict[str, Any]) -> None:
    say(advice, fields)
    if advice.outcome is None:
        raise Refused("advice.outcome_missing", "outcome")
    if advice.on is not None:
        not_ahead(desk, advice.on)
    if advice.outcome == AdviceOutcome.GIVEN and not (advice.given_by or advice.organisation):
        raise Refused("advice.source_missing", "given_by")
    if advice.assumption_on is not None and advice.assumption_on > desk.today:
        raise Refused("advice.true_on_ahead", "assumption_on")


def take_back_advice(desk: Desk, *, advice: UUID) -> UUID:
    """This was no advice: written by mistake."""
    desk.may(BenefitsAdvice, "edit")
    in_full(desk, BenefitsAdvice, advice).deleted = True
    return advice
