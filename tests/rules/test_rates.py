"""Rates are shown with their counts, as a range, or not at all (MEASURES §1)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.rates import Rate


def test_twelve_of_twenty_with_three_not_known_is_60_to_75_per_cent() -> None:
    rate = Rate(12, 20, 3)
    assert (rate.low, rate.high, rate.known) == (60, 75, False)


def test_of_nobody_there_is_no_rate() -> None:
    assert (Rate(0, 0).low, Rate(0, 0).high) == (None, None)
    assert Rate(0, 4).low == 0


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_a_rate_lies_between_nothing_and_all_and_its_ends_are_in_order(of: int, unknown: int, others: int) -> None:
    rate = Rate(of, of + unknown + others, unknown)
    if rate.low is not None and rate.high is not None:
        assert 0 <= rate.low <= rate.high <= 100
        assert rate.known == (rate.low == rate.high)
