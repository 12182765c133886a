"""Effective-from facts: one holder at any moment, whatever two laptops wrote (decision 4)."""

from __future__ import annotations

import random
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.rules.histories import Fact, collisions, holder_on, mean, since, spans
from tests.rules.figures import day


def fact(on: str, value: str | None, version: int = 1, number: int = 1) -> Fact[str]:
    """A fact accepted at a version; 0 while it waits."""
    return Fact(day(on), version, UUID(int=number), value)


def test_a_fact_holds_from_its_day_until_the_next_ones() -> None:
    facts = [fact("2026-03-01", "Sam"), fact("2026-05-01", "Jo")]
    held = [holder_on(facts, day(d)) for d in ("2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01", "2030-01-01")]
    assert held == [None, "Sam", "Sam", "Jo", "Jo"]


def test_nobody_may_hold() -> None:
    facts = [fact("2026-03-01", "Sam"), fact("2026-05-01", None)]
    assert holder_on(facts, day("2026-05-01")) is None
    assert since(facts, day("2026-06-01")) is None


def test_of_two_on_one_day_the_one_accepted_later_holds_and_one_not_yet_accepted_before_both() -> None:
    early, late = fact("2026-03-01", "Sam", 4, 9), fact("2026-03-01", "Jo", 7, 1)
    waiting = fact("2026-03-01", "Lena", 0, 0)
    assert holder_on([late, early], day("2026-03-01")) == "Jo"
    assert holder_on([waiting, late, early], day("2026-03-01")) == "Lena"


def test_two_of_one_version_are_told_apart_by_id() -> None:
    one, other = fact("2026-03-01", "Sam", 4, 1), fact("2026-03-01", "Jo", 4, 2)
    assert holder_on([one, other], day("2026-03-01")) == holder_on([other, one], day("2026-03-01")) == "Jo"


def test_every_day_has_exactly_one_holder_in_whatever_order_facts_arrive(rng: random.Random) -> None:
    first = date(2026, 1, 1)
    for _ in range(50):
        facts = [
            Fact(
                first + timedelta(days=rng.randrange(30)),
                rng.randrange(3),
                UUID(int=n),
                rng.choice(["Sam", "Jo", None]),
            )
            for n in range(rng.randrange(1, 9))
        ]
        shuffled = rng.sample(facts, len(facts))
        for n in range(35):
            on = first + timedelta(days=n)
            covering = [s for s in spans(shuffled) if s.first <= on and (s.last is None or on <= s.last)]
            assert holder_on(facts, on) == holder_on(shuffled, on)
            assert [s.value for s in covering] == ([] if on < min(f.day for f in facts) else [holder_on(facts, on)])


def test_a_repeated_value_does_not_break_the_span() -> None:
    facts = [fact("2026-03-01", "Sam"), fact("2026-04-01", "Sam"), fact("2026-05-01", "Jo")]
    assert [(s.first, s.last) for s in spans(facts)] == [
        (day("2026-03-01"), day("2026-04-30")),
        (day("2026-05-01"), None),
    ]
    assert since(facts, day("2026-04-15")) == day("2026-03-01")


def test_two_unlike_facts_within_a_week_are_brought_to_a_supervisor() -> None:
    sam, jo = fact("2026-03-01", "Sam"), fact("2026-03-07", "Jo")
    assert collisions([jo, sam]) == [(sam, jo)]
    assert collisions([sam, fact("2026-03-08", "Jo")]) == []
    assert collisions([sam, fact("2026-03-02", "Sam")]) == []


def test_the_mean_counts_every_day_of_the_period() -> None:
    wte = [Fact(day("2026-04-01"), 1, UUID(int=1), 100), Fact(day("2026-10-01"), 2, UUID(int=2), 50)]
    assert mean(wte, day("2026-04-01"), day("2026-09-30")) == 100
    assert mean(wte, day("2026-09-30"), day("2026-10-01")) == 75
    assert mean(wte, day("2026-03-31"), day("2026-04-01")) == 50
