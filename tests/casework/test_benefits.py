"""Advice on benefits is kept as it was given: who, when, what it came to; nothing is reckoned (SS3.4, SS3.10, SS5.3h, FS9)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.benefits import correct_advice, record_advice, take_back_advice
from ips_desktop.records import BenefitsAdvice
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome, FormState
from ips_desktop.terms.troubles import Refused
from tests.casework.work_given import entered, every, kept
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return entered(practice)


def test_figures_stand_as_they_were_given_with_their_source_and_day(practice: Home, amina: UUID) -> None:
    told: dict[str, Any] = {
        "now_money": 21_377, "hours_1": 480, "money_1": 25_001, "hours_2": 960, "money_2": 29_999, "limit": 20_350,
        "permitted_form": FormState.SENT, "assumption_on": practice.today - timedelta(days=2), "tool": "entitledto",
    }  # fmt: skip
    advice = practice.do(
        record_advice, client=amina, outcome=AdviceOutcome.GIVEN, what_for=AdviceFor.BEFORE_START, organisation="Citizens Advice",
        result="£80 a week better off with 16 hours.", **told,
    )  # fmt: skip
    stands = kept(practice, BenefitsAdvice, advice)
    assert {name: stands[name] for name in told} == told
    assert (stands["on"], stands["organisation"]) == (practice.today, "Citizens Advice")


def test_advice_that_was_declined_needs_no_source_and_no_reason(practice: Home, amina: UUID) -> None:
    practice.do(record_advice, client=amina, outcome=AdviceOutcome.DECLINED)
    assert len(every(practice, BenefitsAdvice)) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "outcome_missing"),
        ({"outcome": AdviceOutcome.GIVEN}, "source_missing"),
        ({"outcome": AdviceOutcome.OFFERED, "on": 1}, "day_ahead"),
        ({"outcome": AdviceOutcome.OFFERED, "assumption_on": 1}, "true_on_ahead"),
        ({"outcome": AdviceOutcome.OFFERED, "now_money": -1}, "amount"),
    ],
)
def test_advice_that_says_nothing_is_refused(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    told = {n: practice.today + timedelta(days=v) if n in ("on", "assumption_on") else v for n, v in fields.items()}
    with pytest.raises(Refused, match=code):
        practice.do(record_advice, client=amina, **told)
    assert every(practice, BenefitsAdvice) == []


def test_the_permitted_work_form_moves_on_and_advice_can_be_taken_back(practice: Home, amina: UUID) -> None:
    advice = practice.do(record_advice, client=amina, outcome=AdviceOutcome.GIVEN, given_by="Jo Price")
    practice.do(correct_advice, advice=advice, permitted_form=FormState.ACCEPTED)
    with pytest.raises(Refused, match="source_missing"):
        practice.do(correct_advice, advice=advice, given_by="")
    assert kept(practice, BenefitsAdvice, advice)["permitted_form"] == FormState.ACCEPTED
    practice.do(take_back_advice, advice=advice)
    assert every(practice, BenefitsAdvice) == []
