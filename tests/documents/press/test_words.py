"""Text from a person is made safe, and bound where a break would hurt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.documents.press.words import NBSP, bound, clean, lines


def test_control_signs_and_direction_tricks_go() -> None:
    assert clean("Am\x00i\u202ena\u2066 \x1b[31mYusuf\ufeff\ue000\u00ad\ud800") == "Amina [31mYusuf"


def test_joiners_stay_where_a_script_spells_with_them() -> None:
    assert clean("র\u200d্য") == "র\u200d্য"
    assert clean("a\u200db") == "ab"


def test_letters_come_in_one_form() -> None:
    assert clean("Le\u0302\u0303") == "Lễ"


def test_lines_are_kept_and_empty_ones_left_out() -> None:
    assert lines("one\r\n\n two\u2028three  four\t") == ("one", "two", "three four")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("I want a job", ["I want", "a job"]),
        ("on Tue 24 Nov 2026 at ten", ["Tue 24 Nov 2026"]),
        ("call 07700 900 123 now", ["07700 900 123"]),
        ("about 95 % of it", ["95 %"]),
    ],
)
def test_what_belongs_together_stays_together(text: str, whole: list[str]) -> None:
    kept = bound(text)
    for piece in whole:
        assert piece.replace(" ", NBSP) in kept
    assert kept.replace(NBSP, " ") == text


def test_a_word_that_ends_in_a_is_not_bound() -> None:
    assert bound("Amina Yusuf") == "Amina Yusuf"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.isprintable() or any(sign in once for sign in "\u200c\u200d" + NBSP)
