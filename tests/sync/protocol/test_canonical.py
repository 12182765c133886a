"""The canonical form is frozen: what was sealed, digested or compared yesterday has the same bytes tomorrow."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import canonical
from sync.protocol.canonical import NotCanonical

VECTORS: list[tuple[Any, str]] = [
    (None, "c0"),
    (True, "c3"),
    (False, "c2"),
    (0, "00"),
    (127, "7f"),
    (128, "cc80"),
    (-1, "ff"),
    (-33, "d0df"),
    (2**31, "ce80000000"),
    (2**63 - 1, "cf7fffffffffffffff"),
    (-(2**63), "d38000000000000000"),
    ("", "a0"),
    ("Łukasz Nguyễn", "b0c581756b61737a204e677579e1bb856e"),
    ("a" * 32, "d920" + "61" * 32),
    (b"", "c400"),
    (b"\x00\xff", "c40200ff"),
    ([1, "a", None], "9301a161c0"),
    ({"b": 1, "a": [True], "é": b"x"}, "83a16191c3a16201a2c3a9c40178"),
    ({"z": {"y": 1, "x": 2}}, "81a17a82a17802a17901"),
]


@pytest.mark.parametrize(("value", "expected"), VECTORS)
def test_a_value_has_the_bytes_it_always_had(value: Any, expected: str) -> None:
    assert canonical.encode(value).hex() == expected


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**63, -(2**63) - 1, "a\x00b", "e\u0301", "\ud800", {1: 2}, {"e\u0301": 1}, object(), {1, 2}],
)
def test_what_has_no_one_form_is_refused_without_being_quoted(value: Any) -> None:
    with pytest.raises(NotCanonical) as caught:
        canonical.encode(value)
    assert repr(value) not in str(caught.value)


def test_a_nest_without_end_is_refused() -> None:
    value: list[Any] = []
    for _ in range(50):
        value = [value]
    with pytest.raises(NotCanonical):
        canonical.encode(value)


def test_truth_is_not_one_and_text_is_not_bytes() -> None:
    assert not canonical.same(True, 1)
    assert not canonical.same("a", b"a")
    assert not canonical.same(None, "")
    assert canonical.same("a", "a")


def test_text_is_made_fit_for_the_wire_by_composing_and_dropping_nul() -> None:
    assert canonical.normal("e\u0301\x00") == "é"


@given(st.dictionaries(st.text("abcé", max_size=3), st.integers(-5, 5)))
def test_the_order_of_a_map_never_shows(value: dict[str, int]) -> None:
    backwards = dict(reversed(list(value.items())))
    assert canonical.encode(value) == canonical.encode(backwards)
