"""Managing personal information: the person decides, a consent is narrow, and taken back it stops at once (FS10)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.sharing import decide_sharing, give_consent, take_back_withdrawal, withdraw_consent
from ips_desktop.questions.person import person
from ips_desktop.questions.sharing import consent_begins, consent_for, sharing_panels
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted
from tests.homes import Home, practice

__all__ = ["practice"]
SHOP = uuid4()


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def consent(home: Home, client: UUID, **fields: Any) -> UUID:
    given: dict[str, Any] = {
        "kind": ConsentKind.EMPLOYER,
        "employer_id": SHOP,
        "named": True,
        "topics": "Mornings",
        **fields,
    }
    return home.do(give_consent, client=client, **given)


def may_name(home: Home, client: UUID, days: int = 0) -> UUID | None:
    return home.ask(consent_for, client, SHOP, home.today + timedelta(days=days))


def test_without_a_decision_nobody_may_be_named(practice: Home, amina: UUID) -> None:
    consent(practice, amina)
    assert may_name(practice, amina) is None


def test_a_consent_under_the_decision_to_tell_names_them_to_that_employer_only(practice: Home, amina: UUID) -> None:
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="I have had time off.")
    given = consent(practice, amina)
    assert may_name(practice, amina) == given
    assert practice.ask(consent_for, amina, uuid4(), practice.today) is None


def test_a_consent_without_their_name_names_nobody(practice: Home, amina: UUID) -> None:
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="Time off.")
    consent(practice, amina, named=False)
    assert may_name(practice, amina) is None


def test_a_consent_stands_to_its_last_day(practice: Home, amina: UUID) -> None:
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="Time off.")
    consent(practice, amina, until_day=practice.today + timedelta(days=7))
    assert may_name(practice, amina, 7) is not None
    assert may_name(practice, amina, 8) is None


def test_taken_back_it_stops_on_that_day_and_may_be_given_back_the_same_day(practice: Home, amina: UUID) -> None:
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="Time off.")
    given = consent(practice, amina)
    practice.do(withdraw_consent, consent=given)
    assert may_name(practice, amina) is None
    practice.do(take_back_withdrawal, consent=given)
    assert may_name(practice, amina) == given
    practice.do(withdraw_consent, consent=given)
    practice.clock.move(days=1)
    with pytest.raises(Refused, match="too_late"):
        practice.do(take_back_withdrawal, consent=given)


def test_deciding_to_tell_nothing_takes_every_named_consent_back(practice: Home, amina: UUID) -> None:
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="Time off.")
    consent(practice, amina)
    team = consent(practice, amina, kind=ConsentKind.CLINICAL_TEAM, employer_id=None)
    practice.do(decide_sharing, client=amina, decision=Disclosure.NOT_TELL)
    assert may_name(practice, amina) is None
    lines = {line.id: line for panel in practice.ask(sharing_panels, amina).panels for line in panel.lines}
    assert lines[team].chip is not None


def test_telling_later_lets_nobody_be_named_though_a_consent_waits(practice: Home, amina: UUID) -> None:
    consent(practice, amina)
    practice.do(decide_sharing, client=amina, decision=Disclosure.LATER)
    assert may_name(practice, amina) is None


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({}, "sharing.decision_missing", "decision"),
        ({"decision": Disclosure.TELL}, "sharing.words_missing", "exact_words"),
        ({"decision": Disclosure.PART, "exact_words": "  "}, "sharing.words_missing", "exact_words"),
    ],
)
def test_a_decision_says_what_is_missing(
    practice: Home, amina: UUID, fields: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        practice.do(decide_sharing, client=amina, **fields)
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"kind": None}, "consent.kind_missing"),
        ({"employer_id": None}, "consent.who_missing"),
        ({"topics": " "}, "consent.topics_missing"),
        ({"until_day": "yesterday"}, "consent.until"),
    ],
)
def test_a_consent_is_narrow(practice: Home, amina: UUID, fields: dict[str, Any], code: str) -> None:
    if fields.get("until_day"):
        fields = {"until_day": practice.today - timedelta(days=1)}
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        consent(practice, amina, **fields)


def test_history_stays_and_the_story_tells_of_it(practice: Home, amina: UUID) -> None:
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="Time off.")
    practice.do(decide_sharing, client=amina, decision=Disclosure.PART, exact_words="A break.")
    told = practice.ask(sharing_panels, amina).panels[0].lines
    assert [line.faded for line in told] == [False, True]
    story = [entry.kind for entry in practice.ask(person, amina).timeline]
    assert story.count("sharing_decision") == 2
    assert "Their words" in practice.ask(consent_begins, amina).beside[0].said()
