"""Two people edit the same field apart: nothing either wrote is lost, and both laptops come to the same value."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sync.client.merge import Settled, Text, Value, settle, words

WORDS = st.sampled_from(["met", "Amina", "café", "Tuesday", "CV", "bus", "10", "mum", "Łódź", "ok."])
GAPS = st.sampled_from([" ", "  ", "\n", "\n\n"])
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=12).map(lambda pairs: "".join(w + g for w, g in pairs)) | st.lists(
    WORDS, max_size=12
).map(" ".join)
KINDS = ("words", "later", "cautious", "element", "once", "deleted", "a class of tomorrow")
VALUES = st.none() | st.booleans() | st.integers(-3, 3) | TEXTS | st.binary(max_size=3)


def new_words(base: str, text: str) -> set[str]:
    return set(text.split()) - set(base.split())


@given(TEXTS, TEXTS)
def test_an_edit_against_an_untouched_text_stands_as_it_is(base: str, text: str) -> None:
    assert words(base, text, base) == Text(text, clean=True)
    assert words(base, base, text) == Text(text, clean=True)


@given(TEXTS, TEXTS, TEXTS)
@example("x y", "y", "x z y")
@example("", "one", "two")
@example("met bus\n", "bus\nmum", "bus \nok.")
def test_no_word_that_either_wrote_is_lost(base: str, first: str, second: str) -> None:
    merged = set(words(base, first, second).text.split())

    assert new_words(base, first) | new_words(base, second) <= merged


@given(TEXTS, TEXTS, TEXTS)
def test_words_nobody_wrote_never_appear(base: str, first: str, second: str) -> None:
    known = set(base.split()) | set(first.split()) | set(second.split()) | {"/"}

    assert set(words(base, first, second).text.split()) <= known


@given(st.sampled_from(KINDS), VALUES, VALUES, VALUES, st.integers(0, 3), st.integers(0, 3))
def test_both_laptops_come_to_the_same_value(
    kind: str, base: bytes, one: bytes, two: bytes, one_at: int, two_at: int
) -> None:
    here = settle(kind, base, one, two, one_at, two_at, b"1", b"2")
    there = settle(kind, base, two, one, two_at, one_at, b"2", b"1")

    if kind == "once":  # what the server has first stands, whoever asks
        return
    assert here.value == there.value


@given(st.sampled_from(KINDS), VALUES, VALUES, VALUES)
def test_an_edit_that_does_not_stand_is_told(kind: str, base: bytes, mine: bytes, theirs: bytes) -> None:
    stands = settle(kind, base, mine, theirs, 1, 2, b"1", b"2")
    lost_mine = mine not in (stands.value, base) and kind not in ("element", "deleted")

    assert not lost_mine or stands.notice in ("merged", "conflict")


@pytest.mark.parametrize(
    ("base", "first", "second", "merged"),
    [
        (
            "Meet Tuesday at 10.",
            "Meet Wednesday at 10.",
            "Meet Tuesday at 10. Bring CV.",
            "Meet Wednesday at 10. Bring CV.",
        ),
        ("Met.", "Met. Bring CV.", "Met. Call mum.", "Met. Bring CV. Call mum."),
        ("", "Came by bus.", "Wants mornings.", "Came by bus. Wants mornings."),
        ("a b c d", "a c d", "a b c d e", "a c d e"),
        ("Met.", "Met. Bring", "Met. Bring CV.", "Met. Bring CV."),
        ("Call Ann on Monday", "Call Ann on Friday", "Call Ann on cloudy Monday", "Call Ann on cloudy Friday"),
    ],
)
def test_edits_in_different_places_are_joined(base: str, first: str, second: str, merged: str) -> None:
    assert words(base, first, second) == Text(merged, clean=True)


def test_two_words_never_grow_together() -> None:
    assert words("a b\n", "b\nbb", "b \nb").text == "b \nb bb"


def test_two_days_for_one_meeting_are_both_shown_and_never_run_together() -> None:
    merged = words("Meet Tuesday at 10.", "Meet Wednesday at 10.", "Meet Friday at 10.")

    assert merged == Text("Meet Wednesday / Friday at 10.", clean=False)


def test_a_sentence_that_one_removed_and_the_other_mended_stays() -> None:
    merged = words("He drinks tea. Fine.", "Fine.", "He drinks herbal tea. Fine.")

    assert "herbal" in merged.text
    assert not merged.clean


def test_of_two_plain_values_the_later_edit_is_shown_whatever_side_asks() -> None:
    assert settle("later", 1, 2, 3, 10, 20, b"a", b"b") == Settled(3, "conflict")
    assert settle("later", 1, 3, 2, 20, 10, b"b", b"a") == Settled(3, "conflict")
    assert settle("later", 1, 2, 3, 10, 10, b"b", b"a") == Settled(2, "conflict")


def test_the_more_cautious_stands_and_is_always_told() -> None:
    assert settle("cautious", 1, 3, 2, 1, 9, b"a", b"b") == Settled(3, "conflict")
    assert settle("cautious", None, False, True, 9, 1, b"a", b"b") == Settled(True, "conflict")
    assert settle("cautious", "Meet out.", "Meet out. Two of us.", "Meet out. By day.", 1, 2, b"a", b"b") == Settled(
        "Meet out. Two of us. By day.", "conflict"
    )
    assert settle("cautious", "Dog.", None, "Dog bites.", 5, 1, b"a", b"b").value == "Dog bites."


def test_an_added_element_wins_over_a_removed_one() -> None:
    assert settle("element", None, True, False, 1, 2, b"a", b"b") == Settled(True, None)
    assert settle("element", None, False, True, 1, 2, b"a", b"b") == Settled(True, None)


def test_a_signature_accepted_first_stands() -> None:
    assert settle("once", None, b"mine", b"theirs", 9, 1, b"a", b"b") == Settled(b"theirs", "conflict")


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "stands"),
    [
        (False, True, None, None),  # brought back by them
        (None, True, None, None),  # never deleted, but edited: the server calls my deletion late
        (None, False, True, False),  # brought back by me
        (None, None, True, None),  # deleted and brought back by me
    ],
)
def test_an_edit_wins_over_a_delete_and_the_one_who_deleted_is_told(
    base: Value, mine: Value, theirs: Value, stands: Value
) -> None:
    assert settle("deleted", base, mine, theirs, 9, 1, b"a", b"b") == Settled(stands, "conflict")


def test_two_who_both_deleted_agree() -> None:
    assert settle("deleted", None, True, True, 1, 2, b"a", b"b") == Settled(True, None)
