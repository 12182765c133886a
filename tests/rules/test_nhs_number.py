"""The NHS number's check digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules import nhs_number


@pytest.mark.parametrize("typed", ["943 476 5919", "9434765919", "943-476-5919", " 943 476 5919 ", "999 000 0018"])
def test_a_number_is_right_however_it_is_spaced(typed: str) -> None:
    assert nhs_number.is_right(typed)


@pytest.mark.parametrize("typed", ["943 476 5918", "", "943 476 591", "943 476 59190", "943476591x", "٩٤٣٤٧٦٥٩١٩"])
def test_a_wrong_digit_a_missing_one_and_a_letter_are_not(typed: str) -> None:
    assert not nhs_number.is_right(typed)


def test_a_remainder_of_ten_belongs_to_no_number() -> None:
    nines = [f"{n:09d}" for n in range(100_000_000, 100_000_110)]
    without = [nine for nine in nines if not any(nhs_number.is_right(f"{nine}{check}") for check in range(10))]
    assert 5 <= len(without) <= 15  # one in eleven


@given(st.integers(0, 999_999_999), st.integers(0, 8), st.integers(1, 9))
def test_one_digit_changed_is_always_found(nine: int, place: int, by: int) -> None:
    start = f"{nine:09d}"
    right = [f"{start}{check}" for check in range(10) if nhs_number.is_right(f"{start}{check}")]
    assert len(right) <= 1
    for number in right:
        changed = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1 :]
        assert not nhs_number.is_right(changed)


def test_it_is_written_in_three_groups_and_what_is_no_number_is_left_alone() -> None:
    assert nhs_number.spaced("9434765919") == "943 476 5919"
    assert nhs_number.spaced(" not known ") == "not known"
