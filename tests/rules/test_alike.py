"""Who may be the same person is proposed by number, birth date and name, and never by one of them against another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.alike import Because, Known, slips, why_alike

BORN = date(1990, 5, 3)
AMINA = Known(None, "Amina", "Birch", "", BORN, "943 476 5919")


@pytest.mark.parametrize(
    ("other", "because"),
    [
        (Known(None, "Mina", "Alder", "", None, "9434765919"), Because.NHS_NUMBER),
        (Known(None, "amina", "BIRCH", "", BORN), Because.NAME_AND_BIRTH),
        (Known(None, "Birch", "Amina", "", BORN), Because.NAME_AND_BIRTH),
        (Known(None, "Aminata", "Birch", "Amina", BORN), Because.NAME_AND_BIRTH),
        (Known(None, "Amina", "Birch", "", date(1990, 3, 5)), Because.NAME_AND_BIRTH),
        (Known(None, "Amina", "Birch", "", date(1990, 5, 8)), Because.NAME_AND_BIRTH),
        (Known(None, "Amnia", "Birsch", "", BORN), Because.SLIP_AND_BIRTH),
        (Known(None, "Amina", "Rowan", "", BORN), Because.OTHER_NAME_AND_BIRTH),
        (Known(None, "Amina", "Birch"), Because.NAME),
        (Known(None, "Amina", "Bírch"), Because.NAME),
        (Known(None, "Anina", "Birch"), Because.SLIP),
    ],
)
def test_a_duplicate_is_proposed_and_why(other: Known, because: Because) -> None:
    assert why_alike(AMINA, other) is because
    assert why_alike(other, AMINA) is because


@pytest.mark.parametrize(
    "other",
    [
        Known(None, "Amina", "Birch", "", date(1962, 11, 28)),
        Known(None, "Amina", "Birch", "", BORN, "9434765870"),
        Known(None, "Amina", "Rowan"),
        Known(None, "Tom", "Birch", "", BORN),
        Known(None, "Amina", ""),
        Known(),
    ],
)
def test_another_number_or_birth_date_or_half_a_name_proposes_nobody(other: Known) -> None:
    assert why_alike(AMINA, other) is None


def test_a_number_whose_check_digit_is_wrong_says_nothing() -> None:
    wrong = Known(None, "Tom", "Alder", "", None, "9434765918")
    assert why_alike(Known(None, "Amina", "Birch", "", None, "9434765918"), wrong) is None


WORDS = st.text(alphabet="abcd", max_size=7)


@given(WORDS, WORDS)
def test_slips_are_the_same_both_ways_and_none_for_the_same_word(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
