"""Kaplan–Meier against its definition (MEASURES §3, time_to_start)."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.measuring.surviving import curve, share_by


def test_of_four_one_began_one_left_and_one_began_it_is_half_and_not_two_of_four() -> None:
    seen = [(30, True), (60, False), (90, True), (400, False)]
    assert curve(seen) == [(30, Fraction(1, 4)), (90, Fraction(5, 8))]
    assert [share_by(day, seen) for day in (29, 30, 90, 365)] == [0, 25, Fraction(125, 2), Fraction(125, 2)]


def test_who_leaves_on_the_day_was_still_there() -> None:
    assert curve([(30, True), (30, False)]) == [(30, Fraction(1, 2))]


def test_nobody_is_no_share_and_what_nobody_was_seen_for_is_not_said() -> None:
    assert share_by(90, []) is None
    assert share_by(365, [(30, False), (100, True)]) == 100
    assert share_by(365, [(30, True), (100, False)]) is None


@given(st.lists(st.tuples(st.integers(0, 400), st.just(True)), min_size=1))
def test_with_everybody_seen_to_the_end_it_is_the_plain_share(seen: list[tuple[int, bool]]) -> None:
    for day in (90, 180, 400):
        assert share_by(day, seen) == Fraction(100 * sum(on <= day for on, _ in seen), len(seen))
