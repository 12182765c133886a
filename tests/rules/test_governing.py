"""Stories while their yes lasts, cards that can be, clocks of governance, people counted once (SS3.5, SS4.8, SS10.17, SS11.2)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from ips_desktop.desk import Reference
from ips_desktop.rules.governing import Card, card_wrong, governance_due, may_be_told, people_by_part, request_due
from ips_desktop.terms.governing import GovernanceKind, InvolvedAs

DAY, FIGURES = date(2026, 11, 24), Reference()


def test_a_story_is_told_from_its_day_through_its_last_and_never_once_taken_back() -> None:
    last = DAY + timedelta(days=30)
    told = [may_be_told(DAY, last, None, DAY + timedelta(days=n)) for n in (-1, 0, 30, 31)]
    assert told == [False, True, True, False]
    assert not may_be_told(DAY, last, DAY + timedelta(days=3), DAY + timedelta(days=3))
    assert may_be_told(DAY, last, DAY + timedelta(days=3), DAY + timedelta(days=2))
    assert not may_be_told(DAY, None, None, DAY)


def test_a_card_counts_no_more_than_came_and_no_more_yes_than_cards() -> None:
    assert card_wrong(Card(12, 4, 12), 12) == ""
    assert card_wrong(Card(13, 4, 4), 12) == "cards"
    assert card_wrong(Card(5, 6, 1), 12) == "can_work"
    assert card_wrong(Card(5, 5, 6), 12) == "know_how"
    assert card_wrong(Card(None, 1, None), 12) == "can_work"
    assert card_wrong(Card(-1, None, None), None) == "cards"
    assert (Card(12, 4, None).share("can_work"), Card(None, None, None).share("can_work")) == (Fraction(1, 3), None)


def test_the_committee_meets_every_three_months_until_fidelity_is_high_and_the_executive_hears_every_six() -> None:
    committee = governance_due(GovernanceKind.STEERING_COMMITTEE, DAY, None, FIGURES)
    seldom = governance_due(GovernanceKind.STEERING_COMMITTEE, DAY, None, FIGURES, high=True)
    told = governance_due(GovernanceKind.EXECUTIVE_UPDATE, None, DAY, FIGURES)
    assert [due.on if due else None for due in (committee, seldom, told)] == [
        date(2027, 2, 24),
        date(2027, 5, 24),
        date(2027, 5, 24),
    ]
    assert told is not None
    assert told.which == "first"
    assert governance_due(GovernanceKind.NEWSLETTER, DAY, DAY, FIGURES) is None


def test_what_is_asked_for_is_late_the_day_after() -> None:
    due = request_due(DAY, DAY + timedelta(days=7))
    assert due is not None
    assert due.late_days(DAY + timedelta(days=8)) == 1
    assert request_due(DAY, None) is None


def test_who_took_part_twice_counts_once_and_each_part_apart() -> None:
    taken = [(InvolvedAs.SERVED, "a"), (InvolvedAs.SERVED, "a"), (InvolvedAs.CARER, "a"), (InvolvedAs.FORMER, "b")]
    assert people_by_part(taken) == {InvolvedAs.SERVED: 1, InvolvedAs.FORMER: 1, InvolvedAs.CARER: 1}
